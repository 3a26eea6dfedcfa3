import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { readClock } from "./freshness.sql.ts";
import { linksADay } from "./offer-link.ts";
import { linksSentToday } from "./offer-links.sql.ts";
import { sendLinks } from "./send-links.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** The office asks a provider now instead of waiting for the day. */
export const sendOfferLink = useCase({
  name: "send-offer-link",
  input: z.object({ id: z.uuid(), ...letterSite.shape }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offer", subjectId: id }),
  run: async (tx, { id, ...site }, circumstances) => {
    const offerId = readId<"offer">(id);
    const offer = offerId && (await readClock(tx, circumstances.networkId, offerId));
    if (!offer?.email || offer.status === "archived") return refused("no-address");
    if ((await linksSentToday(tx, offer.id, circumstances.now)) >= linksADay) return refused("wait");
    await sendLinks(tx, [offer], site, circumstances);
    return ok({ id });
  },
});
