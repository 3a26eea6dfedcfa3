import type { AccessMode, OfferKind } from "../../offers/offer.ts";

/** Names of the kinds of offers, for machines and people outside. */
export const kindNames: Readonly<Record<OfferKind, string>> = {
  openHour: "Offene Sprechstunde",
  counselling: "Beratung",
  homeVisit: "Besuch zu Hause",
  group: "Gruppe",
  course: "Kurs",
  cafe: "Elterncafé",
  sponsor: "Patenschaft",
  navigator: "Lotsendienst",
  material: "Hilfe mit Sachen",
  online: "Angebot im Internet",
  hotline: "Hilfe am Telefon",
};

export const accessNames: Readonly<Record<AccessMode, string>> = {
  withoutRegistration: "Ohne Anmeldung",
  byAppointment: "Mit Termin",
  phone: "Am Telefon",
  online: "Im Internet",
  atHome: "Bei der Familie zu Hause",
};

/** What the network says of itself where it stands in for an organisation nobody named. */
export const networkStandsIn =
  "Träger nicht angegeben. Hier steht das Netzwerk, in dessen Verzeichnis das Angebot steht.";

/** Who changed a record, as far as anybody outside learns. */
export const provenanceWords = { editors: "Redaktion des Verzeichnisses" } as const;

export const scheduleWords = {
  holidaysUnknown: "Nicht in den Schulferien. Wann diese sind, ist hier nicht bekannt; bitte nachfragen.",
} as const;

/** The fields of our profile of HSDS: code, name, what the value is. */
export const profileFields = {
  profile: ["Fassung des Profils", "Nummer der Fassung, nach der dieser Datensatz geschrieben ist"],
  age_from_months: ["Alter ab, in Monaten", "Ganze Zahl; HSDS kennt nur Jahre"],
  age_to_months: ["Alter bis, in Monaten", "Ganze Zahl; HSDS kennt nur Jahre"],
  pregnancy: ["Für Schwangere", "true oder false"],
  free: ["Kostenfrei", "true oder false"],
  language: ["Sprache", "Code nach ISO 639; eine Zeile je Sprache"],
  opening_hours_text: ["Öffnungszeiten in Worten", "Text, wie die Stelle ihn geschrieben hat"],
  who_comes: ["Wer kommt", "Text"],
  who_learns: ["Wer davon erfährt", "Text"],
  what_next: ["Wie es weitergeht", "Text"],
  leika: ["LeiKa-Schlüssel", "14 Ziffern; eine Zeile je Schlüssel"],
  review_months: ["Wie oft nachgefragt wird", "Monate zwischen zwei Nachfragen beim Träger; ohne Angabe 6"],
  translation: [
    "Übersetzung eines Satzes",
    "JSON mit field, lang, source (der deutsche Satz), text, status (machine, human, reviewed, tested) und reviewedAt; eine Zeile je Satz und Sprache",
  ],
  slug: ["Name der Seite", "Letzter Teil ihrer Adresse im Netzwerk"],
  no_organization: [
    "Träger nicht bekannt",
    "true: Als Organisation steht das Netzwerk, das das Angebot führt",
  ],
  no_place_to_visit: [
    "Kein Ort zum Hingehen",
    "true: Hilfe am Telefon oder im Internet; der Ort wird nicht genannt",
  ],
  time_kind: ["Art der Zeit", "open: geöffnet; event: einzelne Veranstaltung"],
  time_title: ["Name der Veranstaltung", "Text"],
  time_zone: ["Zeitzone", "Name nach IANA; Uhrzeiten ohne Versatz gelten dort"],
  time_rule: ["Wiederholung", "RRULE nach RFC 5545, wenn HSDS sie nicht ausdrücken kann"],
  times: [
    "Zeiten, wie sie hier stehen",
    "JSON: rows ist die Prüfsumme der Zeilen unter schedules, zu denen es gehört; times nennt jede Zeit ganz, mit RRULE und den einzelnen Tagen, die ausfallen, verlegt sind oder Besuch haben, und warum. Gilt nur, solange die Zeilen unverändert sind",
  ],
  closure: [
    "Geschlossen",
    "JSON mit from, to (letzter Tag), reason und of (offer, organisation oder network); eine Zeile je Schließzeit",
  ],
  open_on_holidays: ["Auch an Feiertagen", "true"],
  closed_in_school_holidays: ["Nicht in den Schulferien", "true"],
} as const satisfies Readonly<Record<string, readonly [name: string, description: string]>>;
export type ProfileField = keyof typeof profileFields;
