import { isOn, nextOccurrence, openAt, upcoming } from "../../core/recurrence-asked.ts";
import type { Occurrence } from "../../core/recurrence.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { Result } from "../../ui/results-list.tsx";
import { nextTimeOf, timeWords } from "../schedules/next-dates.tsx";
import { dayOf, sayWhen } from "../schedules/say-times.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "../schedules/timed-offer.ts";
import { findTexts } from "../texts.ts";

type Timetable = { readonly offer: TimedOffer; readonly times: NetworkTimes; readonly view: View };

const isSameDay = (one: Occurrence, other: Occurrence | null): boolean =>
  other !== null && officeDayOf(one.start).equals(officeDayOf(other.start));

/** "Fällt aus am Dienstag, 24. November"; with its hours where something else of the offer takes place on that day. */
function sayCalledOff(one: Occurrence, next: Occurrence | null, view: View): string {
  const words = timeWords(view);
  if (isSameDay(one, next)) return words.t("calendarCancelled", { title: sayWhen(one, words) });
  return words.t(one.status === "cancelled" ? "cancelledOn" : "closedOn", { day: dayOf(one, words) });
}

/** The next date of an offer if it does not take place; null where the next one does, or none is known. */
export function calledOffNext({ offer, times, view: { now } }: Timetable): Occurrence | null {
  const closed = closedDaysOf(times, offer);
  const [first] = upcoming(offer.schedules, now, closed, { most: 1, onlyOn: false });
  const isOff = first !== undefined && !isOn(first) && openAt(offer.schedules, now, closed) === null;
  return isOff ? first : null;
}

/** "Fällt aus am ..." and in the next line "Nächstes Mal: ...", which is missing where none comes in two years. */
export function CalledOff({ off, ...timetable }: Timetable & { readonly off: Occurrence }) {
  const { offer, times, view } = timetable;
  const next = nextOccurrence(offer.schedules, view.now, closedDaysOf(times, offer));
  const time = next === null ? null : sayWhen(next, timeWords(view));
  return (
    <>
      {sayCalledOff(off, next, view)}
      {time !== null && <br />}
      {time !== null && speak(findTexts, view.lang)("nextTime", { time })}
    </>
  );
}

/** The line of a card about time: a date that does not take place is said first, because families come by habit. */
export function nextOnCard(offer: TimedOffer, times: NetworkTimes, view: View): Result["next"] | null {
  const off = calledOffNext({ offer, times, view });
  if (off === null) return nextTimeOf(offer, times, view);
  return { text: <CalledOff {...{ offer, times, view, off }} />, tone: "late" };
}
