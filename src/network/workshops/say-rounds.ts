import type { Temporal } from "temporal-polyfill";
import { sayTime } from "../../core/say-date.ts";
import { officeZone } from "../../platform/clock.ts";
import { endOfRound, startOfRound, type Workshop } from "./workshop.ts";

/** "10:15", as a time field wants it; empty where there is none. */
export const officeTime = (at: Temporal.Instant | null): string =>
  at === null ? "" : at.toZonedDateTimeISO(officeZone).toPlainTime().toString({ smallestUnit: "minute" });

/** "10:15–10:40"; empty while nobody knows when. */
export function sayRound(workshop: Workshop, round: number): string {
  const [start, end] = [startOfRound(workshop, round), endOfRound(workshop, round)];
  return start === null || end === null ? "" : `${sayTime(start, "de")}–${sayTime(end, "de")}`;
}
