import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { isTrusted, mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { changeStatus } from "./change-status.ts";
import { handInChange } from "./hand-in-change.ts";
import { agesInOrder, factsOfForm, offerFormShape } from "./offer-form.ts";
import { lockSheet, organisationOfOffer, writeCareEmail } from "./offer-sheets.sql.ts";
import { standsAsIn } from "./stands-as-in.ts";

/**
 * Saves an offer that was changed by hand. `version` is the one the form was filled from: if somebody else has saved
 * meanwhile, nothing is written. What is risky waits for the coordination, unless it comes from there.
 */
export const saveOffer = useCase({
  name: "save-offer",
  input: z
    .object({
      ...offerFormShape,
      id: z.uuid(),
      version: z.coerce.number().int().min(0),
      publish: z.boolean().default(false),
    })
    .superRefine(agesInOrder),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { id }, actor) => {
    const organisation = await organisationOfOffer(tx, id);
    return organisation !== undefined && mayChangeOfferOf(actor, organisation);
  },
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id, version, publish, ...form }, { actor, networkId, now }) => {
    const offer = await lockSheet(tx, networkId, id);
    if (offer === null || !(await standsAsIn(tx, networkId, offer, version)))
      return refused("changed-meanwhile");
    await writeCareEmail(tx, networkId, offer.id, form.careEmail);
    const { changed, waiting } = await handInChange(tx, {
      networkId,
      offer,
      after: factsOfForm(form, offer.facts),
      by: { ...madeBy(actor), kind: actor.kind },
      trusted: isTrusted(actor),
      note: null,
      now,
    });
    if (publish && isTrusted(actor)) await changeStatus(tx, offer.id, "published", { networkId, actor, now });
    return ok({ id, changed, waiting });
  },
});
