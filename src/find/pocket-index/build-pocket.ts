import { offersNearDanger } from "../search/read-meanings.ts";
import type { Thesaurus } from "../search/search-types.ts";
import type { Topic } from "../topics/topic.ts";
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
};

/**
 * Words of the longest phrase: longer ones are hardly said again and only cost bytes. German keeps fewer beside another
 * language, so that both fit.
 */
const mostWords = { alone: 6, beside: 4 };

/** Makes the district index from what the search on the server knows. About 30 ms for German. */
export function buildPocket({ topics, thesauri, offers }: Parts): PocketIndex {
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
    u: numbered([...topics.filter(({ urgent }) => urgent).map(({ slug }) => slug), ...offersNearDanger]),
    b: numbered(topics.filter(({ babyContent }) => babyContent).map(({ slug }) => slug)),
  };
}

/** All ways to say a topic in these languages, each as its words, each once. Word order says little in so few words. */
function phrasesOf(topic: Topic, thesauri: readonly Thesaurus[]): readonly (readonly string[])[] {
  const said = thesauri.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.topic === topic.slug ? entry.phrases : [])),
  );
  const names = [topic.de, topic.plain, ...thesauri.flatMap(({ lang }) => topic.names[lang] ?? [])];
  const most = thesauri.length > 1 ? mostWords.beside : mostWords.alone;
  const found = new Map<string, readonly string[]>();
  for (const text of [...names, ...said]) {
    const words = [...new Set(pocketWords(text))].sort();
    if (words.length > 0 && words.length <= most) found.set(words.join(" "), words);
  }
  return [...found.values()];
}

function frontCoded(words: readonly string[]): string {
  let before = "";
  return words
    .map((word) => {
      let same = 0;
      while (same < 35 && same < word.length && word[same] === before[same]) same += 1;
      before = word;
      return same.toString(36) + word.slice(same);
    })
    .join(" ");
}
