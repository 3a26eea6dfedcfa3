import { speak } from "../../platform/texts.ts";
import { Note } from "../../ui/note.tsx";
import { type HardSentence, hardestSentences } from "./hardest-sentences.ts";
import { checkPlain, type Remark } from "./plain-check.ts";
import { plainLanguageTexts } from "./plain-language.texts.ts";

const t = speak(plainLanguageTexts, "de");

/** Families read at 3 a.m. with one hand: the sixth year of school is hard enough (domain.md 6.5). */
const goal = 6;
/** Beyond the school that everybody leaves with, a year says nothing. */
const lastYear = 13;
const firstYear = 4;

function sayText(schoolYear: number | null): string {
  if (schoolYear === null) return t("tooShort");
  const year = Math.round(schoolYear);
  if (year <= firstYear) return t("scoreEasy");
  return year >= lastYear ? t("scoreHard", { goal }) : t("score", { year, goal });
}

const saySentence = (schoolYear: number | null): string => {
  const year = Math.round(schoolYear ?? 0);
  if (year <= goal) return "";
  return year >= lastYear ? t("sentenceHard") : t("sentenceYear", { year });
};

/** The check of a text under its field: how hard it is in the whole, its hardest sentences, and every other remark. */
export const PlainHints = ({ text }: { readonly text: string }) => {
  if (!/\p{L}/u.test(text)) return null;
  const { schoolYear, remarks } = checkPlain(text);
  const hardest = hardestSentences(text, goal);
  const others = remarks.filter(({ sentence }) => !hardest.some((hard) => hard.sentence === sentence));
  const easy = remarks.length + hardest.length === 0 && Math.round(schoolYear ?? 0) <= goal;
  return (
    <>
      <Note tone={easy ? "good" : "late"} small>
        {sayText(schoolYear)} {easy && schoolYear !== null && t("good")}
      </Note>
      {hardest.length > 0 && <Hardest sentences={hardest} />}
      {others.length > 0 && <Others remarks={others} />}
      <p class="small soft">{t("how")}</p>
    </>
  );
};

const Hardest = ({ sentences }: { readonly sentences: readonly HardSentence[] }) => (
  <div class="stack tight small">
    <p>
      <strong>{t("hardest", { count: sentences.length })}</strong>
    </p>
    {sentences.map(({ sentence, schoolYear, reasons }) => (
      <div key={sentence}>
        <p>
          <q>{shortened(sentence)}</q> {saySentence(schoolYear)}
        </p>
        <ul>
          {reasons.map((remark, at) => (
            <li key={`${at} ${remark.reason}`}>{sayRemark(remark)}</li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);

const Others = ({ remarks }: { readonly remarks: readonly Remark[] }) => (
  <details class="fold">
    <summary>{t("count", { count: remarks.length })}</summary>
    <ul class="small">
      {remarks.map((remark, at) => (
        <li key={`${at} ${remark.sentence}`}>
          {sayRemark(remark)} <q>{shortened(remark.sentence)}</q>
        </li>
      ))}
    </ul>
  </details>
);

const shortened = (sentence: string): string =>
  sentence.length > 300 ? `${sentence.slice(0, 300).toWellFormed()} …` : sentence;

const sayRemark = ({ reason, value, instead }: Omit<Remark, "sentence">): string =>
  t(reason, { value, instead: instead ?? "" });
