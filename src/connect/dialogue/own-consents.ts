import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { familyMoveTexts } from "../moves/family-move.texts.ts";
import { familyTexts } from "../texts.ts";
import type { OwnConcern } from "./export-own-concern.ts";
import { familySideTexts } from "./family-side.texts.ts";

/** Each permission in a sentence, since when it counts, and since when no more. */
export function allowedLines(view: View, team: string, consents: OwnConcern["consents"]): readonly string[] {
  const s = speak(familySideTexts, view.lang);
  const day = (at: unknown) => sayDay(officeDayOf(at as Temporal.Instant), view.lang);
  return consents.map((consent) => {
    const ended = consent.withdrawnAt ?? consent.endsAt;
    return [
      sentenceOf(view, team, consent.purpose),
      s("allowedSince", { day: day(consent.givenAt) }),
      ...(ended ? [s("allowedUntil", { day: day(ended) })] : []),
    ].join(" ");
  });
}

function sentenceOf(view: View, team: string, purpose: string): string {
  const t = speak(familyTexts, view.lang);
  const s = speak(familySideTexts, view.lang);
  if (purpose === "contactMe") return t("consentYes", { team });
  if (purpose === "askNode") return t("consentAsk");
  if (purpose === "referralTransfer" || purpose === "feedbackToReferrer" || purpose === "exchangeWith")
    return s(`allow-${purpose}`);
  if (purpose === "moveTo") return speak(familyMoveTexts, view.lang)("allow-moveTo");
  return s("allow-other");
}
