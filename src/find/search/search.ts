import { distanceKm } from "../../core/geo.ts";
import { bestList } from "./best-list.ts";
import { discreetTopics } from "./discreet-topics.ts";
import { fits, hurtsAfterLoss } from "./fitting.ts";
import { gather, hasEvidence } from "./gather.ts";
import { factScore, mostFromFacts, wordScore } from "./ranking.ts";
import { besideTheMatter } from "./particular-topics.ts";
import { readWish, type Wish } from "./read-wish.ts";
import { wipe } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";
import { lookAhead, spreadTitles } from "./spread-titles.ts";
import type { Hit, Query, SearchDocument, SearchResult } from "./search-types.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Chosen, reasonsFor, termsWanted } from "./why.ts";

type Ranked = Chosen & { readonly id: string; readonly score: number };

const distanceTo = (wish: Wish, { lat, lon }: SearchDocument): number | null =>
  wish.centre === null || lat === null || lon === null ? null : distanceKm(wish.centre, { lat, lon });

/** Is the offer about a particular topic of which the family did not speak? */
const isBesideTheMatter = ({ topics }: SearchIndex, wish: Wish, offer: number): boolean => {
  const about = topics.particular.get(offer);
  return (
    about !== undefined &&
    wish.topics.length > 0 &&
    !about.some((topic) => wish.topics.some((one) => one.topic === topic))
  );
};

const rank = (index: SearchIndex, query: Query, wish: Wish): readonly Ranked[] => {
  const best = bestList<Ranked>(query.limit < 1 ? 0 : query.limit + lookAhead);
  const { scratch, documents, vocabulary, latitudes } = index;
  for (let at = 0; at < scratch.count; at += 1) {
    const offer = scratch.touched[at] ?? 0;
    if (!hasEvidence(index, wish, offer)) continue;
    const share = isBesideTheMatter(index, wish, offer) ? besideTheMatter : 1;
    const words = wordScore(scratch, offer, share);
    if (words + mostFromFacts(latitudes[offer] ?? Number.NaN, wish.centre) < best.threshold()) continue;
    const document = documents[offer];
    if (document === undefined) continue;
    const distance = distanceTo(wish, document);
    if (!fits(document, query, distance)) continue;
    if (query.loss === true && hurtsAfterLoss(document, vocabulary.babyTopics)) continue;
    const score = words + factScore(document, query, distance, wish.speaks);
    best.add({ offer, document, distanceKm: distance, id: document.id, score });
  }
  return spreadTitles(best.items, query.limit);
};

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
  return rank(index, query, wish).map((ranked) => ({
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
  try {
    gather(index, wish);
    const hits = hitsOf(index, query, wish);
    const understoodTopics = wish.topics.map(({ topic }) => index.vocabulary.slugs[topic] ?? "");
    const urgent = urgentOf(wish, index.vocabulary) ?? discreetOf(wish, index.vocabulary);
    return { hits, none: hits.length === 0, understoodTopics, urgent };
  } finally {
    wipe(index.scratch);
  }
};
