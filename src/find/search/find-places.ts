import type { Place } from "./index-places.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Token } from "./tokens.ts";

/** The places a query names, and the words that are left for the wish. */
export type NamedPlaces = { readonly places: readonly Place[]; readonly rest: readonly Token[] };

const longestName = 4;
const leadIns = new Set(["in", "bei", "nach", "aus", "um"]);

/**
 * Finds names of places and postal codes of the index in the query, longest first. A name that is also a word
 * of a topic (Essen) is a place only after "in", "bei", "nach", "aus" or "um".
 */
export const findPlaces = (
  index: SearchIndex,
  tokens: readonly Token[],
  isTopicWord: (key: string) => boolean,
): NamedPlaces => {
  const places: Place[] = [];
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let taken = 0;
    for (let length = Math.min(longestName, tokens.length - at); length > 0 && taken === 0; length -= 1) {
      const key = tokens
        .slice(at, at + length)
        .map((token) => token.key)
        .join(" ");
      const place = index.places.get(key);
      const asPlace = length > 1 || !isTopicWord(key) || leadIns.has(tokens[at - 1]?.key ?? "");
      if (place === undefined || !asPlace) continue;
      places.push(place);
      taken = length;
    }
    const token = tokens[at];
    if (taken > 0) at += taken - 1;
    else if (token !== undefined) rest.push(token);
  }
  return { places, rest };
};
