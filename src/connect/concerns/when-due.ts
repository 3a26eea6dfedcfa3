import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";

export type When = "late" | "missed" | "today" | "nextDays" | "later";

/** When a promise is due, as the office says it. */
export function whenDue(dueAt: Temporal.Instant, now: Temporal.Instant): When {
  if (dueAt.epochMilliseconds <= now.epochMilliseconds) return "late";
  const days = officeDayOf(now).until(officeDayOf(dueAt)).days;
  return days === 0 ? "today" : days <= 7 ? "nextDays" : "later";
}
