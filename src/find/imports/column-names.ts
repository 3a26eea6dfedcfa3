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
    "external id, externe id, externe kennung, source id, quell id, id, kennung, record id, uuid, angebots id, angebotsnummer, nr, nummer, lfd nr, lfdnr, laufende nummer, slug, objectid, index",
  ],
  ["source", "source, quelle, datenquelle, quellsystem"],
  [
    "title",
    "title, titel, angebot, angebotsname, name des angebots, angebotstitel, titel des angebots, offer, service name, kursname, kurstitel, kurs, bezeichnung, bezeichnung des angebots, name, name der einrichtung, einrichtungsname, einrichtung, facility, facility name, veranstaltung, kurzbezeichnung, projekt, leistung",
  ],
  [
    "organisation",
    "organisation, organization, traeger, traegername, name des traegers, traeger der einrichtung, anbieter, veranstalter, institution, provider, carrier, operator, traegerschaft, organization name, organisation name, anbieterin, einrichtung, name der einrichtung, facility, name, verein",
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
    "topics, topic, themen, thema, themenfelder, themenbereiche, schlagworte, schlagwoerter, stichworte",
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
  ["postalCode", "postal code, plz, postleitzahl, zip, zip code, zipcode, postcode, post code"],
  ["place", "place, ort, stadt, wohnort, city, town, gemeinde, ortschaft, kommune, ortsname, stadt gemeinde"],
  [
    "lat",
    "lat, latitude, breitengrad, breite, geo lat, geographische breite, y, y coordinate, y koordinate, mapy, lat wgs84, wgs84 lat",
  ],
  [
    "lon",
    "lon, lng, long, longitude, laengengrad, laenge, geo lon, geo lng, geographische laenge, x, x coordinate, x koordinate, mapx, lon wgs84, wgs84 lon",
  ],
  [
    "ageFromMonths",
    "age from months, alter von monate, alter von in monaten, alter ab monate, ab monat, ab monaten, von monat, monate von, mindestalter monate, mindestalter in monaten, min age months, alter ab in monaten, monate ab",
  ],
  [
    "ageToMonths",
    "age to months, alter bis monate, alter bis in monaten, bis monat, bis monate, bis monaten, monate bis, hoechstalter monate, hoechstalter in monaten, max age months",
  ],
  [
    "ageFromYears",
    "age from years, alter von jahre, alter von in jahren, alter ab jahre, ab jahr, ab jahren, minimum age, mindestalter in jahren, alter ab in jahren",
  ],
  [
    "ageToYears",
    "age to years, alter bis jahre, alter bis in jahren, bis jahre, bis jahren, maximum age, hoechstalter in jahren",
  ],
  ["ageFrom", "age from, alter von, alter ab, mindestalter, min age, altersgruppe von"],
  ["ageTo", "age to, alter bis, hoechstalter, max age, altersgruppe bis"],
  [
    "ageText",
    "age, alter, altersgruppe, altersgruppen, alter der kinder, age range, altersspanne, alter des kindes",
  ],
  ["pregnancy", "pregnancy, schwangerschaft, schwangere, fuer schwangere, in der schwangerschaft"],
  [
    "targetGroup",
    "target group, targetgroup, zielgruppe, zielgruppen, eligibility, eligibility text, eligibility description, fuer wen, audience, teilnehmende, adressaten, teilnehmerkreis",
  ],
  ["free", "free, kostenlos, kostenfrei, gratis, gebuehrenfrei"],
  [
    "cost",
    "cost, costs, kosten, kosten text, cost text, preis, gebuehr, gebuehren, teilnahmegebuehr, kostenbeitrag, fees, fee, price, beitrag",
  ],
  [
    "openingHours",
    "opening hours text, opening hours, oeffnungszeiten, oeffnungszeit, sprechzeiten, sprechzeit, oeffnungs und sprechzeiten, zeiten, termine, uhrzeit, uhrzeiten, zeit, wann, hours, beratungszeiten",
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
    "contact person, ansprechpartner, ansprechpartnerin, ansprechpartner in, ansprechperson, kontaktperson, leitung, einrichtungsleitung, director, kursleitung, kontakt name, leiterin, leiter",
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

/** "Telefon (dienstlich)*" -> "telefon": remarks in brackets and stars do not belong to a column's name. */
export const columnKey = (text: string): string => {
  const whole = foldTight(text);
  return everyName.has(whole) ? whole : foldTight(text.replace(/[([].*$/s, ""));
};
