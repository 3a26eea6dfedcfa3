import { Temporal } from "temporal-polyfill";
import type { Occurrence } from "../../core/recurrence.ts";
import { datesOfDay, isOn, nextOccurrence } from "../../core/recurrence-asked.ts";
import { officeDay } from "../../platform/clock.ts";
import { isRemote } from "../offers/offer-facts.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "./timed-offer.ts";

/** One offer at one of its times. */
export type Timed = { readonly offer: TimedOffer; readonly at: Occurrence };

const meeting: ReadonlySet<string> = new Set(["openHour", "cafe", "group", "course"]);

/** Where a family can go without asking first: an open door or a meeting, no telephone and no visit at home. */
export const isOpenDoor = (offer: TimedOffer): boolean =>
  !isRemote(offer) &&
  offer.kind !== "homeVisit" &&
  (offer.access.includes("withoutRegistration") ||
    (offer.access.length === 0 && offer.kind !== null && meeting.has(offer.kind)));

/** Who is called or met on the screen without asking first: families dial in by habit as they go to a café by habit. */
export const isOpenLine = (offer: TimedOffer): boolean =>
  isRemote(offer) && (offer.access.length === 0 || offer.access.some((mode) => mode !== "byAppointment"));

/** After the loss of a child only what is there for it: everything else may be full of babies. */
const mayBeShown = (offer: TimedOffer, loss: boolean): boolean =>
  !loss || offer.topics.includes("pregnancy-loss");

type Day = { readonly day: string; readonly timed: readonly Timed[] };
/** What a day holds is reckoned once for each version of the data, not for each reader. */
const days = new WeakMap<NetworkTimes, Day>();

function ofDay(times: NetworkTimes, now: Temporal.Instant): readonly Timed[] {
  const today = officeDay(now);
  const known = days.get(times);
  if (known?.day === today.toString()) return known.timed;
  const timed = times.offers
    .filter(isOpenDoor)
    .flatMap((offer) =>
      datesOfDay(offer.schedules, today, closedDaysOf(times, offer)).map((at) => ({ offer, at })),
    )
    .sort(byStart);
  days.set(times, { day: today.toString(), timed });
  return timed;
}

const byStart = (one: Timed, other: Timed): number =>
  Temporal.Instant.compare(one.at.start, other.at.start) ||
  one.offer.title.localeCompare(other.offer.title, "de");

/** Open doors that are open now or open later today, each offer once, in order of their beginning. */
export function openToday(times: NetworkTimes, now: Temporal.Instant, loss: boolean): readonly Timed[] {
  const seen = new Set<string>();
  return ofDay(times, now).filter(({ offer, at }) => {
    const counts = isOn(at) && at.end.epochMilliseconds > now.epochMilliseconds && mayBeShown(offer, loss);
    if (!counts || seen.has(offer.id)) return false;
    seen.add(offer.id);
    return true;
  });
}

type Next = { readonly day: string; readonly loss: boolean; readonly next: Timed | null };
const nexts = new WeakMap<NetworkTimes, Next>();

/** The first open door after today, for days on which nothing is open any more (ux.md 7). */
export function nextOpen(times: NetworkTimes, now: Temporal.Instant, loss: boolean): Timed | null {
  const day = officeDay(now).toString();
  const known = nexts.get(times);
  if (known?.day === day && known.loss === loss) return known.next;
  const [next = null] = times.offers
    .filter((offer) => isOpenDoor(offer) && mayBeShown(offer, loss))
    .flatMap((offer) => {
      const at = nextOccurrence(offer.schedules, now, closedDaysOf(times, offer));
      return at === null ? [] : [{ offer, at }];
    })
    .sort(byStart);
  nexts.set(times, { day, loss, next });
  return next;
}
