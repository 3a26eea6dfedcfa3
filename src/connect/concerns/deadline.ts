import { Temporal } from "temporal-polyfill";
import { promisedWorkingDays } from "../../core/contact-promise.ts";
import { isWorkingDay, workingDayFrom, workingDaysAfter } from "../../core/working-days.ts";

/** The next promise of a concern (domain.md 2.3). */
export type DueKind = "triage" | "answer" | "firstAttempt" | "attempt" | "nextStep" | "recheck" | "feedback";
export type Due = { readonly at: Temporal.Instant; readonly kind: DueKind };

const officeZone = "Europe/Berlin";
/** A promise "by Thursday" ends when the office closes. */
const officeCloses = "18:00";

/** Working days until each promise; no outside authority sets them (domain.md 2.3, all proposals). */
const workingDays = { ...promisedWorkingDays, feedback: 2 } as const;
const longestNextStepDays = 14;
const longestRecheckDays = 28;

export const dayOf = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(officeZone).toPlainDate();

/** The instant at which a promise made for this day is broken. */
export const endOfOffice = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: officeZone, plainTime: officeCloses }).toInstant();

/** Working days after today, by the holidays of the Land. */
export const dueAfter = (now: Temporal.Instant, days: number, land: string | null): Temporal.Instant =>
  endOfOffice(workingDaysAfter(dayOf(now), days, land));

export const triageDue = (now: Temporal.Instant, land: string | null): Due => ({
  kind: "triage",
  at: dueAfter(now, workingDays.triage, land),
});
export const answerDue = (now: Temporal.Instant, land: string | null): Due => ({
  kind: "answer",
  at: dueAfter(now, workingDays.answer, land),
});

/** How long before a promise is due its people are reminded, once. */
export const remindHours = 24;
export const remindedAt = (dueAt: Temporal.Instant): Temporal.Instant =>
  dueAt.subtract({ hours: remindHours });

/** A family says that nobody has answered: today while the office is open, else the next working day. */
export function soonest(now: Temporal.Instant, land: string | null): Due {
  const today = dayOf(now);
  const open = isWorkingDay(today, land) && now.epochMilliseconds < endOfOffice(today).epochMilliseconds;
  return { kind: "triage", at: open ? endOfOffice(today) : dueAfter(now, 1, land) };
}

/** Pregnant, or a child under eight weeks: the first attempt comes sooner. */
export const firstAttemptDue = (
  now: Temporal.Instant,
  land: string | null,
  pregnantOrNewborn: boolean,
): Due => ({
  kind: "firstAttempt",
  at: dueAfter(now, pregnantOrNewborn ? workingDays.firstAttemptNewborn : workingDays.firstAttempt, land),
});

/** An attempt that did not reach the family: again within this many working days (proposal). */
const nextAttemptDays = 3;
/** All attempts lie within this many days of the first (domain.md 2.3, proposal). */
const attemptWindowDays = 14;

/**
 * When it is tried again: some working days from now, and not after the window that began with the first attempt. Once
 * that is over, the next working day: then the second look or the closing is what is missing.
 */
export function attemptDue(now: Temporal.Instant, first: Temporal.Instant, land: string | null): Due {
  const again = dueAfter(now, nextAttemptDays, land);
  const last = endOfOffice(workingDayFrom(dayOf(first).add({ days: attemptWindowDays }), land));
  const at = Temporal.Instant.compare(again, last) <= 0 ? again : last;
  return {
    kind: "attempt",
    at: Temporal.Instant.compare(at, now) > 0 ? at : dueAfter(now, 1, land),
  };
}

/** The family was reached: what was agreed on happens within this many working days, unless a day is named (proposal). */
export const firstNextStepDue = (now: Temporal.Instant, land: string | null): Due => ({
  kind: "nextStep",
  at: dueAfter(now, 5, land),
});
/** Somebody was asked to look again, or has looked: the other side has two working days. */
export const secondLookDue = (now: Temporal.Instant, land: string | null): Due => ({
  kind: "attempt",
  at: dueAfter(now, 2, land),
});

/** The first day that can still be promised: today until the office closes, else the next working day. */
export const soonestDay = (now: Temporal.Instant, land: string | null): Temporal.PlainDate =>
  dayOf(soonest(now, land).at);

/**
 * The day a professional names, at most fourteen days ahead (a waiting list: twenty-eight). A promise for a weekend or a
 * holiday counts until the next working day, because only then somebody is there to keep or to miss it. Undefined when
 * the day is over or too far away.
 */
export function chosenDue(
  now: Temporal.Instant,
  day: Temporal.PlainDate,
  kind: "nextStep" | "recheck",
  land: string | null,
): Due | undefined {
  const longest = kind === "nextStep" ? longestNextStepDays : longestRecheckDays;
  const at = endOfOffice(workingDayFrom(day, land));
  const over = Temporal.PlainDate.compare(day, dayOf(now)) < 0 || Temporal.Instant.compare(at, now) <= 0;
  return over || dayOf(now).until(day).days > longest ? undefined : { kind, at };
}
export const longestRecheck = (now: Temporal.Instant): Temporal.PlainDate =>
  dayOf(now).add({ days: longestRecheckDays });
export const longestNextStep = (now: Temporal.Instant): Temporal.PlainDate =>
  dayOf(now).add({ days: longestNextStepDays });
