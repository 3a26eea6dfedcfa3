import type { GeoPoint } from "../../core/geo.ts";
import type { Spot } from "../../ui/map-figure.tsx";

/** Where points lie on a drawing; `marks` keeps the number of each. */
export type OfferMap = {
  readonly size: Spot;
  readonly points: readonly { readonly at: Spot; readonly mark: number }[];
  readonly here: Spot | null;
};
type Marked = { readonly mark: number; readonly point: GeoPoint };

const width = 320;
const height = 220;
const margin = 26;
/** A map of one street would only show dots beside each other. Degrees, about 300 m. */
const smallestSpan = 0.003;

/**
 * Draws points as they lie to each other, north on top; one degree of longitude is shortened by the cosine of the
 * latitude. Null when fewer than two different places are known: then a map says nothing.
 */
export function offerMap(marked: readonly Marked[], here: GeoPoint | null): OfferMap | null {
  const places = new Set(marked.map(({ point }) => `${point.lat.toFixed(3)},${point.lon.toFixed(3)}`));
  if (places.size < 2) return null;
  const all = [...marked.map(({ point }) => point), ...(here ? [here] : [])];
  const middle = (all.reduce((sum, { lat }) => sum + lat, 0) / all.length) * (Math.PI / 180);
  const flat = ({ lat, lon }: GeoPoint): Spot => [lon * Math.cos(middle), -lat];
  const xs = all.map((point) => flat(point)[0]);
  const ys = all.map((point) => flat(point)[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const spanX = Math.max(Math.max(...xs) - left, smallestSpan);
  const spanY = Math.max(Math.max(...ys) - top, smallestSpan);
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY);
  const [shiftX, shiftY] = [(width - spanX * scale) / 2, (height - spanY * scale) / 2];
  const spot = (point: GeoPoint): Spot => [
    (flat(point)[0] - left) * scale + shiftX,
    (flat(point)[1] - top) * scale + shiftY,
  ];
  return {
    size: [width, height],
    points: apart(marked.map(({ mark, point }) => ({ mark, at: spot(point) }))),
    here: here && spot(here),
  };
}

/** Dots of the same house would hide each other's number; each further one steps aside. */
function apart(points: readonly { readonly at: Spot; readonly mark: number }[]) {
  const placed: { at: Spot; mark: number }[] = [];
  for (const { at, mark } of points) {
    let [x, y] = at;
    for (
      let step = 0;
      step < 12 && placed.some((other) => Math.hypot(other.at[0] - x, other.at[1] - y) < 20);
      step += 1
    ) {
      x = at[0] + 21 * Math.cos(step) * (1 + step / 6);
      y = at[1] + 21 * Math.sin(step) * (1 + step / 6);
    }
    placed.push({
      at: [Math.min(Math.max(x, 14), width - 14), Math.min(Math.max(y, 14), height - 14)],
      mark,
    });
  }
  return placed;
}
