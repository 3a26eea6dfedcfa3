import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../core/languages.ts";
import type { Where } from "../gazetteer/gazetteer.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import { idsByWeekday, openIds } from "../schedules/open-ids.ts";
import type { NetworkTimes } from "../schedules/timed-offer.ts";
import { type FacetCounts, facetCounts } from "../search/facet-counts.ts";
import type { DangerNow } from "../search/missing-child.ts";
import { search } from "../search/search.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Query, Why } from "../search/search-types.ts";
import { rawWords, wordKey } from "../search/tokens.ts";
import { browse } from "./browse.ts";
import type { Searchable } from "./index-cache.ts";
import { phaseOf, phaseQuery } from "./questions/life-phase.ts";
import { chosenWays } from "./questions/ways.ts";
import { isBrowsing, type Wish } from "./wish.ts";

export type FoundOffer = {
  readonly offer: PublishedOffer;
  readonly why: readonly Why[];
  readonly distanceKm: number | null;
  /** The distance is the one to the centre of its postal code: where the offer is, nobody wrote down. */
  readonly isRough?: boolean;
};
export type WiderKind = "far" | "registration" | "home" | "free" | "when" | "facets" | "words" | "all";
/** The same wish with one condition less, and how many offers that finds. */
export type Wider = { readonly kind: WiderKind; readonly wish: Wish; readonly count: number };

export type Found = {
  readonly offers: readonly FoundOffer[];
  readonly hasMore: boolean;
  /** Slug of the topic whose card comes first. */
  readonly urgent: string | null;
  /** The family speaks of the loss of a child. */
  readonly grieves: boolean;
  /** Medical danger or a missing child, of which the words tell. */
  readonly acute: DangerNow | null;
  /** Slugs of what was understood, surest first. */
  readonly understood: readonly string[];
  /** The language that the words asked for; null when they named none. */
  readonly speaks: string | null;
  /** How many offers each further choice leaves; null where that would take too long. */
  readonly counts: FacetCounts | null;
};

/** What a search looks at besides the wish itself. `slugs` are those of the wish's topics. */
export type Setting = {
  readonly slugs: readonly string[];
  readonly where: Where;
  readonly lang: Language;
  readonly loss: boolean;
  /** Slug of the one need the family narrowed the list to. */
  readonly need?: string | undefined;
  /** Count what each further choice leaves. */
  readonly counted?: boolean | undefined;
  /** When offers are open; without it none is known to be. */
  readonly when?: { readonly times: NetworkTimes; readonly now: Temporal.Instant } | undefined;
};

const shownFirst = 5;
const shownAtMost = 40;

/** Finds the offers of a wish: the best five, or more where the family asks for more. */
export function findFor({ index, offers }: Searchable, wish: Wish, setting: Setting): Found {
  const query = queryOf(index, wish, setting);
  const result = isBrowsing(wish) ? browse(index, wish, query) : search(index, query);
  const most = wish.more ? shownAtMost : shownFirst;
  const asked = result.hits.filter((hit) => !("apart" in hit));
  const all = (asked.length > 0 ? asked : result.hits).flatMap((hit) => {
    const offer = offers.get(hit.id);
    const isRough = hit.distanceKm !== null && offer?.lat === null;
    return offer === undefined ? [] : [{ offer, why: hit.why, distanceKm: hit.distanceKm, isRough }];
  });
  return {
    offers: all.slice(0, most),
    hasMore: all.length > most,
    urgent: result.urgent,
    understood: result.understoodTopics,
    acute: result.acute,
    grieves: result.grieves,
    speaks: result.speaks,
    counts: setting.counted === true && !isBrowsing(wish) ? countsOf(index, query, setting) : null,
  };
}

/** For more offers the counting would take longer than the page. */
const mostCounted = 3000;

const countsOf = (index: SearchIndex, query: Query, { when }: Setting): FacetCounts | null =>
  index.documents.length > mostCounted
    ? null
    : facetCounts(index, query, when === undefined ? {} : { open: openIds(when.times, when.now) });

/** The topics that words speak of, surest first. */
export const understandTopics = ({ index }: Searchable, words: string, lang: Language): readonly string[] =>
  search(index, { q: words, lang, limit: 1 }).understoodTopics;

/** The need alone, without place, phase and way. */
export const asksNothing: Partial<Wish> = {
  maxKm: null,
  withoutRegistration: false,
  atHome: false,
  free: false,
  place: "",
  phase: null,
  there: false,
  remote: false,
  accessible: false,
  openNow: false,
  weekday: null,
  need: null,
};

/** Searches that find something where the wish itself finds nothing, or something that is not among the few `shown`. */
export function findWider(
  searchable: Searchable,
  wish: Wish,
  setting: Setting,
  shown: readonly FoundOffer[] = [],
): readonly Wider[] {
  const known = new Set(shown.map(({ offer }) => offer.id));
  const looser: readonly (readonly [WiderKind, boolean, Partial<Wish>])[] = [
    ["far", wish.maxKm !== null, { maxKm: null }],
    ["registration", wish.withoutRegistration, { withoutRegistration: false }],
    ["home", wish.atHome, { atHome: false }],
    ["free", wish.free, { free: false }],
    ["when", wish.openNow || wish.weekday !== null, { openNow: false, weekday: null }],
    ["facets", wish.accessible || wish.need !== null, { accessible: false, need: null }],
    ["all", true, asksNothing],
    ["words", wish.q !== "" && wish.topics.length > 0, { q: "" }],
  ];
  return looser
    .filter(([, applies]) => applies)
    .map(([kind, , change]) => {
      const wider = { ...wish, ...change, more: true };
      const { offers } = findFor(searchable, wider, { ...setting, counted: false });
      const isMore = offers.some(({ offer }) => !known.has(offer.id));
      return { kind, wish: { ...wider, more: false }, count: isMore ? offers.length : 0 };
    })
    .filter(
      ({ kind, count }, _at, all) =>
        count > 0 &&
        (kind !== "all" || all.every((one) => one.kind === "all" || one.kind === "words" || one.count === 0)),
    );
}

function queryOf(index: SearchIndex, wish: Wish, setting: Setting): Query {
  const { slugs, where, lang, loss, need } = setting;
  const here = where.kind === "at" || where.kind === "choose" ? where.point : null;
  return {
    q: [wish.q, placeForEngine(index, where)].filter(Boolean).join(" "),
    lang,
    topics: slugs,
    access: wish.withoutRegistration ? ["withoutRegistration"] : [],
    ways: chosenWays(wish),
    loss,
    // One more than shown tells whether there is more; after a loss some are left out afterwards.
    limit: (wish.more || loss ? shownAtMost : shownFirst) + 1,
    ...timesOf(wish, setting),
    ...(wish.accessible ? { accessible: true } : {}),
    ...(wish.need === null || need === undefined ? {} : { need }),
    ...phaseQuery(phaseOf(wish.phase)),
    ...(here === null ? {} : { near: here }),
    ...(wish.language === null ? {} : { speaks: wish.language }),
    ...(wish.free ? { free: true } : {}),
    ...(wish.maxKm !== null && here !== null ? { maxKm: wish.maxKm } : {}),
  };
}

const nobody: ReadonlySet<string> = new Set();

/** The offers that are open now or on the weekday asked for. */
function timesOf({ openNow, weekday }: Wish, { when }: Setting): Pick<Query, "openNow" | "onWeekday"> {
  const days = weekday === null || when === undefined ? [] : idsByWeekday(when.times, when.now);
  return {
    ...(openNow ? { openNow: when === undefined ? nobody : openIds(when.times, when.now) } : {}),
    ...(weekday === null ? {} : { onWeekday: days[weekday - 1] ?? nobody }),
  };
}

/** A place that the gazetteer does not know may still be where an offer is: the engine knows those. */
const placeForEngine = (index: SearchIndex, where: Where): string =>
  where.kind === "unknown" && index.places.has(rawWords(where.typed).map(wordKey).join(" "))
    ? `in ${where.typed}`
    : "";

/** Whether the engine can make something of a place that the gazetteer does not know. */
export const engineKnows = (index: SearchIndex, where: Where): boolean => placeForEngine(index, where) !== "";
