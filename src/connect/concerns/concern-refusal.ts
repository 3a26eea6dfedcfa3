import type { z } from "zod";
import { speak } from "../../platform/texts.ts";
import { staffTexts } from "../texts.ts";

const t = speak(staffTexts, "de");

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
    message: t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear"),
    title: t("oneMissing"),
  };
}

/** Why an act was refused, said where it can be put right: at the date or the node, else at the next step. */
export const refusalOf = (reason: string): ConcernError => {
  const key = `refused-${reason}`;
  return {
    fieldId: fieldOfRefusal[reason] ?? "next",
    message: t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear"),
    title: t("notDone"),
  };
};
const fieldOfRefusal: Readonly<Record<string, string>> = {
  "date-out-of-range": "nextBy",
  "own-node": "nodeId",
  "node-without-key": "nodeId",
};
