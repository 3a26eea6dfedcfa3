import { z } from "zod";
import { anyone, question } from "../../../platform/use-case.ts";
import { everybody } from "../../may.ts";
import { offerFilter } from "../offer-filter.ts";
import { saysLoss } from "../../search/loss-words.ts";
import { lossTopic } from "../../search/particular-topics.ts";
import { readOrigins } from "./embed-origins.sql.ts";
import { readOfferIds } from "../offer-filter.sql.ts";
import { readWholeOffers } from "../open-offers.sql.ts";

/** Some are left out by their title, and the list should still be as long as the partner wanted. */
const spare = 20;

/**
 * Published offers for a page of a partner, and which sites may show them in a frame. What is there after the loss of a
 * child stands in no list of something else: a family with a newborn must not meet it, nor a grieving one the newborns.
 */
export const listEmbeddedOffers = question({
  name: "list-embedded-offers",
  input: z.object({ filter: offerFilter, most: z.int().min(1).max(50) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { filter, most }, { networkId }) => {
    const asksForLoss = filter.topic === lossTopic;
    const shown = asksForLoss ? filter : { ...filter, notMainlyTopic: lossTopic };
    const { ids } = await readOfferIds(tx, shown, { page: 1, size: most + spare });
    const found = await readWholeOffers(tx, ids);
    return {
      offers: found.filter(({ title }) => asksForLoss || !saysLoss(title)).slice(0, most),
      origins: await readOrigins(tx, networkId),
    };
  },
});
