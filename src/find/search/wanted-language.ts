/** A language, and whether the family asked for it; else it is only that of the page. */
export type WantedLanguage = { readonly code: string; readonly asked: boolean };
