import type { DangerNow } from "./missing-child.ts";

/** What the engine takes and gives. Months for ages, ISO 639-1 for languages, degrees and kilometres for places. */

/** One offer as the engine sees it; unknown facts are null or empty, never invented. */
export type SearchDocument = {
  readonly id: string;
  readonly externalId: string | null;
  readonly network: string;
  readonly title: string;
  readonly plainTitle: string | null;
  readonly description: string | null;
  readonly organisation: string | null;
  readonly eligibility: string | null;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly kind: string | null;
  readonly access: readonly string[];
  readonly ageFromMonths: number | null;
  readonly ageToMonths: number | null;
  readonly pregnancy: boolean | null;
  readonly free: boolean | null;
  /** Without steps, as far as somebody has said so. */
  readonly accessible: boolean | null;
  readonly place: string | null;
  readonly postalCode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** One entry of `data/topics.json`; further fields are ignored here. */
export type TopicEntry = {
  readonly no: number;
  readonly slug: string;
  readonly group: string;
  readonly de: string;
  readonly plain: string;
  readonly en: string;
  readonly urgent?: boolean | undefined;
  /** Only about living babies and children. */
  readonly babyContent?: boolean | undefined;
  /** The topic in a family's words, by language. */
  readonly names?: Readonly<Record<string, string>> | undefined;
};

/** One file of `data/thesaurus`: `phrases` say the topic, `weak` words only hint at it. */
export type Thesaurus = {
  readonly lang: string;
  readonly entries: readonly {
    readonly topic: string;
    readonly phrases: readonly string[];
    readonly weak?: readonly string[] | undefined;
  }[];
};

/** How a family wants to be helped: somebody comes, it goes there, or by phone and screen. */
export type Way = "atHome" | "there" | "remote";

export type Query = {
  readonly q: string;
  /** The language of the page; `de-simple` counts as `de`. */
  readonly lang: string;
  readonly near?: { readonly lat: number; readonly lon: number } | undefined;
  /** Topics chosen by tapping; they count as understood with certainty. */
  readonly topics?: readonly string[] | undefined;
  /** A language the family wants to speak there; without it the language of the page, unless German. */
  readonly speaks?: string | undefined;
  /** Leaves out what is known to cost something. */
  readonly free?: boolean | undefined;
  /** Leaves out what is known to be reachable only in other ways. */
  readonly access?: readonly string[] | undefined;
  /** One of these ways is enough; leaves out what is known to go otherwise. */
  readonly ways?: readonly Way[] | undefined;
  /** Leaves out what is known to have steps. */
  readonly accessible?: boolean | undefined;
  /** Leaves out what is known to be given in other languages only; `speaks` merely puts a language first. */
  readonly spoken?: string | undefined;
  /** Slug of a topic that an offer must state, or that its text must speak of where it states none. */
  readonly need?: string | undefined;
  /** Ids of offers that are known to be open now: all others are left out. */
  readonly openNow?: ReadonlySet<string> | undefined;
  /** Ids of offers that are known to take place on the wanted weekday: all others are left out. */
  readonly onWeekday?: ReadonlySet<string> | undefined;
  /** Age of the child in months; leaves out what is known to be for other ages. */
  readonly phaseMonths?: number | undefined;
  readonly pregnant?: boolean | undefined;
  /** The child died: nothing that is only about living babies is shown. */
  readonly loss?: boolean | undefined;
  readonly maxKm?: number | undefined;
  readonly limit: number;
};

export type WhyKind =
  | "topic"
  | "word"
  | "language"
  | "near"
  | "free"
  | "noRegistration"
  | "atHome"
  | "age"
  | "organisation"
  | "place";

/** A true reason: slug, word of the offer, language code, kilometres, months "from-to", or a name. */
export type Why = { readonly kind: WhyKind; readonly value: string };

export type Hit = {
  readonly id: string;
  readonly score: number;
  readonly distanceKm: number | null;
  readonly why: readonly Why[];
  /** Only there in case there is nothing else: about the loss of a child, of which nobody spoke here. Lists leave it out. */
  readonly apart?: true;
};

export type SearchResult = {
  readonly hits: readonly Hit[];
  /** Nothing fits: then `hits` is empty. */
  readonly none: boolean;
  /** Slugs, surest first. */
  readonly understoodTopics: readonly string[];
  /**
   * Slug of the topic whose number must take the place of the words in the address: an urgent one, whose card comes
   * before any result, or else a discreet one (`discreet-topics.ts`).
   */
  readonly urgent: string | null;
  /** The family speaks of the loss of a child: from here on nothing is about babies. */
  readonly grieves: boolean;
  /** Medical danger or a missing child: its numbers come before any result, and its words leave the address as well. */
  readonly acute: DangerNow | null;
  /** The language that the words asked for, by its code; null when they named none. */
  readonly speaks: string | null;
};
