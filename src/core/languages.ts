/** The languages of the family pages. `segment` is the part of the address, null for German. */
export type Language = "de" | "de-simple" | "en" | "tr" | "ar" | "uk" | "ru" | "fa";

type LanguageFacts = {
  readonly code: Language;
  readonly htmlLang: string;
  readonly dir: "ltr" | "rtl";
  readonly segment: string | null;
  readonly nativeName: string;
};

export const languages: readonly LanguageFacts[] = [
  { code: "de", htmlLang: "de", dir: "ltr", segment: null, nativeName: "Deutsch" },
  {
    code: "de-simple",
    htmlLang: "de-simple",
    dir: "ltr",
    segment: "einfach",
    nativeName: "Einfaches Deutsch",
  },
  { code: "en", htmlLang: "en", dir: "ltr", segment: "en", nativeName: "English" },
  { code: "tr", htmlLang: "tr", dir: "ltr", segment: "tr", nativeName: "Türkçe" },
  { code: "ar", htmlLang: "ar", dir: "rtl", segment: "ar", nativeName: "العربية" },
  { code: "uk", htmlLang: "uk", dir: "ltr", segment: "uk", nativeName: "Українська" },
  { code: "ru", htmlLang: "ru", dir: "ltr", segment: "ru", nativeName: "Русский" },
  { code: "fa", htmlLang: "fa", dir: "rtl", segment: "fa", nativeName: "دری / فارسی" },
];

const byCode = new Map(languages.map((language) => [language.code, language]));

/** The facts of one language; every code of the type has an entry. */
export const languageFacts = (code: Language): LanguageFacts =>
  byCode.get(code) ?? (languages[0] as LanguageFacts);

/** The language whose address segment this is, or undefined. */
export const languageOfSegment = (segment: string): Language | undefined =>
  languages.find((language) => language.segment === segment)?.code;
