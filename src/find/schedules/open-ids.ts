import type { Temporal } from "temporal-polyfill";
import { datesOfDay, isOn } from "../../core/recurrence-asked.ts";
import { officeDay } from "../../platform/clock.ts";
import { regularWeekdays } from "./regular-weekdays.ts";
import { closedDaysOf, type NetworkTimes } from "./timed-offer.ts";

/** When an offer is open on one day; milliseconds since 1970, the end not included. */
type Span = { readonly id: string; readonly from: number; readonly to: number };
type Day = { readonly day: string; readonly spans: readonly Span[] };
type Minute = { readonly minute: number; readonly ids: ReadonlySet<string> };
type Week = { readonly day: string; readonly ids: readonly ReadonlySet<string>[] };

// Reckoned once for each version of the data and each day or minute, not for each reader.
const days = new WeakMap<NetworkTimes, Day>();
const minutes = new WeakMap<NetworkTimes, Minute>();
const weeks = new WeakMap<NetworkTimes, Week>();

const spansOf = (times: NetworkTimes, now: Temporal.Instant): readonly Span[] => {
  const today = officeDay(now);
  const day = today.toString();
  const known = days.get(times);
  if (known?.day === day) return known.spans;
  const spans = times.offers.flatMap((offer) =>
    datesOfDay(offer.schedules, today, closedDaysOf(times, offer))
      .filter(isOn)
      .map(({ start, end }) => ({
        id: String(offer.id),
        from: start.epochMilliseconds,
        to: end.epochMilliseconds,
      })),
  );
  days.set(times, { day, spans });
  return spans;
};

/** Ids of the offers that are open at this minute: doors, telephones and what is going on, cancellations left out. */
export function openIds(times: NetworkTimes, now: Temporal.Instant): ReadonlySet<string> {
  const at = now.epochMilliseconds;
  const minute = Math.floor(at / 60_000);
  const known = minutes.get(times);
  if (known?.minute === minute) return known.ids;
  const open = spansOf(times, now).filter(({ from, to }) => from <= at && at < to);
  const ids = new Set(open.map(({ id }) => id));
  minutes.set(times, { minute, ids });
  return ids;
}

/** Ids of the offers that regularly take place on each weekday, Monday first. */
export function idsByWeekday(times: NetworkTimes, now: Temporal.Instant): readonly ReadonlySet<string>[] {
  const day = officeDay(now).toString();
  const known = weeks.get(times);
  if (known?.day === day) return known.ids;
  const ids = Array.from({ length: 7 }, () => new Set<string>());
  for (const offer of times.offers) {
    const bits = regularWeekdays(offer.schedules, now, closedDaysOf(times, offer));
    ids.forEach((set, at) => {
      if ((bits & (1 << at)) !== 0) set.add(String(offer.id));
    });
  }
  weeks.set(times, { day, ids });
  return ids;
}
