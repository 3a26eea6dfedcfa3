import type { Temporal } from "temporal-polyfill";
import type { Outcome } from "../../core/outcomes.ts";

/** How long the link in a letter opens its entry. It may be used as often as there is something to correct. Days. */
export const entryDays = 60;
/** How long a new address may be confirmed. Days. */
export const addressDays = 14;
/** How many letters with a link go to one person within a day: a button that sends mail must not become a nuisance. */
export const linksADay = 3;

export const entryPath = "/eintrag";
export const addressPath = "/eintrag/adresse";

export const expiry = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now.add({ hours: 24 * days });

/** For the log: the person whose entry an act by link was about; none where the link opened nothing. */
export const personOfLink = (_input: unknown, outcome: Outcome<{ readonly personId: string }> | null) => ({
  subjectKind: "contactPerson",
  subjectId: outcome?.ok ? outcome.value.personId : null,
});
