import { looseParticles } from "./german-stem.ts";
import type { Lexicon } from "./lexicon.ts";
import { contentUnit, readWord, type Unit } from "./read-word.ts";
import type { Token } from "./tokens.ts";
import type { ReadingRules } from "./word-guesses.ts";

const separatedQuality = 0.95;

const joinedUnit = (lexicon: Lexicon, left: string, right: string, rules: ReadingRules): Unit | null => {
  if (left.length + right.length < 6) return null;
  const id = lexicon.surfaces.get(left + right) ?? lexicon.surfaces.get(`${left}s${right}`);
  if (id === undefined) return null;
  const apart = [left, right].flatMap((key) => readWord(lexicon, key, false, rules));
  const unit = contentUnit(lexicon, [{ word: id, quality: 1 }, ...apart.flatMap((part) => part.meanings)]);
  return { ...unit, mass: Math.max(unit.mass, ...apart.map((part) => (part.known ? part.mass : 0))) };
};

/** "rutscht … aus" is also "ausrutschen": the verb with its particle, when the lexicon knows it. */
const withParticles = (lexicon: Lexicon, units: readonly Unit[], key: string, later: readonly string[]) => {
  if (lexicon.lang !== "de" || key.length < 4) return units;
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
export const readQuery = (
  lexicon: Lexicon,
  tokens: readonly Token[],
  rules: ReadingRules,
): readonly Unit[] => {
  const keys = tokens.flatMap(({ key }) => lexicon.written(key));
  const ages = ageWords(keys);
  const units: Unit[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? "";
    const next = keys[at + 1];
    const joined = next === undefined ? null : joinedUnit(lexicon, key, next, rules);
    if (joined !== null) {
      units.push(joined);
      at += 1;
      continue;
    }
    const later = keys.slice(at + 1).filter((word) => looseParticles.includes(word));
    const read = withParticles(lexicon, readWord(lexicon, key, at === keys.length - 1, rules), key, later);
    units.push(...(ages.has(at) ? read.map((unit) => ({ ...unit, mass: 0 })) : read));
  }
  return units;
};
