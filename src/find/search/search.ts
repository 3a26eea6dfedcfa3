import { discreetTopics } from "./discreet-topics.ts";
import type { Ranked } from "./judge.ts";
import { grieves, type InPlace, lossInItsPlace, remembersLoss } from "./loss-in-its-place.ts";
import { lossTopic, particularTopics, spokenOf } from "./particular-topics.ts";
import { rank } from "./rank.ts";
import { readWish, type Wish } from "./read-wish.ts";
import type { SearchIndex } from "./search-index.ts";
import { placesOfTopics, sharePlaces } from "./share-places.ts";
import { asTapped, asTyped, lookAhead, spreadTitles } from "./spread-titles.ts";
import type { Hit, Query, SearchResult } from "./search-types.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { reasonsFor, termsWanted } from "./why.ts";

/** Which card comes first when the words call for several about as surely; one much surer goes ahead. */
const aboutAsSure = 0.3;
const urgentOrder = ["suicidal", "violence", "anger"] as const;

/** The urgent topic whose card comes first. */
const urgentOf = ({ topics }: Wish, { slugs, urgent }: Vocabulary): string | null => {
  const calling = topics.filter(({ calls }) => calls);
  const most = Math.max(...calling.map(({ confidence }) => confidence));
  const called = calling
    .filter(({ confidence }) => confidence >= most - aboutAsSure)
    .flatMap(({ topic }) => slugs[topic] ?? []);
  return urgentOrder.find((slug) => called.includes(slug)) ?? called.find((slug) => urgent.has(slug)) ?? null;
};

/** The discreet topic that the typed words speak of before all others; a tapped one has no words to hide. */
const discreetOf = ({ spoken: [first] }: Wish, { slugs }: Vocabulary): string | null => {
  const slug = first === undefined ? undefined : slugs[first.topic];
  return slug !== undefined && discreetTopics.has(slug) ? slug : null;
};

/**
 * The topics among which the first places are shared: none when the family tapped one, for then it is said, and no
 * particular circumstance that was hardly spoken of.
 */
const topicsWithPlaces = (index: SearchIndex, query: Query, { spoken }: Wish): readonly number[] => {
  if ((query.topics ?? []).length > 0) return [];
  const particular = particularTopics(index.vocabulary);
  const enough = spokenOf(spoken);
  return placesOfTopics(
    spoken.filter(
      ({ topic, confidence, aside }) => !aside && (confidence >= enough || !particular.has(topic)),
    ),
  );
};

const isAbout = ({ topics, vocabulary }: SearchIndex, { offer, document }: Ranked, topic: number): boolean =>
  document.topics.includes(vocabulary.slugs[topic] ?? "") || topics.guesses.topicsOf(offer).includes(topic);

/** The best offers, with one for each topic that the words may well have meant. */
const bestOffers = (index: SearchIndex, query: Query, wish: Wish): InPlace<Ranked> => {
  const most = query.limit + lookAhead;
  const ranked = spreadTitles(
    rank(index, query, wish, most),
    most,
    wish.words.length === 0 && wish.topics.length > 0 ? asTapped : asTyped,
  );
  const bestOf = (topic: number): Ranked | undefined =>
    rank(
      index,
      query,
      { ...wish, topics: [{ topic, confidence: 1, calls: false, aside: false }], words: [] },
      1,
    )[0];
  const shared = sharePlaces(
    ranked,
    topicsWithPlaces(index, query, wish),
    (one, topic) => isAbout(index, one, topic),
    bestOf,
  );
  return lossInItsPlace(shared, query, wish, index.vocabulary, (one, topic) => isAbout(index, one, topic));
};

const hitsOf = (index: SearchIndex, query: Query, wish: Wish): readonly Hit[] => {
  if (query.limit < 1) return [];
  const terms = termsWanted(wish);
  const { items, apart } = bestOffers(index, query, wish);
  return items.slice(0, query.limit).map((ranked) => ({
    id: ranked.id,
    score: Math.round(ranked.score * 1000) / 1000,
    distanceKm: query.near === undefined ? null : ranked.distanceKm,
    why: reasonsFor(index, query, wish, terms, ranked),
    ...(apart.has(ranked) ? { apart: true } : {}),
  }));
};

/**
 * Finds the offers that fit a family's words, best first, with true reasons; `none` when nothing fits, rather
 * than something at random. `distanceKm` is set only when the caller gave `near`. Deterministic; never throws,
 * whatever was typed.
 */
export const search = (index: SearchIndex, query: Query): SearchResult => {
  const wish = readWish(index, query);
  const hits = hitsOf(index, query, wish);
  // A loss that was told before chooses offers, but it is not what these words or taps say.
  const isUnsaid = (slug: string): boolean =>
    slug === lossTopic && remembersLoss(query, wish, index.vocabulary);
  const understoodTopics = wish.topics
    .map(({ topic }) => index.vocabulary.slugs[topic] ?? "")
    .filter((slug) => !isUnsaid(slug));
  const urgent = urgentOf(wish, index.vocabulary) ?? discreetOf(wish, index.vocabulary);
  return {
    hits,
    none: hits.length === 0,
    understoodTopics,
    urgent,
    acute: wish.acute,
    grieves: grieves(query, wish, index.vocabulary),
    speaks: wish.named,
  };
};
