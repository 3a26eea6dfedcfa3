import type { z } from "zod";
import { speak } from "../../platform/texts.ts";
import { attemptTexts, sayAttempts } from "../attempts/attempts.texts.ts";
import { phraseStaffTexts } from "../phrases/phrase-choices.texts.ts";
import { staffTexts } from "../texts.ts";
import { sayTold, toldTexts } from "../consents/told-withdrawal.texts.ts";
import { saySharing, sharingTexts } from "../access/sharing.texts.ts";
import { sayStep, stepTexts } from "./step.texts.ts";

const t = speak(staffTexts, "de");
/** The sentence of a code, from whichever topic has one. */
function sentenceOf(key: string): string {
  if (key in sharingTexts.texts) return saySharing(key as "refused-one-reader");
  if (key in stepTexts.texts) return sayStep(key as "refused-still-open");
  if (key in toldTexts.texts) return sayTold(key as "error-told-not-confirmed");
  if (key in phraseStaffTexts.texts) return speak(phraseStaffTexts, "de")(key as "error-phrase-unclear");
  if (key in attemptTexts.texts) return sayAttempts(key as "refused-in-future");
  return t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear");
}

/** Why an act was not done: at which field it can be put right, and under which heading it is told above. */
export type ConcernError = { readonly fieldId: string; readonly message: string; readonly title: string };

/** Three forms of the page ask for a reason, each in a field of its own. */
export const reasonField = (verb: string): string => `reason-${verb}`;

/** The first issue of a sent form, said at its field. */
export function errorOf(verb: string, issues: readonly z.core.$ZodIssue[]): ConcernError {
  const issue = issues[0];
  const key = `error-${issue?.message ?? ""}`;
  const field = String(issue?.path.at(-1) ?? "text");
  return {
    fieldId: field === "reason" ? reasonField(verb) : field,
    message: sentenceOf(key),
    title: t("oneMissing"),
  };
}

/** Why an act was refused, said where it can be put right: at the date or the node, else at the next step. */
export const refusalOf = (reason: string): ConcernError => {
  const key = `refused-${reason}`;
  return {
    fieldId: fieldOfRefusal[reason] ?? "next",
    message: sentenceOf(key),
    title: t("notDone"),
  };
};
const fieldOfRefusal: Readonly<Record<string, string>> = {
  "date-out-of-range": "nextBy",
  "own-node": "nodeId",
  "step-out-of-range": "stepBy",
  "recheck-out-of-range": "recheckBy",
  "on-to-own-node": "onToId",
  "on-to-without-key": "onToId",
  "on-to-gone": "onToId",
  "day-out-of-range": "happenedOn",
  "other-not-found": "otherId",
  "nobody-told": "closingWords",
  "family-untold": "cancelWords",
  "family-wrote": "closing-notReached",
  "not-yet-earned": "attempts",
  "already-asked": "attempts",
  "same-person": "attempts",
  "nobody-to-look": "attempts",
  "rules-first": "rulesKnown",
  "home-not-agreed": "homeAgreed",
  "outcome-unfit": "outcome",
  "way-not-given": "channel",
  "in-future": "time",
  "before-concern": "time",
  "node-without-key": "nodeId",
  "told-day-out-of-range": "toldOn",
  "nothing-to-withdraw": "withdrawn",
  "goes-on-elsewhere": "withdrawn",
  "node-gone": "nodeId",
  "reads-already": "readerNodeId",
  "one-reader": "readerNodeId",
  "reader-gone": "readerNodeId",
  "reader-without-key": "readerNodeId",
};
