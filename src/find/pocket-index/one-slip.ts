/** One letter more, less, other, or two exchanged (Damerau 1964). The first letter is hardly ever the wrong one. */
export function isOneSlip(one: string, other: string): boolean {
  if (one.charAt(0) !== other.charAt(0) || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}

/** "hebbame" and "hebamme" meet where doubled letters count once. */
export const withoutDoubles = (word: string): string => word.replace(/(\p{L})\1+/gu, "$1");
