import { parse } from "csv-parse/sync";

const candidates = [";", ",", "\t", "|"] as const;
const sampleLength = 262_144;
const sampleRecords = 60;

/** The first records of a text, as far as they can be read: the sample may end inside a quoted field. */
const sampleOf = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = [];
  try {
    parse(text.slice(0, sampleLength), {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      to: sampleRecords,
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
  } catch {
    // What was read so far is enough to judge.
  }
  return rows.length > 0 ? rows : [(text.split("\n", 1)[0] ?? "").split(delimiter)];
};

const mostCommonWidth = (rows: readonly string[][]): { width: number; share: number } => {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, share: count / rows.length };
};

// Known column names decide; only files that have none are judged by how even their rows are.
const scoreOf = (rows: readonly string[][], isColumn: (text: string) => boolean): number => {
  const names = Math.max(0, ...rows.slice(0, 40).map((cells) => cells.filter(isColumn).length));
  const { width, share } = mostCommonWidth(rows);
  return names * 1000 + (width > 1 ? share * 10 + Math.min(width, 50) / 100 : 0);
};

/** The separator of a CSV: the one under which most column names are known, then the most even one. */
export const sniffDelimiter = (text: string, isColumn: (text: string) => boolean): string => {
  const scored = candidates.map((delimiter) => ({
    delimiter,
    score: scoreOf(sampleOf(text, delimiter), isColumn),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
};
