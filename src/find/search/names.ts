import { packWords, wordList, numberOf, type WordList } from "./packed-words.ts";
import type { SearchDocument } from "./search-types.ts";
import { rawWords, wordKey } from "./tokens.ts";
import { remembering } from "./word-memory.ts";
import { type SpellingList, spellingList } from "./typos.ts";

/** Words of titles, organisations and places (meeting form). */
export type Names = {
  readonly has: (key: string) => boolean;
  /** In the order of the alphabet. */
  readonly sorted: WordList;
  readonly spelling: SpellingList;
};

/** Collects the names of the offers. */
export const indexNames = (documents: Iterable<SearchDocument>): Names => {
  const raws = new Set<string>();
  for (const { title, organisation, place } of documents) {
    for (const text of [title, organisation, place]) for (const raw of rawWords(text ?? "")) raws.add(raw);
  }
  const packed = packWords([...new Set([...raws].map(wordKey))].sort());
  const sorted = wordList(packed);
  return { has: remembering((key) => numberOf(packed, key) >= 0), sorted, spelling: spellingList(sorted) };
};
