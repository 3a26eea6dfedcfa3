import type { Language } from "../../core/languages.ts";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { isolated, languageName, listText } from "../guide/wording.ts";
import {
  callSentence,
  accessSentences,
  audienceOf,
  costsTheCall,
  isRemote,
  safeMail,
  safeWebsite,
} from "../offers/offer-facts.ts";
import { dearestCall } from "../offers/call-cost.ts";
import { hoursInWords } from "../schedules/opening-hours.tsx";
import { timesTexts } from "../schedules/times.texts.ts";
import { saysOnlyHours } from "../schedules/week-hours.ts";
import { findTexts, type Say } from "../texts.ts";
import { knownOf, shownText, type TranslatedField } from "../translations/translated-text.ts";
import { paperCode } from "./paper-code.ts";
import { paperTexts } from "./paper.texts.ts";
import { type FurtherPlace, type PrintRow } from "./print-row.ts";
import type { OfferVoice } from "./print-voice.ts";
import { nextDatesOf, unusualDatesOf } from "./printed-dates.ts";
import { printable, printedLine, shortened } from "./printed-text.ts";

/** One answer about an offer. `german` text keeps its own language and direction on a page in another one. */
export type PrintedFact = { readonly label: string; readonly text: string; readonly german: boolean };

/** An offer as the template sets it; every text is finished. */
export type PrintedOffer = {
  readonly id: string;
  readonly title: string;
  /** The title in the language of the print, where a person has reviewed it. */
  readonly titleIn: string | null;
  readonly organisation: string | null;
  readonly description: string | null;
  /** Whether the description is in German because no reviewed translation fits it. */
  readonly german: boolean;
  readonly shortened: string | null;
  /** How a family gets in, which decides whether it goes at all. */
  readonly access: string;
  readonly facts: readonly PrintedFact[];
  readonly stand: string;
  readonly code: string;
  readonly codeLabel: string;
};

/** Longer texts stand on the page of the offer; the booklet is for finding it. Signs. */
const longest = { title: 300, description: 700, fact: 300, line: 160 } as const;

export function printedOffer(offer: PrintRow, voice: OfferVoice): PrintedOffer {
  const paper = speak(paperTexts, voice.lang);
  const said = inLanguage(offer, "description", voice.lang);
  const whole = printable(said.text);
  const description = shortened(whole, longest.description);
  const title = titleOf(offer);
  const name = inLanguage(offer, "title", voice.lang);
  const translated = name.german ? "" : shortened(printedLine(name.text), longest.title);
  return {
    id: offer.id,
    title,
    titleIn: title === translated || translated === "" ? null : translated,
    organisation:
      offer.organisation === null ? null : shortened(printedLine(offer.organisation), longest.line),
    description: description === "" ? null : description,
    german: said.german,
    shortened: description === whole ? null : paper("moreOnline"),
    access: accessSentences(offer, speak(findTexts, voice.lang)).join(" "),
    facts: factsOf(offer, voice),
    stand: standOf(offer, voice),
    code: paperCode(voice.address(`/angebote/${offer.slug}`)),
    codeLabel: paper("offerCode", { title: isolated(title) }),
  };
}

/** Every offer can be found by its title, also one that no font of ours can write. */
export const titleOf = ({ title, slug }: PrintRow): string => {
  const line = printedLine(title);
  return shortened(/[\p{L}\p{N}]/u.test(line) ? line : slug, longest.title);
};

const fact = (label: string, text: string | null, german = false): readonly PrintedFact[] => {
  const said = shortened(german ? printable(text ?? "") : (text ?? ""), longest.fact);
  return said === "" ? [] : [{ label, text: said, german }];
};

type Field = Extract<TranslatedField, keyof PrintRow>;

/** What an organisation wrote: translated where a person has reviewed every sentence of it, else in German. */
function inLanguage(
  offer: PrintRow,
  field: Field,
  lang: Language,
): { readonly text: string; readonly german: boolean } {
  const german = offer[field] ?? "";
  const { pieces, missing, unread } = shownText(german, field, lang, knownOf(offer.translations));
  if (lang === "de" || pieces.length === 0 || missing + unread > 0) return { text: german, german: true };
  return { text: pieces.map(({ text }) => text).join(" "), german: false };
}

function written(label: string, offer: PrintRow, field: Field, lang: Language): readonly PrintedFact[] {
  const { text, german } = inLanguage(offer, field, lang);
  return german ? fact(label, text, true) : fact(label, printable(text));
}

/** The regular hours we know in the language of the page; the text beside them only where it says more. */
function hoursOf(
  offer: PrintRow,
  { lang, now }: Pick<OfferVoice, "lang" | "now">,
  label: string,
): readonly PrintedFact[] {
  const words = { t: speak(timesTexts, lang), lang, now };
  const known = offer.timed === null ? [] : hoursInWords(offer.timed, words);
  const text = offer.openingHoursText ?? "";
  const dates = known.length === 0 ? nextDatesOf(offer, words) : unusualDatesOf(offer, words);
  return [
    ...fact(label, known.join("\n")),
    ...fact(known.length === 0 ? words.t("nextDates") : label, dates.join("\n")),
    ...(known.length > 0 && saysOnlyHours(text) ? [] : written(label, offer, "openingHoursText", lang)),
  ];
}

/** What a family asks, always in the same order; what nobody knows is left out, except the cost. */
function factsOf(offer: PrintRow, { lang, now }: OfferVoice): readonly PrintedFact[] {
  const t = speak(findTexts, lang);
  const paper = speak(paperTexts, lang);
  const languages = offer.languages.map((code) => languageName(code, lang));
  return [
    ...hoursOf(offer, { lang, now }, t("whenOpen")),
    ...placeLines(offer).flatMap((line) => fact(t("address"), line, true)),
    ...fact(t("phone"), offer.phones.map(({ display }) => printedLine(display)).join(" · "), true),
    // What a normal call costs needs no line; only a dear one is a surprise.
    ...(dearestCall(offer.phones) === "dear" ? fact(t("phone"), callSentence(offer.phones, t)) : []),
    ...fact(paper("web"), internetOf(offer), true),
    ...written(t("whoComes"), offer, "whoComes", lang),
    ...fact(t("forWhom"), audienceOf(offer, t, lang)),
    ...written(t("forWhom"), offer, "eligibilityText", lang),
    ...costOf(offer, t, lang),
    ...(languages.length === 0 ? [] : fact(t("languagesSpoken"), listText(languages, lang))),
    ...written(t("whatNext"), offer, "whatNext", lang),
    ...written(t("whoLearns"), offer, "whoLearns", lang),
    ...(isRemote(offer) ? [] : written(t("steps"), offer, "accessibilityText", lang)),
  ];
}

function costOf(offer: PrintRow, t: Say, lang: Language): readonly PrintedFact[] {
  const label = t("whatCost");
  if (offer.free === true && costsTheCall(offer))
    return fact(label, dearestCall(offer.phones) === "dear" ? t("callDear") : t("costCall"));
  if (offer.costText !== null) return written(label, offer, "costText", lang);
  return fact(
    label,
    offer.free === true ? t("costNothing") : t(offer.free === false ? "costSome" : "costUnknown"),
  );
}

/** One line of an address. A place that is called like the organisation needs no second name. */
const lineOf = (
  { locationName, street, postalCode, place }: FurtherPlace,
  organisation: string | null,
): string =>
  [locationName === organisation ? null : locationName, street, [postalCode, place].filter(Boolean).join(" ")]
    .map((part) => printedLine(part ?? ""))
    .filter((part) => part !== "")
    .join(", ");

/** Nobody goes to a telephone, and where a hotline sits may have to stay secret. */
const placeLines = (offer: PrintRow): readonly string[] =>
  isRemote(offer)
    ? []
    : [...new Set([offer, ...offer.furtherPlaces].map((at) => lineOf(at, offer.organisation)))].filter(
        (line) => line !== "",
      );

/** The page is left out where the address of the mail names it already. */
const internetOf = ({ email, website }: PrintRow): string => {
  const mail = safeMail(email);
  const page = webOf(website);
  return [mail, page !== null && mail?.endsWith(`@${page}`) ? null : page].filter(Boolean).join(" · ");
};

/** Short enough to be typed: deep pages are what the code is for. */
const webOf = (website: string | null): string | null => {
  const address = safeWebsite(website);
  if (address === null) return null;
  const { host, pathname } = new URL(address);
  const whole = `${host}${pathname}`.replace(/\/$/, "");
  return (whole.length <= 30 ? whole : host).replace(/^www\./, "");
};

function standOf({ confirmedAt, importedAt, changedAt }: PrintRow, { lang }: OfferVoice): string {
  const t = speak(findTexts, lang);
  const on = (at: typeof changedAt) => ({ date: isolated(sayFullDay(officeDayOf(at), lang)) });
  if (confirmedAt !== null) return t("confirmedOn", on(confirmedAt));
  return importedAt === null ? t("changedOn", on(changedAt)) : t("importedOn", on(importedAt));
}
