import type { Temporal } from "temporal-polyfill";
import { officeZone } from "../../platform/clock.ts";

const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: officeZone });
const minute = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: officeZone,
});

/** "3. Mai 2026", as the office reads it. */
export const germanDay = (at: Temporal.Instant): string => day.format(at.epochMilliseconds);
/** "03.05.2026, 14:10". */
export const germanMinute = (at: Temporal.Instant): string => minute.format(at.epochMilliseconds);
