import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import type { showHandover } from "./show-handover.ts";

/** The pack as the question answers it. */
export type Pack = NonNullable<Awaited<ReturnType<(typeof showHandover)["run"]>>>;

/** "26. November 2026". */
export const fullDay = (day: Temporal.PlainDate | string): string =>
  sayFullDay(Temporal.PlainDate.from(day), "de");
export const dayOf = (at: Temporal.Instant): string => fullDay(officeDayOf(at));
