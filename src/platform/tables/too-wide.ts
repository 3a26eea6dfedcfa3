import { cannotRead } from "./table-file.ts";

/** Lists of offices have up to 200 columns; a wider table is a mistake or an attack, and every column is looked at. */
export const mostColumns = 1_000;

/** The refusal of rows that reach further than any table of an office; undefined where they do not. */
export const refusalOfWidth = (
  rows: readonly { readonly cells: readonly string[] }[],
): ReturnType<typeof cannotRead> | undefined => {
  const isTooWide = ({ cells }: { readonly cells: readonly string[] }): boolean =>
    cells.length > mostColumns && cells.findLastIndex((cell) => cell.trim() !== "") >= mostColumns;
  return rows.some(isTooWide)
    ? cannotRead(
        "file-too-wide",
        "Die Tabelle hat mehr als 1.000 Spalten und wurde nicht gelesen. Bitte nur die Spalten liefern, die gebraucht werden, und das Trennzeichen prüfen.",
      )
    : undefined;
};
