import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { isolated } from "../guide/wording.ts";
import { findTexts } from "../texts.ts";
import { type HelpNumber, numbersFor, wordsOf } from "../urgent/help-number.ts";
import { paperTexts } from "./paper.texts.ts";
import type { PrintVoice } from "./print-voice.ts";

/** A number with who answers and whether a person has checked it. */
export type PrintedNumber = {
  readonly number: string;
  readonly name: string;
  readonly text: string;
  readonly hours: string;
  readonly german: boolean;
  readonly state: string;
  readonly checked: boolean;
  readonly source: string;
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
  const paper = speak(paperTexts, voice.lang);
  const words = wordsOf(help, voice.lang);
  const german = words.lang === "de" && voice.lang !== "de";
  const t = speak(findTexts, words.lang);
  const { verifiedOn, sourceDate, source } = help;
  return {
    number: help.number,
    name: words.name,
    // A second number for the same help needs no second explanation.
    text: help.alternativeTo === null ? words.description : "",
    hours: [words.hours, help.cost === "free" ? "" : t("callNormal")].filter(Boolean).join(". "),
    german,
    checked: verifiedOn !== null,
    state:
      verifiedOn === null
        ? paper("numberUnchecked")
        : paper("numberChecked", { date: isolated(day(verifiedOn, voice)) }),
    source: sourceDate === null ? source : `${source}, ${day(sourceDate, { ...voice, lang: "de" })}`,
  };
}

/** Those that fit on a card: who is in danger, who cannot go on, whose child is ill. */
export const cardNumbers = (numbers: readonly HelpNumber[], voice: PrintVoice): readonly PrintedNumber[] =>
  ["life", "police", "sick-child", "overwhelmed", "parents", "violence", "pregnant", "poison"]
    .flatMap((situation) => numbersFor(numbers, situation, voice.network.land).slice(0, 1))
    .map((help) => printedNumber(help, voice));
