import { isFamilyWord } from "./foreign-words.ts";
import type { PhraseDraft } from "./phrase-drafts.ts";
import { type PhraseTable, phraseTable } from "./phrase-table.ts";
import { addCompoundVariants, addPhrases, type Building, type Phrase } from "./phrases.ts";
import { scriptOf, type Script, type Stem, stemOf } from "./stems.ts";
import { writtenForm } from "./spoken-forms.ts";
import { stopWordsOf } from "./stop-words.ts";
import { type SpellingList, spellingList } from "./typos.ts";

/** How much of a word's phrases belongs to one topic. */
export type TopicShare = { readonly topic: number; readonly share: number };

/** All that is known of one language (or of its transliteration). Word ids are positions in the arrays. */
export type Lexicon = {
  readonly lang: string;
  readonly script: Script;
  readonly stem: Stem;
  /** The words of the written language for a spoken one. */
  readonly written: (key: string) => readonly string[];
  readonly stops: ReadonlySet<string>;
  /** Stem → word id. */
  readonly ids: ReadonlyMap<string, number>;
  /** Surface (meeting form) → word id; what people are corrected and completed to. */
  readonly surfaces: ReadonlyMap<string, number>;
  readonly sortedSurfaces: readonly string[];
  readonly spelling: SpellingList;
  readonly isStop: readonly boolean[];
  /** 0 … 1: how few topics a word belongs to. Stop words have almost none. */
  readonly specificity: Float32Array;
  readonly phrases: readonly Phrase[];
  readonly table: PhraseTable;
  /** Words that say a topic by themselves, as a phrase of one word does. */
  readonly telling: ReadonlySet<number>;
  /** Word id → phrases in which it counts. */
  readonly phrasesOf: readonly (readonly number[])[];
  /** Word id → phrases of danger in which it counts. */
  readonly dangersOf: readonly (readonly number[])[];
  /** Words without which no phrase of danger is said, names of the family aside. */
  readonly dangerWords: ReadonlySet<number>;
  /** Phrases of danger that consist of small words. */
  readonly smallDangers: readonly Phrase[];
  /** Word id → share of its phrases for each topic it occurs in. */
  readonly topicShares: readonly (readonly TopicShare[])[];
  readonly topicCount: number;
};

const stopSpecificity = 0.05;
/** Stop words that turn a phrase: "schläft durch" and "schläft nicht durch", "bringe mich um". */
const turningSpecificity = 0.2;
const turning = new Set("nicht kein keine keinen nie mehr um aus an ab zu durch weg ein not no".split(" "));

const specificities = (building: Building, topicCount: number): Float32Array => {
  const topics = building.isStop.map(() => new Set<number>());
  for (const phrase of building.phrases) for (const word of phrase.words) topics[word]?.add(phrase.topic);
  const stopWeight: number[] = [];
  for (const surface of turning) stopWeight[building.surfaces.get(surface) ?? -1] = turningSpecificity;
  return Float32Array.from(topics, (set, word) =>
    building.isStop[word] === true
      ? (stopWeight[word] ?? stopSpecificity)
      : Math.log(1 + topicCount / Math.max(1, set.size)) / Math.log(1 + topicCount),
  );
};

const countingWords = (phrase: Phrase, isStop: readonly boolean[]): readonly number[] => {
  const content = phrase.words.filter((word) => isStop[word] !== true);
  return [...new Set(content.length > 0 ? content : phrase.words)];
};

const sharesOf = (building: Building): readonly (readonly TopicShare[])[] => {
  const counts = building.isStop.map(() => new Map<number, number>());
  for (const phrase of building.phrases) {
    for (const word of new Set(phrase.words)) {
      const count = counts[word];
      count?.set(phrase.topic, (count.get(phrase.topic) ?? 0) + phrase.strength);
    }
  }
  return counts.map((count) => {
    const total = [...count.values()].reduce((sum, value) => sum + value, 0);
    return [...count].map(([topic, value]) => ({ topic, share: value / total }));
  });
};

/** Which words name somebody of a family. */
const familyWords = (building: Building): readonly boolean[] => {
  const isFamily = building.isStop.map(() => false);
  for (const [surface, id] of building.surfaces) if (isFamilyWord(surface)) isFamily[id] = true;
  return isFamily;
};

const tellingWords = (
  { isStop }: Building,
  isFamily: readonly boolean[],
  { words }: Phrase,
): readonly number[] => {
  const content = words.filter((word) => isStop[word] !== true);
  const telling = content.filter((word) => isFamily[word] !== true);
  return telling.length > 0 ? telling : content;
};

/** Builds what is known of one language from its phrases. */
export const lexiconOf = (lang: string, drafts: readonly PhraseDraft[], topicCount: number): Lexicon => {
  const building: Building = {
    stem: stemOf(lang),
    written: lang === "de" ? writtenForm : (key) => [key],
    stops: stopWordsOf(lang),
    ids: new Map(),
    surfaces: new Map(),
    isStop: [],
    phrases: [],
  };
  addPhrases(building, drafts);
  if (lang === "de") addCompoundVariants(building);
  const phrasesOf: number[][] = building.isStop.map(() => []);
  building.phrases.forEach((phrase, at) => {
    for (const word of countingWords(phrase, building.isStop)) phrasesOf[word]?.push(at);
  });
  const dangersOf = phrasesOf.map((list) => list.filter((at) => building.phrases[at]?.urgent === true));
  const isFamily = familyWords(building);
  const dangers = building.phrases.filter(({ urgent }) => urgent);
  const sortedSurfaces = [...building.surfaces.keys()]
    .filter((surface) => !building.stops.has(surface))
    .sort();
  const specificity = specificities(building, topicCount);
  return {
    ...building,
    lang,
    script: lang.endsWith("-latn") ? "latin" : scriptOf(drafts[0]?.text ?? ""),
    sortedSurfaces,
    spelling: spellingList(sortedSurfaces),
    specificity,
    table: phraseTable(building.phrases, building.isStop, isFamily, specificity),
    telling: new Set(building.phrases.flatMap(({ words }) => (words.length === 1 ? words : []))),
    phrasesOf,
    dangersOf,
    dangerWords: new Set(dangers.flatMap((phrase) => tellingWords(building, isFamily, phrase))),
    smallDangers: dangers.filter(({ words }) => words.every((word) => building.isStop[word] === true)),
    topicShares: sharesOf(building),
    topicCount,
  };
};
