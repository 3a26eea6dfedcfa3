import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { aProfessional } from "../may.ts";
import { referralTexts } from "./referral.texts.ts";

const t = speak(referralTexts, "de");

/** From "Mein Tag": a family is on the telephone, or one of one's own goes on to the team. */
export const TakeLinks = ({ view }: { readonly view: View }) =>
  aProfessional(view.actor) ? (
    <p>
      <a href={view.href("/intern/anliegen/neu", "de")}>{t("takeTitle")}</a> ·{" "}
      <a href={view.href("/intern/ueberweisen", "de")}>{t("title")}</a> ·{" "}
      <a href={view.href("/intern/ueberweisungen", "de")}>{t("ownList")}</a>
    </p>
  ) : null;
