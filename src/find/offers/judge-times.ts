import type { GivenTime } from "./import-given.ts";
import type { StoredOffer } from "./import-rows.ts";
import { canonical } from "./offer-keys.ts";

/** Which side of an import counts. */
export type Verdict = "same" | "ours" | "theirs" | "conflict";

const withoutPlaces = (times: readonly GivenTime[]): unknown =>
  times
    // What is said of single dates is no other time.
    .map(({ locationNo, exceptions, ...time }) => time)
    .map(canonical)
    .toSorted();

/** A date that somebody cancelled or moved here and the list did not: it must not be lost with the times it belongs to. */
const hasOwnDates = ({ datesToCome }: StoredOffer, given: readonly GivenTime[]): boolean => {
  const dates = given.flatMap(({ exceptions }) => exceptions ?? []);
  return datesToCome.some(
    (own) => !dates.some(({ kind, onDate, note }) => canonical({ kind, onDate, note }) === canonical(own)),
  );
};

/** Three-way as for a field, but all times of an offer together: one time alone is no answer to when it is. */
export const judgeTimes = (stored: StoredOffer, theirs: readonly GivenTime[] | undefined): Verdict => {
  const base = stored.imported?.["schedules"];
  if (theirs === undefined || canonical(theirs) === canonical(base)) return "ours";
  const before: readonly GivenTime[] = Array.isArray(base) ? base : [];
  const touched =
    stored.ownTimes ||
    hasOwnDates(stored, before) ||
    canonical(withoutPlaces(stored.schedules)) !== canonical(withoutPlaces(before));
  if (!touched) return "theirs";
  return canonical(withoutPlaces(stored.schedules)) === canonical(withoutPlaces(theirs)) &&
    !stored.ownTimes &&
    !hasOwnDates(stored, theirs)
    ? "same"
    : "conflict";
};
