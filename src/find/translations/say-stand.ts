import { officeDayOf, sayFullDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { changedFacts } from "./kept-facts.ts";
import type { Refusal } from "./sent-sentence.ts";
import type { StaffLine } from "./sentence-stand.ts";
import type { StaffTranslation } from "./translations.sql.ts";
import { translationTexts } from "./translations.texts.ts";
import type { Language } from "../../core/languages.ts";

const t = speak(translationTexts, "de");

type Standing = Pick<
  StaffTranslation,
  "status" | "reviewer" | "reviewedAt" | "writer" | "writtenBy" | "changedAt"
>;

/** Who stands for the words of a translation, and since when. Without a name it came with a list. */
export function sayStand({ status, reviewer, reviewedAt, writer, changedAt }: Standing): string {
  const name = status === "human" ? writer : reviewer;
  const date = sayFullDay(officeDayOf(reviewedAt ?? changedAt), "de");
  if (status === "machine") return t("state_machine", { date });
  return name === null ? t(`state_${status}List`, { date }) : t(`state_${status}`, { date, name });
}

/** Why a sentence could not be stored, in words for its box. */
export function sayRefusal(why: Refusal, line: StaffLine, typed: string, lang: Language): string {
  const there = line.translation?.text ?? "";
  if (why === "gone") return t("why_gone", { text: typed });
  if (why === "meanwhile") return there === "" ? t("why_cleared") : t("why_meanwhile", { text: there });
  if (why === "tooLong") return t("why_tooLong", { count: typed.length });
  const { lost, added } = changedFacts(line.german, typed, lang);
  return [
    ...(lost.length > 0 ? [t("why_lost", { facts: lost.join(", ") })] : []),
    ...(added.length > 0 ? [t("why_added", { facts: added.join(", ") })] : []),
  ].join(" ");
}
