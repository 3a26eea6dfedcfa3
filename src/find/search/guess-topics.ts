import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import type { SearchDocument } from "./search-types.ts";
import type { WordsOfText } from "./text-words.ts";
import { rawWords } from "./tokens.ts";

/** A topic read out of an offer's own words: weight 0 to 1, and the words of the offer that say so. */
export type GuessedTopic = { readonly topic: number; readonly weight: number; readonly because: string };

const inTitle = 0.7;
const inText = 0.55;
/** A phrase must carry a rare word, else every text with "Kind" would have half of the topics. */
const tellingSpecificity = 0.55;
const tellingStrength = 0.7;
const mostGuesses = 6;

/** Families say "ich" and "nicht", institutions do not: such phrases are no description of an offer. */
const familyTalk = new Set(
  "ich mein meine meinen meinem meiner mir mich kann nicht kein keine keinen will".split(" "),
);

const isTelling = (lexicon: Lexicon, phrase: Phrase): boolean =>
  phrase.strength > tellingStrength &&
  phrase.words.some((word) => (lexicon.specificity[word] ?? 0) >= tellingSpecificity) &&
  !rawWords(phrase.text).some((raw) => familyTalk.has(raw.toLowerCase()));

type Guessing = {
  readonly lexicon: Lexicon;
  readonly wordsOf: WordsOfText;
  readonly telling: readonly boolean[];
};

const guessIn = (guessing: Guessing, text: string, base: number, into: Map<number, GuessedTopic>): void => {
  const { lexicon, wordsOf, telling } = guessing;
  const said = wordsOf(text);
  for (const id of said.keys()) {
    if ((lexicon.specificity[id] ?? 0) < tellingSpecificity) continue;
    for (const at of lexicon.phrasesOf[id] ?? []) {
      const phrase = lexicon.phrases[at];
      if (phrase === undefined || telling[at] !== true) continue;
      const weight = base * phrase.strength;
      if ((into.get(phrase.topic)?.weight ?? 0) >= weight) continue;
      const content = phrase.words.filter((word) => lexicon.isStop[word] !== true);
      if (content.length === 0 || !content.every((word) => said.has(word))) continue;
      const because = [...new Set(content.map((word) => said.get(word) ?? ""))].join(" ");
      into.set(phrase.topic, { topic: phrase.topic, weight, because });
    }
  }
};

/**
 * Reads topics out of the text of an offer that states none (imported lists say "Schwangerschaftsberatung",
 * not a topic). Weaker than stated topics, and weaker still when only the description says so.
 */
export const topicGuesser = (
  lexicon: Lexicon,
  wordsOf: WordsOfText,
): ((document: SearchDocument) => readonly GuessedTopic[]) => {
  const telling = lexicon.phrases.map((phrase) => isTelling(lexicon, phrase));
  const guessing = { lexicon, wordsOf, telling };
  return (document) => {
    const found = new Map<number, GuessedTopic>();
    guessIn(guessing, `${document.title} ${document.plainTitle ?? ""}`, inTitle, found);
    guessIn(guessing, `${document.description ?? ""}\n${document.eligibility ?? ""}`, inText, found);
    return [...found.values()]
      .sort((left, right) => right.weight - left.weight || left.topic - right.topic)
      .slice(0, mostGuesses);
  };
};
