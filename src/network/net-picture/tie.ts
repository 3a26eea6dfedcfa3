/** Why two organisations are joined by a line. */
export const tieKinds = ["meeting", "agreement", "referral", "guest"] as const;
export type TieKind = (typeof tieKinds)[number];

/**
 * A tie of one year between two organisations. `count` is how often: shared meetings, agreements in force, guest dates; of
 * referrals the step that was passed (5, 10, 20), because smaller numbers are told to nobody.
 */
export type Tie = { readonly a: string; readonly b: string; readonly kind: TieKind; readonly count: number };

export type NetOrganisation = { readonly id: string; readonly name: string; readonly sector: string | null };

/** Both ends, the smaller id first, so that a tie has one name. */
export const pairOf = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

export type Line = {
  readonly a: string;
  readonly b: string;
  readonly counts: Readonly<Partial<Record<TieKind, number>>>;
};

/** All ties of a pair as one line; ties to organisations that are not shown are left out. */
export function linesOf(ties: readonly Tie[], shown: ReadonlySet<string>): readonly Line[] {
  const lines = new Map<string, { a: string; b: string; counts: Partial<Record<TieKind, number>> }>();
  for (const { a, b, kind, count } of ties) {
    if (a === b || !shown.has(a) || !shown.has(b)) continue;
    const name = pairOf(a, b);
    const [first = a, second = b] = name.split(" ");
    const line = lines.get(name) ?? { a: first, b: second, counts: {} };
    line.counts[kind] = (line.counts[kind] ?? 0) + count;
    lines.set(name, line);
  }
  return [...lines.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

/** A meeting of all is no tie yet where there are several a year; one exchange a year is all the tie there is. */
export const usualLeast = (meetingsInYear: number): number => (meetingsInYear >= 2 ? 2 : 1);
