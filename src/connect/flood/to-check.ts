import type { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";

/** A wish that waits for a human eye, with its first words as far as the team's keys reach. */
export type ToCheckLine = {
  readonly id: ConcernId;
  readonly createdAt: Temporal.Instant;
  readonly place: string | null;
  readonly signs: number;
  readonly name: string | null;
  readonly topic: number | null;
  readonly words: string | null;
};
export type ToCheck = {
  readonly count: number;
  readonly overdue: number;
  readonly lines: readonly ToCheckLine[];
};
export const nothingToCheck: ToCheck = { count: 0, overdue: 0, lines: [] };

export type IsUrgent = (topic: number) => boolean;
export const isUrgentWish = ({ topic }: ToCheckLine, isUrgent: IsUrgent): boolean =>
  topic !== null && isUrgent(topic);
/** A machine can choose a topic of danger too, so such a wish is still to check, but before the others of its page. */
export const urgentFirst = (lines: readonly ToCheckLine[], isUrgent: IsUrgent): readonly ToCheckLine[] =>
  lines.toSorted((one, other) => Number(isUrgentWish(other, isUrgent)) - Number(isUrgentWish(one, isUrgent)));

export type AlarmKind = "codesGuessed" | "wishFlood";
export type Alarm = { readonly kind: AlarmKind; readonly lastAt: Temporal.Instant };
/** What the day of the intake team says about floods. */
export type Watch = { readonly toCheck: ToCheck; readonly alarms: readonly Alarm[] };
