import { offersNearDanger } from "../search/read-meanings.ts";
import type { Thesaurus } from "../search/search-types.ts";
import type { Topic } from "../topics/topic.ts";
import { type DangerWords, dangers, medicalDangers } from "./danger-words.ts";
import { frontCoded } from "./front-coding.ts";
import type { PocketIndex, PocketOffer } from "./pocket-types.ts";
import { pocketWords } from "./pocket-words.ts";

type Offer = {
  readonly title: string;
  readonly slug: string;
  readonly place: string | null;
  readonly phone: string | null;
  readonly topics: readonly string[];
};
type Parts = {
  readonly topics: readonly Topic[];
  /** Those of German and of the page's language. */
  readonly thesauri: readonly Thesaurus[];
  readonly offers: readonly Offer[];
  readonly danger: DangerWords;
};

/**
 * Words of the longest phrase: longer ones are hardly said again and only cost bytes. German keeps fewer beside another
 * language, so that both fit.
 */
const mostWords = { alone: 5, own: 4, beside: 3 };

/** Makes the district index from what the search on the server knows. About 30 ms for German. */
export function buildPocket({ topics, thesauri, offers, danger }: Parts): PocketIndex {
  const phrases = topics.map((topic) => phrasesOf(topic, thesauri));
  const words = [...new Set(phrases.flat(2))].sort();
  const numberOf = new Map(words.map((word, at) => [word, at]));
  const placeOf = new Map(topics.map(({ slug }, at) => [slug, at]));
  const numbered = (slugs: readonly string[]) => slugs.flatMap((slug) => placeOf.get(slug) ?? []);
  return {
    w: frontCoded(words),
    p: phrases.map((ofTopic) =>
      ofTopic
        .map((phrase) => phrase.map((word) => (numberOf.get(word) ?? 0).toString(36)).join(" "))
        .join(","),
    ),
    o: offers.map(
      ({ title, slug, place, phone, topics: slugs }): PocketOffer => [
        title,
        slug,
        place ?? "",
        phone ?? "",
        numbered(slugs),
      ],
    ),
    u: numbered(dangers.slice(medicalDangers)),
    n: numbered(offersNearDanger),
    b: numbered(topics.filter(({ babyContent }) => babyContent).map(({ slug }) => slug)),
    d: danger,
  };
}

/** All ways to say a topic in these languages, each as its words, each once. Word order says little in so few words. */
function phrasesOf(topic: Topic, thesauri: readonly Thesaurus[]): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const add = (texts: readonly string[], most: number): void => {
    for (const text of texts) {
      const words = [...new Set(pocketWords(text))].sort();
      if (words.length > 0 && words.length <= most) found.set(words.join(" "), words);
    }
  };
  const german = thesauri.length > 1 ? mostWords.beside : mostWords.alone;
  add([topic.de, topic.plain], german);
  for (const { lang, entries } of thesauri) {
    const said = entries.flatMap((entry) => (entry.topic === topic.slug ? entry.phrases : []));
    add(
      [...(topic.names[lang] === undefined ? [] : [topic.names[lang]]), ...said],
      lang === "de" ? german : mostWords.own,
    );
  }
  return [...found.values()];
}
