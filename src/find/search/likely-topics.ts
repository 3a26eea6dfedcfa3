import { namedLanguage } from "./named-language.ts";
import { particularTopics } from "./particular-topics.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import { readMeanings, shareOfOthers } from "./read-meanings.ts";
import { stopWordsOf } from "./stop-words.ts";
import type { Understood } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { remembering } from "./word-memory.ts";

/** When it is likelier than this that the words speak of something else, nothing fits. */
const mostDoubt = 0.45;
/** Topics less likely than this, or than this part of the likeliest, are noise. */
const leastLikely = 0.03;
const besideTheLikeliest = 0.06;
/** Words that say so little that every topic is unlikely say nothing. */
const likelyEnough = 0.08;
/** Who is in danger gets the card sooner than one is sure. */
const enoughForCard = 0.15;
/** Who types one or two German words names the danger, or means none: "schlägt" alone calls for no card. */
const wordsForCard = 3;
/** In other languages one word may be a whole sentence: "salladım" says who shook. */
const enoughInAWord = 0.8;
/** A word that by itself says another topic this surely asks for it too, and counts this much. */
const sureByItself = 0.5;
const byOneWord = 0.15;
const shortestWord = 4;

const surestFirst = (left: Understood, right: Understood): number =>
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

/** In "Hebamme, die Russisch spricht" no child speaks little. */
const aboutTongues: readonly string[] = ["speech", "interpreter", "german-course"];

/** "Zwillinge und kein Geld" asks for two things: what single words say besides. Never a danger or a particular circumstance. */
const besides = (
  vocabulary: Vocabulary,
  words: readonly string[],
  topics: readonly Understood[],
): readonly Understood[] => {
  const byWord = topicOfWord(vocabulary);
  const namesLanguage = namedLanguage(vocabulary, words) !== null;
  const isMisread = (topic: number): boolean =>
    namesLanguage && aboutTongues.includes(vocabulary.slugs[topic] ?? "");
  const others = words
    .map(byWord)
    .filter((one) => one >= 0 && !isMisread(one) && !topics.some(({ topic }) => topic === one));
  return [...new Set(others)].map((topic) => ({ topic, confidence: byOneWord, calls: false, aside: true }));
};

/** Is it sure enough that the words tell of this danger to put its card first? */
const isEnoughForCard = (confidence: number, words: readonly string[], lang: string): boolean =>
  words.length >= wordsForCard ? confidence >= enoughForCard : lang !== "de" && confidence >= enoughInAWord;

/** The likeliest topics, surest first; none when the words rather speak of something else. */
export const likelyTopics = (
  vocabulary: Vocabulary,
  words: readonly string[],
  shares: Float32Array,
  lang: string,
): readonly Understood[] => {
  const { slugs, urgent } = vocabulary;
  const likely: Understood[] = [];
  for (let topic = 0; topic < slugs.length; topic += 1) {
    const confidence = shares[topic] ?? 0;
    if (confidence < leastLikely) continue;
    const calls = urgent.has(slugs[topic] ?? "") && isEnoughForCard(confidence, words, lang);
    likely.push({ topic, confidence, calls, aside: false });
  }
  const surest = likely.sort(surestFirst);
  const most = surest[0]?.confidence ?? 0;
  const saysNothing = words.length === 1 && stopWordsOf("de").has(words[0] ?? "");
  if (saysNothing || shareOfOthers(vocabulary, shares) > mostDoubt || most < likelyEnough) return [];
  const near = surest.filter(({ confidence }) => confidence >= besideTheLikeliest * most);
  return [...near, ...besides(vocabulary, words, near)].toSorted(surestFirst);
};
