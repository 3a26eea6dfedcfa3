import type { Temporal } from "temporal-polyfill";
import { type Language, languageFacts, languages } from "../../core/languages.ts";
import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Pairs } from "../../ui/facts.tsx";
import type { DataClass } from "../concerns/travelling-fields.ts";
import { familyTexts } from "../texts.ts";
import { consentSheetTexts } from "./consent-sheet.texts.ts";
import { type RecordedConsent, referralWordingVersion } from "./referral.ts";
import { teamOf } from "./referral-question.ts";

/** What stands on the sheet, as it was recorded. */
export type SheetFacts = {
  readonly name: string;
  /** Who gives the data away; null where the family told the team itself. */
  readonly practice: string | null;
  readonly classes: readonly DataClass[];
  readonly askNode: boolean;
  /** A language that is not one of ours, as it was typed; empty where none was. */
  readonly languageOther: string;
  readonly consent: RecordedConsent;
  readonly at: Temporal.Instant;
};
/** A name of another script inside a sentence: kept apart, so that neither turns the other round (Unicode TR 9, isolates). */
export const apart = (name: string): string => `\u2068${name}\u2069`;

type SheetProps = { readonly view: View; readonly lang: Language; readonly facts: SheetFacts };

/** Everything that a consent must say (domain.md 5.2), in one language, with a line to sign on. */
export const ConsentSheet = ({ view, lang, facts }: SheetProps) => {
  const t = speak(consentSheetTexts, lang);
  const { htmlLang, dir } = languageFacts(lang);
  return (
    <section class="card line stack tight" lang={htmlLang} dir={dir}>
      <h2>{t(facts.practice === null ? "titleTaken" : "title")}</h2>
      {lang !== "de" && lang !== "de-simple" && (
        <p class="small">{speak(familyTexts, lang)("consentGerman")}</p>
      )}
      <Pairs pairs={rowsOf({ view, lang, facts })} />
      <p class="small">{t("version", { version: apart(referralWordingVersion) })}</p>
      {facts.consent.how === "written" && (
        <p>
          <br />
          ______________________________
          <br />
          {t("sign")}
        </p>
      )}
    </section>
  );
};

function rowsOf({ view, lang, facts }: SheetProps) {
  const t = speak(consentSheetTexts, lang);
  const { dir } = languageFacts(lang);
  const { consent, at } = facts;
  const given = officeDayOf(at);
  const ours = languages.find(({ code }) => code === consent.language)?.nativeName;
  const explainedIn = ours ?? facts.languageOther;
  const sentences = (...list: readonly string[]) => list.filter((one) => one !== "").join(" ");
  const row = (term: string, value: string) => ({ term, value });
  return [
    row(t("who"), apart(facts.name)),
    ...(facts.practice === null ? [] : [row(t("from"), apart(facts.practice))]),
    row(
      t("to"),
      sentences(
        `${t("team", { team: apart(teamOf(view)), network: apart(view.network.name) })}.`,
        t(facts.askNode ? "alsoNode" : "noNode"),
      ),
    ),
    row(t("data"), facts.classes.map((one) => t(`class-${one}`)).join(dir === "rtl" ? "، " : ", ")),
    ...(facts.classes.includes("topic") ? [row("", t("health"))] : []),
    row(t("why"), sentences(t("whyText"), t("oneWay"))),
    ...(facts.practice === null
      ? []
      : [row(t("feedback"), t(consent.feedback ? "feedbackYes" : "feedbackNo"))]),
    row(t("free"), t("freeText")),
    row(t("until"), sayFullDay(given.add({ months: Number(consent.months) }), lang)),
    row(t("revoke"), t("revokeText")),
    row(
      t("given"),
      sentences(
        `${t(`given-${consent.how}`, { day: sayFullDay(given, lang) })}.`,
        consent.how === "oral" && consent.oralReason !== ""
          ? t("noSignature", { reason: t(`oral-${consent.oralReason}`) })
          : "",
        explainedIn === "" ? t("explainedOther") : `${t("explained", { language: apart(explainedIn) })}.`,
        consent.withInterpreter ? t("interpreted") : "",
      ),
    ),
  ];
}
