import type { Spot } from "../../ui/map-figure.tsx";
import type { Dot } from "./map-dots.ts";

/** A word on the map, centred at its spot. */
export type Letters = { readonly at: Spot; readonly text: string };
type Box = {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
};
type Lettering = {
  readonly towns: readonly { readonly name: string; readonly dots: readonly Dot[] }[];
  readonly rings: readonly { readonly radius: number; readonly text: string }[];
  readonly here: { readonly at: Spot; readonly name: string } | null;
  readonly points: readonly Dot[];
  readonly size: Spot;
};

/** Letters of 12 units are hardly wider than this each, and reach this far above their line. */
const letterWidth = 6.8;
const letterHeight = 10;
const dotRadius = 12;

/** Half of a word with a little room at its end. */
const halfOf = (text: string): number => (text.length * letterWidth) / 2 + 4;

const boxOf = ({ at: [x, y], text }: Letters): Box => {
  const half = (text.length * letterWidth) / 2;
  return { west: x - half, east: x + half, north: y - letterHeight, south: y + 3 };
};
const boxAround = ([x, y]: Spot, radius: number): Box => ({
  west: x - radius,
  east: x + radius,
  north: y - radius,
  south: y + radius,
});
const meet = (one: Box, other: Box): boolean =>
  one.west < other.east && other.west < one.east && one.north < other.south && other.north < one.south;

/**
 * Names of towns and distances where they cover neither a number nor each other. What finds no room is left out: the list
 * and the sentence of the map say it too.
 */
export function mapLetters({ towns, rings, here, points, size }: Lettering): readonly Letters[] {
  const taken = [
    ...points.map(({ at }) => boxAround(at, dotRadius)),
    ...(here ? [boxAround(here.at, 9)] : []),
  ];
  const placed: Letters[] = [];
  const place = (text: string, spots: readonly Spot[]) => {
    const letters = spots.map((at) => within({ at, text }, size)).find((one) => isFree(one, taken, size));
    if (letters === undefined) return;
    taken.push(boxOf(letters));
    placed.push(letters);
  };
  const isHere = (name: string) => here !== null && here.name === name;
  if (here) place(here.name, spotsBeside([here.at], 7));
  for (const { name, dots } of towns)
    if (!isHere(name))
      place(
        name,
        spotsBeside(
          dots.map(({ at }) => at),
          dotRadius,
        ),
      );
  for (const { radius, text } of rings) if (here) place(text, spotsOnRing(here.at, radius, text, size));
  return placed;
}

/** Below the dots of a town, above them, or at either side. */
function spotsBeside(dots: readonly Spot[], radius: number): readonly Spot[] {
  const [xs, ys] = [dots.map(([x]) => x), dots.map(([, y]) => y)];
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  const [north, south] = [Math.min(...ys) - radius, Math.max(...ys) + radius];
  const below = south + letterHeight + 3;
  return [
    [x, below],
    [x, north - 5],
    [x - 34, below],
    [x + 34, below],
    [x - 34, north - 5],
    [x + 34, north - 5],
  ];
}

/** Degrees, the top and the bottom first; a distance beside its ring would say something wrong, so none is pushed in. */
const angles = [-90, 90, -60, -120, 60, 120, 45, 135, -45, -135, 30, 150, -30, -150, 15, 165, 0, 180];

const spotsOnRing = ([x, y]: Spot, radius: number, text: string, [width]: Spot): readonly Spot[] =>
  angles
    .map((degrees): Spot => {
      const angle = (degrees * Math.PI) / 180;
      return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius + 4];
    })
    .filter(([at]) => at >= halfOf(text) && at <= width - halfOf(text));

/** Long names are pushed in from the edge. */
const within = ({ at: [x, y], text }: Letters, [width]: Spot): Letters => ({
  text,
  at: [Math.min(Math.max(x, halfOf(text)), width - halfOf(text)), y],
});

const isFree = (letters: Letters, taken: readonly Box[], [, height]: Spot): boolean => {
  const box = boxOf(letters);
  return box.north >= 2 && box.south <= height - 2 && taken.every((other) => !meet(box, other));
};
