import type { Words } from "./words.ts";

/**
 * Difference matrices with fewer columns than tables, found by annealing over the residues of the number of tables: each
 * row is one round, each digit a column (base 20), and two columns differ by another residue in every round. A column
 * gives `tables` words, of which no two agree twice.
 */
const partial: Readonly<Record<number, readonly (readonly string[])[]>> = {
  6: [["00000", "03452", "01524", "04315", "05243"]],
  10: [
    ["000000000", "058249716", "096175428", "032856941", "089617235"],
    ["0000000", "0673529", "0965284", "0392875", "0829467", "0256948"],
  ],
  14: [
    ["0000000000000", "0617d9a4b3c85", "0a26157d984bc", "048ba1632579d"],
    ["0000000000", "0a5b871943", "02c54b3891", "0c3271468a", "07d316bc58", "0b8a3c516d"],
  ],
  18: [["000000000000", "03agdcf45h97", "042f7956e3cd", "05671h829e3a", "015893e72bac", "021ahdce845f"]],
  20: [["0000000000", "06deh9bg54", "0b3894d7c5", "03gjd19ab6", "0ic2af1397", "09416a8bfg"]],
};

/** Words for at least so many people, where there are no words for all of `tables`² or fewer rounds of them; else null. */
export function partialWords(tables: number, rounds: number, people: number): Words | null {
  const matrix = partial[tables]?.find(
    (rows) => rows.length >= rounds && (rows[0] ?? "").length * tables >= people,
  );
  if (matrix === undefined) return null;
  const columns = Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) => column);
  return columns.flatMap((column) =>
    Array.from({ length: tables }, (_, first) =>
      matrix.slice(0, rounds).map((row) => (first + Number.parseInt(row[column] ?? "0", 20)) % tables),
    ),
  );
}
