import { isSaid, phrasesByTopic } from "./borne-out.ts";
import { discreetTopics } from "./discreet-topics.ts";
import type { Lexicon } from "./lexicon.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import type { SearchDocument } from "./search-types.ts";
import type { WordsOfText } from "./text-words.ts";
import type { Understood } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Circumstances of some families only. Who did not speak of them must not meet them first. */
const ofSomeFamilies =
  "fathers rainbow teen-parents pregnancy-loss parent-illness disability-child patchwork-foster residence-refugee preterm multiples grandparents".split(
    " ",
  );

/** A circumstance much less likely than the likeliest topic was not spoken of: "schwanger" is no word about abortion. */
const besideTheLikeliest = 0.25;

/** How likely a circumstance must be meant to have been spoken of. */
export const spokenOf = (topics: readonly Understood[]): number =>
  besideTheLikeliest * topics.reduce((most, { confidence }) => Math.max(most, confidence), 0);

/** The numbers of the topics that are a circumstance of some families, a danger, or better kept from others' eyes. */
export const particularTopics = perVocabulary(
  ({ slugs, urgent }): ReadonlySet<number> =>
    new Set(
      slugs.flatMap((slug, topic) =>
        urgent.has(slug) || discreetTopics.has(slug) || ofSomeFamilies.includes(slug) ? [topic] : [],
      ),
    ),
);

/** The loss of a child: hardest for who has not spoken of it, and the first that counts for who has. */
export const lossTopic = "pregnancy-loss";
/** An offer that names one of these first is about it, whatever its title says. */
const isMainMatter = (slug: string): boolean => slug === lossTopic || discreetTopics.has(slug);

/** What remains of the points of an offer that is about something else than was asked. */
export const besideTheMatter = 0.5;

/**
 * Reads which particular topics an offer is about: its title speaks of them, or a discreet one or the loss of a child is the
 * first it states.
 * A pregnant woman who only says so must not meet advice on addiction first, though it is for pregnant women too.
 */
export const particularReader = (
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  wordsOf: WordsOfText,
): ((document: SearchDocument, topics: readonly number[]) => readonly number[]) => {
  const particular = particularTopics(vocabulary);
  const phrases = phrasesByTopic(lexicon);
  return (document, topics) => {
    const own = topics.filter((topic) => particular.has(topic));
    if (own.length === 0) return own;
    const title = wordsOf(`${document.title} ${document.plainTitle ?? ""}`);
    const [main = ""] = document.topics;
    const first = isMainMatter(main) ? vocabulary.topicNumber.get(main) : undefined;
    return own.filter(
      (topic) =>
        topic === first || (phrases.get(topic) ?? []).some((phrase) => isSaid(lexicon, phrase, title)),
    );
  };
};
