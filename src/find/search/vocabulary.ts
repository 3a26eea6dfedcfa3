import { type Lexicon, lexiconOf } from "./lexicon.ts";
import type { WishReader } from "../wish-reader/wish-reader.ts";
import { draftsOf, urgentOf, type VocabularySource } from "./phrase-drafts.ts";

/** Topics and all ways to say them, prepared once. */
export type Vocabulary = {
  readonly slugs: readonly string[];
  readonly topicNumber: ReadonlyMap<string, number>;
  readonly urgent: ReadonlySet<string>;
  /** Topics only about living babies and children; a family that lost its child is not shown them. */
  readonly babyTopics: ReadonlySet<string>;
  readonly lexicons: readonly Lexicon[];
  /** What was learned from examples of how families say the topics. */
  readonly reader: WishReader;
};

/** Prepares topics and thesauri once; unknown slugs in a thesaurus are left out. */
export const buildVocabulary = (source: VocabularySource, reader: WishReader): Vocabulary => {
  const slugs = source.topics.map((topic) => topic.slug);
  const topicNumber = new Map(slugs.map((slug, at) => [slug, at]));
  const drafts = draftsOf(source, topicNumber);
  return {
    slugs,
    topicNumber,
    urgent: urgentOf(source.topics),
    babyTopics: new Set(
      source.topics.filter((topic) => topic.babyContent === true).map((topic) => topic.slug),
    ),
    reader,
    lexicons: [...drafts].map(([lang, list]) => lexiconOf(lang, list, slugs.length)),
  };
};
