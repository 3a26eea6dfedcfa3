import readXlsxFile from "read-excel-file/node";
import { columnNames } from "./header-row.ts";
import {
  type Finding,
  type Readable,
  type TableOfFile,
  type TablesOfFile,
  type WantedColumns,
  cannotRead,
  fileFinding,
} from "./table-file.ts";
import { type Table, type TableRow, tableOf } from "./table-rows.ts";
import { refusalOfWidth } from "./too-wide.ts";
import { soundWorkbook } from "./workbook-check.ts";

// Excel stores a time of day as a date on its day zero.
const beforeExcelDates = Date.UTC(1900, 0, 2);

const dateText = (date: Date): string => {
  const iso = date.toISOString();
  if (date.getTime() < beforeExcelDates) return iso.slice(11, 16);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
};

/** A stored number as people see it: 9.4299289999999996 is 9.429929; long digits stay what they are. */
export const numberText = (stored: string): string => {
  if (/^-?\d+$/.test(stored)) return stored;
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);
};

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value);
  return String(value);
};

type Sheet = { readonly name: string; readonly rows: readonly TableRow[] };

const readSheets = async (workbook: Buffer): Promise<Sheet[]> => {
  const sheets = await readXlsxFile(workbook, { parseNumber: numberText, trim: false });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })),
  }));
};

type SheetTable = { readonly name: string; readonly table: Table };

const skippedSheet = ({ name }: Sheet): Finding =>
  fileFinding(
    "sheet-without-header",
    `Das Blatt „${name}“ hat keine erkennbare Kopfzeile und wurde nicht gelesen.`,
  );

// With several sheets a row number alone says nothing, and the sheet's name is often the category.
const sheetColumn = "Tabellenblatt";

const withSheetName = ({ name, table }: SheetTable): TableOfFile => {
  const columns = columnNames([...table.columns, sheetColumn]);
  const own = columns.at(-1) ?? sheetColumn;
  return {
    sheet: name,
    columns,
    rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, [own]: name } })),
  };
};

const merged = (tables: readonly SheetTable[], warnings: readonly Finding[]): TablesOfFile => ({
  format: "xlsx",
  tables: tables.length > 1 ? tables.map(withSheetName) : tables.map(({ table }) => table),
  warnings: [...warnings, ...tables.flatMap(({ table }) => table.warnings)],
});

/** Every sheet that has a header; all values as text. Sheets without one are reported, not guessed. */
export const readXlsx = async (
  bytes: Uint8Array,
  { isColumn, examples }: WantedColumns,
): Promise<Readable<TablesOfFile>> => {
  const workbook = soundWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const sheets = await readSheets(workbook.value).catch(() => undefined);
  if (!sheets)
    return cannotRead(
      "excel-broken",
      "Die Excel-Datei ist beschädigt oder hat einen ungewöhnlichen Aufbau. Bitte in Excel öffnen und neu speichern.",
    );
  const filled = sheets.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  );
  const refused = refusalOfWidth(filled.flatMap(({ rows }) => rows));
  if (refused) return refused;
  const tables = filled.flatMap(({ name, rows }) => {
    const table = tableOf(rows, { isColumn, warnRagged: false });
    return table ? [{ name, table }] : [];
  });
  const without = filled.filter(({ name }) => !tables.some((table) => table.name === name));
  if (tables.length === 0) {
    return cannotRead(
      "header-not-found",
      `Kein Tabellenblatt hat eine erkennbare Kopfzeile mit Spaltennamen (${examples} …).`,
    );
  }
  return { ok: true, value: merged(tables, without.map(skippedSheet)) };
};
