import type { Period } from "../../platform/retention/run-retention.ts";
import { speak } from "../../platform/texts.ts";
import { type DeletionRule, deletionRules } from "../deletion-rules.ts";
import { paperTexts } from "./papers.texts.ts";
import type { Papers } from "./show-privacy-papers.ts";

const t = speak(paperTexts, "de");
type TextKey = keyof typeof paperTexts.texts;
const isKey = (key: string): key is TextKey => key in paperTexts.texts;
const rules: Readonly<Record<string, DeletionRule>> = deletionRules;

/** A sentence by a key put together from a name of the code; the name itself where no sentence is written yet. */
const sayOr = (key: string, otherwise: string): string => (isKey(key) ? t(key) : otherwise);

export const ruleName = (rule: string): string => sayOr(`rule_${rule}`, rule);

/** The usual period of a rule; what has none says with what it goes. */
export function sayUsual(rule: string): string {
  const keep = rules[rule]?.keep ?? null;
  return keep === null ? sayOr(`with_${rule}`, t("withAnother")) : sayPeriod(keep);
}

function sayPeriod({ months, days, hours }: Period): string {
  if (months) return t("periodMonths", { count: months });
  if (days) return t("periodDays", { count: days });
  return hours ? t("periodHours", { count: hours }) : t("periodNow");
}

/** What this network chose instead; empty where it chose nothing. */
export function sayOwn({ own }: Pick<Papers, "own">, rule: string): string {
  const found = own.find((one) => one.class === rule);
  return found ? t("ownDays", { count: found.days }) : "";
}
