import type { Spot } from "../../ui/map-figure.tsx";

export type Dot = { readonly at: Spot; readonly mark: number };

/** From middle to middle; a dot is 24 wide. Drawing units. */
const apart = 25;
const mostSteps = 4;

const distance = (one: Spot, other: Spot): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** Where a dot steps to: it stays, else six around it, then twelve around those: like coins pushed together. */
const steps: readonly Spot[] = [
  [0, 0],
  ...Array.from({ length: mostSteps }, (_, ring) => ring + 1).flatMap((ring) =>
    Array.from({ length: 6 * ring }, (_, at): Spot => {
      const angle = (at / (6 * ring)) * 2 * Math.PI;
      return [Math.cos(angle) * ring * apart, Math.sin(angle) * ring * apart];
    }),
  ),
];
const moved = ([x, y]: Spot, [stepX, stepY]: Spot): Spot => [x + stepX, y + stepY];

/** Dots of the same house would hide each other's number and the family's place; each steps aside as little as it must. */
export function dotsApart(points: readonly Dot[], here: Spot | null, [width, height]: Spot): readonly Dot[] {
  const placed: Dot[] = [];
  const inside = ([x, y]: Spot) => x >= 14 && x <= width - 14 && y >= 14 && y <= height - 14;
  const isFree = (spot: Spot) =>
    inside(spot) &&
    placed.every(({ at }) => distance(at, spot) >= apart - 0.5) &&
    (here === null || distance(here, spot) >= 20);
  for (const { at, mark } of points) {
    const step = steps.find((one) => isFree(moved(at, one)));
    placed.push({ mark, at: step ? moved(at, step) : at });
  }
  return placed;
}
