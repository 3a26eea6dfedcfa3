import { distanceKm } from "../../core/geo.ts";
import { bearerOut } from "./borne-out.ts";
import { type TermReader, termReader } from "./document-terms.ts";
import { hurtsAfterLoss, isOnlyBeforeBirth } from "./fitting.ts";
import { topicGuesser } from "./guess-topics.ts";
import { placeKey } from "./index-places.ts";
import { particularReader } from "./particular-topics.ts";
import type { Wish } from "./read-wish.ts";
import type { Query, SearchDocument } from "./search-types.ts";
import { textReader } from "./text-words.ts";
import { rawWords } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The search as README.md says it, offer by offer and in no hurry: for the tests, which compare it with the real one. It
 * shares the reading of words with it, and nothing of how offers are numbered, noted, bounded, left out or ordered.
 */
type ReadOffer = {
  readonly document: SearchDocument;
  readonly title: ReadonlySet<string>;
  readonly organisation: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  readonly topics: ReadonlyMap<number, number>;
  readonly about: readonly number[];
  readonly placeNames: readonly string[];
};
export type SlowHit = { readonly id: string; readonly score: number };

const termsIn = (termsOf: TermReader, texts: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => rawWords(text ?? "")).flatMap(termsOf));

/** Reads every offer once. */
export const readSlowly = (
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
): readonly ReadOffer[] => {
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  if (german === undefined) throw new Error("the vocabulary has no German");
  const wordsOf = textReader(german);
  const termsOf = termReader(vocabulary, Number.POSITIVE_INFINITY);
  const factorsOf = bearerOut(german, wordsOf);
  const guess = topicGuesser(german, wordsOf);
  const aboutOf = particularReader(vocabulary, german, wordsOf);
  return documents.map((document) => {
    const stated = [...new Set(document.topics)].flatMap((slug) => vocabulary.topicNumber.get(slug) ?? []);
    const factors = factorsOf(document, stated);
    const share = 1 / (1 + 0.02 * (document.topics.length - 1));
    const topics = stated.map((topic) => [topic, share * (factors.get(topic) ?? 1)] as const);
    const guessed = guess(document).map(({ topic, weight }) => [topic, weight] as const);
    return {
      document,
      title: termsIn(termsOf, [document.title, document.plainTitle]),
      organisation: termsIn(termsOf, [document.organisation]),
      text: termsIn(termsOf, [document.description, document.eligibility]),
      topics: new Map(stated.length > 0 ? topics : guessed),
      about: stated.length > 0 ? aboutOf(document, stated) : [],
      placeNames: [document.place, document.postalCode].flatMap((name) =>
        name === null ? [] : placeKey(name),
      ),
    };
  });
};

type Shares = { title: number; organisation: number; text: number; any: number };

/** What share of the query's words stands where. The first whole reading of a word counts, else all its parts. */
const sharesOf = (offer: ReadOffer, { words }: Wish): Shares => {
  const total = words.reduce((sum, { mass }) => sum + mass, 0);
  const shares: Shares = { title: 0, organisation: 0, text: 0, any: 0 };
  const has = (term: string): boolean =>
    offer.title.has(term) || offer.organisation.has(term) || offer.text.has(term);
  const count = (term: string, value: number): void => {
    if (!has(term)) return;
    if (offer.title.has(term)) shares.title += value;
    if (offer.organisation.has(term)) shares.organisation += value;
    if (offer.text.has(term)) shares.text += value;
    const inName = offer.title.has(term) || offer.organisation.has(term);
    shares.any += inName ? value : value * 0.75;
  };
  for (const { terms, parts, mass } of words) {
    const whole = terms.find(({ term }) => has(term));
    if (whole !== undefined) count(whole.term, (mass / total) * whole.quality);
    else for (const part of parts) count(part, ((mass / total) * 0.9) / parts.length);
  }
  return shares;
};

const known = (value: readonly string[], wanted: readonly string[]): boolean =>
  value.length === 0 || wanted.some((one) => value.includes(one));

const goesThisWay = ({ kind, access, place }: SearchDocument, ways: Query["ways"]): boolean => {
  const byPhone =
    ["hotline", "online"].includes(kind ?? "") || access.includes("phone") || access.includes("online");
  const home = kind === "homeVisit" || access.includes("atHome");
  const door =
    access.includes("withoutRegistration") ||
    access.includes("byAppointment") ||
    (place !== null && !home && !byPhone);
  const goes = { atHome: home, there: door, remote: byPhone };
  return (kind === null && access.length === 0) || (ways ?? []).some((way) => goes[way]);
};

type Rule = (offer: ReadOffer, query: Query, km: number | null, vocabulary: Vocabulary) => boolean;

/** One line a filter of README.md; an offer that breaks one is left out. */
const leavesOut: readonly Rule[] = [
  ({ document }, { free }) => free === true && document.free === false,
  ({ document }, { accessible }) => accessible === true && document.accessible === false,
  ({ document }, { pregnant }) => pregnant === true && document.pregnancy === false,
  ({ document: { ageFromMonths, ageToMonths } }, { phaseMonths: months }) =>
    months !== undefined && ((ageFromMonths ?? 0) > months || months > (ageToMonths ?? 9999)),
  ({ document }, { phaseMonths }) => phaseMonths !== undefined && isOnlyBeforeBirth(document),
  ({ document }, { access }) => access !== undefined && access.length > 0 && !known(document.access, access),
  ({ document }, { spoken }) => spoken !== undefined && !known(document.languages, [spoken]),
  ({ document }, { ways }) => ways !== undefined && !goesThisWay(document, ways),
  ({ topics }, { need }, _km, vocabulary) =>
    need !== undefined && !topics.has(vocabulary.topicNumber.get(need) ?? -1),
  ({ document }, { openNow }) => openNow !== undefined && !openNow.has(document.id),
  ({ document: { kind, access } }, { maxKm }, km) =>
    maxKm !== undefined &&
    (km === null ? !known([kind ?? "", ...access, "-"], ["online", "hotline", "phone"]) : km > maxKm),
  ({ document }, { loss }, _km, vocabulary) =>
    loss === true && hurtsAfterLoss(document, vocabulary.babyTopics),
];

const isLeftOut: Rule = (...given) => leavesOut.some((rule) => rule(...given));

const topicShare = (sum: number): number => (sum <= 1.2 ? sum : 1.5 - 0.3 * Math.exp((1.2 - sum) / 0.3));

/** Points for the matter: topics and words, half of them for an offer about something else. */
function matterPoints(offer: ReadOffer, wish: Wish): number | null {
  const sum = wish.topics.reduce(
    (points, { topic, confidence }) => points + confidence * (offer.topics.get(topic) ?? 0),
    0,
  );
  const shares = sharesOf(offer, wish);
  const named = shares.title + shares.organisation > 0;
  const told = shares.any >= 0.6 && (wish.topics.length === 0 || wish.words.length > 1 || named);
  if (sum === 0 && !told) return null;
  const isBeside =
    wish.topics.length > 0 &&
    offer.about.length > 0 &&
    !offer.about.some((topic) =>
      wish.topics.some(
        (one) =>
          one.topic === topic &&
          one.confidence >= 0.25 * Math.max(...wish.topics.map(({ confidence }) => confidence)),
      ),
    );
  const points =
    100 * topicShare(sum) +
    40 * Math.min(1, shares.title) +
    24 * Math.min(1, shares.organisation) +
    10 * Math.min(1, shares.text);
  return (isBeside ? 0.5 : 1) * points;
}

/** Points for what is known of it besides: language, age, cost, registration. */
const factPoints = ({ document }: ReadOffer, query: Query, wish: Wish): number =>
  (document.languages.includes(wish.speaks?.code ?? "") ? (wish.speaks?.asked ? 45 : 12) : 0) +
  (query.phaseMonths !== undefined && (document.ageFromMonths !== null || document.ageToMonths !== null)
    ? 3
    : 0) +
  (document.free === true ? 2 : 0) +
  (document.access.includes("withoutRegistration") ? 2 : 0);

/** The points of one offer by the table of README.md; null when it is no hit. */
const slowScore = (offer: ReadOffer, query: Query, wish: Wish, vocabulary: Vocabulary): number | null => {
  const { lat, lon } = offer.document;
  const km =
    wish.centre === null || lat === null || lon === null ? null : distanceKm(wish.centre, { lat, lon });
  if (isLeftOut(offer, query, km, vocabulary)) return null;
  const said = ` ${placeKey(query.q)} `;
  const inPlace = wish.places.length > 0 && offer.placeNames.some((name) => said.includes(` ${name} `));
  const matter = matterPoints(offer, wish);
  if (matter === null && !(wish.onlyPlace && inPlace)) return null;
  const anywhere = known(
    [offer.document.kind ?? "-", ...offer.document.access],
    ["online", "hotline", "phone"],
  );
  const near =
    km === null ? 0 : 25 * Math.exp(-km / 10) - (anywhere ? 0 : Math.min(80, Math.max(0, km - 30)));
  return (matter ?? 0) + (inPlace ? 80 : 0) + near + factPoints(offer, query, wish);
};

/** All hits, best first. */
export const searchSlowly = (
  offers: readonly ReadOffer[],
  query: Query,
  wish: Wish,
  vocabulary: Vocabulary,
): readonly SlowHit[] =>
  offers
    .flatMap((offer) => {
      const score = slowScore(offer, query, wish, vocabulary);
      return score === null ? [] : [{ id: offer.document.id, score }];
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
