import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { isolated } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import { hoursOfNumber } from "../urgent/help-hours.ts";
import { besideGerman, type HelpNumber, type HelpWords, numbersFor, wordsOf } from "../urgent/help-number.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintVoice } from "./print-voice.ts";

/** Words with their own language; German ones are marked on a page in another language. */
type Words = { readonly name: string; readonly text: string; readonly german: boolean };

/** A number with who answers, when, what it costs, and whether a person has checked it. */
export type PrintedNumber = Words & {
  readonly number: string;
  /** The German words, which count as long as nobody has reviewed the others. */
  readonly beside: Words | null;
  readonly hours: string;
  /** Hours that nobody has put into numbers stay as they are written. */
  readonly germanHours: boolean;
  readonly cost: string;
  readonly state: string;
  readonly checked: boolean;
};
export type UrgentGroup = {
  readonly title: string | null;
  readonly text: string | null;
  readonly numbers: readonly PrintedNumber[];
};

const situations = [
  { title: null, text: null, of: ["life", "police"] },
  { title: "helpExhausted", text: "helpExhaustedText", of: ["overwhelmed", "parents"] },
  { title: "helpViolence", text: "helpViolenceText", of: ["violence", "sexual-abuse", "men"] },
  { title: "helpIll", text: null, of: ["sick-child", "poison"] },
  { title: "helpPregnant", text: "helpPregnantText", of: ["pregnant"] },
  { title: "helpCare", text: null, of: ["care"] },
] as const;

/** The help numbers by situation, as on the page "Hilfe sofort". */
export function urgentGroups(numbers: readonly HelpNumber[], voice: PrintVoice): readonly UrgentGroup[] {
  const t = speak(findTexts, voice.lang);
  const { land } = voice.network;
  return situations
    .map(({ title, text, of }) => ({
      title: title && t(title),
      text: text && t(text),
      numbers: of
        .flatMap((situation) => numbersFor(numbers, situation, land))
        .map((help) => printedNumber(help, voice)),
    }))
    .filter(({ numbers: some }) => some.length > 0);
}

const day = (iso: string, { lang }: PrintVoice): string => {
  try {
    return sayFullDay(Temporal.PlainDate.from(iso), lang);
  } catch {
    return iso;
  }
};

/** Nobody is told that a number is checked which no person has checked. */
function printedNumber(help: HelpNumber, voice: PrintVoice): PrintedNumber {
  const { lang } = voice;
  const paper = speak(paperTexts, lang);
  const said = ({ name, description, lang: own }: HelpWords): Words => ({
    name,
    // A second number for the same help needs no second explanation.
    text: help.alternativeTo === null ? description : "",
    german: own === "de" && lang !== "de",
  });
  const german = wordsOf(help, lang);
  const translated = besideGerman(help, lang);
  const hours = hoursOfNumber(help, lang);
  const { verifiedOn } = help;
  return {
    ...said(translated ?? german),
    beside: translated === null ? null : said(german),
    number: help.number,
    hours: begun(hours ?? german.hours, lang),
    germanHours: hours === null && lang !== "de" && german.lang === "de",
    cost: help.cost === "free" ? "" : speak(findTexts, lang)("callNormal"),
    checked: verifiedOn !== null,
    state:
      verifiedOn === null
        ? paper("numberUnchecked")
        : paper("numberChecked", { date: isolated(day(verifiedOn, voice)) }),
  };
}

/** A sentence of its own begins with a capital letter, where there are any. */
const begun = (words: string, lang: PrintVoice["lang"]): string =>
  words.slice(0, 1).toLocaleUpperCase(lang === "de-simple" ? "de" : lang) + words.slice(1);

/**
 * Those that fit on a card, as somebody needs them at three in the morning: a life in danger first, then who listens at
 * night, who listens by day, poison, an ill child; then who is threatened. More would need letters nobody can read.
 */
export const cardNumbers = (numbers: readonly HelpNumber[], voice: PrintVoice): readonly PrintedNumber[] =>
  ["life", "overwhelmed", "parents", "poison", "sick-child", "police", "violence"]
    .flatMap((situation) => numbersFor(numbers, situation, voice.network.land).slice(0, 1))
    .map((help) => printedNumber(help, voice));
