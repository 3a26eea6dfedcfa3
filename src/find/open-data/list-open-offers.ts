import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { offerFilter, pageAsked } from "./offer-filter.ts";
import { readOfferIds } from "./offer-filter.sql.ts";
import { readWholeOffers } from "./open-offers.sql.ts";

/** One page of the published offers that fit a filter, with everything that leaves the house with them. */
export const listOpenOffers = question({
  name: "list-open-offers",
  input: pageAsked.extend({ filter: offerFilter }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { filter, page, size }) => {
    const { total, ids } = await readOfferIds(tx, filter, { page, size });
    return { total, offers: await readWholeOffers(tx, ids) };
  },
});
