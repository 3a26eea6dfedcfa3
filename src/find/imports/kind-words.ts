import type { AccessMode, OfferKind } from "../offers/offer.ts";
import { accessModes, offerKinds } from "../offers/offer.ts";
import { foldTight, foldWords } from "./fold.ts";

/** Words of practice for our kinds; the last part of a compound decides, so "Krabbelgruppe" ends in "gruppe". */
const kindWords: Readonly<Record<OfferKind, string>> = {
  openHour:
    "sprechstunde, sprechzeit, offenesprechstunde, elternsprechstunde, offenerbereich, openhour, openhours, offenesangebot, dropin",
  counselling:
    "beratung, beratungen, beratungsstelle, beratungsangebot, einzelberatung, counselling, counseling, advice, beratungsgespraech, therapie",
  homeVisit:
    "hausbesuch, hausbesuche, besuch, besuche, aufsuchend, aufsuchendehilfe, aufsuchendesangebot, homevisit, homevisits, besuchsdienst, familienbegleitung",
  group:
    "gruppe, gruppen, gruppenangebot, treff, treffen, elterntreff, group, groups, selbsthilfe, spielkreis",
  course:
    "kurs, kurse, kursangebot, seminar, workshop, lehrgang, training, course, courses, class, vortrag, schulung, pekip",
  cafe: "cafe, cafes, elterncafe, caffee, fruehstueck, coffee, cafetreff",
  sponsor:
    "patenschaft, patenschaften, paten, patin, patinnen, pate, familienpaten, sponsor, sponsorship, ehrenamt",
  navigator: "lotse, lotsen, lotsin, lotsinnen, lotsendienst, navigator, navigation",
  material:
    "material, materialien, broschuere, flyer, ratgeber, elternbrief, elternbriefe, brochure, faltblatt, wegweiser, infomaterial",
  online:
    "online, onlineangebot, onlineberatung, onlinekurs, app, website, chat, video, digital, webinar, internetangebot",
  hotline:
    "hotline, telefon, telefonberatung, krisentelefon, sorgentelefon, telefonseelsorge, helpline, nottelefon, hilfetelefon, elterntelefon",
};

const accessWords: Readonly<Record<AccessMode, string>> = {
  withoutRegistration:
    "ohneanmeldung, ohnetermin, keineanmeldung, keineanmeldungerforderlich, offen, offenerzugang, walkin, withoutregistration, ohnevoranmeldung, anmeldungnichterforderlich, spontan, keine, nein",
  byAppointment:
    "nachvereinbarung, terminvereinbarung, mitanmeldung, mittermin, nachterminvereinbarung, termin, anmeldung, anmeldungerforderlich, mitvoranmeldung, voranmeldung, byappointment, appointment, nachabsprache, erforderlich, ja",
  phone: "telefon, telefonisch, pertelefon, phone, anruf",
  online: "online, video, chat, digital, internet, perMail, email, onlineberatung, videoberatung",
  atHome:
    "zuhause, beiihnenzuhause, inderfamilie, hausbesuch, hausbesuche, aufsuchend, athome, home, homevisit",
};

const tableOf = <Name extends string>(
  words: Readonly<Record<Name, string>>,
  own: readonly Name[],
): Map<string, Name> =>
  new Map(
    own.flatMap((name) => [name, ...words[name].split(",")].map((word) => [foldTight(word), name] as const)),
  );

const kinds = tableOf(kindWords, offerKinds);
const accesses = tableOf(accessWords, accessModes);

// Only long endings: "-rat" or "-bad" would say nothing.
const endings = [...kinds].filter(([word]) => word.length >= 4).sort((a, b) => b[0].length - a[0].length);

const withoutRemark = (text: string): string => text.replace(/[([].*$/s, "");

/** One word or phrase -> our kind: exactly, then by the end of its last word; undefined when it is neither. */
export const kindOfWord = (text: string): OfferKind | undefined => {
  const exact = kinds.get(foldTight(text)) ?? kinds.get(foldTight(withoutRemark(text)));
  if (exact) return exact;
  const words = foldWords(withoutRemark(text)).split(" ");
  const last = words.at(-1) ?? "";
  // "Elterncafé", "offene Krabbelgruppe"; else "Beratung für Eltern", where the first word says it.
  return endings.find(([word]) => last.endsWith(word))?.[1] ?? kinds.get(words[0] ?? "");
};

const kindOfEnding = (word: string): OfferKind | undefined =>
  kinds.get(word) ?? endings.find(([ending]) => word.endsWith(ending))?.[1];

const bodyName = /\b(?:e\.? ?v|g?gmbh|stiftung|verein|verband)\b/i;

/**
 * The kind a short title says with its first or last word ("Elterncafé", "Krabbelgruppe im Haus Sonne"). The name of a
 * body says nothing ("Selbsthilfe e. V."), nor does the last word of a long description ("… mit Naturgruppe").
 */
export const kindOfTitle = (title: string): OfferKind | undefined => {
  const words = foldWords(withoutRemark(title)).split(" ");
  if (words.length > 5 || bodyName.test(title)) return undefined;
  return kindOfEnding(words[0] ?? "") ?? kindOfEnding(words.at(-1) ?? "");
};

/** One word or phrase -> how a family gets in; undefined when it says nothing about that. */
export const accessOfWord = (text: string): AccessMode | undefined =>
  accesses.get(foldTight(text)) ?? accesses.get(foldTight(withoutRemark(text)));
