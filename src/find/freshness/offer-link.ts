import type { Temporal } from "temporal-polyfill";
import type { Outcome } from "../../core/outcomes.ts";

/** How long the link in a letter to a provider opens its offer. Days. */
export const linkDays = 45;

export const linkExpiry = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * linkDays });

/** The link stands in the address, so its page is never kept and leads nowhere outside. */
export const linkPath = (secret: string): string => `/angebot-pflegen?t=${secret}`;

export const changePath = "/angebot-pflegen/aendern";
export const endPath = "/angebot-pflegen/einstellen";

export type LinkState = "open" | "used" | "expired";
type Dates = { readonly expiresAt: Temporal.Instant; readonly usedAt: Temporal.Instant | null };

export const stateOfLink = ({ expiresAt, usedAt }: Dates, now: Temporal.Instant): LinkState =>
  usedAt !== null ? "used" : now.epochMilliseconds < expiresAt.epochMilliseconds ? "open" : "expired";

/** How many letters with a link go to one address about one offer within a day. */
export const linksADay = 3;

/** For the log: the offer that a link's act was about; none where the link was spent. */
export const offerOfLink = (_input: unknown, outcome: Outcome<{ readonly offerId: string }> | null) => ({
  subjectKind: "offer",
  subjectId: outcome?.ok ? outcome.value.offerId : null,
});
