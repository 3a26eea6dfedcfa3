import { packLetters, wordAt, type WordList } from "./packed-words.ts";

/** Known words by length of their sound form, packed: a directory has a hundred thousand names. */
export type SpellingList = {
  /** Where each length of sound form begins. */
  readonly starts: Uint32Array;
  /** One bit for each letter of a sound form. */
  readonly letters: Int32Array;
  readonly sound: (at: number) => string;
  readonly word: (at: number) => string;
};

export type Correction = { readonly word: string; readonly quality: number };

/**
 * How a German word sounds when written by ear, roughly: doubled letters once, th = t, ph = v = f, ck = k = c,
 * tz = z, ie = i, dt = d = t at the end, silent h gone. An own, coarse cousin of the Cologne phonetics.
 */
export const soundForm = (word: string): string =>
  word
    .replace(/sch|sh/g, "$")
    .replace(/ph|v/g, "f")
    .replace(/th|dt|d$/g, "t")
    .replace(/ck|c(?!h)|q/g, "k")
    .replace(/tz/g, "z")
    .replace(/ie|y/g, "i")
    .replace(/([aou])h(?=[^aeiou]|$)|(e)h(?=[^aeiou]|$)|(i)h(?=[^aeiou]|$)/g, "$1$2$3")
    .replace(/(.)\1+/g, "$1");

/** One bit for each letter that occurs; two words differ in at least half as many edits as bits. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

const longestSound = 64;

/** Prepares known words (meeting form) once, so that every lookup compares only what can be near. */
export const spellingList = (known: WordList): SpellingList => {
  const sounds: { readonly sound: string; readonly at: number }[] = [];
  for (let at = 0; at < known.length; at += 1) {
    const word = known.at(at) ?? "";
    if (word.length < 4) continue;
    sounds.push({ sound: soundForm(word).slice(0, longestSound), at });
  }
  sounds.sort((left, right) => left.sound.length - right.sound.length || left.at - right.at);
  const starts = new Uint32Array(longestSound + 2);
  for (const { sound } of sounds) starts[sound.length + 1] = (starts[sound.length + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const places = Uint32Array.from(sounds, ({ at }) => at);
  const packed = packLetters(sounds.map(({ sound }) => sound));
  return {
    starts,
    letters: Int32Array.from(sounds, ({ sound }) => lettersOf(sound)),
    sound: (at) => wordAt(packed, at),
    word: (at) => known.at(places[at] ?? 0) ?? "",
  };
};

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** Damerau-Levenshtein distance (adjacent swaps count one), or `bound + 1` as soon as it must be more. */
export const editDistance = (left: string, right: string, bound: number): number => {
  if (Math.abs(left.length - right.length) > bound || right.length > 62 || left.length > 62) return bound + 1;
  let [before, previous, current] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= right.length; column += 1) previous[column] = column;
  let bestBefore = 0;
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    let best = row;
    // A swap reaches back two rows, so one hopeless row is not yet the end.
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (Math.min(best, bestBefore + 1) > bound) return bound + 1;
    bestBefore = best;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[right.length] ?? bound + 1, bound + 1);
};

/** How many slips a word of this length may hold: none below 5 letters, one below 10, else two. */
const boundFor = (length: number): number => (length < 5 ? 0 : length < 10 ? 1 : 2);
const shortestCorrected = 4;
/** One slip in a short word makes many words out of it, most of them names; a long word leaves little doubt. */
const longWord = 9;
/** Where only one word is that near, six letters leave little doubt either ("swanger"), yet call for no urgent card. */
const longWordAlone = 6;
const aloneQuality = 0.935;
const qualityAt = (distance: number, length: number, only: boolean): number => {
  if (distance !== 1) return distance === 0 ? 0.95 : 0.65;
  if (length >= longWord) return 0.94;
  return only && length >= longWordAlone ? aloneQuality : 0.78;
};

/** A wrong first letter happens, but rarely: such a word must be long, or only swapped. */
const startDiffers = (left: string, right: string): boolean =>
  left[0] !== right[0] && !(left[0] === right[1] && left[1] === right[0]);

/** The known words nearest to a misspelt one, best first; all of the smallest distance only. */
export const corrections = (key: string, list: SpellingList): readonly Correction[] => {
  const sound = soundForm(key);
  if (key.length < shortestCorrected) return [];
  const bound = boundFor(sound.length);
  const bits = lettersOf(sound);
  let best = bound;
  let found: string[] = [];
  for (let length = sound.length - bound; length <= sound.length + bound; length += 1) {
    const end = list.starts[length + 1] ?? 0;
    for (let at = list.starts[length] ?? end; at < end; at += 1) {
      if (countBits((list.letters[at] ?? 0) ^ bits) > 2 * best) continue;
      const other = list.sound(at);
      const distance = editDistance(sound, other, best);
      if (distance > best || (distance > 0 && length < 5)) continue;
      if (distance > 0 && startDiffers(sound, other) && key.length < 7) continue;
      if (distance < best) found = [];
      best = distance;
      found.push(list.word(at));
    }
  }
  const quality = qualityAt(best, key.length, found.length === 1);
  return found.slice(0, 6).map((word) => ({ word, quality }));
};
