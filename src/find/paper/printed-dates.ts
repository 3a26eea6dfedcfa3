import { neverClosed, type Occurrence } from "../../core/recurrence.ts";
import { isOn, occurrencesOf, upcoming } from "../../core/recurrence-asked.ts";
import { clockTime, isolated } from "../guide/wording.ts";
import { dayOf, sayDate, sayUntil, type TimeWords } from "../schedules/say-times.ts";
import type { PrintRow } from "./print-row.ts";
import { printedLine } from "./printed-text.ts";

/** A booklet lies around for weeks; what is further away is better read on the page. */
const daysAhead = 84;
const mostDates = 3;

/** On paper nothing is today or tomorrow: every date has its day. */
const sayOnItsDay = (one: Occurrence, words: TimeWords): string =>
  words.t("dayFromTo", {
    day: dayOf(one, words),
    from: isolated(clockTime(one.start, words.lang)),
    to: sayUntil(one, words),
  });

/** The next dates of an offer that has no weekly or monthly rhythm. */
export const nextDatesOf = (
  { timed, closed = neverClosed }: PrintRow,
  words: TimeWords,
): readonly string[] =>
  timed === null
    ? []
    : upcoming(timed.schedules, words.now, closed, { most: mostDates, onlyOn: true }).map((one) =>
        [sayOnItsDay(one, words), ...moreOf(one, words)].join(" "),
      );

const moreOf = ({ guest, schedule, status, onDate }: Occurrence, words: TimeWords): readonly string[] => [
  ...(schedule.title === null ? [] : [`(${isolated(printedLine(schedule.title))})`]),
  ...(guest === null ? [] : [words.t("guest", { guest: isolated(printedLine(guest)) })]),
  ...(status === "moved" ? [words.t("insteadOf", { day: sayDate(onDate, words) })] : []),
];

/**
 * What is different soon at an offer with a rhythm: dates called off, moved or with a guest, and days on which it is
 * closed by itself. Public and school holidays are said once and for all beside the hours.
 */
export function unusualDatesOf(
  { timed, closed = neverClosed }: PrintRow,
  words: TimeWords,
): readonly string[] {
  if (timed === null) return [];
  const window = { from: words.now, to: words.now.add({ hours: 24 * daysAhead }) };
  const own = { ...neverClosed, closures: closed.closures };
  return occurrencesOf(timed.schedules, window, own)
    .filter((one) => one.status !== "takesPlace" || one.guest !== null)
    .slice(0, mostDates)
    .map((one) =>
      isOn(one)
        ? [sayOnItsDay(one, words), ...moreOf(one, words)].join(" ")
        : words.t(one.status === "cancelled" ? "cancelledOn" : "closedOn", { day: dayOf(one, words) }),
    );
}
