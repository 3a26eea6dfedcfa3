import { meetingForm } from "../../core/text-folding.ts";

const legalForms =
  /(?<!\p{L})(?:e\.? ?v\.?|g?gmbh|g?ug|mbh|gemeinnutzige?|eingetragener verein|a\.?o\.?r\.?|k\.?d\.?o\.?r\.?)(?!\p{L})|(?<=\S )(?:ag|kg|eg)$/gu;

/** One spelling for the names of one body: folded, without legal form and punctuation. */
export const organisationKey = (name: string): string => {
  const folded = meetingForm(name);
  const bare = folded
    .replace(legalForms, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return bare === "" ? folded.trim() : bare;
};
