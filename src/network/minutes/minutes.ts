import { Temporal } from "temporal-polyfill";
import { workingDaysAfter } from "../../core/working-days.ts";

export type MinutesState = "none" | "draft" | "sent" | "approved";
type Meeting = {
  readonly state: "planned" | "held" | "cancelled";
  readonly startsAt: Temporal.Instant | null;
  readonly zone: string;
  readonly land: string | null;
};

/** Minutes go out within a day: by the end of the next working day. Null where no meeting has begun. */
export function minutesDueOn(
  { state, startsAt, zone, land }: Meeting,
  now: Temporal.Instant,
): Temporal.PlainDate | null {
  if (state === "cancelled" || startsAt === null || Temporal.Instant.compare(startsAt, now) > 0) return null;
  return workingDaysAfter(startsAt.toZonedDateTimeISO(zone).toPlainDate(), 1, land);
}

export const isOut = (state: MinutesState): boolean => state === "sent" || state === "approved";
