import { below, diceOf } from "../dice.ts";
import { affinePlane } from "./affine-plane.ts";
import { fieldOf } from "./galois-field.ts";

const triesPerArc = 12_000;
const looksPerTry = 40;

/** In larger planes the search finds no arc worth its time. */
const largestSearched = 16;

/**
 * Points of the plane of which no line has more than `most` (an arc of that degree), as many as a search finds: a point
 * that fits is added; one that does not fit takes the place of points in its way, which then stay away for some steps.
 */
const arcOf = (
  lines: readonly (readonly number[])[],
  points: number,
  most: number,
  wanted: number,
): number[] => {
  const dice = diceOf(points * 100 + most);
  const through = Array.from({ length: points }, (): number[] => []);
  for (const [at, line] of lines.entries()) for (const point of line) through[point]?.push(at);
  const chosen = new Set<number>();
  const onLine = new Int32Array(lines.length);
  const free = new Int32Array(points);
  let best: number[] = [];
  const set = (point: number, by: 1 | -1) => {
    for (const line of through[point] ?? []) onLine[line] = (onLine[line] ?? 0) + by;
    if (by === 1) chosen.add(point);
    else chosen.delete(point);
  };
  const fullThrough = (point: number) => (through[point] ?? []).filter((line) => (onLine[line] ?? 0) >= most);
  for (let step = 1; step <= triesPerArc && best.length < wanted; step++) {
    let entrant = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let look = 0; look < looksPerTry && fewest > 0; look++) {
      const point = below(dice, points);
      if (chosen.has(point) || (free[point] ?? 0) > step) continue;
      const full = fullThrough(point).length;
      if (full < fewest) [entrant, fewest] = [point, full];
    }
    if (entrant < 0) continue;
    for (const line of fullThrough(entrant)) {
      const here = (lines[line] ?? []).filter((point) => chosen.has(point));
      const leaver = here[below(dice, here.length)];
      if (leaver === undefined || (onLine[line] ?? 0) < most) continue;
      set(leaver, -1);
      free[leaver] = step + 3 + below(dice, 5);
    }
    set(entrant, 1);
    if (chosen.size > best.length) best = [...chosen];
  }
  return best;
};

/**
 * How many points are worth asking for. No arc is larger: each line through one of its points has at most `most - 1` others, and only where the degree divides
 * the order can all of them be full (Barlotti).
 */
const largestArc = (order: number, most: number): number => {
  if (most < 1 || order > largestSearched) return 0;
  return (most - 1) * order + most - (most > 2 && order % most !== 0 ? 2 : 0);
};

/**
 * Rounds in which everybody sits with everybody, by an affine plane: people stand on its points, every direction is a
 * round, every line a table. Each point carries `floor(seats / order)` people and the points of an arc one more; people
 * of one point sit together all the time. `null` when so many people do not fit.
 */
export const planeRounds = (order: number, people: number, seats: number): number[][][] | null => {
  const points = order ** 2;
  const everywhere = Math.floor(seats / order);
  const missing = people - everywhere * points;
  const rest = seats - everywhere * order;
  const field = missing > largestArc(order, rest) ? null : fieldOf(order);
  if (!field) return null;
  const plane = affinePlane(field);
  const arc = missing > 0 ? arcOf(plane.flat(), points, rest, missing) : [];
  if (arc.length < missing) return null;
  const seatsOfPoints = [
    ...Array.from({ length: everywhere * points }, (_, at) => at % points),
    ...arc.slice(0, Math.max(missing, 0)),
  ].slice(0, people);
  const peopleAt = Array.from({ length: points }, (): number[] => []);
  for (const [person, point] of seatsOfPoints.entries()) peopleAt[point]?.push(person);
  return plane.map((lines) => lines.map((line) => line.flatMap((point) => peopleAt[point] ?? [])));
};
