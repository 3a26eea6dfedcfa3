import { type Language, languageFacts, languages } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { CodeBox } from "../../ui/code-box.tsx";
import { NumberText } from "../../ui/bdi-text.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { promisesOf, type Receipt } from "../concerns/receipt-promises.tsx";
import { familyTexts } from "../texts.ts";
import { apart } from "./consent-sheet.tsx";
import { consentSheetTexts } from "./consent-sheet.texts.ts";
import { teamOf } from "./referral-question.ts";

/** The language of a page of ours for what a family speaks; German where we have none. */
export const pageLanguageOf = (spoken: string): Language =>
  languages.find(({ code }) => code === spoken)?.code ?? "de";

/** The same page as the family would see it: its language, its addresses. */
export const viewIn = (view: View, lang: Language): View => ({
  ...view,
  lang,
  href: (path, other) => view.href(path, other ?? lang),
});

type CardProps = {
  readonly view: View;
  readonly lang: Language;
  readonly receipt: Receipt;
  readonly practice: string | null;
};

/** The card a family takes home: its code, where to type it, and what happens by when, in its own language. */
export const FamilyCard = ({ view, lang, receipt, practice }: CardProps) => {
  const { htmlLang, dir } = languageFacts(lang);
  const t = speak(familyTexts, lang);
  const sheet = speak(consentSheetTexts, lang);
  const theirs = viewIn(view, lang);
  return (
    <section class="card sheet stack" lang={htmlLang} dir={dir} aria-labelledby="family-card">
      <h2 id="family-card">{t("yourCode")}</h2>
      <p>
        {practice === null
          ? sheet("cardTaken")
          : sheet("cardFrom", { practice: apart(practice), team: apart(teamOf(view)) })}
      </p>
      <CodeBox code={receipt.code} />
      <p>
        {t("typeCodeHere")}{" "}
        <bdi dir="ltr">{`${view.publicUrl}${theirs.href("/stand")}`.replace(/^https?:\/\//, "")}</bdi>
      </p>
      <QrCode address={`${view.publicUrl}${theirs.href("/stand")}`} label={t("qrLabel")} />
      <p>
        {t("codeUse")} {t("codeKeep")}
      </p>
      <h3>{t("nextTitle")}</h3>
      <Timeline entries={promisesOf(theirs, receipt, "log-arrived")} />
      {view.network.phone && (
        <p>
          {t("barePhone")} <NumberText>{view.network.phone}</NumberText>
        </p>
      )}
    </section>
  );
};
