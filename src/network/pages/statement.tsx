import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type StatedFacts, laws } from "./stated-facts.ts";
import { GermanLines, linesOf } from "./german-lines.tsx";
import { Line, type Say } from "./page-line.tsx";
import { pageTexts } from "./pages.texts.ts";

type StatementProps = { readonly view: View; readonly facts: StatedFacts };
type PartProps = { readonly t: Say; readonly facts: StatedFacts };

/**
 * What the municipality says itself. How far the pages keep to the rules is always said, also that nobody has said it yet:
 * § 7 BITV 2.0 asks for it. The rest is left out here where it is missing, and asked of the staff on their page.
 */
export const Statement = ({ view, facts }: StatementProps) => {
  const t = speak(pageTexts, view.lang);
  const law = laws[view.network.land ?? ""];
  const { gaps, authority, mediation } = facts;
  // Said once, before the first of these texts.
  const german =
    view.lang === "de" || gaps + authority + mediation === "" ? null : <Line t={t} of="theirWords" />;
  return (
    <>
      <p>{t(`conformity_${facts.conformity || "open"}`)}</p>
      {law && <p>{t("statementLaw", { law: `\u2068${law}\u2069` })}</p>}
      <Method t={t} facts={facts} view={view} />
      {german}
      <Gaps t={t} facts={facts} />
      <Body title={t("statementAuthority")} text={authority} />
      <Body title={t("statementMediation")} text={mediation} when={t("statementAfterMonth")} />
    </>
  );
};

const isChecked = ({ method }: StatedFacts): boolean => method === "self" || method === "expert";

const Method = ({ t, facts, view }: PartProps & { readonly view: View }) => {
  const { method, checkedOn, checkedBy } = facts;
  const checked = isChecked(facts);
  if (method === "") return null;
  return (
    <>
      <h2>{t("statementMethod")}</h2>
      <p>{t(`method_${method}`)}</p>
      {checked && checkedOn !== "" && (
        <p>{t("statementOn", { date: sayFullDay(Temporal.PlainDate.from(checkedOn), view.lang) })}</p>
      )}
      {checked && checkedBy !== "" && <p>{t("statementBy", { who: `\u2068${checkedBy}\u2069` })}</p>}
    </>
  );
};

const Gaps = ({ t, facts }: PartProps) =>
  facts.gaps === "" && !isChecked(facts) ? null : (
    <>
      <h2>{t("statementGaps")}</h2>
      {facts.gaps === "" ? (
        <p>{t("statementNoGaps")}</p>
      ) : (
        <ul lang="de" dir="ltr">
          {linesOf(facts.gaps).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );

type BodyProps = { readonly title: string; readonly text: string; readonly when?: string };
const Body = ({ title, text, when }: BodyProps) =>
  text === "" ? null : (
    <>
      <h2>{title}</h2>
      {when && <p>{when}</p>}
      <GermanLines text={text} />
    </>
  );
