import type { Language } from "../../core/languages.ts";
import { sentenceMark, sentencesOf } from "./sentences.ts";

/** "machine": nobody read it. "human": a person wrote it. "reviewed": another person read it. "tested": readers tried it (plain German). */
export type TranslationStatus = (typeof translationStatuses)[number];
export const translationStatuses = ["machine", "human", "reviewed", "tested"] as const;

export const translatedFields = [
  "title",
  "description",
  "eligibilityText",
  "whoComes",
  "whatNext",
  "whoLearns",
  "costText",
  "openingHoursText",
  "accessibilityText",
] as const;
export type TranslatedField = (typeof translatedFields)[number];

export type SentenceTranslation = {
  readonly field: TranslatedField;
  readonly lang: string;
  /** Hexadecimal mark of the German sentence. */
  readonly mark: string;
  readonly text: string;
  readonly status: TranslationStatus;
};

/** A piece of a page: in the family's language, or in German where nobody has translated it yet. */
export type Piece = { readonly text: string; readonly lang: Language | "de"; readonly line: number };

export type Shown = {
  readonly pieces: readonly Piece[];
  readonly missing: number;
  /** Sentences that a machine translated and no person has read. */
  readonly unread: number;
};

export type Known = ReadonlyMap<string, SentenceTranslation>;
const keyOf = (field: TranslatedField, mark: string): string => `${field} ${mark}`;

/** The translations of one offer into one language, to be asked by field and sentence. */
export const knownOf = (rows: readonly SentenceTranslation[]): Known =>
  new Map(rows.map((row) => [keyOf(row.field, row.mark), row]));

/** Neighbours of one language in one line. */
export type Run = { readonly text: string; readonly isGerman: boolean };

/**
 * The pieces of one field as blocks for a reader: German and another language in one paragraph get mixed up where one of
 * them runs from right to left. Who reads German needs no cut between plain German and German.
 */
export function runsOf(pieces: readonly Piece[], readsGerman: boolean): readonly Run[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const joins = last !== undefined && last.line === piece.line && (readsGerman || last.lang === piece.lang);
    if (joins) runs.splice(-1, 1, { ...last, text: `${last.text} ${piece.text}` });
    else runs.push(piece);
  }
  return runs.map(({ text, lang }) => ({ text, isGerman: lang === "de" }));
}

/** A field as families read it: each sentence in their language where it fits the German of today, else the German. */
export function shownText(german: string, field: TranslatedField, lang: Language, known: Known): Shown {
  let missing = 0;
  let unread = 0;
  const pieces = sentencesOf(german).map(({ text, line }): Piece => {
    const translation = known.get(keyOf(field, sentenceMark(text)));
    if (translation === undefined) {
      missing += 1;
      return { text, lang: "de", line };
    }
    if (translation.status === "machine") unread += 1;
    return { text: translation.text, lang, line };
  });
  return { pieces, missing, unread };
}
