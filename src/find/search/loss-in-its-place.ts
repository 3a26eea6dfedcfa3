import { lossTopic, particularReader, spokenOf } from "./particular-topics.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import type { Wish } from "./read-wish.ts";
import type { Query, SearchDocument } from "./search-types.ts";
import { firstPlaces } from "./share-places.ts";
import { textReader } from "./text-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Hardly anybody uses these words who has not lost a child. Who fears the sudden death of a child does not say them. */
const unmistakable =
  /fehlgeburt|tot(?:e[nr]? )?geburt|tot geboren|\bstille[nr]? geburt|sternen(?:kind|eltern|mama|papa|baby)/u;
/** A child can lose a tooth, and a dummy; only parents lose a child. */
const died =
  /\b(?:baby|kind|sohn|tochter|zwilling)\p{L}* (?:\p{L}+ ){0,3}?(?:ver|ge)storben\b|\b(?:mein|unser)\p{L}* (?:baby|kind|sohn|tochter) verloren\b/u;

/** Do German words tell of the death of a child, however the rest of the sentence is understood? */
export const saysLoss = (words: string): boolean => {
  const plain = words.toLowerCase().replaceAll(/[^\p{L}]+/gu, " ");
  return unmistakable.test(plain) || died.test(plain);
};

/** Whether an offer is about the loss of a child: by its title, or because it states that first. */
const aboutLoss = perVocabulary((vocabulary): ((document: SearchDocument) => boolean) => {
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  const topic = vocabulary.topicNumber.get(lossTopic);
  if (german === undefined || topic === undefined) return () => false;
  const aboutOf = particularReader(vocabulary, german, textReader(german));
  return (document) => document.topics.includes(lossTopic) && aboutOf(document, [topic]).length > 0;
});

/** Does the family speak of the loss of a child before all else, or in words that leave no doubt? */
export const grieves = (query: Query, wish: Wish, vocabulary: Vocabulary): boolean =>
  spokenLoss(query, wish, vocabulary) === "surely";

/** How surely the family speaks of a loss: not at all, perhaps, or so that nothing else may come before. */
function spokenLoss(query: Query, { topics }: Wish, vocabulary: Vocabulary): "no" | "perhaps" | "surely" {
  const number = vocabulary.topicNumber.get(lossTopic);
  const isChosen = query.loss === true || (query.topics ?? []).includes(lossTopic);
  if (isChosen || topics[0]?.topic === number || saysLoss(query.q)) return "surely";
  const isHeard = topics.some(({ topic, confidence }) => topic === number && confidence >= spokenOf(topics));
  return isHeard || topics.length === 0 ? "perhaps" : "no";
}

/**
 * Who lost a child finds first what is there for it. Who looks for a midwife for a living one does not meet it among the
 * first places, as long as there is other help: one title there would frighten more than any good order makes up for.
 */
export function lossInItsPlace<Item extends { readonly document: SearchDocument; readonly score: number }>(
  ranked: readonly Item[],
  query: Query,
  wish: Wish,
  vocabulary: Vocabulary,
): readonly Item[] {
  const spoken = spokenLoss(query, wish, vocabulary);
  const isOf = aboutLoss(vocabulary);
  const ofLoss = ranked.filter(({ document }) => isOf(document));
  if (spoken === "perhaps" || ofLoss.length === 0) return ranked;
  const others = ranked.filter((one) => !ofLoss.includes(one));
  const ahead = spoken === "surely" ? ofLoss : others.slice(0, firstPlaces);
  // Scores tell the order, so who waited has no more than who went ahead.
  let least = Number.POSITIVE_INFINITY;
  return [...ahead, ...ranked.filter((one) => !ahead.includes(one))].map((one) => {
    least = Math.min(least, one.score);
    return { ...one, score: least };
  });
}
