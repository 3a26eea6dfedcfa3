import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTopicList, readVocabulary } from "../topics/topic-files.ts";
import type { SearchDocument } from "./search-types.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Offers and vocabulary for the tests of the search; not part of the running product. */
const dataFolder = join(dirname(fileURLToPath(import.meta.url)), "../../../data");
export const sampleTopics = readTopicList(dataFolder);
export const sampleVocabulary: Vocabulary = readVocabulary(dataFolder, sampleTopics);

const nothingKnown: SearchDocument = {
  id: "",
  externalId: null,
  network: "muster",
  title: "",
  plainTitle: null,
  description: null,
  organisation: null,
  eligibility: null,
  topics: [],
  languages: ["de"],
  kind: null,
  access: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  free: null,
  accessible: null,
  place: null,
  postalCode: null,
  lat: null,
  lon: null,
};

/** An offer of which only the given facts are known. */
export const sampleOffer = (facts: Partial<SearchDocument>): SearchDocument => ({
  ...nothingKnown,
  ...facts,
});

/** Repeatable numbers from 0 to 1 (linear congruential, Numerical Recipes). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const wordStock =
  `Beratung Gruppe Treff Begleitung Unterstützung Kurs Sprechstunde Frühstück Besuch Gespräch offen
  gemeinsam Alltag Anmeldung Stadtteil Verein Musik Bewegung Vertrauen Netzwerk Familie Eltern Woche Raum`.split(
    /\s+/,
  );
const syllables = "ba bo da fe ga ho ka lu ma ni ra se ta wu".split(" ");
const placeEndings = ["heim", "dorf", "ingen", "stadt"];
const bodies = ["Muster-Verein", "Beispielwerk", "Familienhaus", "Beratungsstelle"];

/** Invented offers all over an invented country; the same seed gives the same offers. */
export const manyOffers = (count: number, seed: number): readonly SearchDocument[] => {
  const next = numbersFrom(seed);
  const oneOf = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(next() * items.length)] ?? fallback;
  const word = (): string => oneOf(wordStock, "Treff");
  const syllable = (): string => oneOf(syllables, "ba");
  const places = Array.from(
    { length: 200 },
    () => `${syllable()}${syllable()}${oneOf(placeEndings, "heim")}`,
  );
  return Array.from({ length: count }, (_, at) => {
    const topic = sampleTopics[at % sampleTopics.length];
    return sampleOffer({
      id: `offer-${String(at).padStart(6, "0")}`,
      title: `${topic?.de.split(",")[0] ?? ""} ${word()}`,
      description: Array.from({ length: 35 }, word).join(" "),
      organisation: `${oneOf(bodies, "Haus")} ${syllable()}${syllable()}${syllable()}`,
      topics: next() < 0.75 && topic !== undefined ? [topic.slug] : [],
      place: oneOf(places, "Musterheim"),
      postalCode: String(10000 + Math.floor(next() * 80000)),
      lat: 47.5 + next() * 7,
      lon: 6 + next() * 8,
    });
  });
};
