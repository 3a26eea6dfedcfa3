import type { NetworkId } from "../../../core/ids.ts";
import type { Json } from "../../../core/json.ts";
import { ask, type Desk } from "../../../platform/perform.ts";
import type { View } from "../../../platform/view.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import { listTimes } from "../../schedules/list-times.ts";
import { nothingThere, openJson } from "../hsds/json-answer.ts";
import { baseOf, publicCall } from "../hsds/open-routes.ts";
import { listOpenOffers } from "../list-open-offers.ts";
import type { OpenOffer } from "../open-offer.ts";
import { integreatEvents } from "./integreat-events.ts";
import { integreatPlaces } from "./integreat-places.ts";
import { integreatRegion } from "./integreat-region.ts";

/** Read at a time; an app that shows a town asks for all of it. A whole country does not fit on a phone. */
const handful = 500;
const mostPages = 10;

async function allOffers(desk: Desk, networkId: NetworkId): Promise<readonly OpenOffer[]> {
  const offers: OpenOffer[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const done = await ask(desk, listOpenOffers, publicCall(networkId), { filter: {}, page, size: handful });
    if (done.kind !== "done") return offers;
    offers.push(...done.value.offers);
    if (done.value.offers.length < handful) return offers;
  }
  return offers;
}

type Content = (desk: Desk, view: View) => Promise<Json>;

const places: Content = async (desk, view) =>
  integreatPlaces(await allOffers(desk, view.network.id), baseOf(view));
const events: Content = async (desk, view) => {
  const times = await ask(desk, listTimes, publicCall(view.network.id), {});
  return times.kind === "done" ? integreatEvents(times.value, baseOf(view), view.now) : [];
};

/** Offers are German: for other languages there is nothing, rather than German under another name. */
const contentRoute = (path: string, act: string, content: Content): Route =>
  handling("GET", path, act, async (desk, request, view) => {
    if (request.param("region") !== view.network.slug) return nothingThere();
    return openJson(request.param("language") === "de" ? await content(desk, view) : []);
  });

/**
 * The addresses under which the app of Integreat (integreat-app.de) reads places and dates, so that a town shows there
 * what stands here. Version 3, with the older path beside the newer one, because apps on phones are of both kinds.
 */
export const integreatRoutes: readonly Route[] = [
  handling("GET", "/integreat/api/v3/regions", listOpenOffers.name, async (desk, _request, view) =>
    openJson([integreatRegion(view.network, await allOffers(desk, view.network.id))]),
  ),
  ...["/integreat/api/v3/:region/:language", "/integreat/:region/:language/wp-json/extensions/v3"].flatMap(
    (base) => [
      contentRoute(`${base}/locations`, listOpenOffers.name, places),
      contentRoute(`${base}/events`, listTimes.name, events),
    ],
  ),
];
