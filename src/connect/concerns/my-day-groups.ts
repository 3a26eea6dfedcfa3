import type { Temporal } from "temporal-polyfill";
import { isToLookAtToday } from "./look-today.ts";
import type { DayLine } from "./my-day.sql.ts";
import { type When, whenDue } from "./when-due.ts";

type Day = { readonly now: Temporal.Instant; readonly isUrgent: (topic: number) => boolean };

/**
 * Once the sweep has moved a broken promise here, its new date lies ahead; the family has waited all the same. A topic of
 * danger is looked at today.
 */
export function groupOf(line: DayLine, { now, isUrgent }: Day): When | null {
  if (line.dueAt === null) return null;
  const when = whenDue(line.dueAt, now);
  if (when === "late") return when;
  if (line.state === "received" && (line.escalations > 0 || line.nobodyAnswered)) return "missed";
  return isToLookAtToday(line, isUrgent) ? "today" : when;
}

/** One group of the day in the order of its dates; what is looked at today whatever its date says stands first. */
export function linesOf(when: When, lines: readonly DayLine[], day: Day): readonly DayLine[] {
  const urgent = (line: DayLine) => isToLookAtToday(line, day.isUrgent);
  const group = lines.filter((line) => groupOf(line, day) === when);
  return [...group.filter(urgent), ...group.filter((line) => !urgent(line))];
}

export const stateOf = (when: When | null): "late" | "today" | "ok" =>
  when === "late" || when === "missed" ? "late" : when === "today" ? "today" : "ok";
