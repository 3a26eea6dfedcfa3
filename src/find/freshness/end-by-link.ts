import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { markEnded } from "./confirming.sql.ts";
import { byProvider } from "../offer-history/made-by.ts";
import { keepStatesBefore, recordVersion } from "../offer-history/offer-versions.sql.ts";
import { offerOfLink } from "./offer-link.ts";
import { useLink } from "./offer-links.sql.ts";
import { postEnded } from "./tell-coordinators.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** "Das Angebot gibt es nicht mehr": families do not see it from now on; a family in vain before a door is worse than a wait. */
export const endByLink = useCase({
  name: "end-by-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), ...letterSite.shape }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: offerOfLink,
  run: async (tx, { tokenHash, ...site }, { networkId, now, post }) => {
    const offerId = await useLink(tx, tokenHash, "ended", now);
    if (offerId === null) return refused("spent");
    // How it stood before must be known to whoever takes this back.
    await keepStatesBefore(tx, networkId, [offerId]);
    if (await markEnded(tx, networkId, offerId, now)) {
      await recordVersion(tx, { networkId, offerIds: [offerId], what: ["hidden"], by: byProvider, now });
      await postEnded(tx, site, { networkId, now, post });
    }
    return ok({ offerId });
  },
});
