import type { Temporal } from "temporal-polyfill";

/** How the family is told: opened, opened as a file, taken along, in an emergency, its message in a list, its name in a list. */
export type ReadingKind = "opened" | "file" | "taken" | "emergency" | "messageInList" | "nameInList";
export type Reading = {
  readonly membershipId: string;
  readonly at: Temporal.Instant;
  readonly kind: ReadingKind;
};

/** Acts about one concern that put words of a family before a professional's eyes, or into her hands. */
export const openingActs: ReadonlyMap<string, ReadingKind> = new Map([
  ["show-concern", "opened"],
  ["read-along", "opened"],
  ["show-offered-move", "opened"],
  ["show-file", "file"],
  ["export-referral", "taken"],
]);

/** Acts that show words of many families in a list. Each family gets a row of its own, see `ReadEntry`. */
export const listingActs: ReadonlyMap<string, ReadingKind> = new Map([
  ["list-to-check", "messageInList"],
  ["list-my-day", "nameInList"],
  ["list-waiting", "nameInList"],
  ["list-readings", "nameInList"],
  // The page of one concern lists others that it may be the double of.
  ["show-concern", "nameInList"],
]);

/** Undefined: a row of the log that says of no word that it was read. */
export function readingKind(subjectKind: string, act: string): ReadingKind | undefined {
  if (subjectKind === "concernInList") return listingActs.get(act);
  return subjectKind === "concern" ? openingActs.get(act) : undefined;
}

type Line = {
  readonly id: string;
  readonly name: string | null;
  readonly words?: string | null;
  readonly topic?: number | null;
  readonly childAge?: string | null;
  readonly offer?: string | null;
};
/** The concerns of a list of which this person's keys opened at least one word. */
export const openedIn = (lines: readonly Line[]): string[] => lines.filter(isOpened).map(({ id }) => id);

const isOpened = ({ name, words, topic, childAge, offer }: Line): boolean =>
  [name, words, topic, childAge, offer].some((word) => word !== null && word !== undefined);
