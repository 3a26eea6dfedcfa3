import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Language } from "../../core/languages.ts";
import { readsGerman } from "../../ui/german-text.tsx";

const said = z.object({ name: z.string(), description: z.string(), hours: z.string() });
const numberSchema = z.object({
  id: z.string(),
  number: z.string(),
  tel: z.string(),
  situation: z.string(),
  audience: z.enum(["families", "professionals"]),
  cost: z.enum(["free", "normal-call"]),
  open: z
    .union([
      z.literal("always"),
      z.array(z.object({ days: z.array(z.number()), from: z.string(), to: z.string() })),
    ])
    .nullable(),
  lands: z.array(z.string()),
  alternativeTo: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  texts: z.record(z.string(), said),
  textsStatus: z.record(z.string(), z.string()),
});
/** A number to call at once, as dated data: who answers, when, what it costs, where it comes from. */
export type HelpNumber = z.infer<typeof numberSchema>;

/** Reads `help-numbers.json` of the data folder; throws when a number is not complete. */
export const readHelpNumbers = (dataFolder: string): readonly HelpNumber[] =>
  z.array(numberSchema).parse(JSON.parse(readFileSync(join(dataFolder, "help-numbers.json"), "utf8")));

/** Words a person has reviewed or we wrote ourselves; everything else is never shown without the German words. */
const trusted: ReadonlySet<string> = new Set(["own", "reviewed", "tested"]);

export type HelpWords = {
  readonly name: string;
  readonly description: string;
  readonly hours: string;
  readonly lang: "de" | Language;
};

/** What is said about a number in the language of the page, or in German while nobody has reviewed the translation. */
export const wordsOf = (help: HelpNumber, lang: Language): HelpWords => {
  const own = trusted.has(help.textsStatus[lang] ?? "") ? help.texts[lang] : undefined;
  const german = help.texts["de"] ?? { name: help.number, description: "", hours: "" };
  return own === undefined ? { ...german, lang: "de" } : { ...own, lang };
};

/**
 * What stands beside the German words on a page in another language while nobody has reviewed it: it shuts nobody out, and
 * the German text counts (docs/decisions/0011-status-of-translations.md). Null where one of the two is enough.
 */
export function besideGerman(help: HelpNumber, lang: Language): HelpWords | null {
  const own = help.texts[lang];
  return readsGerman(lang) || own === undefined || wordsOf(help, lang).lang !== "de"
    ? null
    : { ...own, lang };
}

/** Numbers for families in one situation, the first choice before its alternatives; of the Land where numbers differ by Land. */
export const numbersFor = (
  numbers: readonly HelpNumber[],
  situation: string,
  land: string | null,
): readonly HelpNumber[] =>
  numbers
    .filter((help) => help.situation === situation && help.audience === "families")
    .filter(({ lands }) => lands.length === 0 || land === null || lands.includes(land))
    .sort((one, other) => Number(one.alternativeTo !== null) - Number(other.alternativeTo !== null));

/** The one number of a situation that a card names first. */
export const firstNumber = (numbers: readonly HelpNumber[], situation: string): HelpNumber | undefined =>
  numbersFor(numbers, situation, null)[0];
