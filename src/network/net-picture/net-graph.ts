import type { Line, NetOrganisation } from "./tie.ts";

type Ends = Pick<Line, "a" | "b">;
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

const neighboursOf = (ids: readonly string[], lines: readonly Ends[]): Neighbours => {
  const map = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const { a, b } of lines) {
    map.get(a)?.add(b);
    map.get(b)?.add(a);
  }
  return map;
};

/** The pieces of the net when one organisation is left out (or none), the largest first. */
function piecesWithout(neighbours: Neighbours, left: string | null): readonly (readonly string[])[] {
  const seen = new Set<string>(left === null ? [] : [left]);
  const pieces: string[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (const id of piece)
      for (const next of neighbours.get(id) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          piece.push(next);
        }
    pieces.push(piece);
  }
  return pieces.sort((one, other) => other.length - one.length);
}

export type Loss = {
  readonly id: string;
  /** What would hang together no longer: the pieces other than the largest one. */
  readonly cutOff: readonly (readonly string[])[];
};

export type NetFacts = {
  readonly partners: ReadonlyMap<string, number>;
  readonly isolated: readonly string[];
  /** Whose loss would split what hangs together today, the gravest first. */
  readonly losses: readonly Loss[];
  readonly pieces: readonly (readonly string[])[];
};

/**
 * What the picture means. Leaving each organisation out in turn costs nodes times lines, which for the largest networks
 * (a thousand organisations) stays below half a second; Tarjan's one pass would not say which pieces fall off.
 */
export function netFacts(organisations: readonly NetOrganisation[], lines: readonly Ends[]): NetFacts {
  const neighbours = neighboursOf(
    organisations.map(({ id }) => id),
    lines,
  );
  const partners = new Map([...neighbours].map(([id, set]) => [id, set.size]));
  const linked = new Map([...neighbours].filter(([, set]) => set.size > 0));
  const pieces = piecesWithout(linked, null);
  const losses = pieces.flatMap((piece) => {
    const inside = new Map(piece.map((id) => [id, neighbours.get(id) ?? new Set<string>()]));
    return piece.flatMap((id) => {
      const [, ...cutOff] = piecesWithout(inside, id);
      return cutOff.length === 0 ? [] : [{ id, cutOff }];
    });
  });
  const size = ({ cutOff }: Loss) => cutOff.reduce((sum, piece) => sum + piece.length, 0);
  return {
    partners,
    isolated: [...neighbours].flatMap(([id, set]) => (set.size === 0 ? [id] : [])),
    losses: losses.sort((one, other) => size(other) - size(one)),
    pieces,
  };
}

export type SectorPair = { readonly one: string; readonly other: string; readonly lines: number };

/** Every pair of sectors that both have organisations here, with how many lines run between them; also within a sector of several. */
export function sectorPairs(
  organisations: readonly NetOrganisation[],
  lines: readonly Ends[],
): readonly SectorPair[] {
  const sectorOf = new Map(organisations.map(({ id, sector }) => [id, sector]));
  const sectors = [
    ...new Set(organisations.flatMap(({ sector }) => (sector === null ? [] : [sector]))),
  ].sort();
  const count = (one: string, other: string) =>
    lines.filter(({ a, b }) => {
      const [left, right] = [sectorOf.get(a), sectorOf.get(b)];
      return (left === one && right === other) || (left === other && right === one);
    }).length;
  return sectors.flatMap((one, at) =>
    sectors.slice(at + 1).map((other) => ({ one, other, lines: count(one, other) })),
  );
}
