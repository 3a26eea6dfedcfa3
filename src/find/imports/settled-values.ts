import type { OfferDraft } from "../offers/offer.ts";
import { listed } from "./cell-lists.ts";
import { columnCalled } from "./columns.ts";
import { type FieldName, fieldNames } from "./field-names.ts";
import { foldWords } from "./fold.ts";
import type { Mapping, Settled } from "./mapping.ts";
import type { ReadRow } from "./parsed-file.ts";
import type { RowFacts } from "./understood.ts";

export type Answers = {
  readonly settled: readonly Settled[];
  /** The row without the words the mapping has explained, so that nobody calls them unknown. */
  readonly facts: RowFacts;
  readonly explained: readonly FieldName[];
};

const asField = (name: string): FieldName | undefined => fieldNames.find((field) => field === name);

const cellOf = (row: ReadRow, name: string): string => {
  const column = columnCalled(Object.keys(row.cells), name);
  return column === undefined ? "" : (row.cells[column] ?? "");
};

type Explained = { readonly settled: readonly Settled[]; readonly rest: string };

const explain = (text: string, table: Readonly<Record<string, Settled>>): Explained => {
  const meanings = new Map(Object.entries(table).map(([value, settled]) => [foldWords(value), settled]));
  const whole = meanings.get(foldWords(text));
  if (whole) return { settled: [whole], rest: "" };
  const parts = listed(text);
  const settled = parts.flatMap((part) => meanings.get(foldWords(part)) ?? []);
  return { settled, rest: parts.filter((part) => !meanings.has(foldWords(part))).join(" | ") };
};

/** What the value tables of a mapping say about a row. */
export const answersOf = (row: ReadRow, facts: RowFacts, mapping: Mapping): Answers => {
  const settled: Settled[] = [];
  const rests = new Map<FieldName, string>();
  for (const [name, table] of Object.entries(mapping.values ?? {})) {
    const field = asField(name);
    const text = field && facts.parts(field).length > 0 ? facts.text(field) : cellOf(row, name);
    const result = explain(text, table);
    settled.push(...result.settled);
    if (field && result.settled.length > 0) rests.set(field, result.rest);
  }
  if (rests.size === 0) return { settled, facts, explained: [] };
  const text = (field: FieldName) => rests.get(field) ?? facts.text(field);
  return { settled, facts: { ...facts, text }, explained: [...rests.keys()] };
};

const list = <Value>(...lists: (readonly Value[] | undefined)[]): Value[] => [
  ...new Set(lists.flatMap((each) => each ?? [])),
];

/** Adds what a value of the source means: lists grow, single facts are set where the row says nothing itself. */
export const withSettled = (draft: OfferDraft, more: Settled): OfferDraft => ({
  ...draft,
  topics: list(draft.topics, more.topics),
  languages: list(draft.languages, more.languages),
  access: list(draft.access, more.access),
  kind: draft.kind ?? more.kind ?? null,
  ageFromMonths: draft.ageFromMonths ?? more.ageFromMonths ?? null,
  ageToMonths: draft.ageToMonths ?? more.ageToMonths ?? null,
  pregnancy: draft.pregnancy ?? more.pregnancy ?? null,
  free: draft.free ?? more.free ?? null,
  organisation: draft.organisation ?? more.organisation ?? null,
  website: draft.website ?? more.website ?? null,
  place: { ...draft.place, place: draft.place.place ?? more.place ?? null },
});

/** Fills what is still empty: a default never adds to what the source says. */
export const withDefaults = (draft: OfferDraft, defaults: Settled): OfferDraft => {
  const { topics, languages, access, ...single } = defaults;
  const filled = withSettled(draft, single);
  return {
    ...filled,
    topics: draft.topics.length > 0 ? draft.topics : (topics ?? []),
    languages: draft.languages.length > 0 ? draft.languages : (languages ?? []),
    access: draft.access.length > 0 ? draft.access : (access ?? []),
  };
};
