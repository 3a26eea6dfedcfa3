import type { z } from "zod";
import { speak } from "../../platform/texts.ts";
import { staffTexts } from "../texts.ts";

const t = speak(staffTexts, "de");

/** The first issue of a sent form, said at its field. */
export function errorOf(issues: readonly z.core.$ZodIssue[]): { fieldId: string; message: string } {
  const issue = issues[0];
  const key = `error-${issue?.message ?? ""}`;
  return {
    fieldId: String(issue?.path.at(-1) ?? "text"),
    message: t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear"),
  };
}

/** Why an act was refused, said where it can be put right: at the date, else at the next step. */
export const refusalOf = (reason: string): { fieldId: string; message: string } => {
  const key = `refused-${reason}`;
  return {
    fieldId: reason === "date-out-of-range" ? "nextBy" : "next",
    message: t((key in staffTexts.texts ? key : "error-unclear") as "error-unclear"),
  };
};
