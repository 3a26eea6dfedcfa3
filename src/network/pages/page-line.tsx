import type { Speak } from "../../platform/texts.ts";
import type { pageTexts } from "./pages.texts.ts";

export type Say = Speak<typeof pageTexts.texts>;
export type Key = keyof typeof pageTexts.texts;

/** A line in the language of the page, marked as German where no translation exists. */
export const Line = ({ t, of }: { readonly t: Say; readonly of: Key }) => (
  <p lang={t.langOf(of) ?? undefined}>{t(of)}</p>
);
