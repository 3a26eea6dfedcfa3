import { readBits, writeBits } from "./bit-coding.ts";
import {
  dangerRows,
  type DangerWords,
  learnedDangers,
  mostSteps,
  step,
  weightLetters,
} from "./danger-words.ts";

const kinds = learnedDangers.length;
const stepsOf = (weight: number): number =>
  Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step)));

/** Packs weights (row by row, one for each danger) in steps; what is nothing costs nothing. */
export function packDanger(weights: Float32Array, start: Float32Array): DangerWords {
  const bits = writeBits();
  let letters = "";
  for (let kind = 0; kind < kinds; kind += 1) {
    const rows: number[] = [];
    for (let row = 0; row < dangerRows; row += 1) {
      const steps = stepsOf(weights[row * kinds + kind] ?? 0);
      if (steps === 0) continue;
      rows.push(row);
      letters += weightLetters.charAt(steps + mostSteps);
    }
    bits.sorted(rows, dangerRows);
  }
  return { r: bits.text(), v: letters, b: [...start].map((one) => Math.round(one * 10) / 10) };
}

/** Steps of all weights, row by row, one for each danger. */
export function unpackDanger({ r, v }: DangerWords): Int8Array {
  const bits = readBits(r);
  const steps = new Int8Array(dangerRows * kinds);
  let at = 0;
  for (let kind = 0; kind < kinds; kind += 1)
    for (const row of bits.sorted(dangerRows)) {
      steps[row * kinds + kind] = weightLetters.indexOf(v.charAt(at)) - mostSteps;
      at += 1;
    }
  return steps;
}
