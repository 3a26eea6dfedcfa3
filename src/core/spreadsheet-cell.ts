/** A spreadsheet takes a cell with such a beginning for a formula; wide signs too, which some of them fold. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Phone numbers and coordinates begin with a sign as well, and reckon nothing. */
const number = /^[+-][\d ()./-]*$/;

const isRisky = (cell: string): boolean => formula.test(cell) && !number.test(cell);

/** A cell for a file that people may open in a spreadsheet: what would be reckoned gets an apostrophe before it (ASVS 1.2.10). */
export const guardedCell = (cell: string): string => (isRisky(cell) ? `'${cell}` : cell);

/** The cell as it was before `guardedCell`. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && isRisky(cell.slice(1)) ? cell.slice(1) : cell;
