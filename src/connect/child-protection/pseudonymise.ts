import type { Temporal } from "temporal-polyfill";
import { plainDates } from "./plain-dates.ts";
import { namePatterns, type Telling } from "./name-patterns.ts";

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const web = /\b(?:https?:\/\/|www\.)\S+/gu;
const phone = /(?<![\p{L}\p{N}])(?:\+|0)[\d\s()/–.-]{4,}\d(?![\p{L}\p{N}])/gu;
const longNumber = /(?<![\p{L}\p{N}])\p{Lu}?\d{6,}(?![\p{L}\p{N}])/gu;

const house = "\\d{1,4}\\s?[a-z]?(?![\\p{L}\\p{N}])";
const notADay =
  "(?!Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Tag|Morgen|Mittag|Abend|Alter|Schnitt)";
const streets = [
  // "Ahornstraße 12", "Ahornstr. 12", and the street alone
  new RegExp(`\\p{Lu}[\\p{L}-]+(?:straße|strasse|str\\.)(?:\\s*${house})?`, "gu"),
  // "Bertha-Muster-Straße 3", "Lange Straße 3"
  new RegExp(
    `\\p{Lu}[\\p{L}.-]*[\\s-](?:Straße|Strasse|Str\\.|Weg|Gasse|Platz|Allee|Ring)\\s*${house}`,
    "gu",
  ),
  new RegExp(
    `\\p{Lu}[\\p{L}-]*(?:weg|gasse|platz|allee|ring|ufer|damm|chaussee|steig|stieg|pfad|hof|graben|berg|markt)\\s+${house}`,
    "gu",
  ),
  // "Am Anger 5", "An der Mühle 7"
  new RegExp(
    `(?<!\\p{L})(?:Am|An der|An den|Im|In der|Zum|Zur|Auf der|Auf dem|Hinter der|Unter den)\\s${notADay}\\p{Lu}[\\p{L}-]+\\s${house}(?!\\s*(?:Uhr|Jahr|Monat|Woche|Tag|Stunde|Minute|Mal|Euro|%))`,
    "gu",
  ),
];
const postalCode =
  /(?<![\p{L}\p{N}])(?:D-)?\d{5}(?!\d)(?!\s*(?:Euro|EUR|€|Gramm))(?:\s+\p{Lu}[\p{L}-]+(?:\s(?:am|an der|im|bei)\s\p{Lu}[\p{L}-]+)?)?/gu;

const digits = (text: string): number => text.replace(/\D/g, "").length;

const stripped = (text: string): string =>
  streets
    .reduce(
      (left, street) => left.replace(street, "[Straße]"),
      text
        .replace(mail, "[E-Mail]")
        .replace(web, "[Internet-Adresse]")
        .replace(phone, (found) => (digits(found) >= 6 ? "[Telefon]" : found))
        .replace(longNumber, "[Nummer]"),
    )
    .replace(postalCode, "[Ort]");

/**
 * The text for the adviser (§ 8b SGB VIII, § 64 (2a) SGB VIII: pseudonymised before advice from outside): names, places,
 * streets, numbers to call and days go; a birth date becomes an age, another day its month. It cannot know everything
 * that tells who somebody is; that is why the professional reads the result and decides (the preview).
 */
export function pseudonymise(text: string, telling: Telling, today: Temporal.PlainDate): string {
  const plain = plainDates(text.normalize("NFC"), today);
  return namePatterns(telling).reduce(
    (left, { pattern, stands }) => left.replace(pattern, stands),
    stripped(plain),
  );
}

/** How often each kind of mark stands in a text: what was taken out, told above the preview. */
export function marksIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [mark = ""] of text.matchAll(/\[[^\]\n]{2,40}\]|Person [A-Z](?!\p{L})/gu))
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
