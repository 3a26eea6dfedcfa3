import type { View } from "../../platform/view.ts";
import { phoneHref } from "../../ui/bdi-text.tsx";
import { readsGerman } from "../../ui/german-text.tsx";
import type { Result } from "../../ui/results-list.tsx";
import type { Phone } from "../offers/offer.ts";
import { firstNumber, type HelpNumber, wordsOf } from "../urgent/help-number.ts";
import { callLine } from "./call-line.tsx";
import { hoursOfNumber } from "../urgent/help-hours.ts";
import type { Say } from "../texts.ts";
import { holidayNote, teamHours } from "./phone-hours.tsx";
import { isolated } from "./wording.ts";

/** Which helpline listens to what; the parents' line to everything else. */
const listensTo: readonly (readonly [slugs: readonly string[], situation: string])[] = [
  [["suicidal", "exhaustion", "anger", "pregnancy-loss"], "overwhelmed"],
  [["violence"], "violence"],
  [["pregnancy-conflict", "confidential-birth", "pregnancy-general"], "pregnant"],
];

/** The last entry of every list: a person. The network's own team where it has one, else a helpline with its true times. `writeTo` is the team's form, with what is known of the wish. */
export function humanContact(
  view: View,
  t: Say,
  slugs: readonly string[],
  helpNumbers: readonly HelpNumber[],
  writeTo: string,
): Result | null {
  const { hasIntake, phone } = view.network;
  return hasIntake || phone !== null ? ownTeam(view, t, writeTo) : helpline(view, t, slugs, helpNumbers);
}

function ownTeam(view: View, t: Say, writeTo: string): Result {
  const { intakeName, phone, phoneHours, hasIntake } = view.network;
  return {
    href: hasIntake ? view.href(writeTo) : phoneHref(phone ?? ""),
    title: intakeName ?? t(hasIntake ? "contactTeam" : "contactCall"),
    where: null,
    ...(phone !== null && phoneHours !== null ? { next: teamHours(view, t, phoneHours) } : {}),
    fits: hasIntake ? [t("contactTeamFits"), t("contactWriteFree")] : [],
    ...(phone === null ? {} : { limit: callLine(t, asPhone(phone), [holidayNote(view, t)]) }),
    ...(intakeName === null || view.lang === "de" ? {} : { lang: "de" }),
  };
}

/** Numbers of teams and helplines are typed by those who answer them, so they can be dialled as they stand. */
const asPhone = (display: string, tel = display): Phone => ({
  display,
  e164: tel.replace(/[^\d+]/g, ""),
});

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
    where: null,
    ...hoursTag(help, view, t),
    fits: help.cost === "free" ? [t("whyFree")] : [],
    limit: callLine(t, asPhone(help.number, help.tel), [
      help.verifiedOn === null ? t("contactUnchecked") : null,
      words.lang === "de" && !readsGerman(view.lang) ? t("titleGerman") : null,
    ]),
    ...(words.lang === view.lang ? {} : { lang: "de" }),
  };
}

/** Hours known by the clock are said in the language of the page; those in words only in German. */
function hoursTag(help: HelpNumber, view: View, t: Say): Pick<Result, "next"> {
  const hours = hoursOfNumber(help, view.lang);
  return {
    next:
      hours === null
        ? teamHours(view, t, wordsOf(help, "de").hours)
        : { text: t("contactHours", { hours: isolated(hours) }) },
  };
}
