import { foldText } from "../../core/text-folding.ts";

/** What a column of a contact list may hold. `known` is understood and has no place here (street, sector). */
export const contactFields = [
  "name",
  "firstName",
  "lastName",
  "academicTitle",
  "organisation",
  "shortName",
  "function",
  "email",
  "privateEmail",
  "phone",
  "privatePhone",
  "circle",
  "consent",
  "known",
] as const;
export type ContactField = (typeof contactFields)[number];

/** One column and what it is read as; "" where nobody knows. */
export type ColumnChoice = { readonly column: string; readonly field: ContactField | "" };

/** Letters and digits only: "E-Mail (dienstl.)" is "emaildienstl". */
export const tight = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");

// The first that fits wins, so what is narrower stands above: "Telefon privat" above "Telefon".
const readings: readonly (readonly [pattern: RegExp, field: ContactField])[] = [
  [/^(einverst|einwillig|dsgvo|datenschutz|veroeffentlich|freigabe)/, "consent"],
  [/^(e?mails?|emailadresse|mailadresse).*priv|^priv.*mail/, "privateEmail"],
  [/^(tel|fon|phone|mobil|handy|nummer).*priv|^priv.*(tel|fon|mobil|handy|nummer)/, "privatePhone"],
  [
    /^(dienstl(iche)?)?(e?mails?|elektronischepost)(adressen?|dienstl(ich)?e?|kontakt|info|geschaeftlich|arbeit)?\d?$/,
    "email",
  ],
  [
    /^(dienstl(iches|iche)?|arbeits)?(tel|fon|phone|rufn|durchwahl|festnetz|mobil|handy|diensthandy)(efon|nr|nummer|ummer|mobil|dienstl(ich)?|fax|festnetz|handy|fon|oder)*\d?$/,
    "phone",
  ],
  [/^(vorname|rufname)n?$/, "firstName"],
  [/^(nachname|familienname|zuname)n?$/, "lastName"],
  [/^(anrede|titel|akadgrad|akademischer(grad|titel)|grad|anredetitel|titelanrede)$/, "academicTitle"],
  [/^(kurzname|kuerzel|abkuerzung|kurzbezeichnung)/, "shortName"],
  [
    /^(name|bezeichnung)(der|des)(einrichtung|organisation|institution|traegers|dienststelle|firma)/,
    "organisation",
  ],
  [
    /^(einrichtung|organisation|institution|traeger|dienststelle|behoerde|verein|firma|praxis|arbeitgeber|amt$|stelle$|verband|beratungsstelle|kooperationspartner|netzwerkpartner|partner$|traegerschaft)/,
    "organisation",
  ],
  [
    /^(ak|ag|aks|ags|akgremium|gremium|gremien|arbeitskreise?|arbeitsgruppen?|steuerungsgruppe|kreis)(gremium|gremien|ag|ak)*$/,
    "circle",
  ],
  [
    /^(funktion|position|aufgabe|taetigkeit|beruf|rolle|zustaendig|stellenbezeichnung|fachrichtung|profession|qualifikation|schwerpunkt)/,
    "function",
  ],
  [
    /^(vor(name)?(und|u)?(nach|zu|familien)?name|(nach|familien|zu)?namevorname|namevorname|name|namen|fullname)$/,
    "name",
  ],
  [
    /^(ansprech(partner|person)|ansprache|kontakt(person|name)?$|kontaktpartner|teilnehm|fachkraft|vertret|mitglied|person|mitarbeit|leitung$|delegiert|wer$)/,
    "name",
  ],
  [
    /^(ort|plz|stadt|gemeinde|wohnort|strasse|str$|anschrift|adresse|postleitzahl|hausnummer|hausnr|land$|region|bezirk|stadtteil|web|homepage|internet|url|fax|nr$|lfd|id$|sektor|bereich|art$|kategorie|branche|bemerkung|notiz|anmerkung|hinweis|abteilung|sachgebiet)/,
    "known",
  ],
];

const readAs = (column: string): ContactField | "" => {
  const text = tight(column);
  return text.length > 60 ? "" : (readings.find(([pattern]) => pattern.test(text))?.[1] ?? "");
};

/** Whether a cell reads like the head of a column: how the row of heads and the separator of a file are found. */
export const isContactColumn = (text: string): boolean => readAs(text) !== "";

/** A word that only "Name" alone would be: beside "Vorname" it is the family name, beside "Ansprechpartner" the body's. */
const isBareName = (column: string): boolean => /^namen?(\d|spalte)?$/.test(tight(column));

/** What each column of one table holds, read together, because "Name" means what its neighbours leave over. */
export function recogniseColumns(columns: readonly string[]): readonly ColumnChoice[] {
  const read = columns.map((column) => ({ column, field: readAs(column) }));
  const has = (field: ContactField) => read.some((one) => one.field === field && !isBareName(one.column));
  const bare: ContactField = has("firstName")
    ? has("lastName")
      ? "known"
      : "lastName"
    : has("name") && !has("organisation")
      ? "organisation"
      : "name";
  return read.map(({ column, field }) => ({ column, field: isBareName(column) ? bare : field }));
}
