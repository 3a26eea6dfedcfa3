import { splitCompound } from "./compounds.ts";
import { isForeignWord } from "./foreign-words.ts";
import { looseParticles } from "./german-stem.ts";
import { isOrdinaryForm, isOrdinaryWord } from "./ordinary-words.ts";
import type { Token } from "./tokens.ts";
import { corrections } from "./typos.ts";
import type { Lexicon } from "./lexicon.ts";
import { isPartOf } from "./phrases.ts";

/** A word of the lexicon that a typed word can mean, and how sure that is (0 to 1). */
export type Meaning = { readonly word: number; readonly quality: number };

/** One typed word (or two joined ones) as one language understands it. */
export type Unit = {
  readonly meanings: readonly Meaning[];
  /** What the word weighs when asking how much of the query is explained. */
  readonly mass: number;
  readonly known: boolean;
  readonly stop: boolean;
};

export type ReadingRules = {
  /** Names of offers, organisations and places are not misspelt words of a topic. */
  readonly isName: (key: string) => boolean;
  /** Known exactly in some language: then it is no misspelling of a word in this one. */
  readonly isKnownElsewhere: (key: string) => boolean;
  readonly mayCorrect: boolean;
  /** The query is this one word: then three letters may already be completed. */
  readonly alone: boolean;
};

const unknownMass = 0.7;
const foreignMass = 1.2;
const nameMass = 0.1;
const partQuality = 0.95;
const innerPartQuality = 0.55;
const separatedQuality = 0.95;
const completionQuality = 0.8;
const mostCompletions = 12;

const contentUnit = (lexicon: Lexicon, meanings: readonly Meaning[]): Unit => ({
  meanings,
  mass: Math.max(0.1, ...meanings.map(({ word }) => lexicon.specificity[word] ?? 0)),
  known: true,
  stop: false,
});

/** The id of a word by its surface or its stem. */
export const wordIdOf = (lexicon: Lexicon, key: string): number | undefined =>
  lexicon.surfaces.get(key) ?? lexicon.ids.get(lexicon.stem(key));

/** The known parts of a German compound as word ids; empty when it does not come apart. */
export const partsOf = (lexicon: Lexicon, key: string): readonly number[] => {
  if (lexicon.lang !== "de") return [];
  return (splitCompound(key, isPartOf(lexicon)) ?? []).flatMap((part) => wordIdOf(lexicon, part) ?? []);
};

const firstAtLeast = (sorted: readonly string[], key: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Words that begin like the one still being typed. Three letters must already point to one word. */
export const completions = (sorted: readonly string[], key: string): readonly string[] => {
  if (key.length < 3) return [];
  const found: string[] = [];
  for (let at = firstAtLeast(sorted, key); sorted[at]?.startsWith(key) === true; at += 1) {
    found.push(sorted[at] ?? "");
    if (found.length > mostCompletions) return key.length < 5 ? [] : found;
  }
  return found;
};

const completed = (lexicon: Lexicon, key: string): readonly Meaning[] => {
  const ids = new Set(
    completions(lexicon.sortedSurfaces, key).flatMap((word) => lexicon.surfaces.get(word) ?? []),
  );
  if (key.length < 4 && ids.size > 2) return [];
  return [...ids].map((word) => ({ word, quality: completionQuality }));
};

const corrected = (lexicon: Lexicon, key: string): readonly Meaning[] =>
  corrections(key, lexicon.spelling).flatMap(({ word, quality }) => {
    const id = lexicon.surfaces.get(word);
    return id === undefined ? [] : [{ word: id, quality }];
  });

const guessed = (lexicon: Lexicon, key: string, last: boolean, rules: ReadingRules): readonly Meaning[] => {
  if (rules.isKnownElsewhere(key) || isForeignWord(key) || isOrdinaryForm(key)) return [];
  const ends = last && (rules.alone || key.length > 3) ? completed(lexicon, key) : [];
  if (ends.length > 0) return ends;
  return rules.mayCorrect && !rules.isName(key) && !isOrdinaryWord(key) ? corrected(lexicon, key) : [];
};

const unknownUnit = (key: string, rules: ReadingRules): Unit => {
  const mass = isForeignWord(key) ? foreignMass : rules.isName(key) ? nameMass : unknownMass;
  return { meanings: [], mass, known: false, stop: false };
};

const weightless = (id: number | undefined): Unit => {
  const meanings = id === undefined ? [] : [{ word: id, quality: 1 }];
  return { meanings, mass: 0, known: true, stop: true };
};

const unitsOfToken = (lexicon: Lexicon, key: string, last: boolean, rules: ReadingRules): readonly Unit[] => {
  if (lexicon.stops.has(key) || /^\d+$/.test(key)) return [weightless(lexicon.surfaces.get(key))];
  const id = isForeignWord(key) ? lexicon.surfaces.get(key) : wordIdOf(lexicon, key);
  const parts = partsOf(lexicon, key);
  if (id !== undefined) {
    const inner = parts.map((word) => ({ word, quality: innerPartQuality }));
    // "schreib" is a form of "schreiben", and perhaps the beginning of "Schreibaby".
    if (last && !lexicon.surfaces.has(key)) inner.push(...completed(lexicon, key));
    return [contentUnit(lexicon, [{ word: id, quality: 1 }, ...inner])];
  }
  if (parts.length > 0) return parts.map((word) => contentUnit(lexicon, [{ word, quality: partQuality }]));
  const meanings = guessed(lexicon, key, last, rules);
  return meanings.length > 0 ? [contentUnit(lexicon, meanings)] : [unknownUnit(key, rules)];
};

const joinedUnit = (lexicon: Lexicon, left: string, right: string, rules: ReadingRules): Unit | null => {
  if (left.length + right.length < 6) return null;
  const id = lexicon.surfaces.get(left + right) ?? lexicon.surfaces.get(`${left}s${right}`);
  if (id === undefined) return null;
  const apart = [left, right].flatMap((key) => unitsOfToken(lexicon, key, false, rules));
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

/** Reads the typed words in one language: compounds taken apart, split words joined, slips corrected. */
export const readQuery = (
  lexicon: Lexicon,
  tokens: readonly Token[],
  rules: ReadingRules,
): readonly Unit[] => {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const key = tokens[at]?.key ?? "";
    const next = tokens[at + 1]?.key;
    const joined = next === undefined ? null : joinedUnit(lexicon, key, next, rules);
    if (joined !== null) {
      units.push(joined);
      at += 1;
      continue;
    }
    const later = tokens
      .slice(at + 1)
      .flatMap((token) => (looseParticles.includes(token.key) ? token.key : []));
    units.push(
      ...withParticles(lexicon, unitsOfToken(lexicon, key, at === tokens.length - 1, rules), key, later),
    );
  }
  return units;
};
