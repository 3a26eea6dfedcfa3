import { discreetTopics } from "./discreet-topics.ts";
import { rank } from "./rank.ts";
import { readWish, type Wish } from "./read-wish.ts";
import type { SearchIndex } from "./search-index.ts";
import { lookAhead, spreadTitles } from "./spread-titles.ts";
import type { Hit, Query, SearchResult } from "./search-types.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { reasonsFor, termsWanted } from "./why.ts";

/** Which card comes first when the words call for several. */
const urgentOrder = ["suicidal", "violence", "anger"] as const;

/** How sure an urgent topic must be beside the surest: "mein Kind schlägt andere Kinder" is about the child. */
const besideTheSurest = 0.65;

/** The urgent topic whose card comes first. A mere hint counts only when it is what the words say first. */
const urgentOf = ({ topics: [first, ...others] }: Wish, { slugs, urgent }: Vocabulary): string | null => {
  if (first === undefined) return null;
  const meant = others.filter(
    ({ confidence, hint }) => !hint && confidence >= besideTheSurest * first.confidence,
  );
  const called = [first, ...meant].map(({ topic }) => slugs[topic] ?? "").filter((slug) => urgent.has(slug));
  return urgentOrder.find((slug) => called.includes(slug)) ?? called[0] ?? null;
};

/** The discreet topic that the typed words speak of before all others; a tapped one has no words to hide. */
const discreetOf = ({ spoken: [first] }: Wish, { slugs }: Vocabulary): string | null => {
  const slug = first === undefined || first.hint ? undefined : slugs[first.topic];
  return slug !== undefined && discreetTopics.has(slug) ? slug : null;
};

const hitsOf = (index: SearchIndex, query: Query, wish: Wish): readonly Hit[] => {
  const terms = termsWanted(wish);
  const best = rank(index, query, wish, query.limit < 1 ? 0 : query.limit + lookAhead);
  return spreadTitles(best, query.limit).map((ranked) => ({
    id: ranked.id,
    score: Math.round(ranked.score * 1000) / 1000,
    distanceKm: query.near === undefined ? null : ranked.distanceKm,
    why: reasonsFor(index, query, wish, terms, ranked),
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
  const understoodTopics = wish.topics.map(({ topic }) => index.vocabulary.slugs[topic] ?? "");
  const urgent = urgentOf(wish, index.vocabulary) ?? discreetOf(wish, index.vocabulary);
  return { hits, none: hits.length === 0, understoodTopics, urgent };
};
