import { distanceKm, type GeoPoint } from "../../core/geo.ts";
import type { Ring, Spot } from "../../ui/map-figure.tsx";
import { dotsApart, type Dot } from "./map-dots.ts";
import { mapLetters, type Letters } from "./map-letters.ts";

/** An offer on the map: the number it has in the list, where it is, and the town for the lettering. */
export type Marked = { readonly mark: number; readonly point: GeoPoint; readonly town: string | null };
export type Here = { readonly name: string; readonly point: GeoPoint };

/** Where everything lies on a drawing, in drawing units. */
export type OfferMap = {
  readonly size: Spot;
  readonly points: readonly Dot[];
  readonly here: Spot | null;
  readonly rings: readonly Ring[];
  readonly names: readonly Letters[];
};

const size: Spot = [320, 250];
const margin: Spot = [30, 38];
/** A map of one street would only show dots beside each other. Degrees, about 300 m. */
const smallestSpan = 0.003;

/**
 * Draws offers as they lie to each other and to the family, north on top. Null when fewer than two different places are
 * known: then a map says nothing. `say` words the distance of a ring.
 */
export function offerMap(
  marked: readonly Marked[],
  here: Here | null,
  say: (km: number) => string,
): OfferMap | null {
  const all = [...marked.map(({ point }) => point), ...(here ? [here.point] : [])];
  const places = new Set(all.map((point) => `${point.lat.toFixed(3)},${point.lon.toFixed(3)}`));
  if (marked.length === 0 || places.size < 2) return null;
  const { spot, unitsPerKm } = plan(all);
  const hereSpot = here && spot(here.point);
  const points = dotsApart(
    marked.map(({ mark, point }) => ({ mark, at: spot(point) })),
    hereSpot,
    size,
  );
  const towns = townsOf(marked, points);
  const far = here ? Math.max(...marked.map(({ point }) => distanceKm(here.point, point))) : 0;
  const rings = hereSpot ? ringsFor(hereSpot, far, unitsPerKm) : [];
  const letters = mapLetters({
    towns,
    rings: rings.map(({ km, ring }) => ({ radius: ring.radius, text: say(km) })),
    here: here && hereSpot ? { at: hereSpot, name: here.name } : null,
    points,
    size,
  });
  return {
    size,
    points,
    here: hereSpot,
    // A ring that does not say how far it is would only be in the way.
    rings: rings.filter(({ km }) => letters.some(({ text }) => text === say(km))).map(({ ring }) => ring),
    names: letters,
  };
}

/** Turns degrees into drawing units; one degree of longitude is shortened by the cosine of the latitude. */
function plan(all: readonly GeoPoint[]) {
  const middle = (all.reduce((sum, { lat }) => sum + lat, 0) / all.length) * (Math.PI / 180);
  const flat = ({ lat, lon }: GeoPoint): Spot => [lon * Math.cos(middle), -lat];
  const [xs, ys] = [all.map((point) => flat(point)[0]), all.map((point) => flat(point)[1])];
  const [west, north] = [Math.min(...xs), Math.min(...ys)];
  const spanX = Math.max(Math.max(...xs) - west, smallestSpan);
  const spanY = Math.max(Math.max(...ys) - north, smallestSpan);
  const scale = Math.min((size[0] - 2 * margin[0]) / spanX, (size[1] - 2 * margin[1]) / spanY);
  const [shiftX, shiftY] = [(size[0] - spanX * scale) / 2, (size[1] - spanY * scale) / 2];
  const spot = (point: GeoPoint): Spot => [
    (flat(point)[0] - west) * scale + shiftX,
    (flat(point)[1] - north) * scale + shiftY,
  ];
  return { spot, unitsPerKm: scale / kmPerDegree };
}

/** Length of a degree of latitude. Kilometres. */
const kmPerDegree = 111.2;
const roundDistances: readonly number[] = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const smallestRing = 34;
const mostRings = 2;

/** The largest round distances up to just beyond the farthest offer. */
function ringsFor(at: Spot, far: number, unitsPerKm: number) {
  const next = roundDistances.findIndex((km) => km >= far);
  return roundDistances
    .slice(0, next < 0 ? undefined : next + 1)
    .map((km) => ({ km, ring: { at, radius: km * unitsPerKm } }))
    .filter(({ ring }) => ring.radius >= smallestRing)
    .slice(-mostRings);
}

/** The dots of each town, by which its name is placed. */
function townsOf(marked: readonly Marked[], points: readonly Dot[]) {
  const names = [...new Set(marked.flatMap(({ town }) => town ?? []))];
  return names.map((name) => ({
    name,
    dots: marked.flatMap(({ town }, at) => (town === name ? (points[at] ?? []) : [])),
  }));
}
