import { slugOf } from "../offers/slug.ts";
import { hurtsAfterLoss } from "../search/fitting.ts";
import { lossTopic } from "../search/particular-topics.ts";
import { offersNearDanger } from "../search/read-meanings.ts";
import type { Thesaurus } from "../search/search-types.ts";
import type { Topic } from "../topics/topic.ts";
import { writeBits } from "./bit-coding.ts";
import { type DangerWords, learnedDangers, medicalDangers } from "./danger-words.ts";
import { frontCoded } from "./front-coding.ts";
import { packPhrases } from "./packed-phrases.ts";
import type { PackedPhrases, PocketIndex, PocketOffer } from "./pocket-types.ts";
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
const mostWords = { alone: 4, own: 4, beside: 3 };

/** Packs how topics are said in these languages. */
export function packPhrasebook(topics: readonly Topic[], thesauri: readonly Thesaurus[]): PackedPhrases {
  const phrases = topics.map((topic) => phrasesOf(topic, thesauri));
  const words = [...new Set(phrases.flat(2))].sort();
  const numberOf = new Map(words.map((word, at) => [word, at]));
  const numbered = phrases.map((ofTopic) =>
    ofTopic.map((phrase) => phrase.map((word) => numberOf.get(word) ?? 0)),
  );
  return { w: frontCoded(words), t: topics.length, p: packPhrases(numbered, words.length) };
}

/** Makes the district index from what the search on the server knows. About 50 ms for German. */
export function buildPocket({ topics, thesauri, offers, danger }: Parts): PocketIndex {
  const placeOf = new Map(topics.map(({ slug }, at) => [slug, at]));
  const numbered = (slugs: readonly string[]) => slugs.flatMap((slug) => placeOf.get(slug) ?? []);
  return {
    ...packPhrasebook(topics, thesauri),
    o: offers.map(
      ({ title, slug, place, phone, topics: slugs }): PocketOffer => [
        title,
        slug === slugOf(title) ? "" : slug,
        place ?? "",
        phone ?? "",
        numbered(slugs),
      ],
    ),
    u: numbered(learnedDangers.slice(medicalDangers)),
    n: numbered(offersNearDanger),
    b: hurting(topics, offers),
    l: placeOf.get(lossTopic) ?? -1,
    d: danger,
  };
}

/** Places of the offers that hurt who lost a child, packed. */
function hurting(topics: readonly Topic[], offers: readonly Offer[]): string {
  const ofBabies = new Set(topics.filter(({ babyContent }) => babyContent).map(({ slug }) => slug));
  const bits = writeBits();
  bits.sorted(
    offers.flatMap((offer, at) => (hurtsAfterLoss({ ...offer, plainTitle: null }, ofBabies) ? at : [])),
    offers.length,
  );
  return bits.text();
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
