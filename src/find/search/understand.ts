import type { AcuteNeed } from "../wish-reader/meanings.ts";
import { dangersNamed, mayNameDanger } from "./danger.ts";
import { likelyTopics } from "./likely-topics.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import { aboutTongues, namedLanguage, wordsBesideLanguage } from "./named-language.ts";
import { type Meanings, readMeanings } from "./read-meanings.ts";
import type { Token } from "./tokens.ts";
import type { Understood } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Danger is looked for from here on, and at any word of danger. */
const suspicious = 0.005;
const mostTopics = 5;

/** The page's language without variant: "de-simple" is "de". */
export const baseLanguage = (lang: string): string => lang.toLowerCase().split("-")[0] ?? "de";

const urgentTopics = perVocabulary(({ slugs, urgent }) =>
  slugs.flatMap((slug, topic) => (urgent.has(slug) ? [topic] : [])),
);

/** How likely the words speak of any danger. */
const suspicionIn = (vocabulary: Vocabulary, shares: Float32Array): number =>
  urgentTopics(vocabulary).reduce((most, topic) => Math.max(most, shares[topic] ?? 0), 0);

/** Must the words be compared with every phrase of danger, whichever language has it? */
const mustAskForDanger = (vocabulary: Vocabulary, words: readonly string[], shares: Float32Array): boolean =>
  suspicionIn(vocabulary, shares) >= suspicious || mayNameDanger(vocabulary, words);

/** The topics of a query, surest first, and medical danger. */
export type Understanding = { readonly topics: readonly Understood[]; readonly acute: AcuteNeed | null };

/** So surely the rest of the words must say what is wanted in a language. */
const sureOfRest = 0.3;

type Reading = Meanings & { readonly words: readonly string[] };

/** What the words say; where they name a language, what they say besides, if that is clear. */
const readBesideLanguage = (vocabulary: Vocabulary, words: readonly string[]): Reading => {
  const whole = { words, ...readMeanings(vocabulary, words) };
  const rest = namedLanguage(vocabulary, words) === null ? [] : wordsBesideLanguage(vocabulary, words);
  if (rest.length === 0) return whole;
  const read = readMeanings(vocabulary, rest);
  const isClear = vocabulary.slugs.some(
    (slug, topic) => (read.shares[topic] ?? 0) >= sureOfRest && !aboutTongues.includes(slug),
  );
  return isClear ? { words: rest, shares: read.shares, acute: whole.acute ?? read.acute } : whole;
};

/** Scripts in which anybody wrote examples; of others nothing is understood, and it is said. */
const readable = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;

/** What a query speaks of. */
export const understand = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  lang: string,
  isName: (key: string) => boolean,
): Understanding => {
  if (!tokens.some(({ key }) => readable.test(key))) return { topics: [], acute: null };
  const { words, shares, acute } = readBesideLanguage(
    vocabulary,
    tokens.map(({ key }) => key),
  );
  const likely = likelyTopics(vocabulary, words, shares, lang);
  if (!mustAskForDanger(vocabulary, words, shares)) return { topics: likely.slice(0, mostTopics), acute };
  const named = dangersNamed(vocabulary, tokens, lang, isName);
  const dangers = [...named].map(([topic, said]): Understood => {
    const confidence = Math.max(shares[topic] ?? 0, Math.min(1, said));
    return { topic, confidence, calls: true, aside: false };
  });
  const topics = [...likely.filter(({ topic }) => !named.has(topic)), ...dangers]
    .sort((left, right) => right.confidence - left.confidence || left.topic - right.topic)
    .slice(0, mostTopics);
  return { topics, acute };
};
