import { isSaid, phrasesByTopic } from "./borne-out.ts";
import { discreetTopics } from "./discreet-topics.ts";
import type { Lexicon } from "./lexicon.ts";
import type { SearchDocument } from "./search-types.ts";
import type { WordsOfText } from "./text-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Circumstances of some families only. Who did not speak of them must not meet them first. */
const ofSomeFamilies =
  "rainbow teen-parents pregnancy-loss parent-illness disability-child patchwork-foster residence-refugee preterm multiples grandparents".split(
    " ",
  );

/** What remains of the points of an offer that is about something else than was asked. */
export const besideTheMatter = 0.5;

/**
 * Reads which particular topics an offer is about: its title speaks of them, or a discreet one is the first it states.
 * A pregnant woman who only says so must not meet advice on addiction first, though it is for pregnant women too.
 */
export const particularReader = (
  { slugs, urgent, topicNumber }: Vocabulary,
  lexicon: Lexicon,
  wordsOf: WordsOfText,
): ((document: SearchDocument, topics: readonly number[]) => readonly number[]) => {
  const particular = new Set(
    slugs.flatMap((slug, topic) =>
      urgent.has(slug) || discreetTopics.has(slug) || ofSomeFamilies.includes(slug) ? [topic] : [],
    ),
  );
  const phrases = phrasesByTopic(lexicon);
  return (document, topics) => {
    const own = topics.filter((topic) => particular.has(topic));
    if (own.length === 0) return own;
    const title = wordsOf(`${document.title} ${document.plainTitle ?? ""}`);
    const [main = ""] = document.topics;
    const first = discreetTopics.has(main) ? topicNumber.get(main) : undefined;
    return own.filter(
      (topic) =>
        topic === first || (phrases.get(topic) ?? []).some((phrase) => isSaid(lexicon, phrase, title)),
    );
  };
};
