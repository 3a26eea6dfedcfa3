import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { markConfirmed } from "./confirming.sql.ts";
import { byProvider } from "../offer-history/made-by.ts";
import { recordVersion } from "../offer-history/offer-versions.sql.ts";
import { offerOfLink } from "./offer-link.ts";
import { useLink } from "./offer-links.sql.ts";

/** "Es stimmt noch": the provider stands for the offer, without signing in. The link is spent with it. */
export const confirmByLink = useCase({
  name: "confirm-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: offerOfLink,
  run: async (tx, { tokenHash }, { networkId, now }) => {
    const offerId = await useLink(tx, tokenHash, "confirmed", now);
    if (offerId === null) return refused("spent");
    await markConfirmed(tx, networkId, offerId, now);
    await recordVersion(tx, { networkId, offerIds: [offerId], what: ["confirmed"], by: byProvider, now });
    return ok({ offerId });
  },
});
