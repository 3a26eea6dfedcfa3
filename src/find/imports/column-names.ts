import { ageColumnKey } from "./age-columns.ts";
import type { FieldName } from "./field-names.ts";
import { foldTight } from "./fold.ts";

/**
 * Column names met in German and English directories, best first: with "Angebot" and "Einrichtung" in one
 * file the first is the title and the second is free for the next field that knows it. The order of the
 * fields matters for the same reason. Compared without case, umlaut spelling, blanks and punctuation.
 */
const names: readonly (readonly [FieldName, string])[] = [
  [
    "externalId",
    "external id, externe id, externe kennung, source id, quell id, id, kennung, record id, uuid, angebots id, angebotsnummer, angebots nr, datensatz id, identifier, nr, nummer, lfd nr, lfdnr, laufende nummer, slug, objectid, index",
  ],
  ["source", "source, quelle, datenquelle, quellsystem"],
  [
    "title",
    "title, titel, angebot, angebotsname, name des angebots, angebotstitel, titel des angebots, offer, service name, kursname, kurstitel, name der gruppe, gruppenname, name des kurses, titel des kurses, name der veranstaltung, titel der veranstaltung, name des treffs, name des projekts, projektname, bezeichnung der gruppe, bezeichnung des kurses, kurs, bezeichnung, bezeichnung des angebots, name, name der einrichtung, einrichtungsname, einrichtung, facility, facility name, veranstaltung, kurzbezeichnung, projekt, leistung, gruppenangebot, gruppe",
  ],
  [
    "organisation",
    "organisation, organization, traeger, traegerin, traegername, name des traegers, traeger der einrichtung, anbieter, veranstalter, institution, provider, carrier, operator, traegerschaft, organization name, organisation name, anbieterin, einrichtung, name der einrichtung, facility, name, verein",
  ],
  [
    "placeName",
    "standort, standortname, name des standorts, location, location name, veranstaltungsort, treffpunkt, einrichtung, name der einrichtung, gebaeude",
  ],
  [
    "description",
    "description, beschreibung, kurzbeschreibung, angebotsbeschreibung, beschreibung des angebots, inhalt, inhalte, details, infotext, beschreibungstext, text, short desc",
  ],
  [
    "topics",
    "topics, topic, themen, thema, topic slugs, themen slugs, themenfelder, themenbereiche, schlagworte, schlagwoerter, stichworte",
  ],
  [
    "languages",
    "languages, language, sprachen, sprache, sprachangebot, beratungssprachen, fremdsprachen, mehrsprachigkeit, angebotssprachen",
  ],
  [
    "kind",
    "kind, format, angebotsart, art des angebots, angebotsform, angebotsformat, form, art, type of offer, offer kind, veranstaltungsart",
  ],
  ["access", "access, zugang, zugangsweg, zugangsart, anmeldung, access mode, zugaenge"],
  [
    "category",
    "category, kategorie, kategorien, categories, rubrik, sparte, typ, type, einrichtungsart, einrichtungstyp, art der einrichtung, leistungen, leistungsart, angebotskategorie",
  ],
  [
    "street",
    "street, strasse, strasse und hausnummer, strasse hausnummer, strasse hausnr, strasse und hausnr, strasse nr, strasse u hausnr, strasse und nummer, str, anschrift, adresse, address, address 1, street address, strassenname, street and number",
  ],
  [
    "houseNumber",
    "house number, housenumber, hausnummer, hausnr, hnr, haus nr, hausbez, street number, number, hausnummer und zusatz",
  ],
  [
    "postalCode",
    "postal code, plz, postleitzahl, zip, zip code, zipcode, postcode, post code, plz ort, plz und ort, plz wohnort, postleitzahl ort, postleitzahl und ort",
  ],
  [
    "place",
    "place, ort, stadt, wohnort, city, town, locality, gemeinde, ortschaft, kommune, ortsname, stadt gemeinde",
  ],
  [
    "lat",
    "lat, latitude, breitengrad, breite, geo lat, geographische breite, geografische breite, gps breite, gps lat, y, y coordinate, y koordinate, mapy, lat wgs84, wgs84 lat",
  ],
  [
    "lon",
    "lon, lng, long, longitude, laengengrad, laenge, geo lon, geo lng, geographische laenge, geografische laenge, gps laenge, gps lon, x, x coordinate, x koordinate, mapx, lon wgs84, wgs84 lon",
  ],
  ["ageFromMonths", "alter von monate, age from months"],
  ["ageToMonths", "alter bis monate, age to months"],
  // HSDS counts these two in years.
  ["ageFromYears", "alter von jahre, minimum age"],
  ["ageToYears", "alter bis jahre, maximum age"],
  ["ageFrom", "alter von"],
  ["ageTo", "alter bis"],
  [
    "ageText",
    "age, alter, altersgruppe, altersgruppen, alter der kinder, age range, altersspanne, alter des kindes",
  ],
  [
    "pregnancy",
    "pregnancy, pregnant, schwangerschaft, schwangere, schwanger, fuer schwangere, in der schwangerschaft",
  ],
  [
    "targetGroup",
    "target group, targetgroup, zielgruppe, zielgruppen, eligibility, eligibility text, eligibility description, fuer wen, audience, teilnehmende, adressaten, teilnehmerkreis",
  ],
  ["free", "free, kostenlos, kostenfrei, gratis, gebuehrenfrei"],
  [
    "cost",
    "cost, costs, kosten, kosten fuer familien, kosten text, cost text, preis, gebuehr, gebuehren, teilnahmegebuehr, kostenbeitrag, fees, fee, price, beitrag",
  ],
  [
    "openingHours",
    "opening hours text, opening hours, oeffnungszeiten, oeffnungszeit, sprechzeiten, sprechzeit, oeffnungs und sprechzeiten, oeffnungs sprechzeiten, zeiten, termine, uhrzeit, uhrzeiten, zeit, wann, hours, beratungszeiten",
  ],
  [
    "openFrom",
    "opening hours from, open from, oeffnungszeit von, oeffnungszeiten von, geoeffnet von, geoeffnet ab",
  ],
  ["openTo", "opening hours to, open to, oeffnungszeit bis, oeffnungszeiten bis, geoeffnet bis"],
  [
    "accessibility",
    "accessibility, accessibility text, accessible, barrierefreiheit, barrierefrei, barrierfree, rollstuhlgerecht, barrierefreier zugang",
  ],
  ["areaCode", "area code, vorwahl, telefonvorwahl, tel vorwahl"],
  [
    "phone",
    "phone, phones, telefon, tel, telefonnummer, telefonnummern, tel nr, telefon nr, phone number, telephone, festnetz, rufnummer, fon, telefon 1, telefon 2, telefon mobil, mobil, mobile, handy, mobiltelefon, mobilnummer, handynummer",
  ],
  [
    "email",
    "email, e mail, mail, email adresse, e mail adresse, mailadresse, email address, kontakt email, e mail kontakt",
  ],
  [
    "website",
    "website, webseite, web, url, homepage, internet, internetseite, internetadresse, webadresse, link, www, web site, internetauftritt",
  ],
  [
    "contactPerson",
    "contact person, contact name, ansprechpartner, ansprechpartnerin, ansprechpartner in, ansprechpartnerinnen, ansprechperson, ansprechpersonen, kontaktperson, kontaktpersonen, kontakt name, leitung, einrichtungsleitung, name der leitung, leitung der einrichtung, director, manager, kursleitung, leiterin, leiter, verantwortliche, vorname, nachname, familienname, first name, last name, surname",
  ],
];

/** Fields that may be spread over several columns without a mapping. */
export const manyColumns: ReadonlySet<FieldName> = new Set<FieldName>(["phone", "contactPerson"]);

/** Field -> its known column names, folded, best first; in the order in which fields choose. */
export const knownColumns: readonly (readonly [FieldName, readonly string[]])[] = names.map(
  ([field, list]) => [field, list.split(",").map(foldTight)] as const,
);

const everyName = new Set(knownColumns.flatMap(([, list]) => list));

/** Whether a cell reads like the head of a column we know. */
export const isKnownColumn = (text: string): boolean => text.length < 60 && everyName.has(columnKey(text));

const fieldsOf = (key: string): FieldName[] =>
  knownColumns.flatMap(([field, list]) => (list.includes(key) ? [field] : []));

/** "Name der Gruppe/des Kurses" says "Name" only once. */
const shortSpellings = ([first = "", ...others]: readonly string[]): readonly string[] => {
  const [said] = /^\s*(?:name|titel|bezeichnung)(?=\s+de[rs]\s)/i.exec(first) ?? [];
  return [first, ...others.map((part) => (said && /^\s*de[rs]\s/i.test(part) ? `${said} ${part}` : part))];
};

/** "Träger/Anbieter" is one thing said twice; "Telefon/E-Mail" is two things in one cell, which only a mapping can part. */
const saidTwice = (text: string): string | undefined => {
  if (!text.includes("/")) return undefined;
  const parts = shortSpellings(text.split("/")).map(foldTight);
  const [first = "", ...others] = parts;
  const common = fieldsOf(first).some((field) => others.every((other) => fieldsOf(other).includes(field)));
  return common ? first : undefined;
};

/** "Telefon (dienstlich)*" -> "telefon": remarks in brackets and stars do not belong to a column's name. */
export const columnKey = (text: string): string => {
  const whole = foldTight(text);
  if (whole === "" || everyName.has(whole)) return whole;
  return ageColumnKey(text) ?? saidTwice(text) ?? foldTight(text.replace(/[([].*$/s, ""));
};
