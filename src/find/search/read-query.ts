import { looseParticles } from "./german-stem.ts";
import type { Lexicon } from "./lexicon.ts";
import { contentUnit, type Unit } from "./read-word.ts";
import type { Row, TypedWord } from "./typed-words.ts";

const separatedQuality = 0.95;

/** The words of a query with what every language needs of them, made once for all. */
export type TypedWords = {
  readonly words: readonly TypedWord[];
  /** How each word was read before. */
  readonly rows: readonly Row[];
  /** May the word be one with the next? */
  readonly mayJoin: readonly boolean[];
  /** Does the word only tell an age? */
  readonly ages: readonly boolean[];
};

/** Reads one word of the query as one language does, and keeps it in the word's rows. */
export type ReadWord = (word: TypedWord, last: boolean) => readonly Unit[];

const joinedUnit = (
  lexicon: Lexicon,
  words: readonly TypedWord[],
  at: number,
  read: ReadWord,
): Unit | null => {
  const [left, right] = [words[at], words[at + 1]];
  if (left === undefined || right === undefined) return null;
  const id = lexicon.surfaces.get(left.key + right.key) ?? lexicon.surfaces.get(`${left.key}s${right.key}`);
  if (id === undefined) return null;
  const apart = [left, right].flatMap((word) => read(word, false));
  const unit = contentUnit(lexicon, [{ word: id, quality: 1 }, ...apart.flatMap((part) => part.meanings)]);
  return { ...unit, mass: Math.max(unit.mass, ...apart.map((part) => (part.known ? part.mass : 0))) };
};

const particles: ReadonlySet<string> = new Set(looseParticles);

/** "rutscht … aus" is also "ausrutschen": the verb with its particle, when the lexicon knows it. */
const withParticles = (
  lexicon: Lexicon,
  units: readonly Unit[],
  words: readonly TypedWord[],
  at: number,
): readonly Unit[] => {
  const key = words[at]?.key ?? "";
  if (lexicon.lang !== "de" || key.length < 4) return units;
  const later = words.slice(at + 1).filter((word) => particles.has(word.key));
  if (later.length === 0) return units;
  const ids = later.flatMap((particle) => lexicon.ids.get(lexicon.stem(particle.key + key)) ?? []);
  const first = units[0];
  if (first === undefined || ids.length === 0 || units.length > 1) return units;
  const meanings = ids.map((word) => ({ word, quality: separatedQuality }));
  return [contentUnit(lexicon, [...first.meanings, ...meanings])];
};

/**
 * Reads the typed words in one language: compounds taken apart, split words joined, slips corrected. `place` is where the
 * rows have what this language read.
 */
export const readQuery = (
  lexicon: Lexicon,
  { words, rows, mayJoin, ages }: TypedWords,
  place: number,
  read: ReadWord,
): readonly Unit[] => {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const joined = mayJoin[at] === true ? joinedUnit(lexicon, words, at, read) : null;
    if (joined !== null) {
      units.push(joined);
      at += 1;
      continue;
    }
    const word = words[at];
    if (word === undefined) continue;
    const plain = rows[at]?.[place] ?? read(word, at === words.length - 1);
    const found = withParticles(lexicon, plain, words, at);
    for (const unit of found) units.push(ages[at] === true ? { ...unit, mass: 0 } : unit);
  }
  return units;
};
