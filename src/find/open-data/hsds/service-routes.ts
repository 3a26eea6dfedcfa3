import type { NetworkId } from "../../../core/ids.ts";
import { ask, type Desk } from "../../../platform/perform.ts";
import type { Route } from "../../../platform/web/route.ts";
import type { Topic } from "../../topics/topic.ts";
import { listOpenIds } from "../list-open-ids.ts";
import { listOpenOffers } from "../list-open-offers.ts";
import type { OpenOffer } from "../open-offer.ts";
import { readOpenOffers } from "../read-open-offers.ts";
import type { HsdsContext } from "./context.ts";
import { filterOf, pageOf, termFilter } from "./filter-of-parameters.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { pageAnswer } from "./json-answer.ts";
import { contextOf, listRoute, oneRoute, publicCall } from "./open-routes.ts";
import type { Asked } from "./parameters.ts";
import { outerId } from "./place-record.ts";
import { serviceFromOffer } from "./service-from-offer.ts";
import { minimalService, withOwnProperties, withoutLists } from "./shorter-record.ts";

/** Published offers as services. */
export function serviceRoutes(topics: readonly Topic[]): readonly Route[] {
  const termOf = termFilter(topics);
  return [
    listRoute("services", listOpenOffers.name, async (desk, asked, view) => {
      const page = pageOf(asked);
      const input = { ...page, filter: filterOf(asked, termOf) };
      const done = await ask(desk, listOpenOffers, publicCall(view.network.id), input);
      if (done.kind !== "done") return null;
      const context = contextOf(view, topics);
      const contents = done.value.offers.map((offer) => shapedService(offer, asked, context));
      return pageAnswer(contents, { ...page, total: done.value.total, format: asked.get("format") });
    }),
    oneRoute("services", listOpenIds.name, async (desk, given, view) => {
      const offer = await findOffer(desk, view.network.id, given);
      const context = contextOf(view, topics);
      return offer && withOwnProperties(serviceFromOffer(offer, context), offer, context.baseUrl);
    }),
  ];
}

function shapedService(offer: OpenOffer, asked: Asked, context: HsdsContext): HsdsRecord {
  const record = serviceFromOffer(offer, context);
  if (asked.get("minimal") === "true") return minimalService(record);
  const whole = withOwnProperties(record, offer, context.baseUrl);
  return asked.get("full") === "true" ? whole : withoutLists("service", whole);
}

/** An offer of another directory keeps the id it has there; ours stays hidden behind it. */
async function findOffer(desk: Desk, networkId: NetworkId, given: string): Promise<OpenOffer | undefined> {
  const found = await ask(desk, listOpenIds, publicCall(networkId), { given });
  if (found.kind !== "done") return undefined;
  const ids = found.value.map(({ id }) => id);
  const offers = await ask(desk, readOpenOffers, publicCall(networkId), { ids });
  if (offers.kind !== "done") return undefined;
  return offers.value.find((offer) => outerId(offer.id, offer.hsds).toLowerCase() === given);
}
