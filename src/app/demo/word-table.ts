/** Reads a table of words: one row a line, cells between bars, "-" for nothing, "#" for a remark. */
export function readTable<Column extends string>(
  columns: readonly Column[],
  text: string,
): readonly Readonly<Record<Column, string>>[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => readRow(columns, line));
}

function readRow<Column extends string>(
  columns: readonly Column[],
  line: string,
): Readonly<Record<Column, string>> {
  const cells = line.split("|").map((cell) => cell.trim());
  if (cells.length !== columns.length)
    throw new Error(`${cells.length} cells instead of ${columns.length}: ${line}`);
  const row: Partial<Record<Column, string>> = {};
  columns.forEach((column, at) => {
    row[column] = cells[at] === "-" ? "" : (cells[at] ?? "");
  });
  return row as Record<Column, string>;
}
