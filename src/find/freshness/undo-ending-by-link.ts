import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { lockSheet } from "../offer-editing/offer-sheets.sql.ts";
import { byProvider } from "../offer-history/made-by.ts";
import { recordVersion } from "../offer-history/offer-versions.sql.ts";
import { stoodBeforeEnding, takeBackEnding } from "./ended-offers.sql.ts";
import { offerOfLink } from "./offer-link.ts";
import { findLink, reopenLink } from "./offer-links.sql.ts";

/**
 * "Doch nicht einstellen": the same link, while it lives, takes the ending back. The offer stands as before and the link
 * is open again, so that its provider can still say what is right.
 */
export const undoEndingByLink = useCase({
  name: "undo-ending-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: offerOfLink,
  run: async (tx, { tokenHash }, { networkId, now }) => {
    const link = await findLink(tx, tokenHash);
    // Held first: of two taps at once the second finds the offer as the first has left it.
    const offer = link && (await lockSheet(tx, networkId, link.offerId));
    const before = offer ? await stoodBeforeEnding(tx, offer.id) : null;
    if (!offer || before === null || (await reopenLink(tx, tokenHash, now)) === null) return refused("spent");
    await takeBackEnding(tx, { networkId, offerId: offer.id, now }, before);
    const what = before.status === "published" ? ["published", "restored"] : ["restored"];
    await recordVersion(tx, { networkId, offerIds: [offer.id], what, by: byProvider, now });
    return ok({ offerId: offer.id });
  },
});
