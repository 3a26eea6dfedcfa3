import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { say } from "./contradictions.texts.ts";

type Met = { readonly title: string; readonly startsAt: Temporal.Instant | null };

export const sayOfficeDay = (at: Temporal.Instant): string => sayFullDay(officeDayOf(at), "de");

/** The button of one meeting: it says its day, or its name while there is no day. */
export const sayPutOn = ({ title, startsAt }: Met): string =>
  startsAt === null ? say("agendaOf", { title }) : say("agendaOn", { day: sayOfficeDay(startsAt) });

/** "Fachaustausch, 9. Dezember 2026", or that a date is still being looked for. */
export const sayMeeting = ({ title, startsAt }: Met): string =>
  startsAt === null ? say("noDateYet", { title }) : say("meetingOn", { title, day: sayOfficeDay(startsAt) });
