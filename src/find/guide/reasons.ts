import type { Language } from "../../core/languages.ts";
import type { Why, WhyKind } from "../search/search-types.ts";
import { costsTheCall, needsNoRegistration, needsNoWay } from "../offers/offer-facts.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import type { Say } from "../texts.ts";
import type { Topic } from "../topics/topic.ts";
import type { FoundOffer } from "./found.ts";
import { howFar } from "./how-far.ts";
import { saidTopic } from "./said-topic.ts";
import { distanceText, isolated, languageName, listText } from "./wording.ts";
import type { Wish } from "./wish.ts";

export type Wording = {
  readonly t: Say;
  readonly lang: Language;
  readonly topics: readonly Topic[];
  /** After the loss of a child. */
  readonly loss?: boolean;
};

const mostReasons = 4;
/** What the family asked for comes first, or the answer would not say why it fits; then what decides for a family. */
const order: readonly WhyKind[] = [
  "topic",
  "language",
  "near",
  "noRegistration",
  "atHome",
  "free",
  "place",
  "age",
  "word",
  "organisation",
];

/** Nobody goes to a telephone or to a home visit, no visit is without an agreement, and a call that costs something is not free. */
const fitsKind =
  (offer: PublishedOffer) =>
  ({ kind }: Why): boolean =>
    !((kind === "near" || kind === "place") && needsNoWay(offer)) &&
    !(kind === "noRegistration" && !needsNoRegistration(offer)) &&
    !(kind === "free" && costsTheCall(offer));

/** Why an offer fits, in words; only what the engine found to be true of it. */
export function reasonsOf(one: FoundOffer, wording: Wording): readonly string[] {
  const { t, lang, topics, loss = false } = wording;
  const far = howFar(one, wording);
  // Words can tell an age too; after the loss nobody is reminded of it.
  const why = one.why.filter(fitsKind(one.offer)).filter(({ kind }) => !(loss && kind === "age"));
  const words = why.flatMap(({ kind, value }) => (kind === "word" ? [isolated(value)] : []));
  const first = new Map<WhyKind, Why>();
  for (const one of why) if (!first.has(one.kind)) first.set(one.kind, one);
  const topicOf = (slug: string) => topics.find((topic) => topic.slug === slug);
  const say = ({ kind, value }: Why): string => {
    const topic = topicOf(value);
    if (kind === "topic") {
      const words = topic === undefined ? null : saidTopic(topic, { lang, loss });
      return words === null ? "" : t("whyTopic", { topic: words });
    }
    if (kind === "language") return t("whyLanguage", { language: languageName(value, lang) });
    if (kind === "near")
      return t("whyNear", { distance: far ?? isolated(distanceText(Number(value), lang)) });
    if (kind === "word") return first.has("topic") ? "" : t("whyWords", { words: words.join(", ") });
    if (kind === "organisation") return t("whyOrganisation", { organisation: isolated(value) });
    if (kind === "place") return first.has("near") ? "" : t("whyPlace", { place: isolated(value) });
    const plain = {
      noRegistration: "whyNoRegistration",
      atHome: "whyAtHome",
      free: "whyFree",
      age: "whyAge",
    } as const;
    return t(plain[kind]);
  };
  return order
    .flatMap((kind) => first.get(kind) ?? [])
    .map(say)
    .filter((text) => text !== "")
    .slice(0, mostReasons);
}

/** The one thing a family should know before it goes there; null when nothing speaks against it. */
export function limitOf({ offer }: FoundOffer, wish: Wish, { t, lang }: Wording): string | null {
  const wanted = wish.language ?? (lang === "de" || lang === "de-simple" ? null : lang);
  const { languages, access, free } = offer;
  if (offer.freshness === "grey") return t("limitNotConfirmed");
  if (wanted !== null && languages.length === 0)
    return t("limitLanguageUnknown", { language: languageName(wanted, lang) });
  if (wanted !== null && !languages.includes(wanted))
    return t("limitLanguages", {
      languages: listText(
        languages.map((code) => languageName(code, lang)),
        lang,
      ),
    });
  if (access.includes("byAppointment") && !needsNoRegistration(offer)) return t("limitAppointment");
  return free === false ? t("limitCost") : null;
}
