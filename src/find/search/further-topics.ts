import { topicsInLexicon, unsaid } from "./match-phrases.ts";
import type { Said, Understood } from "./understood.ts";

/** What a left-over word must say by itself, and how much less it counts than what was said first. */
const sureEnoughAlone = 0.45;
const furtherFactor = 0.6;
const oneWordFactor = 0.4;
const mostFurther = 2;

type IsUrgent = (topic: number) => boolean;

/** Words that the surest topic's phrase leaves over, read by themselves. */
const leftOver = ({ lexicon, units, phrase }: Said): readonly Understood[] => {
  const rest = unsaid(lexicon, units, phrase);
  return rest.length === 0
    ? []
    : [...topicsInLexicon(lexicon, rest, sureEnoughAlone)].map(([topic, { confidence }]) => ({
        topic,
        confidence: confidence * furtherFactor,
        hint: true,
      }));
};

/** Topics that one word of the query says or hints at, though a phrase of another topic has that word too. */
const saidByOneWord = (sums: ReadonlyMap<number, Said>, least: number): readonly Understood[] =>
  [...sums].flatMap(([topic, { lexicon, phrase, confidence }]) =>
    confidence >= least && lexicon.phrases[phrase]?.words.length === 1
      ? [{ topic, confidence: confidence * oneWordFactor, hint: true }]
      : [],
  );

/**
 * What else was asked for. "Drogen schwanger" is about addiction first, but an offer for pregnant women fits better;
 * "trennung und keine wohnung" asks for both. Never an urgent topic: left over words are too few to call for a card.
 */
export const furtherTopics = (
  sums: ReadonlyMap<number, Said>,
  topics: readonly Understood[],
  least: number,
  isUrgent: IsUrgent,
): readonly Understood[] => {
  const first = sums.get(topics[0]?.topic ?? -1);
  if (first === undefined) return [];
  const best = new Map<number, Understood>();
  for (const one of [...leftOver(first), ...saidByOneWord(sums, least)]) {
    const isNew = !isUrgent(one.topic) && !topics.some(({ topic }) => topic === one.topic);
    if (isNew && one.confidence > (best.get(one.topic)?.confidence ?? 0)) best.set(one.topic, one);
  }
  return [...best.values()]
    .sort((left, right) => right.confidence - left.confidence || left.topic - right.topic)
    .slice(0, mostFurther);
};
