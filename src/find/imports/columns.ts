import { type AgeUnit, ageUnitOf } from "./age-unit.ts";
import { columnKey, isKnownColumn, knownColumns, manyColumns } from "./column-names.ts";
import { type FieldName, fieldLabels, fieldNames } from "./field-names.ts";
import { foldTight } from "./fold.ts";
import type { Mapping } from "./mapping.ts";
import { type ColumnUse, type RowsOfTable } from "./parsed-file.ts";
import { type Finding, fileFinding } from "../../platform/tables/table-file.ts";
import { pathKey } from "./path-columns.ts";

export type ColumnPlan = {
  readonly fields: ReadonlyMap<FieldName, readonly string[]>;
  readonly columns: readonly ColumnUse[];
  readonly ageUnit: AgeUnit;
  /** Columns with the names of people: not taken over, not even as they are. */
  readonly personal: readonly string[];
  readonly warnings: readonly Finding[];
};

type Assigned = Map<FieldName, readonly string[]>;

/** The column of that name as the file spells it: exactly, else without case and punctuation. */
export const columnCalled = (columns: readonly string[], name: string): string | undefined =>
  columns.find((column) => column === name.trim()) ??
  columns.find((column) => foldTight(column) === foldTight(name));

const fromMapping = (
  columns: readonly string[],
  mapping: Mapping,
): { assigned: Assigned; warnings: Finding[] } => {
  const assigned: Assigned = new Map();
  const warnings: Finding[] = [];
  for (const field of fieldNames) {
    const wanted = mapping.columns?.[field] ?? [];
    const found = wanted.flatMap((name) => columnCalled(columns, name) ?? []);
    if (found.length > 0) assigned.set(field, found);
    for (const name of wanted.filter((each) => columnCalled(columns, each) === undefined)) {
      warnings.push(
        fileFinding(
          "mapping-column-missing",
          `Die Zuordnung nennt die Spalte „${name}“, die Datei hat sie nicht.`,
        ),
      );
    }
  }
  return { assigned, warnings };
};

/** "Telefon (2)" is the second column called "Telefon". */
const plainName = (column: string): string => column.replace(/ \(\d+\)$/, "");

type KeyOf = (column: string) => string;
const tableKey: KeyOf = (column) => columnKey(plainName(column));
const nestedKey: KeyOf = (column) => pathKey(plainName(column));

const recogniseRest = (
  columns: readonly string[],
  assigned: Assigned,
  ignored: readonly string[],
  keyOf: KeyOf,
): void => {
  const taken = new Set(
    [...assigned.values()].flat().concat(ignored.flatMap((name) => columnCalled(columns, name) ?? [])),
  );
  const keys = columns.map((column) => ({ column, key: keyOf(column) }));
  for (const [field, names] of knownColumns) {
    if (assigned.has(field)) continue;
    const found = [...new Set(names)].flatMap((name) =>
      keys.filter(({ key, column }) => key === name && !taken.has(column)).map(({ column }) => column),
    );
    const chosen = manyColumns.has(field) ? found : found.slice(0, 1);
    if (chosen.length > 0) assigned.set(field, chosen);
    for (const column of chosen) taken.add(column);
  }
};

// Also a column the mapping ignores: everything that travels along can be read by everybody.
const personalAmong = (columns: readonly string[], assigned: Assigned, keyOf: KeyOf): string[] => {
  const names = knownColumns.find(([field]) => field === "contactPerson")?.[1] ?? [];
  const used = new Set([...assigned].flatMap(([field, own]) => (field === "contactPerson" ? [] : own)));
  const mapped = assigned.get("contactPerson") ?? [];
  return columns.filter(
    (column) => mapped.includes(column) || (!used.has(column) && names.includes(keyOf(column))),
  );
};

const personalColumn = (column: string): Finding =>
  fileFinding(
    "contact-person-column",
    `Die Spalte „${column}“ nennt vermutlich Personen und wurde nicht übernommen: Namen gehören nicht ungefragt in ein öffentliches Verzeichnis.`,
  );

/** Which column holds which field: the mapping first, then the names offices use. The rest goes to `extra`. */
export const planColumns = (
  { columns, rows, isNested }: Pick<RowsOfTable, "columns" | "rows" | "isNested">,
  mapping: Mapping,
): ColumnPlan => {
  const keyOf = isNested ? nestedKey : tableKey;
  const { assigned, warnings } = fromMapping(columns, mapping);
  recogniseRest(columns, assigned, mapping.ignore ?? [], keyOf);
  const fieldOf = (column: string): FieldName | undefined =>
    fieldNames.find((field) => assigned.get(field)?.includes(column));
  const personal = personalAmong(columns, assigned, keyOf);
  return {
    fields: assigned,
    ageUnit: ageUnitOf(rows, assigned),
    personal,
    warnings: [...warnings, ...personal.map(personalColumn)],
    columns: columns.map((column) => ({
      column,
      understoodAs: labelOf(fieldOf(column) ?? (personal.includes(column) ? "contactPerson" : undefined)),
    })),
  };
};

const labelOf = (field: FieldName | undefined): string | null =>
  field === undefined ? null : fieldLabels[field];

/** Whether a cell of the header row is a column name, for this mapping. */
export const columnTest = (mapping: Mapping): ((text: string) => boolean) => {
  const named = [...Object.values(mapping.columns ?? {}).flat(), ...Object.keys(mapping.skipRows ?? {})];
  const wanted = new Set(named.map(foldTight));
  return (text) =>
    text.length < 200 && (isKnownColumn(text) || (wanted.size > 0 && wanted.has(foldTight(text))));
};
