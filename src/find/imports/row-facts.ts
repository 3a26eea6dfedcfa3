import { type CleanCell, cleanCell } from "./cell-text.ts";
import type { ColumnPlan } from "./columns.ts";
import type { FieldName } from "./field-names.ts";
import type { ReadRow } from "./parsed-file.ts";
import { type Note, type RowFacts, note } from "./understood.ts";

export type FactsOfRow = {
  readonly facts: RowFacts;
  readonly notes: readonly Note[];
  readonly keep: readonly FieldName[];
};

const fieldSet = (...fields: readonly FieldName[]): ReadonlySet<FieldName> => new Set(fields);

const lineFields = fieldSet("description", "openingHours", "phone", "targetGroup");
const listFields = fieldSet("topics", "languages", "kind", "access", "category");

const joined = (field: FieldName, parts: readonly string[]): string => {
  const between = lineFields.has(field) ? "\n" : listFields.has(field) ? " | " : " ";
  return parts.filter((part) => part !== "").join(between);
};

/** Prose may be long. A telephone number of a megabyte is an accident that nobody should search through. */
const proseFields = fieldSet(
  "title",
  "organisation",
  "description",
  "targetGroup",
  "openingHours",
  "cost",
  "accessibility",
);
const longestCell = 5_000;

const cleaned = (raw: string, field: FieldName): CleanCell => {
  if (raw.length <= longestCell || proseFields.has(field)) return cleanCell(raw, field);
  const message = `Das Feld hat ${raw.length} Zeichen und wurde nicht ausgewertet.`;
  return { text: "", notes: [note("cell-too-long", field, message)], keep: true };
};

/** One row with cleaned cells under our field names, and what the cleaning had to change. */
export const factsOf = (row: ReadRow, plan: ColumnPlan): FactsOfRow => {
  const parts = new Map<FieldName, readonly string[]>();
  const notes: Note[] = [];
  const keep: FieldName[] = [];
  for (const [field, columns] of plan.fields) {
    const cells = columns.flatMap((column) => {
      const raw = Object.hasOwn(row.cells, column) ? row.cells[column] : undefined;
      return raw === undefined ? [] : [cleaned(raw, field)];
    });
    parts.set(
      field,
      cells.map(({ text }) => text),
    );
    notes.push(...cells.flatMap((cell) => cell.notes));
    if (cells.some((cell) => cell.keep)) keep.push(field);
  }
  const text = (field: FieldName) => joined(field, parts.get(field) ?? []);
  return {
    facts: {
      row: row.row,
      text,
      parts: (field) => parts.get(field) ?? [],
      geometry: row.geometry,
      ageUnit: plan.ageUnit,
    },
    notes,
    keep,
  };
};
