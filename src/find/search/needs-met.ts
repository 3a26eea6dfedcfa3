import type { SearchIndex } from "./search-index.ts";
import type { SearchDocument } from "./search-types.ts";

/** Slugs of the needs an offer answers: those it states, or else those its text speaks of. */
export const needsMet = (
  { topics, vocabulary }: SearchIndex,
  offer: number,
  document: SearchDocument,
): readonly string[] =>
  document.topics.length > 0
    ? document.topics
    : topics.guesses.topicsOf(offer).map((topic) => vocabulary.slugs[topic] ?? "");
