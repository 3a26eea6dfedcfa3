import { Temporal } from "temporal-polyfill";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";

export const attemptDays = ["today", "yesterday"] as const;
export type AttemptDay = (typeof attemptDays)[number];

/** When it was tried, as the office says it: today or yesterday at a time of the clock; never ahead, never before the concern. */
export function triedAtOf(
  typed: { readonly day: AttemptDay; readonly time: string },
  now: Temporal.Instant,
  createdAt: Temporal.Instant,
): Outcome<Temporal.Instant, "in-future" | "before-concern"> {
  const today = officeDayOf(now);
  const day = typed.day === "today" ? today : today.subtract({ days: 1 });
  const at = day.toZonedDateTime({ timeZone: "Europe/Berlin", plainTime: typed.time }).toInstant();
  // The form names minutes: what was tried in this very minute is not ahead.
  if (at.epochMilliseconds > now.epochMilliseconds) return refused("in-future");
  return at.epochMilliseconds + 60_000 <= createdAt.epochMilliseconds
    ? refused("before-concern")
    : ok(at.epochMilliseconds < createdAt.epochMilliseconds ? createdAt : at);
}
