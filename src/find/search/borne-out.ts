import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import type { SearchDocument } from "./search-types.ts";
import type { WordsOfText } from "./text-words.ts";

const inTitle = 1;
const inText = 0.92;
const onlyTicked = 0.84;
/** "Kind" and "Baby" bear nothing out. */
const tellingSpecificity = 0.4;

/** Does the text say the whole phrase, and is a telling word among it? */
export const isSaid = (lexicon: Lexicon, phrase: Phrase, said: ReadonlyMap<number, string>): boolean =>
  phrase.words.some((word) => (lexicon.specificity[word] ?? 0) >= tellingSpecificity) &&
  phrase.words.every((word) => lexicon.isStop[word] === true || said.has(word));

/** The phrases of each topic, by topic number. */
export const phrasesByTopic = (lexicon: Lexicon): ReadonlyMap<number, readonly Phrase[]> => {
  const byTopic = new Map<number, Phrase[]>();
  for (const phrase of lexicon.phrases) {
    const list = byTopic.get(phrase.topic);
    if (list === undefined) byTopic.set(phrase.topic, [phrase]);
    else list.push(phrase);
  }
  return byTopic;
};

/**
 * How far an offer's own words bear out a topic it states, as a factor: its title speaks of it, its text does, or
 * the box was only ticked. So "Traurig nach der Geburt" comes before a breakfast that ticked the same box; the box
 * still counts, because many titles are only names.
 */
export const bearerOut = (
  lexicon: Lexicon,
  wordsOf: WordsOfText,
): ((document: SearchDocument, topics: readonly number[]) => ReadonlyMap<number, number>) => {
  const phrasesOfTopic = phrasesByTopic(lexicon);
  return (document, topics) => {
    const title = wordsOf(`${document.title} ${document.plainTitle ?? ""}`);
    const text = wordsOf(`${document.description ?? ""}\n${document.eligibility ?? ""}`);
    const factorOf = (topic: number): number => {
      const phrases = phrasesOfTopic.get(topic) ?? [];
      if (phrases.some((phrase) => isSaid(lexicon, phrase, title))) return inTitle;
      return phrases.some((phrase) => isSaid(lexicon, phrase, text)) ? inText : onlyTicked;
    };
    return new Map(topics.map((topic) => [topic, factorOf(topic)]));
  };
};
