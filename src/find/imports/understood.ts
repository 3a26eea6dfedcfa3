import type { OfferDraft } from "../offers/offer.ts";
import type { AgeUnit } from "./age-unit.ts";
import type { FieldName } from "./field-names.ts";
import type { RowGeometry } from "./parsed-file.ts";

/** A remark about one field of one row; the row and the column's own name are added later. */
export type Note = { readonly code: string; readonly field: FieldName | null; readonly message: string };

/**
 * What was understood of some fields: a piece of the draft, remarks, and the fields whose original text
 * must travel along in `extra` because the draft does not hold all of it.
 */
export type Understood = {
  readonly draft: Partial<OfferDraft>;
  readonly notes: readonly Note[];
  readonly keep: readonly FieldName[];
};

/** One row seen through our field names: cleaned text, "" when there is nothing. */
export type RowFacts = {
  readonly row: number;
  readonly text: (field: FieldName) => string;
  /** The same, column by column, for fields that were spread over several. */
  readonly parts: (field: FieldName) => readonly string[];
  readonly geometry: RowGeometry | undefined;
  /** What a figure means in a column of ages that names no unit. */
  readonly ageUnit: AgeUnit;
  /** The area code of all numbers that have none, where the mapping names one. */
  readonly usualAreaCode?: string | undefined;
};

/** A remark about a field. */
export const note = (code: string, field: FieldName, message: string): Note => ({ code, field, message });

/** Nothing to say: the draft holds everything. */
export const understood = (
  draft: Partial<OfferDraft>,
  notes: readonly Note[] = [],
  keep: readonly FieldName[] = [],
): Understood => ({ draft, notes, keep });

/** A text cut to a length, with an ellipsis; never through the middle of a character. */
export const cutTo = (length: number, text: string): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, "")}…`;

/** The beginning of a text on one line, for messages. */
export const shortened = (text: string): string => cutTo(60, text.slice(0, 500).replace(/\s+/g, " ").trim());

/** Text or null, never an empty text. */
export const orNull = (text: string): string | null => (text === "" ? null : text);
