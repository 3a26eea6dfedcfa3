import { Temporal } from "temporal-polyfill";
import { officeZone } from "../../platform/clock.ts";
import type { RetentionClass } from "../../platform/retention/retention.ts";
import type { Period } from "../../platform/retention/run-retention.ts";

/** What belongs to the whole house follows one period for all networks. */
export const mayBeShortened = (of: RetentionClass): boolean => of.scope === "network";

/** Days are shorter than the usual period, counted back from today because months differ. */
export function isShorter(days: number, usual: Period, now: Temporal.Instant): boolean {
  const { days: usualDays = 0, months = 0, hours = 0 } = usual;
  const here = now.toZonedDateTimeISO(officeZone);
  const then = here.subtract({ days: usualDays, months, hours });
  return Temporal.ZonedDateTime.compare(here.subtract({ days }), then) >= 0;
}
