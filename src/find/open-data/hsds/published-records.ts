import type { NetworkId } from "../../../core/ids.ts";
import { ask, type Desk } from "../../../platform/perform.ts";
import { listOpenIds } from "../list-open-ids.ts";
import { readOpenOffers } from "../read-open-offers.ts";
import type { HsdsContext } from "./context.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { publicCall } from "./open-routes.ts";
import { outerId } from "./place-record.ts";
import { serviceFromOffer } from "./service-from-offer.ts";

/** Offers read at a time: few enough to hold, enough that a round trip does not count. */
const handful = 500;

/**
 * All published offers of a network as services, some at a time. They come in the order of the ids under which they are
 * known outside, so that a directory that was read in elsewhere is written in the same order again.
 */
export async function* publishedRecords(
  desk: Desk,
  networkId: NetworkId,
  context: HsdsContext,
): AsyncGenerator<readonly HsdsRecord[]> {
  const listed = await ask(desk, listOpenIds, publicCall(networkId), {});
  if (listed.kind !== "done") return;
  const order = listed.value
    .map(({ id, given }) => ({ id, outer: outerId(id, { id: given }) }))
    .sort((one, other) => (one.outer < other.outer ? -1 : 1));
  for (let at = 0; at < order.length; at += handful) {
    const ids = order.slice(at, at + handful).map(({ id }) => id);
    const read = await ask(desk, readOpenOffers, publicCall(networkId), { ids });
    const offers = new Map(read.kind === "done" ? read.value.map((offer) => [offer.id, offer]) : []);
    yield ids.flatMap((id) => {
      const offer = offers.get(id);
      return offer === undefined ? [] : [serviceFromOffer(offer, context)];
    });
  }
}
