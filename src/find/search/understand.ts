import { isAboutChild, isFamilyWord, isForeignWord } from "./foreign-words.ts";
import { furtherTopics } from "./further-topics.ts";
import { topicsInLexicon } from "./match-phrases.ts";
import { type Reading, readingsOf } from "./readings.ts";
import type { Token } from "./tokens.ts";
import type { Said, Understood } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Below this the words only brush a topic; found by trial on the evaluation sets. */
const sureEnough = 0.47;
/** Who names a child or a parent is in the right place: then less is enough. */
const sureEnoughInFamily = 0.33;
/** Topics far behind the surest are noise. */
const nearTheSurest = 0.55;
const mostTopics = 5;
const otherLanguageFactor = 0.97;
const foreignFactor = 0.5;

/** Speaks the query of something else: foreign words, and no child? */
const isAboutSomethingElse = (tokens: readonly Token[], readings: readonly Reading[]): boolean => {
  const foreign =
    tokens.some(({ key }, at) => isForeignWord(key) || isForeignWord(key + (tokens[at + 1]?.key ?? ""))) ||
    readings.some(({ lexicon, units }) => lexicon.lang === "de" && units.some((unit) => unit.foreign));
  return foreign && !tokens.some(({ key }) => isAboutChild(key));
};

// "Er schlägt mich im Auto" is no question about cars.
const aboutMe = new Set("ich mich mir uns me my i beni bana меня мне мене мені".split(" "));

type Judging = {
  readonly lang: string;
  readonly isForeign: boolean;
  readonly isMine: boolean;
  readonly isUrgent: (topic: number) => boolean;
  /** What says a topic less surely than this does not count. */
  readonly least: number;
};

/** How surely each topic is said, in the reading that says it best. */
const weigh = (readings: readonly Reading[], judging: Judging): ReadonlyMap<number, Said> => {
  const sums = new Map<number, Said>();
  for (const reading of readings) {
    const factor = reading.lexicon.lang.startsWith(judging.lang) ? 1 : otherLanguageFactor;
    for (const [topic, spoken] of topicsInLexicon(reading.lexicon, reading.units, judging.least)) {
      const inDanger = judging.isMine && judging.isUrgent(topic) && !spoken.hint;
      const doubt = judging.isForeign && !inDanger ? foreignFactor : 1;
      const confidence = spoken.confidence * factor * doubt;
      if (confidence > (sums.get(topic)?.confidence ?? 0))
        sums.set(topic, { ...reading, ...spoken, confidence });
    }
  }
  return sums;
};

/** The surest topics; one that calls for help at once stays, however much surer another is. */
const surest = (
  sums: ReadonlyMap<number, Said>,
  least: number,
  isUrgent: (topic: number) => boolean,
): readonly Understood[] => {
  const sorted = [...sums]
    .map(([topic, { confidence, hint }]) => ({ topic, confidence, hint }))
    .filter(({ confidence }) => confidence >= least)
    .sort((left, right) => right.confidence - left.confidence || left.topic - right.topic);
  const near = nearTheSurest * (sorted[0]?.confidence ?? 0);
  return sorted.filter(({ topic, confidence, hint }) => confidence >= near || (isUrgent(topic) && !hint));
};

/** The page's language without variant: "de-simple" is "de". */
export const baseLanguage = (lang: string): string => lang.toLowerCase().split("-")[0] ?? "de";

/** The topics a query speaks of, surest first, then what it asks for besides. */
export const understand = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  lang: string,
  isName: (key: string) => boolean,
): readonly Understood[] => {
  const isUrgent = (topic: number): boolean => vocabulary.urgent.has(vocabulary.slugs[topic] ?? "");
  const readings = readingsOf(vocabulary, tokens, lang, isName);
  const isForeign = isAboutSomethingElse(tokens, readings);
  const isMine = tokens.some(({ key }) => aboutMe.has(key));
  const least = !isForeign && tokens.some(({ key }) => isFamilyWord(key)) ? sureEnoughInFamily : sureEnough;
  const sums = weigh(readings, { lang, isForeign, isMine, isUrgent, least });
  const topics = surest(sums, least, isUrgent).slice(0, mostTopics);
  return [...topics, ...furtherTopics(sums, topics, least, isUrgent)].slice(0, mostTopics);
};
