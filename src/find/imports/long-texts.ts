import type { OfferDraft } from "../offers/offer.ts";
import type { FieldName } from "./field-names.ts";
import { cutTo, type Note, note } from "./understood.ts";

type Prose = "description" | "eligibilityText" | "openingHoursText" | "costText" | "accessibilityText";

/** As many characters as the form of an offer takes. */
const longest: readonly (readonly [Prose, FieldName, number, string])[] = [
  ["description", "description", 5000, "Die Beschreibung"],
  ["eligibilityText", "targetGroup", 1000, "Die Zielgruppe"],
  ["openingHoursText", "openingHours", 1000, "Der Text der Öffnungszeiten"],
  ["costText", "cost", 500, "Der Text der Kosten"],
  ["accessibilityText", "accessibility", 1000, "Der Text der Barrierefreiheit"],
];

/**
 * The same offer with no text longer than its form takes, and a remark for each that was cut. Who edits the offer later
 * could not save it otherwise; and a megabyte in one cell is an accident, no description.
 */
export function withoutLongTexts(draft: OfferDraft): { draft: OfferDraft; notes: readonly Note[] } {
  const cut = longest.flatMap(([key, field, most, label]) => {
    const text = draft[key];
    if (text === null || text.length <= most) return [];
    const message = `${label} hat ${text.length.toLocaleString("de-DE")} Zeichen und wurde auf ${most.toLocaleString("de-DE")} gekürzt.`;
    return [{ text: [key, cutTo(most, text)] as const, note: note("text-shortened", field, message) }];
  });
  if (cut.length === 0) return { draft, notes: [] };
  return {
    draft: { ...draft, ...Object.fromEntries(cut.map(({ text }) => text)) },
    notes: cut.map((one) => one.note),
  };
}
