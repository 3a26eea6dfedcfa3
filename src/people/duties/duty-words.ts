import { Temporal } from "temporal-polyfill";
import { sayShortDay } from "../../core/say-date.ts";
import { germanTexts, speak } from "../../platform/texts.ts";
import { dutyTextsDe } from "./duties.texts.ts";
import type { Day } from "./duty.ts";

/** The sentences of the calendar, for pages of other areas too. */
export const sayDuty = speak(germanTexts("people", dutyTextsDe), "de");

/** "Mo., 7. Dezember". */
export const sayDutyDay = (day: Day): string => sayShortDay(Temporal.PlainDate.from(day), "de");
