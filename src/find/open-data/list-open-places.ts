import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { offerFilter, pageAsked } from "./offer-filter.ts";
import { readWholeOffers } from "./open-offers.sql.ts";
import { findPlaceLink, readPlaceLinks } from "./places.sql.ts";

const near = z.object({ postcode: z.string().regex(/^\d{5}$/), metres: z.number().min(0).optional() });

/** Offers at places that families can visit, one entry for each place; or the ones an id may mean. */
export const listOpenPlaces = question({
  name: "list-open-places",
  input: pageAsked.extend({ filter: offerFilter, near: near.optional(), id: z.guid().optional() }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { filter, near: around, id, page, size }) => {
    const asked = around === undefined ? undefined : { postcode: around.postcode, metres: around.metres };
    const found =
      id === undefined
        ? await readPlaceLinks(tx, { filter, near: asked, page, size })
        : await findPlaceLink(tx, id.toLowerCase()).then((links) => ({ total: links.length, links }));
    const offers = await readWholeOffers(tx, [...new Set(found.links.map(({ offerId }) => offerId))]);
    const byId = new Map(offers.map((offer) => [offer.id, offer]));
    return {
      total: found.total,
      links: found.links.flatMap(({ offerId, locationId }) => {
        const offer = byId.get(offerId);
        return offer === undefined ? [] : [{ offer, locationId }];
      }),
    };
  },
});
