import { distanceKm, type GeoPoint } from "../../core/geo.ts";
import { nameKey } from "../gazetteer/gazetteer.ts";
import { fits, fitsTimes, hurtsAfterLoss } from "../search/fitting.ts";
import { personFirst } from "../search/person-first.ts";
import { asTapped, lookAhead, spreadTitles } from "../search/spread-titles.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Query, SearchDocument, Why } from "../search/search-types.ts";
import { phaseOf, saysItIsFor } from "./questions/life-phase.ts";
import { lossTopic } from "./said-topic.ts";
import type { Wish } from "./wish.ts";

const farAway = Number.POSITIVE_INFINITY;
/** Farther than any two places here are apart. */
const farthest = 2000;
const kilometres = (distance: number | null): number => distance ?? farthest;

/** Without a topic: what is known to fit the choices, nearest first. Unlike in a search, what is unknown does not count as fitting. */
export function browse(index: SearchIndex, wish: Wish, query: Query) {
  const { near } = query;
  const here = query.q === "" ? null : nameKey(query.q.slice(3));
  const isForPhase = (document: SearchDocument) => saysItIsFor(phaseOf(wish.phase), document);
  const nearest = index.documents
    .filter((document) => !(query.loss === true && hurtsAfterLoss(document, index.vocabulary.babyTopics)))
    .map((document) => ({ document, distance: distanceTo(document, near) }))
    .filter(({ document, distance }) => fits(document, query, distance) && fitsTimes(document, query))
    .filter(({ document }) => isKnownToFit(document, wish) && meets(document, query.need))
    .filter(
      ({ document }) =>
        here === null || nameKey(document.place ?? "") === here || document.postalCode === here,
    )
    .sort(
      (one, other) =>
        Number(isForPhase(other.document)) - Number(isForPhase(one.document)) ||
        (one.distance ?? farAway) - (other.distance ?? farAway) ||
        one.document.title.localeCompare(other.document.title, "de"),
    );
  const first = (wish.skipped === true ? forAnybody(nearest, index.vocabulary.urgent) : nearest)
    .slice(0, query.limit + lookAhead)
    // Nothing gives points here but the phase and the distance: other help goes ahead of a title's third place if it is near.
    .map((one) => ({ ...one, score: (isForPhase(one.document) ? farthest : 0) - kilometres(one.distance) }));
  const hits = spreadTitles(first, query.limit, asTapped);
  return {
    hits: hits.map(({ document, distance }) => ({
      id: document.id,
      distanceKm: distance,
      why: factsOf(document, distance),
    })),
    urgent: null,
    understoodTopics: [],
    acute: null,
    grieves: false,
    speaks: null,
  };
}

/** Of whom nothing is known, nobody is told of violence first: one who listens to everything, then what is for some. */
const forAnybody = <Item extends { readonly document: SearchDocument }>(
  items: readonly Item[],
  urgent: { readonly has: (slug: string) => boolean },
): readonly Item[] => {
  const isUrgent = ({ document }: Item): number =>
    Number(document.topics.some((slug) => slug === lossTopic || urgent.has(slug)));
  return personFirst(items, "").toSorted((one, other) => isUrgent(one) - isUrgent(other));
};

const distanceTo = ({ lat, lon }: SearchDocument, near: GeoPoint | undefined): number | null =>
  near === undefined || lat === null || lon === null ? null : distanceKm(near, { lat, lon });

const isAtHome = ({ access, kind }: SearchDocument): boolean =>
  access.includes("atHome") || kind === "homeVisit";

const meets = ({ topics }: SearchDocument, need: string | undefined): boolean =>
  need === undefined || topics.includes(need);

const isKnownToFit = (document: SearchDocument, wish: Wish): boolean =>
  (!wish.withoutRegistration || document.access.includes("withoutRegistration")) &&
  (!wish.atHome || wish.there || wish.remote || isAtHome(document)) &&
  (!wish.free || document.free === true) &&
  (!wish.accessible || document.accessible === true) &&
  (wish.language === null || document.languages.includes(wish.language));

const nearKm = 10;

const factsOf = (document: SearchDocument, distance: number | null): readonly Why[] => [
  ...(distance !== null && distance <= nearKm ? [{ kind: "near", value: distance.toFixed(1) } as const] : []),
  ...(document.access.includes("withoutRegistration")
    ? [{ kind: "noRegistration", value: "true" } as const]
    : []),
  ...(isAtHome(document) ? [{ kind: "atHome", value: "true" } as const] : []),
  ...(document.free === true ? [{ kind: "free", value: "true" } as const] : []),
];
