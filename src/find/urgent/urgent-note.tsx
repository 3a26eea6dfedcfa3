import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { findTexts } from "../texts.ts";
import { HelpCalls } from "./help-calls.tsx";
import { firstNumber, type HelpNumber } from "./help-number.ts";
import { mayHaveShaken, situationsOf, type UrgentCard } from "./urgent-card.ts";

const titles = {
  anger: "cardAngerTitle",
  crying: "cardAngerTitle",
  overwhelmed: "cardOverwhelmedTitle",
  suicidal: "cardSuicidalTitle",
  violence: "cardViolenceTitle",
} as const;
const texts = {
  anger: "cardAngerText",
  crying: "cardAngerText",
  overwhelmed: "cardOverwhelmedText",
  suicidal: "cardSuicidalText",
  violence: "cardViolenceText",
} as const;

type UrgentNoteProps = {
  readonly view: View;
  readonly card: UrgentCard;
  readonly helpNumbers: readonly HelpNumber[];
  /** Of its heading, where several cards stand on a page. */
  readonly id?: string;
};

/** What stands before any result when a topic calls for it: what to do now, and who answers now. */
export const UrgentNote = ({ view, card, helpNumbers, id = "urgent" }: UrgentNoteProps) => {
  const t = speak(findTexts, view.lang);
  const numbersOf = (situations: readonly string[]) =>
    situations.flatMap((situation) => firstNumber(helpNumbers, situation) ?? []);
  return (
    <Note tone="urgent" title={t(titles[card])} id={id}>
      {mayHaveShaken(card) && (
        <>
          <p>{t("cardShaken")}</p>
          <HelpCalls numbers={numbersOf(["life"])} lang={view.lang} brief moreFollow />
        </>
      )}
      <p>{t(texts[card])}</p>
      <HelpCalls numbers={numbersOf(situationsOf[card])} lang={view.lang} brief />
      <p>
        <a class="tap noprint" href={view.href("/hilfe-sofort")}>
          {t("moreNumbers")}
        </a>
      </p>
    </Note>
  );
};
