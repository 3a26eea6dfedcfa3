import { fieldLabels } from "../imports/field-names.ts";
import { needsReview } from "../imports/needs-review.ts";
import { openKinds, rowsOf } from "../imports/open-kinds.ts";
import type { ColumnUse, ParsedFile } from "../imports/parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";
import { explainedCodes } from "./findings.texts.ts";
import type { ImportPlan } from "../offers/offer-import.ts";

/** How many places of one kind are shown; more is said as a number. */
export const shownPlaces = 5;

/** All findings of one kind, as many as there are, with the first ones. */
export type FindingGroup = {
  readonly code: string;
  readonly count: number;
  readonly first: readonly Finding[];
};

/** What would happen, or has happened, to the offers. `missing` are titles. */
export type ImportCounts = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly missing: readonly string[];
  /** New offers that nobody sees until a person has looked at them. */
  readonly drafts: number;
  /** Fields that the list and this network have both changed. */
  readonly conflicts: number;
};

/** What a plan does, in numbers. */
export const countsOf = ({ created, changed, unchanged, missing }: ImportPlan) => ({
  created: created.length,
  updated: changed.length,
  unchanged,
  missing: missing.map(({ title }) => title),
});

/** The quality report of a file that was read. */
export type ImportReport = ImportCounts & {
  readonly rows: number;
  /** Rows that become no offer: left out on purpose, or faulty. */
  readonly skipped: number;
  readonly errors: readonly Finding[];
  readonly warnings: readonly FindingGroup[];
  readonly columns: readonly ColumnUse[];
};

/** Everything that was noticed in a file, by whoever it is told. */
export const noticedIn = (parsed: ParsedFile): readonly Finding[] => [
  ...parsed.warnings,
  ...needsReview(parsed).findings,
  ...openKinds(parsed),
];

export const reportOf = (parsed: ParsedFile, counts: ImportCounts): ImportReport => ({
  ...counts,
  rows: parsed.rows,
  skipped: skippedOf(parsed),
  errors: parsed.errors,
  warnings: groupFindings(noticedIn(parsed)),
  columns: parsed.columns,
});

export const skippedOf = ({ skipped, errors }: ParsedFile): number => skipped + errors.length;

const weight = (code: string): number => {
  const at = explainedCodes.indexOf(code);
  return at < 0 ? explainedCodes.length : at;
};

/** Findings by their kind, what a person should look at first. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code) ?? [];
    group.push(finding);
    groups.set(finding.code, group);
  }
  return [...groups]
    .map(([code, all]) => ({ code, count: rowsOf(all), first: all.slice(0, shownPlaces) }))
    .sort((one, other) => weight(one.code) - weight(other.code));
}

const isOurs = (name: string): name is keyof typeof fieldLabels => name in fieldLabels;

/** A column as people know it: as the file calls it, else the German word for our own field. */
export const fieldLabel = (field: string): string => (isOurs(field) ? fieldLabels[field] : field);
