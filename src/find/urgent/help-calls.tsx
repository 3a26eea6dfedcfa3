import type { Language } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import { Calls } from "../../ui/calls.tsx";
import { readsGerman } from "../../ui/german-text.tsx";
import type { IconName } from "../../ui/icons.tsx";
import { findTexts } from "../texts.ts";
import { hoursOfNumber } from "./help-hours.ts";
import { besideGerman, type HelpNumber, type HelpWords, wordsOf } from "./help-number.ts";

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
  /** Another list of numbers follows, and says for both that the names are German. */
  readonly moreFollow?: boolean;
};

/**
 * Numbers to tap with who answers, when, and what it costs. As long as no person has reviewed the translation, who answers
 * is also said in German, in brief lists only there; hours and costs are known as data and said in the language of the page.
 */
export const HelpCalls = ({ numbers, lang, brief = false, moreFollow = false }: HelpCallsProps) => {
  const german = !readsGerman(lang) && numbers.some((help) => wordsOf(help, lang).lang === "de");
  return (
    <>
      <Calls
        calls={numbers.map((help) => ({
          number: help.number,
          about: <About help={help} lang={lang} names={brief} brief={brief || help.alternativeTo !== null} />,
          icon: icons[help.situation] ?? "phone",
          first: help.situation === "life" || help.situation === "police",
        }))}
      />
      {german && brief && !moreFollow && <p class="small soft">{speak(findTexts, lang)("namesGerman")}</p>}
    </>
  );
};

type AboutProps = {
  readonly help: HelpNumber;
  readonly lang: Language;
  /** A short list: its German names are enough. */
  readonly names: boolean;
  /** A second number for the same help needs no second explanation. */
  readonly brief: boolean;
};

const About = ({ help, lang, names, brief }: AboutProps) => {
  const words = wordsOf(help, lang);
  const hours = hoursOfNumber(help, lang);
  const said = ({ name, description }: HelpWords) => sentences([name, brief ? "" : description]);
  const beside = names ? null : besideGerman(help, lang);
  const who = sentences([said(words), hours === null ? words.hours : ""]);
  const when = sentences([hours ?? "", help.cost === "free" ? "" : speak(findTexts, lang)("callNormal")]);
  if (words.lang === lang) return <>{[who, when].join(" ")}</>;
  return (
    <>
      {beside && said(beside)}
      {beside && <br />}
      <bdi lang="de">{who}</bdi>
      <br />
      {when}
    </>
  );
};

const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?؟]$/.test(part) ? part : `${part}.`))
    .join(" ");
