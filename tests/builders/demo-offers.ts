import { Temporal } from "temporal-polyfill";
import { demoPlan } from "../../src/app/demo/demo-plan.ts";
import { newId } from "../../src/core/ids.ts";
import { buildGazetteer } from "../../src/find/gazetteer/gazetteer.ts";
import { documentOf, type Searchable } from "../../src/find/guide/index-cache.ts";
import type { PublishedOffer } from "../../src/find/offers/offer-rows.ts";
import { buildIndex } from "../../src/find/search/search-index.ts";
import type { Vocabulary } from "../../src/find/search/vocabulary.ts";

/** The published offers of the invented county, ready to be searched without any store. */
export function demoSearchable(vocabulary: Vocabulary): Searchable {
  const plan = demoPlan(20_270_101, Temporal.PlainDate.from("2026-11-24"));
  const names = new Map(plan.organisations.map(({ key, name }) => [key, name]));
  const offers = plan.offers
    .filter(({ status }) => status === "published")
    .map(
      (planned): PublishedOffer => ({
        ...planned,
        id: newId<"offer">(),
        organisation: names.get(planned.organisation) ?? null,
        eligibilityText: null,
        confirmedAt: null,
        freshness: "green",
        phones: planned.kind === "hotline" ? planned.phones : [],
      }),
    );
  const noCodes = buildGazetteer([]);
  return {
    index: buildIndex(
      offers.map((offer) => documentOf(offer, plan.network.slug, noCodes)),
      vocabulary,
    ),
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    towns: [],
    home: null,
    languages: [...new Set(offers.flatMap(({ languages }) => languages))].sort(),
  };
}
