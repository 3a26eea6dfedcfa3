/** Titles and instructions above a table are rarely longer; rows further down are data. */
const rowsSearched = 40;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== "").length;

// "x" is a column name of coordinates, and in data a cross in twelve columns: single letters prove nothing,
// and a name counts once.
const recognised = (cells: readonly string[], isColumn: (text: string) => boolean): number =>
  new Set(cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell.length > 1 && isColumn(cell)))
    .size;

/**
 * Which row names the columns: the one with most known names among the first 40, the earliest of equals.
 * A single known name counts only if nothing but one column is there or other names stand beside it.
 * Returns the index, or undefined when no row reads like a header.
 */
export const findHeaderRow = (
  rows: readonly (readonly string[])[],
  isColumn: (text: string) => boolean,
): number | undefined => {
  let best: number | undefined;
  let bestScore = 0;
  for (const [index, cells] of rows.slice(0, rowsSearched).entries()) {
    const score = recognised(cells, isColumn);
    if (score > bestScore && (score > 1 || standsAlone(rows, index))) [best, bestScore] = [index, score];
  }
  return best;
};

// "Angebote 2025" above a table must not win against the table, nor "Angebot" as the only filled cell of a wide one.
const standsAlone = (rows: readonly (readonly string[])[], index: number): boolean => {
  const own = filled(rows[index] ?? []);
  const below = rows.slice(index + 1, index + 6).map(filled);
  return own > 1 || Math.max(0, ...below) <= 1;
};

/** Column names for a header row: empty ones become "Spalte 3", repeated ones "Telefon (2)". */
export const columnNames = (cells: readonly string[]): string[] => {
  const taken = new Set<string>();
  // Counted on per name: beginning again at 2 for each of 50,000 equal names took minutes.
  const counts = new Map<string, number>();
  return cells.map((cell, index) => {
    const wanted = cell.replace(/\s+/g, " ").trim() || `Spalte ${index + 1}`;
    let name = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(name)) {
      count += 1;
      name = `${wanted} (${count})`;
    }
    counts.set(wanted, count);
    taken.add(name);
    return name;
  });
};
