import { type TermReader, termReader } from "./document-terms.ts";
import { indexPlaces, type Place } from "./index-places.ts";
import { indexTopics, type IndexTopics } from "./index-topics.ts";
import { fieldBits, type Postings, type PostingsBuilder, postingsBuilder } from "./postings.ts";
import { newScratch, type Scratch } from "./scratch.ts";
import type { SearchDocument } from "./search-types.ts";
import { rawWords, wordKey } from "./tokens.ts";
import { type SpellingList, spellingList } from "./typos.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Everything prepared for searching; offers are numbered by their position in `documents`. */
export type SearchIndex = {
  readonly vocabulary: Vocabulary;
  readonly documents: readonly SearchDocument[];
  readonly postings: Postings;
  readonly topics: IndexTopics;
  readonly places: ReadonlyMap<string, Place>;
  /** Words of titles, organisations and places (meeting form). */
  readonly names: ReadonlySet<string>;
  readonly sortedNames: readonly string[];
  readonly nameSpelling: SpellingList;
  /** NaN when unknown; beside the documents because reading 200,000 of them costs milliseconds. */
  readonly latitudes: Float64Array;
  readonly termsOf: TermReader;
  readonly scratch: Scratch;
};

const longestDescription = 4000;

type FieldText = readonly [text: string | null, field: number];

const addTexts = (builder: PostingsBuilder, termsOf: TermReader, texts: readonly FieldText[]): void => {
  for (const [text, field] of texts) {
    for (const raw of rawWords((text ?? "").slice(0, longestDescription)))
      for (const term of termsOf(raw)) builder.add(term, field);
  }
  builder.endOffer();
};

const indexWords = (documents: readonly SearchDocument[], termsOf: TermReader): Postings => {
  const builder = postingsBuilder();
  for (const document of documents) {
    addTexts(builder, termsOf, [
      [document.title, fieldBits.title],
      [document.plainTitle, fieldBits.title],
      [document.organisation, fieldBits.organisation],
      [document.description, fieldBits.text],
      [document.eligibility, fieldBits.text],
    ]);
  }
  return builder.finish();
};

const namesOf = (documents: readonly SearchDocument[]): ReadonlySet<string> => {
  const raws = new Set<string>();
  for (const { title, organisation, place } of documents) {
    for (const text of [title, organisation, place]) for (const raw of rawWords(text ?? "")) raws.add(raw);
  }
  return new Set([...raws].map(wordKey));
};

/** Builds the index of a network, or of all: about 30 ms for 1,000 offers. It keeps the documents as given. */
export const buildIndex = (documents: readonly SearchDocument[], vocabulary: Vocabulary): SearchIndex => {
  const names = namesOf(documents);
  const termsOf = termReader(vocabulary);
  return {
    vocabulary,
    documents,
    postings: indexWords(documents, termsOf),
    topics: indexTopics(vocabulary, documents),
    places: indexPlaces(documents),
    names,
    sortedNames: [...names].sort(),
    nameSpelling: spellingList(names),
    latitudes: Float64Array.from(documents, ({ lat }) => lat ?? Number.NaN),
    termsOf,
    scratch: newScratch(documents.length),
  };
};
