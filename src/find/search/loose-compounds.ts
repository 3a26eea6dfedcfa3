import { isPartOf } from "./phrases.ts";
import { wordIdOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { corrections } from "./typos.ts";

type Part = { readonly word: number; readonly quality: number };

const shortestCompound = 10;
const shortestSound = 4;
/** Four letters one slip away are too many words: the misspelt part must be long, and the slip small. */
const shortestSlip = 6;
const smallSlip = 0.85;

const links = ["", "s", "n", "en", "es", "e"];

const sound = (lexicon: Lexicon, piece: string, first: boolean): Part | null => {
  const isPart = isPartOf(lexicon);
  for (const link of first ? links : [""]) {
    const bare = piece.slice(0, piece.length - link.length);
    if (bare.length < shortestSound || !piece.endsWith(link) || !isPart(bare)) continue;
    const word = wordIdOf(lexicon, bare);
    if (word !== undefined) return { word, quality: 1 };
  }
  return null;
};

const misspelt = (lexicon: Lexicon, piece: string): Part | null => {
  if (piece.length < shortestSlip) return null;
  const [best] = corrections(piece, lexicon.spelling);
  const word = best === undefined ? undefined : lexicon.surfaces.get(best.word);
  return best === undefined || word === undefined || best.quality < smallSlip
    ? null
    : { word, quality: best.quality };
};

/**
 * The parts of a German compound that no list has whole and in which one part holds a slip ("Geburtsvorbereitug",
 * "Schlafberahtung"); empty when no cut leaves one sound part and one small slip. The longest sound part wins.
 */
export const looseParts = (lexicon: Lexicon, key: string): readonly Part[] => {
  if (lexicon.lang !== "de" || key.length < shortestCompound) return [];
  for (let cut = key.length - shortestSound; cut >= shortestSound; cut -= 1) {
    const [first, last] = [key.slice(0, cut), key.slice(cut)];
    const left = sound(lexicon, first, true);
    const right = left === null ? sound(lexicon, last, false) : misspelt(lexicon, last);
    const other = left ?? (right === null ? null : misspelt(lexicon, first));
    if (right !== null && other !== null) return [other, right];
  }
  return [];
};
