import { providerWords } from "./provider-words.ts";
import type { Thesaurus, TopicEntry } from "./search-types.ts";
import { scriptOf } from "./stems.ts";

/** A phrase of a source, before its words are numbered. */
export type PhraseDraft = {
  readonly topic: number;
  readonly text: string;
  readonly strength: number;
  readonly urgent: boolean;
};

export type VocabularySource = {
  readonly topics: readonly TopicEntry[];
  readonly thesauri: readonly Thesaurus[];
};

const phraseStrength = 1;
const providerStrength = 0.95;
/** A term of institutions speaks less for its second and third topic. */
const providerStep = 0.1;
const weakStrength = 0.59;

/** The slugs whose card comes before any result. */
export const urgentOf = (topics: readonly TopicEntry[]): ReadonlySet<string> =>
  new Set(topics.filter((topic) => topic.urgent === true).map((topic) => topic.slug));

/** The lexicon a phrase belongs to: Latin letters in an Arabic or Cyrillic thesaurus are a transliteration. */
const lexiconKey = (lang: string, text: string): string => {
  const base = lang.toLowerCase().replace("-simple", "");
  const foreignScript = /^(ar|fa|ru|uk)$/.test(base) && scriptOf(text) === "latin";
  return foreignScript ? `${base}-latn` : base;
};

/** All phrases of topics, institutions and thesauri, by language. */
export const draftsOf = (
  source: VocabularySource,
  numbers: ReadonlyMap<string, number>,
): Map<string, PhraseDraft[]> => {
  const urgentSlugs = urgentOf(source.topics);
  const drafts = new Map<string, PhraseDraft[]>();
  const add = (lang: string, slug: string, text: string, strength: number): void => {
    const topic = numbers.get(slug);
    if (topic === undefined || text.trim() === "") return;
    const key = lexiconKey(lang, text);
    const list = drafts.get(key);
    const draft = { topic, text, strength, urgent: urgentSlugs.has(slug) };
    if (list === undefined) drafts.set(key, [draft]);
    else list.push(draft);
  };
  for (const topic of source.topics) {
    for (const name of topic.de.split(",")) add("de", topic.slug, name, phraseStrength);
    add("de", topic.slug, topic.plain, providerStrength);
    add("en", topic.slug, topic.en, providerStrength);
    for (const [lang, name] of Object.entries(topic.names ?? {}))
      add(lang, topic.slug, name, providerStrength);
  }
  for (const { term, topics } of providerWords) {
    topics.forEach((slug, at) => add("de", slug, term, providerStrength - at * providerStep));
  }
  for (const { lang, entries } of source.thesauri) {
    for (const { topic, phrases, weak } of entries) {
      for (const phrase of phrases) add(lang, topic, phrase, phraseStrength);
      for (const word of weak ?? []) add(lang, topic, word, weakStrength);
    }
  }
  return drafts;
};
