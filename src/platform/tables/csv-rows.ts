import { CsvError, parse } from "csv-parse/sync";
import {
  type Finding,
  type Readable,
  type TablesOfFile,
  type WantedColumns,
  cannotRead,
} from "./table-file.ts";
import { sniffDelimiter } from "./delimiter.ts";
import { columnNames } from "./header-row.ts";
import { type TableRow, tableOf } from "./table-rows.ts";
import { decodeText } from "./text-encoding.ts";
import { refusalOfWidth } from "./too-wide.ts";

type CsvRecords = { readonly rows: readonly TableRow[]; readonly warnings: readonly Finding[] };

/**
 * Records with the line they begin on. Line ends are made LF first, because CR alone and mixed line ends
 * occur. `quotes: false` reads the text as if quotation marks meant nothing.
 */
const csvRecords = (text: string, delimiter: string, quotes: boolean): TableRow[] => {
  const rows: TableRow[] = [];
  let nextLine = 1;
  parse(text, {
    delimiter,
    record_delimiter: "\n",
    quote: quotes ? '"' : false,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (cells: string[], { lines }) => {
      rows.push({ row: nextLine, cells });
      nextLine = lines + 1;
      return null;
    },
  });
  return rows;
};

const readRecords = (text: string, delimiter: string): CsvRecords => {
  try {
    const rows = csvRecords(text, delimiter, true);
    return { rows, warnings: rows.flatMap(swallowedLines(delimiter)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      "Ein Anführungszeichen wird nicht geschlossen. Die Datei wurde gelesen, als hätten Anführungszeichen keine Bedeutung.";
    const warning = { code: "quote-not-closed", row: null, field: null, message };
    return { rows: csvRecords(text, delimiter, false), warnings: [warning] };
  }
};

// A forgotten closing quote swallows whole rows until the next one: nothing is lost, but it must be seen.
const swallowedLines =
  (delimiter: string) =>
  ({ row, cells }: TableRow): Finding[] => {
    const cell = cells.find((text) => text.length > 200 && looksLikeRows(text, delimiter, cells.length));
    if (cell === undefined) return [];
    const message = `In Zeile ${row} enthält ein Feld mehrere Zeilen, die selbst wie Datensätze aussehen. Fehlt ein Anführungszeichen?`;
    return [{ code: "rows-in-one-cell", row, field: null, message }];
  };

const looksLikeRows = (text: string, delimiter: string, width: number): boolean =>
  text.split("\n").filter((line) => line.split(delimiter).length >= Math.max(4, width - 1)).length >= 3;

export type HeadedRows = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[];
};

/** A table whose first line is its header, as the tables of a data package are; empty cells are left out. */
export const readHeadedCsv = (
  bytes: Uint8Array,
  isColumn: (text: string) => boolean,
): Readable<HeadedRows> => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const records = readRecords(text, sniffDelimiter(text, isColumn));
  const refused = refusalOfWidth(records.rows);
  if (refused) return refused;
  const [head, ...body] = records.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const columns = columnNames((head?.cells ?? []).map((cell) => cell.trim()));
  const rows = body.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      columns.flatMap((column, index) => {
        const cell = cells[index] ?? "";
        return cell.trim() === "" ? [] : [[column, cell]];
      }),
    ),
  }));
  return { ok: true, value: { columns, rows } };
};

/** Reads comma, semicolon, tab or pipe separated text in any usual encoding; refuses what has no header. */
export const readCsv = (bytes: Uint8Array, { isColumn, examples }: WantedColumns): Readable<TablesOfFile> => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const records = readRecords(text, sniffDelimiter(text, isColumn));
  const refused = refusalOfWidth(records.rows);
  if (refused) return refused;
  const table = tableOf(records.rows, { isColumn, warnRagged: true });
  if (!table) {
    return cannotRead(
      "header-not-found",
      `Keine Zeile der Datei sieht wie eine Kopfzeile mit Spaltennamen aus. Bitte die Spalten benennen (${examples} …) oder eine Zuordnung angeben.`,
    );
  }
  const warnings = [...records.warnings, ...table.warnings];
  return { ok: true, value: { format: "csv", tables: [table], warnings } };
};
