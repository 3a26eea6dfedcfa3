import { Temporal } from "temporal-polyfill";

/**
 * The process's own clock, for what never touches a record: ages of form tokens, durations, waiting times.
 * Everything written down takes the instant that the database hands to its transaction (decisions.md 27).
 */
export const processInstant = (): Temporal.Instant => Temporal.Now.instant();

/** Municipal offices keep this time. */
export const officeZone = "Europe/Berlin";
export const officeDay = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(officeZone).toPlainDate();
