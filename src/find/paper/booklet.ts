import { speak } from "../../platform/texts.ts";
import { lossTopic } from "../guide/said-topic.ts";
import { inOrder } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import { groupsOf, type Topic, topicWords } from "../topics/topic.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { aToZ, type IndexLetter } from "./a-to-z.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintRegion } from "./print-region.ts";
import type { PrintRow } from "./print-row.ts";
import { printFrame, type PrintVoice } from "./print-voice.ts";
import { printedLine } from "./printed-text.ts";
import { type PrintedOffer, printedOffer, titleOf } from "./printed-offer.ts";
import { type UrgentGroup, urgentGroups } from "./urgent-numbers.ts";

/** What a printed piece is made of: the offers of its region and the data files of the product. */
export type PrintMaterial = {
  readonly offers: readonly PrintRow[];
  readonly region: PrintRegion | null;
  readonly topics: readonly Topic[];
  readonly helpNumbers: readonly HelpNumber[];
};

export type OfferGroup = { readonly title: string; readonly offers: readonly PrintedOffer[] };
/** Offers of one title in several places are one line with several pages. */
type Reference = { readonly title: string; readonly ids: readonly string[] };
type Need = {
  readonly words: string;
  readonly german: boolean;
  readonly offers: readonly Reference[];
  /** How many further offers help with it, in words; null where all are named. */
  readonly more: string | null;
};
type NeedGroup = { readonly title: string; readonly needs: readonly Need[] };

export type Booklet = ReturnType<typeof printFrame> & {
  readonly region: string | null;
  readonly words: Readonly<Record<string, string>>;
  readonly urgent: readonly UrgentGroup[];
  readonly needs: readonly NeedGroup[];
  readonly groups: readonly OfferGroup[];
  readonly index: readonly IndexLetter[];
};

/** The whole Familienwegweiser as data: every offer stands in exactly one group, and needs and index point to it. */
export function booklet(material: PrintMaterial, voice: PrintVoice): Booklet {
  const { region, offers, helpNumbers } = material;
  return {
    ...printFrame(voice),
    region: region === null ? null : printedLine(region.name),
    words: bookletWords(voice),
    urgent: urgentGroups(helpNumbers, voice),
    needs: needsOf(material, voice),
    groups: groupsOfOffers(material, voice),
    index: aToZ(offers),
  };
}

const own = [
  "bookletTitle",
  "bookletAbout",
  "contents",
  "urgentIntro",
  "needsTitle",
  "needsIntro",
  "offersTitle",
  "noOffers",
  "indexTitle",
  "indexIntro",
  "alwaysCurrent",
  "alwaysCurrentText",
  "notes",
  "askUs",
  "askUsText",
] as const;

/** The fixed words of the booklet in its language. */
function bookletWords({ lang }: PrintVoice): Readonly<Record<string, string>> {
  const paper = speak(paperTexts, lang);
  const t = speak(findTexts, lang);
  const foreign = lang !== "de" && lang !== "de-simple";
  return {
    ...Object.fromEntries(own.map((key) => [key, paper(key)])),
    urgentTitle: t("helpTitle"),
    inGerman: foreign ? t("germanText") : "",
    besideGerman: foreign ? t("helpBesideGerman") : "",
  };
}

const german = inOrder("de");

/** By place, then by title: people look for what is near. */
const byPlace = (one: PrintRow, other: PrintRow): number =>
  german(one.place ?? "\uffff", other.place ?? "\uffff") ||
  german(one.title, other.title) ||
  (one.id < other.id ? -1 : 1);

/** The offers in the groups of their first topic that we know; those without one come last. Each exactly once. */
export function groupsOfOffers({ offers, topics }: PrintMaterial, voice: PrintVoice): readonly OfferGroup[] {
  const t = speak(findTexts, voice.lang);
  const groupOf = new Map(topics.map(({ slug, group }) => [slug, group]));
  const home = (offer: PrintRow) =>
    offer.topics.map((slug) => groupOf.get(slug)).find((group) => group !== undefined) ?? "";
  const sorted = offers.toSorted(byPlace);
  const title = (group: string) =>
    group === ""
      ? speak(paperTexts, voice.lang)("otherOffers")
      : t(`group_${group}` as Parameters<typeof t>[0]);
  return [...groupsOf(topics).map(({ group }) => group), ""]
    .map((group) => ({ group, here: sorted.filter((offer) => home(offer) === group) }))
    .filter(({ here }) => here.length > 0)
    .map(({ group, here }) => ({
      title: title(group),
      offers: here.map((offer) => printedOffer(offer, voice)),
    }));
}

/** More than this many lines behind one need help nobody. */
const mostPerNeed = 12;

function references(offers: readonly PrintRow[]): readonly Reference[] {
  const titles = [...new Set(offers.map(titleOf))];
  return titles.map((title) => ({
    title,
    ids: offers.filter((offer) => titleOf(offer) === title).map(({ id }) => id),
  }));
}

/** Those that are mainly for the need come first; what is for the loss of a child comes last behind every other need. */
const rankFor = (slug: string, [main]: readonly string[]): number =>
  main === slug ? 0 : main === lossTopic ? 2 : 1;

/** The offers that help with a need. */
const helpingWith = (slug: string, offers: readonly PrintRow[]): readonly PrintRow[] =>
  offers
    .filter((offer) => offer.topics.includes(slug))
    .toSorted((one, other) => rankFor(slug, one.topics) - rankFor(slug, other.topics) || byPlace(one, other));

/** An offer of several places is one line with all its pages; what has no line is counted. */
function linesOf(
  slug: string,
  offers: readonly PrintRow[],
  lang: PrintVoice["lang"],
): Omit<Need, "words" | "german"> {
  const lines = references(helpingWith(slug, offers));
  const count = lines.slice(mostPerNeed).reduce((sum, { ids }) => sum + ids.length, 0);
  return {
    offers: lines.slice(0, mostPerNeed),
    more: count === 0 ? null : speak(paperTexts, lang)("moreOffers", { count }),
  };
}

/** The needs in the family's own words, each with the offers that help with it; needs without any are left out. */
function needsOf({ offers, topics }: PrintMaterial, { lang }: PrintVoice): readonly NeedGroup[] {
  const t = speak(findTexts, lang);
  return groupsOf(topics)
    .map(({ group, topics: inGroup }) => ({
      title: t(`group_${group}` as Parameters<typeof t>[0]),
      needs: inGroup
        .map((topic) => {
          const { words, lang: other } = topicWords(topic, lang);
          return { words, german: other === "de", ...linesOf(topic.slug, offers, lang) };
        })
        .filter(({ offers: some }) => some.length > 0),
    }))
    .filter(({ needs }) => needs.length > 0);
}
