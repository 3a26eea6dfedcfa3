import { Temporal } from "temporal-polyfill";
import { dayOf } from "../concerns/deadline.ts";
import { dailyMoment, dayOfNextDaily } from "./daily-time.ts";

/** Under which count of the daily mail a notice is told. */
export type Told = "new" | "returned" | "message" | "withdrawn" | "capacity" | "other";

/**
 * Notices that can wait until the next working morning. Everything that is not named here comes at once: a promise that
 * was broken, a family that says nobody answered, an alarm, and whatever is invented later.
 */
const canWait: Readonly<Record<string, Told>> = {
  "concern-arrived": "new",
  "concern-offered": "new",
  "concern-returned": "returned",
  "family-wrote": "message",
  "concern-withdrawn": "withdrawn",
  "capacity-ask": "capacity",
  "concern-due": "other",
  "consent-ends": "other",
  "reads-along": "other",
  "second-look-asked": "other",
  "second-look-answered": "other",
  "wishes-to-check": "other",
};

export const toldAs = (kind: string): Told => canWait[kind] ?? "other";

/** A notice waits when its kind can, and when its promise is due neither today nor before the next daily mail. */
export function waitsForDaily(
  { kind, dueAt }: { readonly kind: string; readonly dueAt: Temporal.Instant | null },
  now: Temporal.Instant,
  land: string | null,
): boolean {
  if (!Object.hasOwn(canWait, kind)) return false;
  if (dueAt === null) return true;
  const next = dayOfNextDaily(now, land);
  const tooLate = Temporal.Instant.compare(dueAt, dailyMoment(next)) <= 0;
  const today = dayOf(now).equals(dayOf(dueAt)) && !next.equals(dayOf(now));
  return !tooLate && !today;
}
