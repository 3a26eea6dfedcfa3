import { type AcuteNeed, acuteNeeds } from "../wish-reader/meanings.ts";
import { readWords } from "../wish-reader/wish-reader.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Who says three words or more is believed sooner: "blau" alone is a colour, "baby ist blau" is not. */
const wordsToTell = 3;
const enoughTold: Readonly<Record<AcuteNeed, number>> = { life: 0.2, poison: 0.2, "sick-child": 0.35 };
const enoughInAWord = 0.4;

/** The offers nearest to a danger: doctors, and who teaches how to keep a child from harm. */
const nearest: Readonly<Record<AcuteNeed, readonly string[]>> = {
  life: ["paediatrician", "safety"],
  poison: ["paediatrician", "safety"],
  "sick-child": ["paediatrician"],
};

/** The topics of those offers: where nothing finer is read, their words call for the numbers too. */
export const offersNearDanger: readonly string[] = nearest.life;

/** What words speak of: shares of one, by topic and last of other matters, and the danger that calls for a number. */
export type Meanings = { readonly shares: Float32Array; readonly acute: AcuteNeed | null };

/**
 * Reads what words (meeting forms, in the order typed) speak of. Medical danger counts for the offers nearest to it; who
 * rather speaks of a child that died is not sent an ambulance.
 */
export const readMeanings = (
  { slugs, topicNumber, reader }: Vocabulary,
  words: readonly string[],
): Meanings => {
  const shares = readWords(reader, words);
  const shareOf = (need: AcuteNeed): number => shares[slugs.length + acuteNeeds.indexOf(need)] ?? 0;
  const grief = shares[topicNumber.get("pregnancy-loss") ?? -1] ?? 0;
  const isEnough = (need: AcuteNeed): boolean =>
    shareOf(need) >= Math.max(grief, words.length < wordsToTell ? enoughInAWord : enoughTold[need]);
  const acute = acuteNeeds.find(isEnough) ?? null;
  for (const need of acuteNeeds)
    for (const slug of nearest[need]) {
      const topic = topicNumber.get(slug);
      if (topic !== undefined) shares[topic] = (shares[topic] ?? 0) + shareOf(need) / nearest[need].length;
    }
  return { shares, acute };
};

/** How likely words speak of other matters. */
export const shareOfOthers = ({ reader }: Vocabulary, shares: Float32Array): number =>
  shares[reader.meanings - 1] ?? 0;
