import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { findTexts } from "../texts.ts";
import { HelpCalls } from "./help-calls.tsx";
import { firstNumber, type HelpNumber } from "./help-number.ts";
import { situationsOf, type UrgentCard } from "./urgent-card.ts";

const titles = {
  anger: "cardAngerTitle",
  overwhelmed: "cardOverwhelmedTitle",
  suicidal: "cardSuicidalTitle",
  violence: "cardViolenceTitle",
} as const;
const texts = {
  anger: "cardAngerText",
  overwhelmed: "cardOverwhelmedText",
  suicidal: "cardSuicidalText",
  violence: "cardViolenceText",
} as const;

type UrgentNoteProps = {
  readonly view: View;
  readonly card: UrgentCard;
  readonly helpNumbers: readonly HelpNumber[];
};

/** What stands before any result when a topic calls for it: what to do now, and who answers now. */
export const UrgentNote = ({ view, card, helpNumbers }: UrgentNoteProps) => {
  const t = speak(findTexts, view.lang);
  return (
    <Note tone="urgent" title={t(titles[card])} id="urgent">
      <p>{t(texts[card])}</p>
      <HelpCalls
        numbers={situationsOf[card].flatMap((situation) => firstNumber(helpNumbers, situation) ?? [])}
        lang={view.lang}
        brief
      />
      <p>
        <a class="tap" href={view.href("/hilfe-sofort")}>
          {t("moreNumbers")}
        </a>
      </p>
    </Note>
  );
};
