import type { RecordOfTable } from "../../platform/tables/table-file.ts";
import type { ColumnChoice, ContactField } from "./contact-columns.ts";
import { shownCell } from "./shown-cell.ts";

export type FilledCell = { readonly column: string; readonly text: string };

/** The filled cells of a row by what their columns hold. */
export type RowCells = {
  readonly of: (...fields: readonly ContactField[]) => readonly FilledCell[];
  /** The first filled one; "" where none is. */
  readonly text: (field: ContactField) => string;
  readonly filled: readonly FilledCell[];
};

/** The cells of one row, cleaned, under the columns as they are read. */
export function rowCells({ cells }: RecordOfTable, columns: readonly ColumnChoice[]): RowCells {
  const all = columns.flatMap(({ column, field }) => {
    const text = shownCell(cells[column] ?? "");
    return text === "" ? [] : [{ column, field, text }];
  });
  const of = (...fields: readonly ContactField[]) =>
    all.filter(({ field }) => field !== "" && fields.includes(field));
  return { of, text: (field) => of(field)[0]?.text ?? "", filled: all };
}
