import type { Temporal } from "temporal-polyfill";
import { datesOfDay, isOn } from "../../core/recurrence-asked.ts";
import type { Occurrence } from "../../core/recurrence.ts";
import { officeDay } from "../../platform/clock.ts";
import { isOpenDoor, isOpenLine } from "../schedules/open-today.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "../schedules/timed-offer.ts";

export type CalledOffDate = { readonly offer: TimedOffer; readonly off: Occurrence };

type Day = { readonly day: string; readonly dates: readonly CalledOffDate[] };
/** Reckoned once for each version of the data, not for each reader. */
const days = new WeakMap<NetworkTimes, Day>();

function ofDay(times: NetworkTimes, now: Temporal.Instant): readonly CalledOffDate[] {
  const today = officeDay(now);
  const day = today.toString();
  const known = days.get(times);
  if (known?.day === day) return known.dates;
  const dates = times.offers.filter(comesUnasked).flatMap((offer) => {
    const closed = closedDaysOf(times, offer);
    // On a public holiday and in the school holidays all is closed as everybody expects; a closure of its own is a surprise.
    const isClosure = closed.closures.some(({ from, to }) => from <= day && day <= to);
    const isSurprise = ({ status }: Occurrence) =>
      status === "cancelled" || (status === "closed" && isClosure);
    const off = mayBeCalledOff(offer, isClosure)
      ? datesOfDay(offer.schedules, today, closed).find((one) => !isOn(one) && isSurprise(one))
      : undefined;
    return off === undefined ? [] : [{ offer, off }];
  });
  days.set(times, { day, dates });
  return dates;
}

/** Nobody who has asked first needs the start page; whoever goes or calls unasked hears of it nowhere else. */
const comesUnasked = (offer: TimedOffer): boolean => isOpenDoor(offer) || isOpenLine(offer);

/** Most offers have never cancelled anything: their dates need not be reckoned. */
const mayBeCalledOff = ({ schedules }: TimedOffer, isClosure: boolean): boolean =>
  isClosure || schedules.some(({ exceptions }) => exceptions.some(({ kind }) => kind === "cancelled"));

/**
 * Open doors and telephone hours of today that are called off, as long as somebody might still go there; in order of time. After
 * the loss of a child only what is there for it.
 */
export const calledOffToday = (
  times: NetworkTimes,
  now: Temporal.Instant,
  loss: boolean,
): readonly CalledOffDate[] =>
  ofDay(times, now)
    .filter(({ offer, off }) => off.end.epochMilliseconds > now.epochMilliseconds && suits(offer, loss))
    .toSorted((one, other) => one.off.start.epochMilliseconds - other.off.start.epochMilliseconds);

const suits = ({ topics }: TimedOffer, loss: boolean): boolean => !loss || topics.includes("pregnancy-loss");
