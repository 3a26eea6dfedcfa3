import type { FieldName } from "./field-names.ts";
import type { ReadRow } from "./parsed-file.ts";

/** The unit of bare figures in columns of ages; "unclear" where some can only be months and others only years. */
export type AgeUnit = "Monate" | "Jahre" | "unclear";

// Youth services end at 21 or 27, and 99, 100 or 120 mean "no limit"; in months nobody writes these.
const onlyYears = (figure: number): boolean =>
  [21, 25, 27, 120].includes(figure) || (figure > 96 && figure % 12 !== 0);

// 24, 30, 36, 48, 72: in lists for families with small children these are no years.
const onlyMonths = (figure: number): boolean => figure > 18 && figure % 6 === 0 && figure !== 120;

/** Decides for a whole column: one row as months and the next as years would be worse than either. */
export const unitOfFigures = (figures: readonly number[]): AgeUnit => {
  const [months, years] = [figures.some(onlyMonths), figures.some(onlyYears)];
  if (months && years) return "unclear";
  return months ? "Monate" : "Jahre";
};

/** The unit of the ages in a table whose heads name none. */
export const ageUnitOf = (
  rows: readonly ReadRow[],
  fields: ReadonlyMap<FieldName, readonly string[]>,
): AgeUnit => {
  const columns = [...(fields.get("ageFrom") ?? []), ...(fields.get("ageTo") ?? [])];
  const cells = columns.length === 0 ? [] : rows.flatMap((row) => columns.map((column) => row.cells[column]));
  return unitOfFigures(cells.flatMap((cell) => (/^\s*\d{1,3}\s*$/.test(cell ?? "") ? [Number(cell)] : [])));
};
