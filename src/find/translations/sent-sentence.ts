import { z } from "zod";
import { changedFacts, isUnchanged } from "./kept-facts.ts";
import { comparable, withWesternDigits } from "./same-script.ts";
import { standOf, type StaffLine } from "./sentence-stand.ts";
import { translatedFields } from "./translated-text.ts";
import type { Language } from "../../core/languages.ts";

/** As long as a translated sentence may be; the database keeps no more. */
export const longestSentence = 4000;

/** One box of the form. A text that is too long is refused by itself, not with all the others. */
export const sentSentence = z.object({
  field: z.enum(translatedFields),
  mark: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string().max(4_000_000),
  /** What stood in the box when the form was opened; null where nobody says it. */
  stand: z.string().max(64).nullable().default(null),
});
export type SentSentence = z.infer<typeof sentSentence>;

/** Why a sentence was not stored: other numbers, too long, somebody else wrote meanwhile, its German is gone. */
export type Refusal = "facts" | "tooLong" | "meanwhile" | "gone";
export type Judged = { readonly what: "same" | "store" | "clear" | Refusal; readonly text: string };

/** Signs that turn what follows round: a telephone number would be read backwards. NUL and half characters fit no table. */
const turning = /[\u0000\u202d\u202e]/gu;

/** What is stored of what was typed; nothing where no sign can be seen. */
const stored = (typed: string): string => {
  const text = withWesternDigits(typed.toWellFormed().replaceAll(turning, "").trim());
  return comparable(text).trim() === "" ? "" : text;
};

/** What happens to one box. `before` are the words that stand there now, also where the German has gone. */
export function judge(
  { text: typed, stand }: SentSentence,
  line: StaffLine | undefined,
  before: string,
  lang: Language,
): Judged {
  const text = stored(typed);
  const isUntouched = stand !== null && standOf(text) === stand;
  if (isUntouched || text === before) return { what: "same", text };
  if (line === undefined) return { what: text === "" ? "same" : "gone", text };
  if (stand !== null && standOf(before) !== stand) return { what: "meanwhile", text };
  if (text === "") return { what: "clear", text };
  if (text.length > longestSentence) return { what: "tooLong", text };
  return { what: isUnchanged(changedFacts(line.german, text, lang)) ? "store" : "facts", text };
}
