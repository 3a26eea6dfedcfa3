import { Temporal } from "temporal-polyfill";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { Occurrence } from "../../core/recurrence.ts";
import { upcoming } from "../../core/recurrence-asked.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { closedDaysOf, type NetworkTimes } from "../schedules/timed-offer.ts";
import type { AskedGuestDates } from "./guest-form.ts";

/** How many of the host's coming dates can be chosen. */
export const shownDates = 16;
/** Nobody plans further ahead than a year and a half. Days. */
const furthest = 550;

/** The host's coming dates on which somebody will be there. */
export function comingDates(times: NetworkTimes, now: Temporal.Instant): readonly Occurrence[] {
  const offer = times.offers[0];
  if (offer === undefined) return [];
  return upcoming(offer.schedules, now, closedDaysOf(times, offer), { most: shownDates * 3, onlyOn: true });
}

type Reason = "days-missing" | "day-gone" | "day-past" | "day-far";

/** The dates that are asked for: of the host's offer only such as take place, own ones only to come. */
export function mayBeAsked(
  asked: Pick<AskedGuestDates, "kind" | "days" | "hostScheduleId" | "firstDay" | "everyWeeks" | "times">,
  times: NetworkTimes,
  now: Temporal.Instant,
): Outcome<readonly string[], Reason> {
  if (asked.kind === "own") return ownDays(asked, now);
  const days = [...new Set(asked.days)].sort();
  if (days.length === 0 || asked.hostScheduleId === null) return refused("days-missing");
  const coming = new Set(
    comingDates(times, now).flatMap((one) => (one.schedule.id === asked.hostScheduleId ? [one.onDate] : [])),
  );
  return days.every((day) => coming.has(day)) ? ok(days) : refused("day-gone");
}

function ownDays(
  { firstDay, everyWeeks, times }: Pick<AskedGuestDates, "firstDay" | "everyWeeks" | "times">,
  now: Temporal.Instant,
): Outcome<readonly string[], Reason> {
  if (firstDay === null) return refused("days-missing");
  const today = officeDayOf(now);
  const first = Temporal.PlainDate.from(firstDay);
  if (Temporal.PlainDate.compare(first, today) < 0) return refused("day-past");
  const count = everyWeeks === 0 ? 1 : times;
  const days = Array.from({ length: count }, (_, at) => first.add({ weeks: at * everyWeeks }));
  const last = days.at(-1) ?? first;
  return today.until(last).days > furthest ? refused("day-far") : ok(days.map((day) => day.toString()));
}
