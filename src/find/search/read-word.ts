import { isForeignCompound, isForeignWord } from "./foreign-words.ts";
import { looseParticles } from "./german-stem.ts";
import { partsOf, wordIdOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { isOrdinaryForm } from "./ordinary-words.ts";
import { sameMeaning } from "./same-meaning.ts";
import { completed, guessed, type Meaning, type ReadingRules } from "./word-guesses.ts";

/** One typed word (or two joined ones) as one language understands it. */
export type Unit = {
  readonly meanings: readonly Meaning[];
  /** What the word weighs when asking how much of the query is explained. */
  readonly mass: number;
  readonly known: boolean;
  readonly stop: boolean;
  /** Of another matter: a tyre, a dog, a flight. */
  readonly foreign: boolean;
};

const unknownMass = 0.7;
const ordinaryMass = 0.5;
const foreignMass = 1.2;
const nameMass = 0.1;
/** Less than certain: names of places are put together from words too, and must call for no card. */
const partQuality = 0.93;
const innerPartQuality = 0.55;
const twinQuality = 0.85;
const particleQuality = 0.85;

/** A word of meaning: it weighs as much as its most telling meaning. */
export const contentUnit = (lexicon: Lexicon, meanings: readonly Meaning[]): Unit => ({
  meanings,
  mass: Math.max(0.1, ...meanings.map(({ word }) => lexicon.specificity[word] ?? 0)),
  known: true,
  stop: false,
  foreign: false,
});

const unknownUnit = (key: string, foreign: boolean, rules: ReadingRules): Unit => {
  const plain = isOrdinaryForm(key) ? ordinaryMass : unknownMass;
  const mass = foreign ? foreignMass : rules.isName(key) ? nameMass : plain;
  return { meanings: [], mass, known: false, stop: false, foreign };
};

const weightless = (id: number | undefined): Unit => {
  const meanings = id === undefined ? [] : [{ word: id, quality: 1 }];
  return { meanings, mass: 0, known: true, stop: true, foreign: false };
};

/** "Meine Maus" is a child, "guckt" is "schaut": the words by which phrases say the same. */
const alsoCalled = (lexicon: Lexicon, key: string): readonly Meaning[] =>
  sameMeaning(lexicon.lang, lexicon.stem(key)).flatMap((other) => {
    const word = wordIdOf(lexicon, other);
    return word === undefined ? [] : [{ word, quality: twinQuality }];
  });

/** "Zusteht" and "anguckt" are "steht … zu" and "guckt … an", as phrases have them. */
const withoutParticle = (lexicon: Lexicon, key: string): readonly Meaning[] => {
  if (lexicon.lang !== "de") return [];
  const particle = looseParticles.find((one) => key.startsWith(one) && key.length - one.length >= 4);
  const verb = particle === undefined ? "" : key.slice(particle.length);
  const word = wordIdOf(lexicon, verb);
  return [
    ...(word === undefined ? [] : [{ word, quality: particleQuality }]),
    ...(particle === undefined ? [] : alsoCalled(lexicon, verb)),
  ];
};

const knownUnit = (lexicon: Lexicon, key: string, id: number, last: boolean): Unit => {
  const inner = partsOf(lexicon, key).map((word) => ({ word, quality: innerPartQuality }));
  // "schreib" is a form of "schreiben", and perhaps the beginning of "Schreibaby".
  const ends = last && !lexicon.surfaces.has(key) ? completed(lexicon, key) : [];
  const unit = contentUnit(lexicon, [{ word: id, quality: 1 }, ...inner, ...ends]);
  return { ...unit, meanings: [...unit.meanings, ...alsoCalled(lexicon, key)] };
};

/** Reads one typed word: as it stands, by its parts, by whom it names, by what it can become or was meant to be. */
export const readWord = (
  lexicon: Lexicon,
  key: string,
  last: boolean,
  rules: ReadingRules,
): readonly Unit[] => {
  if (lexicon.stops.has(key) || /^\d+$/.test(key)) return [weightless(lexicon.surfaces.get(key))];
  const asItStands = isForeignWord(key) || rules.isGerman(key);
  const id = asItStands ? lexicon.surfaces.get(key) : wordIdOf(lexicon, key);
  if (id !== undefined) return [knownUnit(lexicon, key, id, last)];
  const parts = partsOf(lexicon, key);
  if (parts.length > 0) return parts.map((word) => contentUnit(lexicon, [{ word, quality: partQuality }]));
  const others = [...alsoCalled(lexicon, key), ...withoutParticle(lexicon, key)];
  if (others.length > 0) return [contentUnit(lexicon, others)];
  const foreign =
    isForeignWord(key) || (lexicon.lang === "de" && !rules.isName(key) && isForeignCompound(key));
  if (foreign) return [unknownUnit(key, true, rules)];
  const meanings = guessed(lexicon, key, last, rules);
  return [meanings.length > 0 ? contentUnit(lexicon, meanings) : unknownUnit(key, false, rules)];
};
