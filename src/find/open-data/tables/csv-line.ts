/**
 * One line of CSV after RFC 4180. Cells are written as they are, also those that begin with "=": the package is read by
 * machines, and a changed cell would not come back as it went. For people there is the list as a spreadsheet.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
