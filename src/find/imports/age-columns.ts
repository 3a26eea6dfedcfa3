import { foldWords } from "./fold.ts";

type Bound = "from" | "to";
type Unit = "months" | "years" | "none";

/** The name under which a column of ages is known, whatever the order of its words. */
const keys: Readonly<Record<Bound, Readonly<Record<Unit, string>>>> = {
  from: { months: "altervonmonate", years: "altervonjahre", none: "altervon" },
  to: { months: "alterbismonate", years: "alterbisjahre", none: "alterbis" },
};

const bounds: readonly (readonly [Bound, RegExp])[] = [
  ["from", /^(?:von|ab|from|min|minimum|mindestens|mindestalter|minimalalter)$/],
  ["to", /^(?:bis|to|max|maximum|hoechstens|hoechstalter|maximalalter)$/],
];
const units: readonly (readonly [Unit, RegExp])[] = [
  ["months", /^(?:mon|monat|monate|monaten|month|months)$/],
  ["years", /^(?:j|jahr|jahre|jahren|year|years)$/],
];
const age = /^(?:alter|age|altersgruppe|altersspanne|mindestalter|minimalalter|hoechstalter|maximalalter)$/;
const empty = /^(?:in|der|des|kinder|kindes|child|children)$/;

/**
 * "age from in months", "Alter in Monaten von", "Mindestalter (Jahre)": one end of an age with its unit, if the head
 * names one. Undefined where a word is left over, because then the column is about something else too.
 */
export const ageColumnKey = (text: string): string | undefined => {
  // Every cell that might be a head comes by here, hundreds of thousands in a strange file.
  if (!/alter|age|mon|jahr|year|\bj\b/i.test(text)) return undefined;
  const words = foldWords(text.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")).split(" ");
  const [bound, ...otherBounds] = bounds.filter(([, pattern]) => words.some((word) => pattern.test(word)));
  const unit = units.find(([, pattern]) => words.some((word) => pattern.test(word)));
  const meant = [...bounds, ...units].map(([, pattern]) => pattern).concat(age, empty);
  const about = unit !== undefined || words.some((word) => age.test(word));
  if (bound === undefined || otherBounds.length > 0 || !about) return undefined;
  return words.every((word) => meant.some((pattern) => pattern.test(word)))
    ? keys[bound[0]][unit?.[0] ?? "none"]
    : undefined;
};
