import type { Temporal } from "temporal-polyfill";
import { speak } from "../../platform/texts.ts";
import { Card } from "../../ui/card.tsx";
import { staffTexts } from "../texts.ts";
import { type ConcernProps, shortDayOf } from "./shown-concern.ts";

const t = speak(staffTexts, "de");

/** What the family has allowed, with day, version and language of the wording: a consent must be provable (Art. 7 GDPR). */
export const GivenConsents = ({ shown, languageName }: ConcernProps) => (
  <Card title={t("consentTitle")} id="allowed">
    <ul class="plain stack tight">
      {(["contactMe", "askNode"] as const).map((purpose) => {
        const given = shown.consents.find(
          (consent) => consent.purpose === purpose && consent.withdrawnAt === null,
        );
        const how = given
          ? t("given", {
              day: shortDayOf(given.givenAt as unknown as Temporal.Instant),
              version: given.wordingVersion,
              language: languageName(given.wordingLanguage),
            })
          : t("notAsked");
        return (
          <li key={purpose}>
            {t(`purpose-${purpose}`)} <span class="small soft">{how}</span>
          </li>
        );
      })}
    </ul>
  </Card>
);
