import type { Language } from "../../core/languages.ts";
import { nameKey, type Where } from "../gazetteer/gazetteer.ts";
import { partsOf, wordIdOf } from "../search/known-words.ts";
import { rawWords, wordKey } from "../search/tokens.ts";
import { corrections, editDistance } from "../search/typos.ts";
import { baseLanguage } from "../search/understand.ts";
import { engineKnows, understandTopics } from "./found.ts";
import type { Searchable } from "./index-cache.ts";

/** A place of the network among typed words, and the words beside it; `isGuess` where it was not written like that. */
export type PlaceInWords = { readonly name: string; readonly rest: string; readonly isGuess: boolean };

/** More names than a network has: a directory of the whole country has too many that are near to any word. */
const mostNames = 2000;
const longestName = 2;
const leadIns: ReadonlySet<string> = new Set("in bei nach aus um nahe".split(" "));

const namesMade = new WeakMap<Searchable, ReadonlyMap<string, string>>();
/** Names of the towns and of the places where offers are, by the form in which spellings meet. */
function namesOf(searchable: Searchable): ReadonlyMap<string, string> {
  const known = namesMade.get(searchable);
  if (known !== undefined) return known;
  const places = [...searchable.offers.values()].flatMap(({ place }) => place ?? []);
  const names = new Map(
    [...places, ...searchable.towns.map(({ name }) => name)].map((one) => [nameKey(one), one]),
  );
  const few: ReadonlyMap<string, string> = names.size > mostNames ? new Map() : names;
  namesMade.set(searchable, few);
  return few;
}

/** A slip needs six letters, two slips need nine: "Malen" is no misspelt Aalen. */
const slipsIn = (length: number): number => (length < 6 ? 0 : length < 9 ? 1 : 2);

/** Whether a word says something by itself, in any language, or stands in the name of an offer. */
const isKnown = ({ index }: Searchable, key: string): boolean =>
  index.names.has(key) ||
  index.vocabulary.lexicons.some(
    (lexicon) => wordIdOf(lexicon, key) !== undefined || partsOf(lexicon, key).length > 0,
  );

/** How many slips away the nearest word of a topic is; a place must be nearer. */
function slipsToAWord({ index }: Searchable, key: string, lang: Language): number {
  const near = index.vocabulary.lexicons
    .filter((lexicon) => lexicon.lang === "de" || lexicon.lang === baseLanguage(lang))
    .flatMap((lexicon) => corrections(key, lexicon.spelling).map(({ word }) => editDistance(key, word, 3)));
  return Math.min(...near);
}

/** The one name that is nearest to what was typed; null where none is near, or two are. */
function nearestName(searchable: Searchable, key: string, lang: Language): string | null {
  const most = slipsIn(key.length);
  const near = [...namesOf(searchable)]
    .map(([name, said]) => ({ said, slips: name[0] === key[0] ? editDistance(key, name, most) : most + 1 }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips);
  const [first, second] = near;
  if (first === undefined || first.slips === second?.slips) return null;
  return first.slips < slipsToAWord(searchable, key, lang) ? first.said : null;
}

/** The place of the network that a misspelt one in the field for it was meant to be; null where none is that near. */
export function placeMeant(searchable: Searchable, where: Where, lang: Language): string | null {
  if (where.kind !== "unknown" || engineKnows(searchable.index, where) || /\d/.test(where.typed)) return null;
  const key = nameKey(where.typed);
  return slipsIn(key.length) === 0 || isKnown(searchable, key) ? null : nearestName(searchable, key, lang);
}

type Stretch = { readonly at: number; readonly length: number; readonly key: string };

const stretchesOf = (words: readonly string[]): readonly Stretch[] =>
  words.flatMap((_, at) =>
    Array.from({ length: Math.min(longestName, words.length - at) }, (_none, more) => {
      const part = words.slice(at, at + more + 1);
      return { at, length: part.length, key: part.map(wordKey).join(" ") };
    }),
  );

const restOf = (words: readonly string[], { at, length }: Stretch): string => {
  const from = leadIns.has(wordKey(words[at - 1] ?? "")) ? at - 1 : at;
  return [...words.slice(0, from), ...words.slice(at + length)].join(" ");
};

/**
 * The place of the network that stands among typed words: "krabbelgruppe lindenbrück" is a thing and a place. With slips
 * only where the word is nothing else that we know, and only one place is that near; alone only then. Null where the words
 * beside it say nothing we understand: they may be the name of a house.
 */
export function placeInWords(searchable: Searchable, typed: string, lang: Language): PlaceInWords | null {
  const names = namesOf(searchable);
  const words = rawWords(typed);
  const stretches = names.size === 0 ? [] : stretchesOf(words);
  const exact = stretches.findLast(
    ({ at, key }) =>
      names.has(key) && (!isWordOfTopic(searchable, key) || leadIns.has(wordKey(words[at - 1] ?? ""))),
  );
  const says = (rest: string): boolean => understandTopics(searchable, rest, lang).length > 0;
  if (exact !== undefined) {
    const rest = restOf(words, exact);
    return rest !== "" && says(rest) ? { name: names.get(exact.key) ?? "", rest, isGuess: false } : null;
  }
  for (const stretch of stretches) {
    const parts = words.slice(stretch.at, stretch.at + stretch.length).map(wordKey);
    if (slipsIn(stretch.key.length) === 0 || parts.some((key) => isKnown(searchable, key))) continue;
    const name = nearestName(searchable, stretch.key, lang);
    const rest = restOf(words, stretch);
    if (name !== null && (rest === "" || says(rest))) return { name, rest, isGuess: true };
  }
  return null;
}

const isWordOfTopic = ({ index }: Searchable, key: string): boolean =>
  index.vocabulary.lexicons.some((lexicon) => lexicon.lang === "de" && wordIdOf(lexicon, key) !== undefined);
