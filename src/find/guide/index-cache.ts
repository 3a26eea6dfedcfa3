import { type GeoPoint, middleOf } from "../../core/geo.ts";
import type { NetworkId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { log, safeFault } from "../../platform/log.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { listTowns } from "../gazetteer/list-towns.ts";
import type { Town } from "../gazetteer/gazetteer.ts";
import { listOffersForSearch } from "../offers/list-offers-for-search.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import { buildIndex, type SearchIndex } from "../search/search-index.ts";
import type { SearchDocument } from "../search/search-types.ts";
import type { Vocabulary } from "../search/vocabulary.ts";

/** All published offers of one network, ready to be searched. */
export type Searchable = {
  readonly index: SearchIndex;
  readonly offers: ReadonlyMap<string, PublishedOffer>;
  readonly towns: readonly Town[];
  /** The middle of all offers, by which a name of a place is understood where the network names no towns. */
  readonly home: GeoPoint | null;
  /** Languages in which at least one offer is given. */
  readonly languages: readonly string[];
};
type Network = { readonly id: NetworkId; readonly slug: string; readonly dataVersion: number };
export type KeptIndexes = (desk: Desk, network: Network) => Promise<Searchable>;

export const documentOf = (offer: PublishedOffer, network: string): SearchDocument => {
  const {
    eligibilityText,
    slug: _slug,
    openingHoursText: _hours,
    confirmedAt: _confirmed,
    phones: _phones,
    ...same
  } = offer;
  return { ...same, network, plainTitle: null, eligibility: eligibilityText };
};

/** Reads the published offers of a network; a network without any has none. */
export async function readOffers(desk: Desk, networkId: NetworkId): Promise<readonly PublishedOffer[]> {
  const answer = await ask(desk, listOffersForSearch, { actor: anyoneActor, networkId }, {});
  return answer.kind === "done" ? answer.value : [];
}

async function build(desk: Desk, network: Network, vocabulary: Vocabulary): Promise<Searchable> {
  const offers = await readOffers(desk, network.id);
  const towns = await ask(desk, listTowns, { actor: anyoneActor, networkId: network.id }, {});
  return {
    index: buildIndex(
      offers.map((offer) => documentOf(offer, network.slug)),
      vocabulary,
    ),
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    towns: towns.kind === "done" ? towns.value : [],
    home: middleOf(offers.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]))),
    languages: [...new Set(offers.flatMap(({ languages }) => languages))].sort(),
  };
}

/**
 * Keeps one index per network and builds it anew when the version of the network's data differs. Requests that come
 * meanwhile wait for the same building. While the database is away the last index goes on answering.
 */
export function keepIndexes(vocabulary: Vocabulary): KeptIndexes {
  const building = new Map<string, { readonly version: number; readonly result: Promise<Searchable> }>();
  const last = new Map<string, Searchable>();
  return (desk, network) => {
    const known = building.get(network.id);
    if (known?.version === network.dataVersion) return known.result;
    const result = build(desk, network, vocabulary).then(
      (fresh) => {
        last.set(network.id, fresh);
        return fresh;
      },
      (fault: unknown) => {
        building.delete(network.id);
        const old = last.get(network.id);
        if (old === undefined) throw fault;
        log.warn({ network: network.id, fault: safeFault(fault) }, "search index is older than the data");
        return old;
      },
    );
    building.set(network.id, { version: network.dataVersion, result });
    return result;
  };
}
