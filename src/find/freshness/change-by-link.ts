import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { handInChange } from "../offer-editing/hand-in-change.ts";
import { agesInOrder, factsOfForm, offerFormShape } from "../offer-editing/offer-form.ts";
import { lockSheet } from "../offer-editing/offer-sheets.sql.ts";
import { risksOf } from "../offer-editing/risks.ts";
import { changedFields } from "../offer-history/facts.ts";
import { markConfirmed } from "./confirming.sql.ts";
import { offerOfLink } from "./offer-link.ts";
import { findLink, useLink } from "./offer-links.sql.ts";

/**
 * "Etwas hat sich geändert": the provider corrects the offer without signing in. Harmless fields change at once, risky
 * ones wait for the coordination. Who has read it all through stands for it, so its clock starts anew.
 */
export const changeByLink = useCase({
  name: "change-by-link",
  input: z.object({ ...offerFormShape, tokenHash: z.instanceof(Buffer) }).superRefine(agesInOrder),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: offerOfLink,
  run: async (tx, { tokenHash, ...form }, { networkId, now }) => {
    const link = await findLink(tx, tokenHash);
    const offer = link && (await lockSheet(tx, networkId, link.offerId));
    if (!offer || (await useLink(tx, tokenHash, "changed", now)) === null) return refused("spent");
    // Who is asked next time, and keys of the administration, are not the link's to change.
    const after = { ...factsOfForm(form, offer.facts), leika: offer.facts.leika };
    const by = { kind: "provider", membershipId: null } as const;
    const handed = { networkId, offer, after, by, trusted: false, note: null, now };
    await handInChange(tx, handed);
    const { fields: waits } = risksOf(offer.facts, after);
    const stands = changedFields(offer.facts, after).filter((field) => !waits.includes(field));
    await markConfirmed(tx, networkId, offer.id, now);
    return ok({ offerId: offer.id, stands, waits });
  },
});
