import {
  type Danger,
  type DangerWords,
  dangers,
  medicalDangers,
  stemLength,
  step,
  zeroDigit,
} from "./danger-words.ts";
import { unpackWords } from "./front-coding.ts";
import { isOneSlip } from "./one-slip.ts";

export type DangerReader = {
  readonly weightsOf: ReadonlyMap<string, readonly number[]>;
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>;
  readonly start: readonly number[];
};

export function openDanger({ w, s, b }: DangerWords): DangerReader {
  const signs = s.split(" ");
  const weightsOf = new Map(unpackWords(w).map((word, at) => [word, weightsIn(signs[at] ?? "")]));
  const byFirstLetter = new Map<string, string[]>();
  for (const word of weightsOf.keys()) {
    const list = byFirstLetter.get(word.charAt(0)) ?? [];
    if (list.push(word) === 1) byFirstLetter.set(word.charAt(0), list);
  }
  return { weightsOf, byFirstLetter, start: b };
}

const weightsIn = (signs: string): readonly number[] => {
  const weights = dangers.map(() => 0);
  for (let at = 0; at < signs.length; at += 2)
    weights["abcdef".indexOf(signs.charAt(at))] =
      (Number.parseInt(signs.charAt(at + 1), 36) - zeroDigit) * step;
  return weights;
};

/** Shorter words are too often another word after a slip. Letters. */
const shortestSlip = 5;

/** The known word somebody meant: as typed, or one slip away; a stem is met by a piece as long as itself, give or take one. */
function meant(word: string, { weightsOf, byFirstLetter }: DangerReader, mend: boolean): string | undefined {
  const stem = word.slice(0, stemLength);
  if (weightsOf.has(stem)) return stem;
  if (!mend || word.length < shortestSlip) return undefined;
  const ends = [stemLength - 1, stemLength, stemLength + 1].map((end) => word.slice(0, end));
  return byFirstLetter
    .get(word.charAt(0))
    ?.find((known) =>
      known.length < stemLength ? isOneSlip(word, known) : ends.some((end) => isOneSlip(end, known)),
    );
}

/** Least share of all dangers together; found by trial: a card too many harms less than one too few. */
const enough = 0.3;
/** "Fever and a fit" is nearly as much the one as the other; then the graver one counts. */
const nearlyAsMuch = 0.6;

/** A mended word may have been another word after all. */
const mendedWeighs = 0.7;

export type DangerRead = { readonly danger: Danger; readonly medical: boolean; readonly sure: number };

/**
 * What danger words speak of, and how surely (0 to 1); null for none. `isKnown` says which words mean something else,
 * so that they are not mended.
 */
export function readDanger(
  reader: DangerReader,
  words: readonly string[],
  isKnown: (word: string) => boolean,
): DangerRead | null {
  const heard = new Set(words.flatMap((word) => meant(word, reader, !isKnown(word)) ?? []));
  const asTyped = new Set(words.map((word) => word.slice(0, stemLength)));
  const weights = [...heard].map((word) => {
    const weighs = asTyped.has(word) ? 1 : mendedWeighs;
    return (reader.weightsOf.get(word) ?? []).map((weight) => weight * weighs);
  });
  const powers = dangers.map((_, kind) =>
    Math.exp(weights.reduce((sum, of) => sum + (of[kind] ?? 0), reader.start[kind] ?? 0)),
  );
  const all = powers.reduce((sum, power) => sum + power, 0);
  const sure = all / (1 + all);
  if (heard.size === 0 || sure < enough) return null;
  const medical = powers.slice(0, medicalDangers).reduce((sum, power) => sum + power, 0) >= all / 2;
  const group = powers.map((power, kind) => (kind < medicalDangers === medical ? power : 0));
  const gravest = group.findIndex((power) => power >= nearlyAsMuch * Math.max(...group));
  return { danger: dangers[gravest] ?? "life", medical, sure };
}
