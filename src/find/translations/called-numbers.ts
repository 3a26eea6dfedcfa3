/** Between the digits of a telephone number; everybody groups them otherwise. */
const gap = "[ ()/.\\-]{0,3}";
const candidate =
  /(?<![\d.,:])(?:\+\d|\(?0\d|(?<=(?:tel\w{0,12}|fon|handy|mobil|fax|ruf\w{0,12}|nummer)\.?:? ?)\d)[\d ()/.-]{1,28}\d(?!\d)/giu;
/** The numbers for social matters of all Europe, 116 xxx. */
const social = /(?<![\d.,:])116 ?\d{3}(?!\d)/gu;
const notCalled = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\d{1,2}[.:]\d{2}(?!\d)/u;

const digitsOf = (said: string): string => said.replaceAll(/\D/g, "");
/** As somebody in Germany dials: +49 69, 0049 69 and +49 (0) 69 are 069. */
const dialled = (said: string): string =>
  digitsOf(said.replace(/\(0\)/, "")).replace(/^(?:00)?49(?=[1-9]\d{5})/, (all) =>
    said.startsWith("+") || all.startsWith("00") ? "0" : all,
  );

type Called = { readonly said: string; readonly dialled: string };

/** The telephone numbers of a text: five to twenty digits that begin with 0 or +, or stand behind "Tel.". */
export const calledIn = (text: string): readonly Called[] =>
  [...text.matchAll(candidate), ...text.matchAll(social)]
    .map(([said]) => ({ said: said.trim(), dialled: dialled(said) }))
    .filter(
      ({ said, dialled: digits }) => digits.length >= 5 && digits.length <= 20 && !notCalled.test(said),
    );

/** The text without this number, digit for digit; undefined where it does not stand. */
export function withoutCalled(text: string, { dialled: digits }: Called): string | undefined {
  const national = digits.startsWith("0") ? `(?:0|(?:\\+|00)${gap}4${gap}9${gap}(?:\\(0\\))?)${gap}` : "";
  const rest = digits.startsWith("0") ? digits.slice(1) : digits;
  const pattern = new RegExp(`(?<!\\d)\\(?${national}${[...rest].join(gap)}(?!\\d)`, "u");
  return pattern.test(text) ? text.replace(pattern, (said) => "_".repeat(said.length)) : undefined;
}
