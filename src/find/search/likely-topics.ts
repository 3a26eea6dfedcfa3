import { isEnoughForCard } from "./enough-for-card.ts";
import { particularTopics } from "./particular-topics.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import { readMeanings, shareOfOthers } from "./read-meanings.ts";
import { stopWordsOf } from "./stop-words.ts";
import type { Understood } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { remembering } from "./word-memory.ts";

/** When it is likelier than this that the words speak of something else, or so much likelier than any topic, nothing fits. */
const mostDoubt = 0.4;
const muchLikelier = 3;
/** Topics less likely than this, or than this part of the likeliest, are noise. */
const leastLikely = 0.03;
const besideTheLikeliest = 0.06;
/** Words that say so little that every topic is unlikely say nothing. */
const likelyEnough = 0.08;
/** A word that by itself says another topic this surely asks for it too, and counts this much. */
const sureByItself = 0.5;
const byOneWord = 0.15;
const shortestWord = 4;

type Ordered = Pick<Understood, "topic" | "confidence">;
const surestFirst = (left: Ordered, right: Ordered): number =>
  right.confidence - left.confidence || left.topic - right.topic;

/** The topic that a word says by itself, and surely; -1 when there is none. */
const topicOfWord = perVocabulary((vocabulary) => {
  const { slugs } = vocabulary;
  const particular = particularTopics(vocabulary);
  return remembering((word) => {
    if (word.length < shortestWord) return -1;
    const { shares } = readMeanings(vocabulary, [word]);
    return slugs.findIndex((_, topic) => (shares[topic] ?? 0) >= sureByItself && !particular.has(topic));
  });
});

/** "Zwillinge und kein Geld" asks for two things: what single words say besides. Never a danger or a particular circumstance. */
const besides = (
  vocabulary: Vocabulary,
  words: readonly string[],
  topics: readonly Understood[],
): readonly Understood[] => {
  const byWord = topicOfWord(vocabulary);
  const others = words.map(byWord).filter((one) => one >= 0 && !topics.some(({ topic }) => topic === one));
  return [...new Set(others)].map((topic) => ({ topic, confidence: byOneWord, calls: false, aside: true }));
};

/** The likeliest topics, surest first; none when the words rather speak of something else. */
export const likelyTopics = (
  vocabulary: Vocabulary,
  words: readonly string[],
  shares: Float32Array,
  lang: string,
): readonly Understood[] => {
  const { slugs, urgent } = vocabulary;
  const surest = slugs
    .map((slug, topic) => ({ slug, topic, confidence: shares[topic] ?? 0 }))
    .filter(({ confidence }) => confidence >= leastLikely)
    .sort(surestFirst);
  const most = surest[0]?.confidence ?? 0;
  const saysNothing = words.length === 1 && stopWordsOf("de").has(words[0] ?? "");
  const doubt = shareOfOthers(vocabulary, shares);
  if (saysNothing || doubt > mostDoubt || doubt > muchLikelier * most || most < likelyEnough) return [];
  const near = surest
    .filter(({ confidence }) => confidence >= besideTheLikeliest * most)
    .map(({ slug, topic, confidence }): Understood => {
      const calls =
        urgent.has(slug) && isEnoughForCard({ slug, confidence, most, words: words.length, lang });
      return { topic, confidence, calls, aside: false };
    });
  return [...near, ...besides(vocabulary, words, near)].toSorted(surestFirst);
};
