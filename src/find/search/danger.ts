import { wordIdOf } from "./known-words.ts";
import { topicsInLexicon } from "./match-phrases.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import { readingsOf } from "./readings.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { remembering } from "./word-memory.ts";

/** Below this the words only brush a danger; found by trial on the evaluation sets. */
const sureEnough = 0.47;

/** Does any language know this word as one that tells of danger? */
const tellsDanger = perVocabulary((vocabulary) =>
  remembering((key) =>
    vocabulary.lexicons.some((lexicon) => {
      const word = wordIdOf(lexicon, key);
      return word !== undefined && lexicon.dangerWords.has(word);
    }),
  ),
);

/** "I won't any more": danger in small words alone. */
const saysSmallDanger = (vocabulary: Vocabulary, keys: readonly string[]): boolean =>
  vocabulary.lexicons.some(({ smallDangers, surfaces, written }) => {
    if (smallDangers.length === 0) return false;
    const said = new Set(keys.flatMap(written).map((key) => surfaces.get(key)));
    return smallDangers.some(({ words }) => words.every((word) => said.has(word)));
  });

/** Can a phrase of danger be said at all? Most wishes have no word of one, and need not be read in every language. */
export const mayNameDanger = (vocabulary: Vocabulary, keys: readonly string[]): boolean => {
  const tells = tellsDanger(vocabulary);
  return (
    keys.some((key, at) => tells(key) || tells(key + (keys[at + 1] ?? ""))) ||
    saysSmallDanger(vocabulary, keys)
  );
};

/**
 * The dangers that the words name, by topic number, and how surely (0 to about 1.3): phrases of the thesaurus that were
 * said almost whole. Beside what was learned from examples, so that no example can take away a card.
 */
export const dangersNamed = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  lang: string,
  isName: (key: string) => boolean,
): ReadonlyMap<number, number> => {
  const named = new Map<number, number>();
  for (const { lexicon, units } of readingsOf(vocabulary, tokens, lang, isName)) {
    for (const [topic, { confidence, hint }] of topicsInLexicon(lexicon, units, sureEnough))
      if (!hint) named.set(topic, Math.max(confidence, named.get(topic) ?? 0));
  }
  return named;
};
