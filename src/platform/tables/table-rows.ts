import { columnNames, findHeaderRow } from "./header-row.ts";
import type { Finding, RecordOfTable } from "./table-file.ts";

export type TableRow = { readonly row: number; readonly cells: readonly string[] };

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly RecordOfTable[];
  readonly warnings: readonly Finding[];
};

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const ragged = (row: number, cells: readonly string[], width: number): Finding[] => {
  if (lastFilled(cells) > width) {
    const message = `Zeile ${row} hat mehr Felder (${cells.length}) als die Kopfzeile (${width}). Die überzähligen stehen unter „Spalte ${width + 1}“ und folgenden.`;
    return [{ code: "row-too-long", row, field: null, message }];
  }
  if (cells.length >= width) return [];
  const message = `Zeile ${row} hat weniger Felder (${cells.length}) als die Kopfzeile (${width}). Die fehlenden gelten als leer.`;
  return [{ code: "row-too-short", row, field: null, message }];
};

const toCells = (columns: readonly string[], cells: readonly string[]): Record<string, string> =>
  // fromEntries makes own properties, so that a column called "__proto__" is a column.
  Object.fromEntries(
    cells.flatMap((cell, index) => {
      const column = columns[index] ?? `Spalte ${index + 1}`;
      return cell === "" ? [] : [[column, cell]];
    }),
  );

/**
 * Finds the header among the rows of a sheet or a CSV and names the cells below it. Empty rows are not
 * records. `warnRagged` is off for spreadsheets, where short rows mean nothing. Undefined: no header.
 */
export const tableOf = (
  rows: readonly TableRow[],
  options: { readonly isColumn: (text: string) => boolean; readonly warnRagged: boolean },
): Table | undefined => {
  const kept = rows.filter(({ cells }) => !isEmpty(cells));
  const head = findHeaderRow(
    kept.slice(0, 60).map(({ cells }) => cells),
    options.isColumn,
  );
  const headCells = head === undefined ? undefined : kept[head]?.cells;
  if (head === undefined || headCells === undefined) return undefined;
  const body = kept.slice(head + 1);
  const columns = columnNames(headCells.slice(0, widthOf(headCells, body)));
  return {
    columns,
    rows: body.map(({ row, cells }) => ({ row, cells: toCells(columns, cells) })),
    warnings: options.warnRagged ? body.flatMap(({ row, cells }) => ragged(row, cells, columns.length)) : [],
  };
};

// Delimiters at the end of the header line are no columns unless something stands below them.
const widthOf = (head: readonly string[], body: readonly TableRow[]): number => {
  const named = lastFilled(head);
  const used = body.reduce((most, { cells }) => Math.max(most, Math.min(lastFilled(cells), head.length)), 0);
  return Math.max(named, used);
};
