import { partsOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { type ReadWord, readQuery, type TypedWords } from "./read-query.ts";
import { readWord, type Unit } from "./read-word.ts";
import type { Script } from "./stems.ts";
import type { Token } from "./tokens.ts";
import { agesIn, mayBeOne, type Row, type TypedWord, typedWord } from "./typed-words.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { ReadingRules } from "./word-guesses.ts";

/** The words of a query as one language reads them. */
export type Reading = { readonly lexicon: Lexicon; readonly units: readonly Unit[] };

/** A language that knows clearly fewer of the words than the best one did not mean them. */
const knownEnough = 0.7;

/** Share of the words, small ones included, that belong to the language. */
const knownShare = ({ units }: Reading): number => {
  let known = 0;
  for (const unit of units) if (unit.known) known += 1;
  return known / Math.max(1, units.length);
};

const signOf: Readonly<Record<Script, number>> = { latin: 1, cyrillic: 2, arabic: 4, other: 8 };

/** One query while it is read: what all languages and words have in common. */
type Asked = {
  readonly vocabulary: Vocabulary;
  readonly words: readonly TypedWord[];
  readonly scripts: ReadonlySet<Script>;
  readonly alone: boolean;
  readonly lang: string;
  readonly isName: (key: string) => boolean;
  /** Scripts and whether the word is alone: on these depends how a word is read. */
  readonly sign: number;
};

const rowOf = ({ sign, isName }: Asked, word: TypedWord, last: boolean): Row => {
  const name = sign * 4 + (last ? 2 : 0) + (isName(word.key) ? 1 : 0);
  const known = word.rows.get(name);
  if (known !== undefined) return known;
  const row: Row = [];
  word.rows.set(name, row);
  return row;
};

const asTyped = (asked: Asked, words: readonly TypedWord[]): TypedWords => ({
  words,
  rows: words.map((word, at) => rowOf(asked, word, at === words.length - 1)),
  mayJoin: words.map((word, at) => {
    const next = words[at + 1];
    return next !== undefined && mayBeOne(asked.vocabulary, word, next);
  }),
  ages: agesIn(words),
});

const rulesOf = (asked: Asked, lexicon: Lexicon, mayCorrect: boolean): ReadingRules => {
  const { vocabulary, scripts, isName, alone } = asked;
  const others = vocabulary.lexicons.filter((other) => other !== lexicon && scripts.has(other.script));
  const german = vocabulary.lexicons.findIndex(({ lang }) => lang === "de");
  const knows = (key: string): boolean =>
    typedWord(vocabulary)(key).isKnownIn[german] === true ||
    vocabulary.lexicons.slice(german, german + 1).some((one) => partsOf(one, key).length > 0);
  return {
    isName,
    isKnownElsewhere: (key) => others.some((other) => other.surfaces.has(key) || other.stops.has(key)),
    isGerman: lexicon.lang === "tr" && german >= 0 && scripts.has("latin") ? knows : () => false,
    alone,
    mayCorrect,
  };
};

/** Reads the words as one language does; most words were read before. */
const readingOf = (asked: Asked, number: number, lexicon: Lexicon, typed: TypedWords): Reading => {
  const mayCorrect =
    lexicon.lang === "de" ||
    lexicon.lang === asked.lang ||
    asked.words.some(({ isKnownIn }) => isKnownIn[number] === true);
  const place = 2 * number + (mayCorrect ? 1 : 0);
  const read: ReadWord = (word, last) => {
    const row = rowOf(asked, word, last);
    const units = row[place] ?? readWord(lexicon, word.key, last, rulesOf(asked, lexicon, mayCorrect));
    row[place] = units;
    return units;
  };
  return { lexicon, units: readQuery(lexicon, typed, place, read) };
};

const asWritten = (asked: Asked, typed: TypedWords): TypedWords => {
  const isSame = typed.words.every(({ key, written }) => written.length === 1 && written[0] === key);
  if (isSame) return typed;
  const word = typedWord(asked.vocabulary);
  return asTyped(
    asked,
    typed.words.flatMap(({ written }) => written.map(word)),
  );
};

/**
 * Reads the words in every language of their script, because people type in the language they think in, whatever
 * page they are on; languages that know clearly fewer of them are dropped.
 */
export const readingsOf = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  lang: string,
  isName: (key: string) => boolean,
): readonly Reading[] => {
  const word = typedWord(vocabulary);
  const words = tokens.map(({ key }) => word(key));
  const scripts = new Set(words.map(({ script }) => script));
  const alone = words.length === 1;
  const sign = [...scripts].reduce((sum, script) => sum + signOf[script], 0) * 2 + (alone ? 1 : 0);
  const asked: Asked = { vocabulary, words, scripts, alone, lang, isName, sign };
  const typed = asTyped(asked, words);
  const readings = vocabulary.lexicons.flatMap((lexicon, number) =>
    scripts.has(lexicon.script)
      ? [readingOf(asked, number, lexicon, lexicon.lang === "de" ? asWritten(asked, typed) : typed)]
      : [],
  );
  const shares = readings.map(knownShare);
  const least = knownEnough * Math.max(0, ...shares);
  return readings.filter((_, at) => (shares[at] ?? 0) >= least);
};
