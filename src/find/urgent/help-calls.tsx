import type { Language } from "../../core/languages.ts";
import { languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import { Calls } from "../../ui/calls.tsx";
import type { IconName } from "../../ui/icons.tsx";
import { findTexts } from "../texts.ts";
import { type HelpNumber, wordsOf } from "./help-number.ts";

const icons: Readonly<Record<string, IconName>> = {
  overwhelmed: "heart",
  parents: "heart",
  violence: "care",
  "sexual-abuse": "care",
  men: "care",
  "sick-child": "moon",
  poison: "warning",
  pregnant: "pregnant",
};

type HelpCallsProps = {
  readonly numbers: readonly HelpNumber[];
  readonly lang: Language;
  readonly brief?: boolean;
};

/** Numbers to tap with who answers, when, and what it costs; German as long as no person has reviewed the translation. */
export const HelpCalls = ({ numbers, lang, brief = false }: HelpCallsProps) => {
  const german = lang !== "de" && numbers.every((help) => wordsOf(help, lang).lang === "de");
  return (
    <div lang={german ? "de" : undefined} dir={german ? languageFacts("de").dir : undefined}>
      <Calls
        calls={numbers.map((help) => ({
          number: help.number,
          about: aboutText(help, lang, brief || help.alternativeTo !== null),
          icon: icons[help.situation] ?? "phone",
          first: help.situation === "life" || help.situation === "police",
        }))}
      />
    </div>
  );
};

function aboutText(help: HelpNumber, lang: Language, brief: boolean): string {
  const words = wordsOf(help, lang);
  const t = speak(findTexts, words.lang);
  const sentences = [words.name, brief ? "" : words.description, words.hours];
  const said = sentences
    .filter(Boolean)
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`));
  return [...said, ...(help.cost === "free" ? [] : [t("callNormal")])].join(" ");
}
