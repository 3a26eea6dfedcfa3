import { anyoneActor } from "../../platform/actor.ts";
import { log, safeFault } from "../../platform/log.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { addressIn } from "../../platform/web/address.ts";
import type { View } from "../../platform/view.ts";
import type { Find } from "../public.ts";
import { type FoundOffer, findFor, type Setting } from "./found.ts";
import { listNeighbours } from "./list-neighbours.ts";
import { fewest } from "./loosen.ts";
import type { Neighbour } from "./neighbours.sql.ts";
import type { Wish } from "./wish.ts";

export type NeighbourOffer = FoundOffer & { readonly network: string; readonly href: string };

/** Of what there is next door no more than so many are shown. */
const mostShown = 3;

const farAway = Number.POSITIVE_INFINITY;

/** An address in another network, in the language of the page; the loss of a child travels with it. */
const addressAt = ({ slug, first }: Neighbour, { lang, loss }: View, path: string): string =>
  `${addressIn({ base: first ? "" : `/${slug}` }, lang, path)}${loss ? "?verlust=1" : ""}`;

/**
 * Up to three offers of the networks next door, nearest first, where this network has too few; none while they cannot be
 * read, because the page must not wait for neighbours.
 */
export async function neighbourOffers(
  { find, desk, view }: { readonly find: Find; readonly desk: Desk; readonly view: View },
  wish: Wish,
  setting: Setting,
  own: readonly FoundOffer[],
): Promise<readonly NeighbourOffer[]> {
  if (own.length >= fewest) return [];
  try {
    const answer = await ask(desk, listNeighbours, { actor: anyoneActor, networkId: view.network.id }, {});
    const neighbours = answer.kind === "done" ? answer.value : [];
    const found = await Promise.all(
      neighbours.map(async (network) => {
        const when = { times: await find.times(desk, network), now: view.now };
        const there = { ...setting, when, counted: false };
        const { offers } = findFor(await find.searchable(desk, network), { ...wish, more: false }, there);
        return offers.map((one) => ({
          ...one,
          network: network.name,
          href: addressAt(network, view, `/angebote/${one.offer.slug}`),
        }));
      }),
    );
    return found
      .flat()
      .sort((one, other) => (one.distanceKm ?? farAway) - (other.distanceKm ?? farAway))
      .slice(0, mostShown);
  } catch (fault) {
    log.warn({ network: view.network.id, fault: safeFault(fault) }, "neighbours are not shown");
    return [];
  }
}
