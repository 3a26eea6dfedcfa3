import { z } from "zod";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type GivenTime, givenTime } from "../offers/import-given.ts";
import { scheduleInWords } from "../schedules/schedule-in-words.ts";
import { timesTexts } from "../schedules/times.texts.ts";

const scheduleOf = (time: GivenTime) => ({
  id: "",
  kind: time.kind,
  title: time.title ?? null,
  startsOn: time.startsOn,
  startTime: time.startTime,
  minutes: time.minutes,
  zone: "Europe/Berlin",
  rule: time.rule,
  extraDates: [],
  validFrom: time.validFrom,
  validTo: time.validTo,
  closedOnHolidays: time.closedOnHolidays ?? true,
  closedInSchoolHolidays: time.closedInSchoolHolidays ?? false,
  note: time.note,
  locationId: null,
  exceptions: [],
});

/** Times as a list brings them, in words, one a line; "" where they are none. */
export function sayGivenTimes(value: unknown, now: View["now"]): string {
  const times = z.array(givenTime).safeParse(value ?? []);
  const words = { t: speak(timesTexts, "de"), lang: "de", now } as const;
  return (times.data ?? []).map((time) => scheduleInWords(scheduleOf(time), words)).join("\n");
}
