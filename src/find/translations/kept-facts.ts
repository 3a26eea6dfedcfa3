/** What a translation must not touch: numbers, times, phones, mail and web addresses (in any order). */
const facts = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|\d+(?:[.,:/]\d+)*/gu;

/** Eastern digits are the same numbers; people compare them with signs and phones, so pages show 0 to 9. */
const western = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** 9.30, 9:30 and 9,30 are one time; a sentence's own full stop belongs to no address. */
const comparable = (fact: string): string => bare(fact).toLowerCase().replaceAll(/[.,:]/g, ":");

type Fact = { readonly said: string; readonly key: string };
const bare = (fact: string): string => fact.replace(/[.,;:!?)]+$/u, "");
const factsIn = (text: string): Fact[] =>
  (text.match(facts) ?? []).map((fact) => ({ said: bare(fact), key: comparable(fact) }));

/**
 * The numbers and addresses of the German sentence that its translation lost or changed; empty when all are kept.
 * Numbers that only the translation has are named as well: an invented house number sends a family to a wrong door.
 */
export function changedFacts(german: string, translation: string): readonly string[] {
  const left = factsIn(western(translation));
  const lost = factsIn(german).filter(({ key }) => {
    const at = left.findIndex((one) => one.key === key);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
  return [...new Set([...lost, ...left].map(({ said }) => said))];
}

/** Eastern digits as 0 to 9. */
export const withWesternDigits = western;
