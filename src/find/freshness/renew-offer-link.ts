import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readClock } from "./freshness.sql.ts";
import { linksADay } from "./offer-link.ts";
import { findLink, linksSentToday } from "./offer-links.sql.ts";
import { sendLinks } from "./send-links.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/**
 * A new link to the address that had the spent or expired one; never to another, so that whoever finds an old mail
 * wins nothing with it.
 */
export const renewOfferLink = useCase({
  name: "renew-offer-link",
  input: z.object({ tokenHash: z.instanceof(Buffer), ...letterSite.shape }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: () => ({ subjectKind: "offer", subjectId: null }),
  run: async (tx, { tokenHash, ...site }, circumstances) => {
    const link = await findLink(tx, tokenHash);
    if (link === undefined) return refused("unknown");
    if ((await linksSentToday(tx, link.offerId, circumstances.now)) >= linksADay) return refused("wait");
    const offer = await readClock(tx, circumstances.networkId, link.offerId);
    if (offer === undefined) return refused("unknown");
    await sendLinks(tx, [{ ...offer, email: link.sentTo }], site, circumstances);
    return ok({ offerId: link.offerId });
  },
});
