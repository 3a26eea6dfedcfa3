import { describe, expect, test } from "vitest";
import { fieldLabels, type FieldName } from "./field-names.ts";
import { parseOfferFile } from "./offers.import.ts";

/** How offices and exports head the columns of a list, German and English. */
const spellings: Partial<Record<FieldName, string>> = {
  externalId:
    "external id; external_id; externalId; Externe ID; ID; id; Kennung; Angebots-ID; Angebots-Nr.; Nr.; Lfd. Nr.; source_id; Datensatz-ID",
  title:
    "title; Titel; Titel des Angebots; Angebot; Angebotsname; Name des Angebots; Bezeichnung; name; Name der Gruppe; Name des Kurses; Gruppenname; Name der Gruppe/des Angebots/des Kurses",
  organisation:
    "organisation; organization; Organisation; Träger; Anbieter; Träger/Anbieter; Organisation / Träger; Trägerin; organisation_name; Träger der Einrichtung",
  description: "description; Beschreibung; Kurzbeschreibung; Angebotsbeschreibung; Beschreibung des Angebots",
  topics: "topics; topic; Themen; Thema; Themen (Slugs); topic_slugs; Themen-Slugs; Themenfelder",
  languages: "languages; language; Sprachen; Sprache; Sprachen (ISO 639-1); Angebotssprachen",
  kind: "format; Format; kind; Art; Art des Angebots; Angebotsform; Angebotsart; Angebotsformat",
  street:
    "street; Straße; Strasse; Straße und Hausnummer; Straße, Hausnr.; Straße/Nr.; Straße & Hausnummer; Adresse; address; street_address; Anschrift",
  postalCode: "postal code; postal_code; postalCode; PLZ; Plz.; Postleitzahl; zip; zip_code; postcode",
  place: "place; Ort; Stadt; city; town; Wohnort; Gemeinde; Ort/Stadt; locality",
  lat: "lat; latitude; Breitengrad; Breite; geo_lat; Geografische Breite; Lat (WGS84); GPS Breite",
  lon: "lon; lng; longitude; Längengrad; Länge; geo_lon; Geografische Länge; Lon (WGS84); GPS Länge",
  ageFromMonths:
    "age from in months; age_from_months; ageFromMonths; Alter von in Monaten; Alter von (Monate); Alter von (in Monaten); Alter ab (Monate); Mindestalter (Monate); Mindestalter in Monaten; Alter in Monaten von; Altersgruppe von (Monate); min_age_months; age_min_months; Alter von [Mon.]",
  ageToMonths:
    "age to in months; age_to_months; ageToMonths; Alter bis in Monaten; Alter bis (Monate); Alter bis (in Monaten); Höchstalter (Monate); Höchstalter in Monaten; Alter in Monaten bis; Altersgruppe bis (Monate); max_age_months; age_max_months; Alter bis [Mon.]",
  ageFromYears: "Alter von in Jahren; Alter von (Jahre); Mindestalter (Jahre); age from (years); minimum_age",
  ageToYears: "Alter bis in Jahren; Alter bis (Jahre); Höchstalter (Jahre); age to (years); maximum_age",
  ageFrom: "Alter von; Alter ab; age from; Mindestalter; min_age",
  ageTo: "Alter bis; age to; Höchstalter; Maximalalter; max_age",
  pregnancy: "pregnancy; Schwangerschaft; Für Schwangere; Schwangere; schwanger",
  cost: "cost; costs; Kosten; Preis; Gebühr; Kostenbeitrag; Teilnahmegebühr; fees; Kosten für Familien",
  openingHours:
    "opening hours; opening_hours; openingHours; Öffnungszeiten; Öffnungszeit; Sprechzeiten; Oeffnungszeiten; Öffnungs-/Sprechzeiten",
  phone: "phone; Telefon; Tel.; Telefonnummer; Tel.-Nr.; Telefon-Nr.; phone_number; telephone; Rufnummer",
  email: "e-mail; email; E-Mail; Email; Mail; E-Mail-Adresse; email_address; E-Mailadresse",
  website:
    "website; Website; Webseite; Homepage; URL; Internet; Internetseite; web; Link; Internetadresse; Web-Adresse",
};

const cases = Object.entries(spellings).flatMap(([field, list]) =>
  list.split("; ").map((header) => [header, fieldLabels[field as FieldName]] as const),
);

describe("a column is recognised by its head", () => {
  test.each(cases)("%s: %s", async (header, label) => {
    const bytes = Buffer.from(`"${header}"\tSpalte B\tSpalte C\nWert\tx\ty\n`);
    // The second known column makes the first line a header even where the head stands alone.
    const help = header.toLowerCase().includes("bezeichnung") ? "Ort" : "Kurzbezeichnung";
    const withHelp = Buffer.from(bytes.toString().replace("Spalte B", help));
    const { columns } = await parseOfferFile({ name: "a.csv", bytes: withHelp });
    expect(columns.find(({ column }) => column === header)?.understoodAs).toBe(label);
  });
});
