import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Language, languages } from "../core/languages.ts";

/** One sentence, or its plural forms by the names of Intl.PluralRules; `{name}` stands for a value. */
export type Text = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type GermanTexts = Readonly<Record<string, Text>>;
export type Values = Readonly<Record<string, string | number>>;

/** The German source of an area's texts; the keys are checked where they are used. */
export const germanTexts = <T extends GermanTexts>(area: string, texts: T): Source<T> => ({ area, texts });
export type Source<T extends GermanTexts> = { readonly area: string; readonly texts: T };

/** Says a text in the language of the page. `german` says it in German, whatever the page. */
export type Speak<T extends GermanTexts> = {
  (key: keyof T & string, values?: Values): string;
  readonly german: (key: keyof T & string, values?: Values) => string;
  /** "de" where the translation is missing and German stands in, else null: put it into `lang`. */
  readonly langOf: (key: keyof T & string) => "de" | null;
};

/** A translation tells how far it may be trusted; nothing marks itself as reviewed. */
const translationFile = z.object({
  area: z.string(),
  lang: z.string(),
  status: z.enum(["machine", "reviewed", "tested"]),
  texts: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
});
export type TranslationFile = z.infer<typeof translationFile>;

const translations = new Map<string, TranslationFile>();

/** Loads `texts/<area>.<lang>.json`. Called once at start; a broken file ends the start with its name. */
export function loadTranslations(folder: string): readonly TranslationFile[] {
  for (const name of readdirSync(folder).filter((file) => /^[a-z-]+\.[a-z-]+\.json$/.test(file))) {
    const file = translationFile.parse(JSON.parse(readFileSync(join(folder, name), "utf8")), {
      error: () => `texts/${name} is not a translation file`,
    });
    translations.set(`${file.area}.${file.lang}`, file);
  }
  return [...translations.values()];
}

/** True when a page in this language shows sentences that no person has reviewed. */
export const machineTranslated = (area: string, lang: Language): boolean =>
  lang !== "de" && (translations.get(`${area}.${lang}`)?.status ?? "machine") === "machine";

/** One voice per source and language, made once: every component of a page asks for it. */
const voices = new WeakMap<object, Map<Language, unknown>>();

export function speak<T extends GermanTexts>(source: Source<T>, lang: Language): Speak<T> {
  const known = voices.get(source) ?? new Map<Language, unknown>();
  voices.set(source, known);
  const voice = (known.get(lang) as Speak<T> | undefined) ?? newVoice(source, lang);
  known.set(lang, voice);
  return voice;
}

function newVoice<T extends GermanTexts>(source: Source<T>, lang: Language): Speak<T> {
  // Looked up at each call: translations may be loaded after the first page was made.
  const translated = (key: string): Text | undefined =>
    lang === "de" ? undefined : (translations.get(`${source.area}.${lang}`)?.texts[key] as Text | undefined);
  const german = (key: keyof T & string, values?: Values) => fill(source.texts[key] ?? key, "de", values);
  const say = (key: keyof T & string, values?: Values) => {
    const text = translated(key);
    return text === undefined ? german(key, values) : fill(text, lang, values);
  };
  return Object.assign(say, {
    german,
    langOf: (key: keyof T & string) =>
      lang === "de" || translated(key) !== undefined ? null : ("de" as const),
  });
}

const rules = new Map(
  languages.map(({ code }) => [code, new Intl.PluralRules(code === "de-simple" ? "de" : code)]),
);

function fill(text: Text, lang: Language, values?: Values): string {
  if (values === undefined) return typeof text === "string" ? text : text.other;
  const form =
    typeof text === "string"
      ? text
      : (text[rules.get(lang)?.select(Number(values["count"] ?? 0)) ?? "other"] ?? text.other);
  return piecesOf(form)
    .map((piece, at) => (at % 2 === 0 ? piece : piece in values ? String(values[piece]) : `{${piece}}`))
    .join("");
}

const takenApart = new Map<string, readonly string[]>();

/** A sentence taken apart at its placeholders: words at even places, names at odd ones. Taken apart once. */
function piecesOf(form: string): readonly string[] {
  const pieces = takenApart.get(form) ?? form.split(/\{(\w+)\}/);
  takenApart.set(form, pieces);
  return pieces;
}
