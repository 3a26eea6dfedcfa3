import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type AccessibilityFacts, laws } from "./accessibility-facts.ts";
import { pageTexts } from "./pages.texts.ts";

type StatementProps = { readonly view: View; readonly facts: AccessibilityFacts };

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** What the municipality says itself; what nobody has said is left out here, and asked of the staff on their page. */
export const Statement = ({ view, facts }: StatementProps) => {
  const t = speak(pageTexts, view.lang);
  const law = laws[view.network.land ?? ""];
  const { method, checkedOn, checkedBy, gaps, authority, mediation } = facts;
  const checked = method === "self" || method === "expert";
  return (
    <>
      {law && <p>{t("statementLaw", { law: `\u2068${law}\u2069` })}</p>}
      {method !== "" && (
        <>
          <h2>{t("statementMethod")}</h2>
          <p>{t(`method_${method}`)}</p>
          {checked && checkedOn !== "" && (
            <p>{t("statementOn", { date: sayFullDay(Temporal.PlainDate.from(checkedOn), view.lang) })}</p>
          )}
          {checked && checkedBy !== "" && <p>{t("statementBy", { who: `\u2068${checkedBy}\u2069` })}</p>}
        </>
      )}
      {(gaps !== "" || checked) && (
        <>
          <h2>{t("statementGaps")}</h2>
          {gaps === "" ? (
            <p>{t("statementNoGaps")}</p>
          ) : (
            <ul lang="de" dir="ltr">
              {lines(gaps).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <Body title={t("statementAuthority")} text={authority} />
      <Body title={t("statementMediation")} text={mediation} />
    </>
  );
};

const Body = ({ title, text }: { readonly title: string; readonly text: string }) =>
  text === "" ? null : (
    <>
      <h2>{title}</h2>
      <p lang="de" dir="ltr">
        {lines(text).flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
      </p>
    </>
  );
