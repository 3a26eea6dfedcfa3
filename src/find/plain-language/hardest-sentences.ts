import { sentencesOf } from "../translations/sentences.ts";
import { type Remark, remarksOf } from "./plain-check.ts";
import { schoolYearOfSentence, wordsOf } from "./readability.ts";
import { syllablesOf } from "./syllables.ts";

export type HardSentence = {
  readonly sentence: string;
  /** By the same formula as the whole text; null where it is too short to be measured. */
  readonly schoolYear: number | null;
  /** Never empty: whoever is told that a sentence is hard is told why. */
  readonly reasons: readonly Omit<Remark, "sentence">[];
};

/** More at once helps nobody. */
const mostShown = 3;
/** One sentence swings more than a text: a short one with one long word is no hard one. */
const swing = 3;
/** Remarks that make a sentence hard by themselves, however short its words are. */
const heavy: ReadonlySet<Remark["reason"]> = new Set([
  "long-sentence",
  "noun-style",
  "two-thoughts",
  "passive",
]);

/**
 * The hardest sentences of a text, the hardest first, each with its reasons: the middle of a text may be easy while one
 * sentence of it nobody understands. `goal` is the school year the whole text should not exceed.
 */
export function hardestSentences(text: string, goal: number): readonly HardSentence[] {
  const sentences = [...new Set(sentencesOf(text).map((sentence) => sentence.text))];
  return sentences
    .map((sentence) => judged(sentence, goal))
    .filter(({ schoolYear, reasons }) => {
      const isOver = (schoolYear ?? 0) > goal + swing;
      return reasons.length > 0 && (isOver || reasons.some(({ reason }) => heavy.has(reason)));
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, mostShown);
}

const weightOf = ({ schoolYear, reasons }: HardSentence): number => (schoolYear ?? 0) + 2 * reasons.length;

function judged(sentence: string, goal: number): HardSentence {
  const remarks = remarksOf(sentence);
  const schoolYear = schoolYearOfSentence(sentence);
  const isUnexplained = remarks.length === 0 && (schoolYear ?? 0) > goal + swing;
  return { sentence, schoolYear, reasons: isUnexplained ? [longWordsIn(sentence)] : remarks };
}

/** The formula counts syllables; where no other rule speaks, these are what makes the sentence hard. */
function longWordsIn(sentence: string): Omit<Remark, "sentence"> {
  const long = wordsOf(sentence).filter((word) => syllablesOf(word) >= 3);
  return { reason: "many-syllables", value: [...new Set(long)].slice(0, 5).join(", "), instead: null };
}
