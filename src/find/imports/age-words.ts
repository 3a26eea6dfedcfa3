/** Whole months, as in the offer; a limit in years is years x 12, so that minimum and maximum age of HSDS return unchanged. */
export type AgeRange = { readonly from: number | null; readonly to: number | null };

const number = "(\\d{1,4}(?:[.,]\\d)?)";
const unit = "(monat\\w*|jahr\\w*|j\\b|years?|months?|wochen?|weeks?|lebensmonat\\w*|lebensjahr\\w*)";
const dash = "\\s*(?:-|–|—|bis(?: zu)?|to|und|u\\.)\\s*";
const rangePattern = new RegExp(
  `(?:von |ab |zwischen )?${number}\\s*${unit}?${dash}${number}\\s*\\.?\\s*${unit}`,
  "gi",
);
const fromPattern = new RegExp(
  `(?<![\\d+–-]\\s?)(?:\\bab|\\bfrom|über|älter als|mindestens)\\s*(?:dem )?${number}\\s*\\.?\\s*${unit}|(?<![\\d+–-]\\s?)${number}\\s*\\+\\s*${unit}|(?<![\\d+–-]\\s?)${number}\\s*${unit}\\s*\\+`,
  "gi",
);
const toPattern = new RegExp(
  `(?:\\bbis(?: zu| zum)?|\\bunter|\\bup to|höchstens)\\s*(?:dem |zum )?${number}\\s*\\.?\\s*${unit}`,
  "gi",
);

const monthsPer = (word: string): number | undefined => {
  const folded = word.toLowerCase();
  // "Bis zum 3. Lebensjahr" means different ages to different offices; weeks are no whole months.
  if (folded.startsWith("leben") || folded.startsWith("w")) return undefined;
  return folded.startsWith("m") ? 1 : 12;
};

/** A figure with its unit as whole months; undefined when it is none. */
export const inMonths = (figure: string | undefined, word: string | undefined): number | undefined => {
  const factor = word === undefined ? undefined : monthsPer(word);
  const months = factor === undefined ? Number.NaN : Number((figure ?? "").replace(",", ".")) * factor;
  return Number.isInteger(months) ? months : undefined;
};

type Found = { readonly from: number | null | undefined; readonly to: number | null | undefined };

const rangesIn = (text: string): Found[] => {
  const found: Found[] = [];
  const rest = text.replace(
    rangePattern,
    (_, a: string, unitA: string | undefined, b: string, unitB: string) => {
      found.push({ from: inMonths(a, unitA ?? unitB), to: inMonths(b, unitB) });
      return " ; ";
    },
  );
  for (const [, ...groups] of rest.matchAll(fromPattern)) {
    const [figure, word] = groups.filter((group) => group !== undefined);
    found.push({ from: inMonths(figure, word), to: null });
  }
  for (const [, figure, word] of rest.replace(fromPattern, " ; ").matchAll(toPattern))
    found.push({ from: null, to: inMonths(figure, word) });
  return found;
};

/**
 * An age range from words, only when there is exactly one and it has a unit: "0-3 Jahre", "ab 16 Jahren",
 * "60-83 Monate", "bis 3 Jahre", "50+ Jahre". Several ranges, weeks or bare figures are left to people.
 * `unclear` tells that ages are meant but were not understood.
 */
export const readAgeText = (text: string): { range: AgeRange | undefined; unclear: boolean } => {
  const searched = text.length > 2000 ? "" : text;
  const found = rangesIn(searched);
  const [only] = found;
  const bareRanges = searched.match(/\d\s*[-–]\s*\d/g)?.length ?? 0;
  if (found.length === 1 && bareRanges < 2 && only && only.from !== undefined && only.to !== undefined) {
    return { range: { from: only.from, to: only.to }, unclear: false };
  }
  return {
    range: undefined,
    unclear: found.length > 0 || /\d\s*[.+]?\s*(jahr|monat|lebens|woche)/i.test(text),
  };
};
