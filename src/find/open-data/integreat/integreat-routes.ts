import type { NetworkId } from "../../../core/ids.ts";
import type { Json } from "../../../core/json.ts";
import { languages } from "../../../core/languages.ts";
import { ask, type Desk } from "../../../platform/perform.ts";
import type { View } from "../../../platform/view.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import { listTimes } from "../../schedules/list-times.ts";
import { nothingThere, openJson } from "../hsds/json-answer.ts";
import { baseOf, publicCall } from "../hsds/open-routes.ts";
import { listOpenOffers } from "../list-open-offers.ts";
import type { OpenOffer } from "../open-offer.ts";
import { integreatEvents } from "./integreat-events.ts";
import type { Asked } from "./integreat-address.ts";
import { integreatCategories, integreatPlaces } from "./integreat-places.ts";
import { integreatLanguages, integreatRegion } from "./integreat-region.ts";

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

type Content = (desk: Desk, view: View, asked: Asked) => Promise<Json>;

const places: Content = async (desk, view, asked) =>
  integreatPlaces(await allOffers(desk, view.network.id), asked, view.now);
const events: Content = async (desk, view, asked) => {
  const times = await ask(desk, listTimes, publicCall(view.network.id), {});
  if (times.kind !== "done") return [];
  const offers = new Map((await allOffers(desk, view.network.id)).map((offer) => [offer.id, offer]));
  return integreatEvents({ ...asked, times: times.value, offers }, view.now);
};
const categories: Content = () => Promise.resolve(integreatCategories());

/** Another region, or a language that no page of ours has, is not there; that is what Integreat says too. */
const contentRoute = (path: string, act: string, content: Content): Route =>
  handling("GET", path, act, async (desk, request, view) => {
    const lang = languages.find(({ code }) => code === request.param("language"))?.code;
    const region = request.param("region");
    if (region !== view.network.slug || lang === undefined) return nothingThere();
    return openJson(await content(desk, view, { baseUrl: baseOf(view), region, lang }));
  });

/** What is said of the region itself, in whatever language. */
const regionRoute = (path: string, tell: (desk: Desk, view: View) => Promise<Json>): Route =>
  handling("GET", path, listOpenOffers.name, async (desk, request, view) => {
    const region = request.param("region");
    return region === "" || region === view.network.slug ? openJson(await tell(desk, view)) : nothingThere();
  });
const region = async (desk: Desk, view: View): Promise<Json> =>
  integreatRegion(view.network, await allOffers(desk, view.network.id));
const regions = async (desk: Desk, view: View): Promise<Json> => [await region(desk, view)];
const spoken = (): Promise<Json> => Promise.resolve(integreatLanguages());

/**
 * The addresses under which the app of Integreat (integreat-app.de) reads places and dates, so that a town shows there
 * what stands here. Version 3, with the older path beside the newer one, because apps on phones are of both kinds.
 * Source of paths and fields: digitalfabrik/integreat-cms, api/v3; digitalfabrik/integreat-app, shared/api.
 */
export const integreatRoutes: readonly Route[] = [
  ...["/integreat/api/v3/regions", "/integreat/wp-json/extensions/v3/sites"].flatMap((base) => [
    regionRoute(base, regions),
    regionRoute(`${base}/:region`, region),
  ]),
  regionRoute("/integreat/api/v3/:region/languages", spoken),
  regionRoute("/integreat/:region/de/wp-json/extensions/v3/languages", spoken),
  ...["/integreat/api/v3/:region/:language", "/integreat/:region/:language/wp-json/extensions/v3"].flatMap(
    (base) => [
      contentRoute(`${base}/locations`, listOpenOffers.name, places),
      contentRoute(`${base}/events`, listTimes.name, events),
      contentRoute(`${base}/location-categories`, listOpenOffers.name, categories),
    ],
  ),
];
