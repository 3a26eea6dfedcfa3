import type { Language } from "../../core/languages.ts";
import { type Gazetteer, nameKey, type Town } from "../gazetteer/gazetteer.ts";
import { sensitiveTopics } from "../offer-editing/sensitive-topics.ts";
import { wordIdOf } from "../search/known-words.ts";
import type { Lexicon } from "../search/lexicon.ts";
import { rawWords, wordKey } from "../search/tokens.ts";
import { understandTopics } from "./found.ts";
import type { Searchable } from "./index-cache.ts";

/** "Bad Essen", "Am See": what towns carry beside their name makes no sentence. */
const besideNames: ReadonlySet<string> = new Set(
  "bad sankt st ober unter neu alt gross klein markt stadt gemeinde kreis landkreis am an auf bei im in ob der dem den".split(
    " ",
  ),
);

const telling = (typed: string): readonly string[] =>
  rawWords(typed).filter((word) => !besideNames.has(nameKey(word)));

/** Least share of the phrases with a word that speak of such topics; tried on towns ("Linden", "Haan") and on words of danger ("Prügel"). */
const mostly = 0.4;

const sensitiveShare = (lexicon: Lexicon, slugs: readonly string[], key: string): number => {
  const word = wordIdOf(lexicon, key);
  const shares = word === undefined ? [] : (lexicon.topicShares[word] ?? []);
  return shares.reduce(
    (sum, { topic, share }) => sum + (sensitiveTopics.has(slugs[topic] ?? "") ? share : 0),
    0,
  );
};

/**
 * Whether words in the field for a place speak of a need and must not stay in the address: a sentence, or one word of
 * danger or of something to hide. The search understands nearly every word ("Leer", "Essen", "Linden" after its
 * spelling help), so that a single word counts only where it is mostly said of such topics: towns have these names.
 */
export function speaksOfNeed(searchable: Searchable, typed: string, lang: Language): boolean {
  const { lexicons, slugs } = searchable.index.vocabulary;
  const words = telling(typed);
  const understood = understandTopics(searchable, typed, lang);
  const isSensitive = sensitiveTopics.has(understood[0] ?? "");
  // A word of another language may also be a town here: it must be what the search understands, too.
  const spoken = lexicons.filter((lexicon) => isSensitive || lexicon.lang === "de" || lexicon.lang === lang);
  if (words.some((word) => spoken.some((one) => sensitiveShare(one, slugs, wordKey(word)) >= mostly)))
    return true;
  return words.length > 1 && understood.length > 0 && (isSensitive || !isTwoNames(words));
}

/** "Leer Ostfriesland": a town and what tells it from others; in a sentence hardly every word is written large. */
const isTwoNames = (words: readonly string[]): boolean =>
  words.length === 2 && words.every((word) => /^\p{Lu}/u.test(word));

/** Words that are in the names of networks and districts and are no name. */
const general =
  /(?<=^| )(fruhe|fruehe|hilfen|netzwerk|landkreis|kreis|kreisfreie|stadt|region|stadteregion|im|in|der|die|das|fur|fuer|des|am|an)(?= |$)/g;

const bareName = (name: string): string =>
  nameKey(name).replaceAll(general, " ").replaceAll(/ +/g, " ").trim();

/** The network's own name, or the district its towns are in: the family means all of it, which is no place to be near to. */
export function meansEverywhere(
  typed: string,
  network: { readonly name: string },
  towns: readonly Town[],
  gazetteer: Gazetteer,
): boolean {
  const name = bareName(typed);
  const districts = towns
    .flatMap(({ postalCodes }) => postalCodes)
    .flatMap((code) => gazetteer.byCode.get(code) ?? [])
    .flatMap(({ district }) => district ?? []);
  return name !== "" && [network.name, ...new Set(districts)].some((own) => bareName(own) === name);
}
