import type { OfferDraft } from "../offers/offer.ts";
import { readAccessibility } from "./accessibility.ts";
import { readAudience } from "./audience.ts";
import { verbatim } from "./cell-text.ts";
import type { ColumnPlan } from "./columns.ts";
import { readCost } from "./cost.ts";
import type { FieldName } from "./field-names.ts";
import { readLanguages } from "./language-names.ts";
import { kindOfTitle } from "./kind-words.ts";
import { withoutLongTexts } from "./long-texts.ts";
import type { Mapping } from "./mapping.ts";
import { readOpeningHours } from "./opening-hours.ts";
import type { ReadRow } from "./parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import { readPhones } from "./phone-numbers.ts";
import { readPlace } from "./place.ts";
import { looksPrivate } from "./private-persons.ts";
import { factsOf } from "./row-facts.ts";
import { answersOf, withDefaults, withSettled } from "./settled-values.ts";
import { readKind, readTopics } from "./subject.ts";
import { readNames } from "./title.ts";
import type { Note, RowFacts, Understood } from "./understood.ts";
import { readEmail, readWebsite } from "./web-addresses.ts";

const readers: readonly ((facts: RowFacts) => Understood)[] = [
  readNames,
  readTopics,
  readKind,
  readLanguages,
  readPlace,
  readAudience,
  readCost,
  readOpeningHours,
  readAccessibility,
  readPhones,
  readEmail,
  readWebsite,
];

const emptyDraft: OfferDraft = {
  externalId: null,
  title: "",
  description: null,
  organisation: null,
  topics: [],
  languages: [],
  kind: null,
  access: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: null,
  costText: null,
  openingHoursText: null,
  accessibilityText: null,
  place: { name: null, street: null, postalCode: null, place: null, lat: null, lon: null },
  phones: [],
  email: null,
  website: null,
  extra: {},
};

/** Understood, but held by no field of an offer. */
const withoutField: readonly FieldName[] = ["source", "category", "areaCode"];

const extraOf = (
  row: ReadRow,
  plan: ColumnPlan,
  keep: readonly FieldName[],
  geometry: boolean,
): Record<string, string> => {
  const kept = new Set<FieldName>([...withoutField, ...keep]);
  const held = new Set(
    [...plan.fields].flatMap(([field, columns]) => (kept.has(field) ? [] : columns)).concat(plan.personal),
  );
  const cells = Object.entries(row.cells)
    .filter(([column, cell]) => !held.has(column) && cell.trim() !== "")
    .map(([column, cell]) => [verbatim(column), verbatim(cell)] as const);
  const shape = geometry && row.geometry ? [["geometry", verbatim(row.geometry.original)] as const] : [];
  return Object.fromEntries([...shape, ...cells]);
};

const toFinding = (row: ReadRow, plan: ColumnPlan, { code, field, message }: Note): Finding => {
  const columns = field === null ? [] : (plan.fields.get(field) ?? []);
  const filled = columns.find((column) => (row.cells[column] ?? "").trim() !== "") ?? columns[0];
  return { code, row: row.row, field: filled ?? field, message };
};

const privateNote: Note = {
  code: "looks-private",
  field: "title",
  message:
    "Dieser Eintrag sieht nach einer Privatperson aus. Bitte prüfen, ob er veröffentlicht werden darf.",
};

export type DraftOfRow = {
  readonly draft: OfferDraft;
  readonly source: string;
  readonly warnings: readonly Finding[];
};

/** One row as an offer, as far as it can be understood. A draft without a title is no offer. */
export const draftOf = (row: ReadRow, plan: ColumnPlan, mapping: Mapping): DraftOfRow => {
  const read = factsOf(row, plan);
  const { facts, settled, explained } = answersOf(row, read.facts, mapping);
  const seen = { ...facts, usualAreaCode: mapping.defaults?.areaCode };
  const parts = readers.map((reader) => reader(seen));
  const notes = [...read.notes, ...parts.flatMap((part) => part.notes)];
  const keep = [...read.keep, ...explained, ...parts.flatMap((part) => part.keep)];
  const stated: OfferDraft = Object.assign({}, emptyDraft, ...parts.map((part) => part.draft));
  const misplaced = notes.some(({ code }) => code.startsWith("coordinates-"));
  const shaped = row.geometry !== undefined && (misplaced || !row.geometry.isPoint);
  // A record of HSDS is kept whole; its cells beside it would say everything twice.
  const extra = row.beyond?.hsds ? {} : extraOf(row, plan, keep, shaped);
  const completed = settled.reduce(withSettled, stated);
  const filled = mapping.defaults ? withDefaults(completed, mapping.defaults) : completed;
  const ownTitle = notes.some(({ code }) => code.startsWith("title-from-")) ? "" : filled.title;
  const bounded = withoutLongTexts(filled);
  const draft = { ...bounded.draft, kind: filled.kind ?? kindOfTitle(ownTitle) ?? null, extra };
  const named = facts.text("contactPerson") !== "" && notes.some(({ code }) => code === "title-from-street");
  const isPrivate = named || looksPrivate(draft, facts.text("category"));
  const all = [...notes, ...bounded.notes, ...(isPrivate ? [privateNote] : [])];
  return {
    draft,
    source: read.facts.text("source"),
    warnings: all.map((each) => toFinding(row, plan, each)),
  };
};
