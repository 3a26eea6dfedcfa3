import { sentenceMark, sentencesOf } from "../../find/translations/sentences.ts";
import type { PlannedOffer } from "./planned.ts";
import { translatedAnswers } from "./translated-answers.ts";
import { translatedBaby } from "./translated-baby.ts";
import { translatedBefore } from "./translated-before.ts";
import { translatedEveryday } from "./translated-everyday.ts";
import { translatedMeeting } from "./translated-meeting.ts";
import { readTable } from "./word-table.ts";

const languages = ["de-simple", "tr", "ar", "uk", "en", "ru", "fa"] as const;
type Row = Readonly<Record<"de" | (typeof languages)[number], string>>;

/** Titles and sentences of the offers that families see first, as a machine translated them: nobody has read them yet. */
const tableOf = (words: string): readonly Row[] => readTable(["de", ...languages], words);
const sentences = [translatedMeeting, translatedBaby, translatedEveryday].flatMap(tableOf);
const answers = tableOf(translatedAnswers);

export type PlannedTranslation = {
  readonly offer: string;
  readonly field: "title" | "description" | "whoComes" | "whatNext" | "whoLearns";
  readonly lang: (typeof languages)[number];
  readonly mark: string;
  readonly source: string;
  readonly text: string;
};

const bySentence = new Map([...sentences, ...answers].map((row) => [row.de, row]));

/** German that is plain already stands as "=": plain German says the same. */
const wordsIn = (row: Row, lang: (typeof languages)[number]): string =>
  row[lang] === "=" ? row.de : row[lang];

const inAllLanguages = (row: Row, offer: string, field: PlannedTranslation["field"]): PlannedTranslation[] =>
  languages.map((lang) => ({
    offer,
    field,
    lang,
    source: row.de,
    mark: sentenceMark(row.de),
    text: wordsIn(row, lang),
  }));

function translationsOf(offer: string, field: PlannedTranslation["field"], german: string) {
  const rows = [...new Set(sentencesOf(german).map(({ text }) => text))].map((text) => bySentence.get(text));
  return rows.flatMap((row) => (row === undefined ? [] : inAllLanguages(row, offer, field)));
}

/** Translations of German that stands there no more. */
const staleOf = ({ externalId, title, description }: PlannedOffer): readonly PlannedTranslation[] =>
  translatedBefore
    .filter((row) => row.title === title && description.includes(row.now))
    .flatMap((row) => inAllLanguages(row, externalId, "description"));

/** Every sentence of the offers that the tables know, for each offer that says it, and some that have grown old. */
export const planTranslations = (offers: readonly PlannedOffer[]): readonly PlannedTranslation[] =>
  offers.flatMap((offer) => [
    ...translationsOf(offer.externalId, "title", offer.title),
    ...translationsOf(offer.externalId, "description", offer.description),
    ...(bySentence.has(offer.title) ? answersOf(offer) : []),
    ...staleOf(offer),
  ]);

/** Only beside a translated title: a page with nothing but its small print translated helps nobody. */
const answersOf = (offer: PlannedOffer): readonly PlannedTranslation[] =>
  (["whoComes", "whatNext", "whoLearns"] as const).flatMap((field) =>
    translationsOf(offer.externalId, field, offer[field] ?? ""),
  );
