import type { View } from "../../platform/view.ts";
import { phoneHref } from "../../ui/bdi-text.tsx";
import type { Result } from "../../ui/results-list.tsx";
import { firstNumber, type HelpNumber, wordsOf } from "../urgent/help-number.ts";
import type { Say } from "./reasons.ts";
import { isolated } from "./wording.ts";

/** Which helpline listens to what; the parents' line to everything else. */
const listensTo: readonly (readonly [slugs: readonly string[], situation: string])[] = [
  [["suicidal", "exhaustion", "anger", "pregnancy-loss"], "overwhelmed"],
  [["violence"], "violence"],
  [["pregnancy-conflict", "confidential-birth", "pregnancy-general"], "pregnant"],
];

/** The last entry of every list: a person. The network's own team where it has one, else a helpline with its true times. */
export function humanContact(
  view: View,
  t: Say,
  slugs: readonly string[],
  helpNumbers: readonly HelpNumber[],
): Result | null {
  const { hasIntake, phone } = view.network;
  return hasIntake || phone !== null ? ownTeam(view, t) : helpline(view, t, slugs, helpNumbers);
}

function ownTeam(view: View, t: Say): Result {
  const { intakeName, phone, phoneHours, hasIntake } = view.network;
  const where = [
    phone && t("contactPhone", { phone: isolated(phone) }),
    phone && phoneHours && t("contactHours", { hours: isolated(phoneHours) }),
  ];
  return {
    href: hasIntake ? view.href("/melden") : phoneHref(phone ?? ""),
    title: intakeName ?? t(hasIntake ? "contactTeam" : "contactCall"),
    where: where.filter(Boolean).join(". "),
    fits: hasIntake ? [t("contactTeamFits"), t("whyFree")] : [],
    ...(intakeName === null || view.lang === "de" ? {} : { lang: "de" }),
  };
}

function helpline(
  view: View,
  t: Say,
  slugs: readonly string[],
  helpNumbers: readonly HelpNumber[],
): Result | null {
  const special = listensTo.find(([topics]) => topics.some((slug) => slugs.includes(slug)))?.[1];
  const help = firstNumber(helpNumbers, special ?? (view.loss ? "overwhelmed" : "parents"));
  if (help === undefined) return null;
  const words = wordsOf(help, view.lang);
  return {
    href: phoneHref(help.tel),
    title: words.name,
    where: [
      t("contactPhone", { phone: isolated(help.number) }),
      t("contactHours", { hours: isolated(words.hours) }),
    ].join(". "),
    fits: help.cost === "free" ? [t("whyFree")] : [],
    ...(help.verifiedOn === null ? { limit: t("contactUnchecked") } : {}),
    ...(words.lang === view.lang ? {} : { lang: "de" }),
  };
}
