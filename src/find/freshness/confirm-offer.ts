import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayChangeOfferOf, mayEditOffers } from "../may.ts";
import { organisationOfOffer } from "../offer-editing/offer-sheets.sql.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { recordVersion } from "../offer-history/offer-versions.sql.ts";
import { markConfirmed } from "./confirming.sql.ts";

/** The office has asked, on the phone or in person: the offer still holds. */
export const confirmOffer = useCase({
  name: "confirm-offer",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: async (tx, { id }, actor) => {
    const organisation = await organisationOfOffer(tx, id);
    return organisation !== undefined && mayChangeOfferOf(actor, organisation);
  },
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id }, { actor, networkId, now }) => {
    const offerId = readId<"offer">(id);
    const done = offerId !== undefined && (await markConfirmed(tx, networkId, offerId, now));
    if (done)
      await recordVersion(tx, {
        networkId,
        offerIds: [offerId],
        what: ["confirmed"],
        by: madeBy(actor),
        now,
      });
    return done ? ok({ id }) : refused("unchanged");
  },
});
