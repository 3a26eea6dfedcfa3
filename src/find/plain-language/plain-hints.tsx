import { speak } from "../../platform/texts.ts";
import { Note } from "../../ui/note.tsx";
import { plainLanguageTexts } from "./plain-language.texts.ts";
import { checkPlain, type Remark } from "./plain-check.ts";

const t = speak(plainLanguageTexts, "de");

/** Families read at 3 a.m. with one hand: the sixth year of school is hard enough (domain.md 6.5). */
const goal = 6;

const sayYear = (year: number): string => year.toLocaleString("de-DE", { maximumFractionDigits: 1 });

/** The check of a text under its field: a score, and each remark beside its sentence. Nothing of a text without words. */
export const PlainHints = ({ text }: { readonly text: string }) => {
  if (text.trim() === "") return null;
  const { schoolYear, remarks } = checkPlain(text);
  const score = schoolYear === null ? t("tooShort") : t("score", { year: sayYear(schoolYear), goal });
  const easy = remarks.length === 0 && (schoolYear ?? 0) <= goal;
  return (
    <>
      <Note tone={easy ? "good" : "late"} small>
        {score} {easy && t("good")}
      </Note>
      {remarks.length > 0 && (
        <details class="fold">
          <summary>{t("count", { count: remarks.length })}</summary>
          <ul class="small">
            {remarks.map((remark, at) => (
              <li key={`${at} ${remark.sentence}`}>
                {sayRemark(remark)} <q>{remark.sentence.slice(0, 200)}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="small soft">{t("how")}</p>
    </>
  );
};

const sayRemark = ({ reason, value, instead }: Remark): string =>
  t(reason, { value, instead: instead ?? "" });
