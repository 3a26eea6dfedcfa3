import { looseParticles } from "./german-stem.ts";
import type { Lexicon } from "./lexicon.ts";
import { contentUnit, readWord, type Unit } from "./read-word.ts";
import type { ReadingRules } from "./word-guesses.ts";

const separatedQuality = 0.95;

type Joined = readonly [plain: string, linked: string];
const none: Joined = ["", ""];

/** The words of a query (meeting forms) with what every language needs of them, made once for all. */
export type TypedWords = {
  readonly keys: readonly string[];
  /** Each word joined with the next one, without and with the German link; empty when that is too short. */
  readonly joined: readonly Joined[];
  /** Positions of words that only tell an age. */
  readonly ages: ReadonlySet<number>;
};

/** Prepares the words of a query for reading. */
export const typedWords = (keys: readonly string[]): TypedWords => ({
  keys,
  joined: keys.map((left, at): Joined => {
    const right = keys[at + 1] ?? "";
    return right === "" || left.length + right.length < 6 ? none : [left + right, `${left}s${right}`];
  }),
  ages: ageWords(keys),
});

const joinedUnit = (
  lexicon: Lexicon,
  { keys, joined }: TypedWords,
  at: number,
  rules: ReadingRules,
): Unit | null => {
  const [plain, linked] = joined[at] ?? none;
  if (plain === "") return null;
  const id = lexicon.surfaces.get(plain) ?? lexicon.surfaces.get(linked);
  if (id === undefined) return null;
  const [left = "", right = ""] = keys.slice(at, at + 2);
  const apart = [left, right].flatMap((key) => readWord(lexicon, key, false, rules));
  const unit = contentUnit(lexicon, [{ word: id, quality: 1 }, ...apart.flatMap((part) => part.meanings)]);
  return { ...unit, mass: Math.max(unit.mass, ...apart.map((part) => (part.known ? part.mass : 0))) };
};

const particles: ReadonlySet<string> = new Set(looseParticles);

/** "rutscht … aus" is also "ausrutschen": the verb with its particle, when the lexicon knows it. */
const withParticles = (
  lexicon: Lexicon,
  units: readonly Unit[],
  keys: readonly string[],
  at: number,
): readonly Unit[] => {
  const key = keys[at] ?? "";
  if (lexicon.lang !== "de" || key.length < 4) return units;
  const later = keys.slice(at + 1).filter((word) => particles.has(word));
  if (later.length === 0) return units;
  const ids = later.flatMap((particle) => lexicon.ids.get(lexicon.stem(particle + key)) ?? []);
  const first = units[0];
  if (first === undefined || ids.length === 0 || units.length > 1) return units;
  const meanings = ids.map((word) => ({ word, quality: separatedQuality }));
  return [contentUnit(lexicon, [...first.meanings, ...meanings])];
};

// "8 Monate altes Baby", "mit 2 Jahren", "im fünften Monat": how old somebody is belongs to every topic.
const number =
  /^(?:\d+|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|(?:dritt|viert|funft|sechst|siebt|acht|neunt|zehnt)e[nmrs]?)$/;
const span =
  /^(?:monate?n?|wochen?|jahre?n?|tage?n?|m|w|j|months?|weeks?|years?|ay|aylik|hafta|месяц.*|недел.*|года?|лет)$/;
const old = /^(?:alt|alte[nmrs]?|old)$/;

/** The positions of words that only tell an age. */
const ageWords = (keys: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>();
  keys.forEach((key, at) => {
    if (!number.test(key) || !span.test(keys[at + 1] ?? "")) return;
    for (const part of [at, at + 1]) found.add(part);
    if (old.test(keys[at + 2] ?? "")) found.add(at + 2);
  });
  return found;
};

/** Reads the typed words in one language: compounds taken apart, split words joined, slips corrected. */
export const readQuery = (lexicon: Lexicon, typed: TypedWords, rules: ReadingRules): readonly Unit[] => {
  const { keys, ages } = typed;
  const units: Unit[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const joined = joinedUnit(lexicon, typed, at, rules);
    if (joined !== null) {
      units.push(joined);
      at += 1;
      continue;
    }
    const word = readWord(lexicon, keys[at] ?? "", at === keys.length - 1, rules);
    const read = withParticles(lexicon, word, keys, at);
    for (const unit of read) units.push(ages.has(at) ? { ...unit, mass: 0 } : unit);
  }
  return units;
};
