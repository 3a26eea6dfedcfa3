import { meetingForm } from "../../core/text-folding.ts";

/** Longest query that is read. Characters. */
const longest = 300;

/** German endings that change with case and number; cut only where enough of the word remains. */
const endings = /(?:innen|ungen|ung|chen|lein|ern|en|er|es|em|st|e|s|n|t)$/;

/** The words of a text in the form in which phone and server meet: folded. The same code runs on both. */
export const wholeWords = (text: string): readonly string[] =>
  meetingForm(text.slice(0, longest))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);

/** Words without their German endings. */
export const pocketWords = (text: string): readonly string[] =>
  wholeWords(text).map((word) => (word.length > 5 ? word.replace(endings, "") : word));
