import {
  type Danger,
  type DangerWords,
  learnedDangers,
  medicalDangers,
  piecesOf,
  step,
} from "./danger-words.ts";
import { unpackDanger } from "./packed-danger.ts";

export type DangerReader = { readonly steps: Int8Array; readonly start: readonly number[] };

export const openDanger = (words: DangerWords): DangerReader => ({
  steps: unpackDanger(words),
  start: words.b,
});

/** Least share of all dangers together; chosen so that hardly one everyday wish in 25 is met with a card, see README. */
const enough = 0.35;
/** "Fever and a fit" is nearly as much the one as the other; then the graver one counts. */
const nearlyAsMuch = 0.35;

/** Topics heard in the same words, and how surely; surest first. */
type Heard = readonly (readonly [topic: number, sure: number])[];
export type DangerRead = { readonly danger: Danger; readonly medical: boolean; readonly sure: number };

/** What danger words (whole, folded) and topics speak of most, and how surely of any danger (0 to 1). */
export function weighDanger(reader: DangerReader, words: readonly string[], heard: Heard): DangerRead {
  const { rows, values } = piecesOf(words, heard);
  const powers = learnedDangers.map((_, kind) => {
    let sum = reader.start[kind] ?? 0;
    for (let at = 0; at < rows.length; at += 1)
      sum += step * (values[at] ?? 0) * (reader.steps[(rows[at] ?? 0) * learnedDangers.length + kind] ?? 0);
    return Math.exp(Math.min(30, sum));
  });
  const all = powers.reduce((sum, power) => sum + power, 0);
  const medical = powers.slice(0, medicalDangers).reduce((sum, power) => sum + power, 0) >= all / 2;
  const group = powers.map((power, kind) => (kind < medicalDangers === medical ? power : 0));
  const gravest = group.findIndex((power) => power >= nearlyAsMuch * Math.max(...group));
  return { danger: learnedDangers[gravest] ?? "life", medical, sure: all / (1 + all) };
}

/** The danger that is sure enough for a card; null for none. */
export function readDanger(reader: DangerReader, words: readonly string[], heard: Heard): DangerRead | null {
  const read = words.length === 0 ? null : weighDanger(reader, words, heard);
  return read === null || read.sure < enough ? null : read;
}
