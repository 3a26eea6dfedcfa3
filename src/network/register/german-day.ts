import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";

/** "26. November 2026" of an instant, as the office reads it. */
export const dayOf = (at: Temporal.Instant): string => sayFullDay(officeDayOf(at), "de");

/** "26. November 2026" of a stored day. */
export const dayText = (iso: string): string => sayFullDay(Temporal.PlainDate.from(iso), "de");
