import type { Language } from "../../core/languages.ts";
import { readsGerman } from "../../ui/german-text.tsx";
import { type Known, runsOf, shownText, type TranslatedField, translatedFields } from "./translated-text.ts";

type WordsProps = {
  readonly text: string;
  readonly field: TranslatedField;
  readonly lang: Language;
  readonly known: Known;
};

/** Text of an organisation line by line, in the language of the page where it is there; what is German stands by itself. */
export const Words = ({ text, field, lang, known }: WordsProps) => (
  <>
    {runsOf(shownText(text, field, lang, known).pieces, readsGerman(lang)).map((run, at) => (
      <p key={`${at} ${run.text}`} lang={run.isGerman ? "de" : undefined} dir={run.isGerman ? "ltr" : "auto"}>
        {run.text}
      </p>
    ))}
  </>
);

/** Does a page show German in between, or words that nobody has read? The title stands alone and does not count. */
export function stateOfWords(
  fields: Readonly<Partial<Record<TranslatedField, string | null>>>,
  lang: Language,
  known: Known,
): "whole" | "part" | "none" | "unread" {
  const shown = translatedFields
    .filter((field) => field !== "title")
    .flatMap((field) => (fields[field] ? [shownText(fields[field], field, lang, known)] : []));
  const sentences = shown.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const missing = shown.reduce((sum, one) => sum + one.missing, 0);
  if (missing > 0) return missing === sentences ? "none" : "part";
  return shown.some(({ unread }) => unread > 0) ? "unread" : "whole";
}
