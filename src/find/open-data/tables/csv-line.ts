import { guardedCell } from "../../../core/spreadsheet-cell.ts";

/**
 * One line of CSV after RFC 4180. A title is typed by many people and the file may be opened by one of them in a
 * spreadsheet: cells that would be reckoned there are guarded, and our own reader takes the guard off again.
 */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guardedCell(cell))).join(",")}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
