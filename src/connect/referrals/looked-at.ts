import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { View } from "../../platform/view.ts";
import type { SheetFacts } from "./consent-sheet.tsx";
import { filledClasses } from "./given-consents-of.ts";
import { referralInput } from "./referral.ts";
import type { Filling } from "./referral-question.ts";
import { referralErrors, referralWords, type TypedReferral } from "./typed-referral.ts";

const wholeReferral = z.object(referralInput);
export type WholeReferral = z.infer<typeof wholeReferral>;

/** A form as it was sent, and a code for each field that needs a second look. */
export function lookedAt(filling: Filling, typed: TypedReferral) {
  const read = wholeReferral.safeParse(referralWords(typed));
  const errors = read.success ? new Map<string, string>() : referralErrors(read.error.issues);
  if (filling === "practice" && typed.practice.trim() === "") errors.set("practice", "practice-missing");
  if (filling === "taking" && !["phone", "paper", "openHour"].includes(typed.origin))
    errors.set("origin", "choice-unclear");
  return { read, errors };
}

/** What stands on the consent sheet. */
export const sheetOf = (
  { view, filling }: { readonly view: View; readonly filling: Filling },
  typed: TypedReferral,
  { wish, consent }: WholeReferral,
  at: Temporal.Instant,
): SheetFacts => ({
  name: wish.name,
  practice:
    filling === "taking"
      ? null
      : typed.practice.trim() || (view.actor.kind === "staff" ? view.actor.organisation : ""),
  classes: filledClasses(wish),
  askNode: wish.askNode,
  languageOther: wish.languageOther,
  consent,
  at,
});
