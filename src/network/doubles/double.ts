import { meetingForm } from "../../core/text-folding.ts";

export type DoubleReason = (typeof doubleReasons)[number];
export const doubleReasons = [
  "sameMail",
  "samePhone",
  "sameName",
  "similarName",
  "shortName",
  "sameWebsite",
] as const;

/** Two entries that may be one; `one` is the smaller id. */
export type DoublePair = {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly DoubleReason[];
};

/** Entries by what they have in common; what more than `most` share says nothing. */
export function pairsBySign<T extends { readonly id: string }>(
  entries: readonly T[],
  signsOf: (entry: T) => readonly string[],
  most: number,
): readonly (readonly [T, T])[] {
  const blocks = new Map<string, T[]>();
  for (const entry of entries)
    for (const sign of new Set(signsOf(entry))) {
      const block = blocks.get(sign);
      if (block) block.push(entry);
      else blocks.set(sign, [entry]);
    }
  const pairs = new Map<string, readonly [T, T]>();
  for (const block of blocks.values()) {
    if (block.length > most) continue;
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1)) {
        const pair = one.id < other.id ? ([one, other] as const) : ([other, one] as const);
        pairs.set(`${pair[0].id} ${pair[1].id}`, pair);
      }
  }
  return [...pairs.values()];
}

/** The pairs that have a reason, the strongest first. */
export const judged = <T extends { readonly id: string }>(
  pairs: readonly (readonly [T, T])[],
  reasonsOf: (one: T, other: T) => readonly DoubleReason[],
): readonly DoublePair[] =>
  pairs
    .map(([one, other]) => ({ one: one.id, other: other.id, reasons: reasonsOf(one, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || rank(a) - rank(b) || (a.one < b.one ? -1 : 1));

const rank = ({ reasons: [first] }: DoublePair): number =>
  first === undefined ? 99 : doubleReasons.indexOf(first);

/** Digits only, without the zero of the country's own form; "" for what is too short to be one house's alone. */
export const phoneSign = (phone: string | null): string => {
  const digits = (phone ?? "")
    .replace(/\(0\)/g, "")
    .replace(/\D/g, "")
    .replace(/^(?:0049|49|0)/, "");
  return digits.length >= 6 ? digits : "";
};

/** One letter more, less or other, or two that changed places: a slip of the pen. Words of up to three letters have none. */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = [meetingForm(one), meetingForm(other)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = `${restA.charAt(1)}${restA.charAt(0)}${restA.slice(2)}`;
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    swapped === restB
  );
}
