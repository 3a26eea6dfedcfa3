import { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import { isWorkingDay } from "../../core/working-days.ts";
import { firstNumber, type HelpNumber } from "./help-number.ts";

/** A number where somebody answers at this moment; `until` is null where somebody always does. */
export type OpenNow = { readonly help: HelpNumber; readonly until: Temporal.Instant | null };

/** Who listens to families in general; after a loss nobody is sent to a line for parents or for pregnancy. */
const listening: readonly string[] = ["parents", "overwhelmed", "pregnant"];
const listeningAfterLoss: readonly string[] = ["overwhelmed"];

const zone = "Europe/Berlin";

/**
 * The numbers that are open now by their own stated hours. On a public holiday only those count that are always open:
 * no source says whether hours such as "Montag bis Freitag" hold then.
 */
export function openNow(
  numbers: readonly HelpNumber[],
  now: Temporal.Instant,
  { loss, land }: { readonly loss: boolean; readonly land: string | null },
): readonly OpenNow[] {
  return (loss ? listeningAfterLoss : listening).flatMap((situation) => {
    const help = firstNumber(numbers, situation);
    const until = help === undefined ? undefined : openUntil(help, now, land);
    return help === undefined || until === undefined ? [] : [{ help, until }];
  });
}

/** Until when somebody answers; null for always, undefined where nobody does now or nobody knows. */
function openUntil(
  { open }: HelpNumber,
  now: Temporal.Instant,
  land: string | null,
): Temporal.Instant | null | undefined {
  if (open === "always") return null;
  const day = officeDayOf(now);
  const isHoliday = day.dayOfWeek <= 5 && !isWorkingDay(day, land);
  if (open === null || isHoliday) return undefined;
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  const slot = open.find(
    ({ days, from, to }) =>
      days.includes(day.dayOfWeek) &&
      Temporal.Instant.compare(at(from), now) <= 0 &&
      Temporal.Instant.compare(now, at(to)) < 0,
  );
  return slot && at(slot.to);
}
