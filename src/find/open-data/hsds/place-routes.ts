import { ask } from "../../../platform/perform.ts";
import type { Route } from "../../../platform/web/route.ts";
import type { Topic } from "../../topics/topic.ts";
import { listOpenPlaces } from "../list-open-places.ts";
import type { OpenOffer } from "../open-offer.ts";
import type { HsdsContext } from "./context.ts";
import { filterOf, pageOf, termFilter } from "./filter-of-parameters.ts";
import { type HsdsRecord, recordsIn } from "./hsds-record.ts";
import { pageAnswer } from "./json-answer.ts";
import { contextOf, listRoute, oneRoute, publicCall } from "./open-routes.ts";
import type { Asked } from "./parameters.ts";
import { outerId } from "./place-record.ts";
import { serviceFromOffer } from "./service-from-offer.ts";
import { linkRecord, placesOf } from "./service-record.ts";
import { withOwnProperties, withoutLists } from "./shorter-record.ts";

type Link = { readonly offer: OpenOffer; readonly locationId: string };

/** Offers at the places that families can visit; by telephone and screen there is none. */
export function placeRoutes(topics: readonly Topic[]): readonly Route[] {
  const termOf = termFilter(topics);
  return [
    listRoute("service_at_locations", listOpenPlaces.name, async (desk, asked, view) => {
      const page = pageOf(asked);
      const input = { ...page, filter: filterOf(asked, termOf), near: nearOf(asked) };
      const done = await ask(desk, listOpenPlaces, publicCall(view.network.id), input);
      if (done.kind !== "done") return null;
      const context = contextOf(view, topics);
      const contents = done.value.links.flatMap((link) => recordsOf(link, context));
      return pageAnswer(contents, { ...page, total: done.value.total, format: asked.get("format") });
    }),
    oneRoute("service_at_locations", listOpenPlaces.name, async (desk, id, view) => {
      const input = { id, filter: {}, page: 1, size: 100 };
      const done = await ask(desk, listOpenPlaces, publicCall(view.network.id), input);
      if (done.kind !== "done") return undefined;
      const context = contextOf(view, topics);
      return done.value.links
        .flatMap((link) => recordsOf(link, context))
        .find((record) => String(record["id"]).toLowerCase() === id);
    }),
  ];
}

const nearOf = (asked: Asked) => {
  const [postcode, metres] = [asked.get("postcode"), asked.get("proximity")];
  if (postcode === undefined) return undefined;
  return metres === undefined ? { postcode } : { postcode, metres: Number(metres) };
};

/** The record of an offer at a place, as the service itself carries it, with the service around it. */
function recordsOf({ offer, locationId }: Link, context: HsdsContext): readonly HsdsRecord[] {
  const place = placesOf(offer).find(({ id }) => id === locationId);
  if (place === undefined) return [];
  const service = serviceFromOffer(offer, context);
  const location = outerId(place.id, place.hsds);
  const links = recordsIn(service["service_at_locations"]);
  const own =
    links.find((link) => link["location_id"] === location) ?? (links.length === 1 ? links[0] : undefined);
  const shown = withoutLists("service", withOwnProperties(service, offer, context.baseUrl));
  return [{ ...(own ?? linkRecord(offer, place, String(service["id"]), context)), service: shown }];
}
