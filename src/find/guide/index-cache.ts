import { type GeoPoint, middleOf } from "../../core/geo.ts";
import type { NetworkId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { log, safeFault } from "../../platform/log.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { listTowns } from "../gazetteer/list-towns.ts";
import type { Gazetteer, Town } from "../gazetteer/gazetteer.ts";
import { listOffersForSearch } from "../offers/list-offers-for-search.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import { buildIndex, type SearchIndex } from "../search/search-index.ts";
import type { SearchDocument } from "../search/search-types.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { ownPoint, pointOf } from "./offer-point.ts";
import { saysStepFree } from "./step-free.ts";

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

/** An offer as the search sees it: without coordinates of its own it is where its postal code is. */
export const documentOf = (offer: PublishedOffer, network: string, gazetteer: Gazetteer): SearchDocument => {
  const {
    eligibilityText,
    slug: _slug,
    openingHoursText: _hours,
    confirmedAt: _confirmed,
    freshness: _freshness,
    phones: _phones,
    accessibilityText,
    titles,
    ...same
  } = offer;
  const { lat, lon } = pointOf(offer, gazetteer) ?? nowhere;
  const accessible = saysStepFree(accessibilityText);
  return {
    ...same,
    lat,
    lon,
    network,
    plainTitle: titles?.["de-simple"] ?? null,
    eligibility: eligibilityText,
    accessible,
  };
};

const nowhere = { lat: null, lon: null } as const;

/** Coordinates that cannot be are none: no dot is drawn for them. */
const withoutBrokenPoint = (offer: PublishedOffer): PublishedOffer =>
  ownPoint(offer) === null ? { ...offer, ...nowhere } : offer;

/** Reads the published offers of a network; a network without any has none. */
export async function readOffers(desk: Desk, networkId: NetworkId): Promise<readonly PublishedOffer[]> {
  const answer = await ask(desk, listOffersForSearch, { actor: anyoneActor, networkId }, {});
  return answer.kind === "done" ? answer.value.map(withoutBrokenPoint) : [];
}

async function build(
  desk: Desk,
  network: Network,
  vocabulary: Vocabulary,
  gazetteer: Gazetteer,
): Promise<Searchable> {
  const offers = await readOffers(desk, network.id);
  const towns = await ask(desk, listTowns, { actor: anyoneActor, networkId: network.id }, {});
  const documents = offers.map((offer) => documentOf(offer, network.slug, gazetteer));
  return {
    index: buildIndex(documents, vocabulary),
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    towns: towns.kind === "done" ? towns.value : [],
    home: middleOf(documents.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]))),
    languages: [...new Set(offers.flatMap(({ languages }) => languages))].sort(),
  };
}

type Built = {
  readonly version: number;
  readonly gazetteer: Gazetteer;
  readonly result: Promise<Searchable>;
};

/**
 * Keeps one index per network and builds it anew when the version of the network's data differs, or when postal codes
 * were imported. Requests that come meanwhile wait for the same building. While the database is away the last index
 * goes on answering.
 */
export function keepIndexes(
  vocabulary: Vocabulary,
  gazetteerNow: (desk: Desk) => Promise<Gazetteer>,
): KeptIndexes {
  const building = new Map<string, Built>();
  const last = new Map<string, Searchable>();
  const lastInstead = (network: Network, fault: unknown): Searchable => {
    const old = last.get(network.id);
    if (old === undefined) throw fault;
    log.warn({ network: network.id, fault: safeFault(fault) }, "search index is older than the data");
    return old;
  };
  const fresh = (desk: Desk, network: Network, gazetteer: Gazetteer): Promise<Searchable> => {
    const known = building.get(network.id);
    if (known?.version === network.dataVersion && known.gazetteer === gazetteer) return known.result;
    const result = build(desk, network, vocabulary, gazetteer).then(
      (built) => {
        last.set(network.id, built);
        return built;
      },
      (fault: unknown) => {
        building.delete(network.id);
        return lastInstead(network, fault);
      },
    );
    building.set(network.id, { version: network.dataVersion, gazetteer, result });
    return result;
  };
  return async (desk, network) => {
    let gazetteer: Gazetteer;
    try {
      gazetteer = await gazetteerNow(desk);
    } catch (fault) {
      return lastInstead(network, fault);
    }
    return fresh(desk, network, gazetteer);
  };
}
