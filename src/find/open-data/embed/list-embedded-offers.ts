import { z } from "zod";
import { anyone, question } from "../../../platform/use-case.ts";
import { everybody } from "../../may.ts";
import { offerFilter } from "../offer-filter.ts";
import { readOrigins } from "./embed-origins.sql.ts";
import { readOfferIds } from "../offer-filter.sql.ts";
import { readWholeOffers } from "../open-offers.sql.ts";

/** Published offers for a page of a partner, and which sites may show them in a frame. */
export const listEmbeddedOffers = question({
  name: "list-embedded-offers",
  input: z.object({ filter: offerFilter, most: z.int().min(1).max(50) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { filter, most }, { networkId }) => {
    const { total, ids } = await readOfferIds(tx, filter, { page: 1, size: most });
    return { total, offers: await readWholeOffers(tx, ids), origins: await readOrigins(tx, networkId) };
  },
});
