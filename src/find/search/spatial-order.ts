import { isReachableAnywhere } from "./fitting.ts";
import type { SearchDocument } from "./search-types.ts";

const bits = 16;
const most = 2 ** bits - 1;

/** Position on a Hilbert curve (D. Hilbert 1891): points near on it are near on the map. */
const hilbert = (column: number, row: number): number => {
  let x = column;
  let y = row;
  let position = 0;
  for (let side = 2 ** (bits - 1); side > 0; side >>>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    position = position * 4 + ((3 * right) ^ upper);
    if (upper === 1) continue;
    if (right === 1) {
      x = most - x;
      y = most - y;
    }
    [x, y] = [y, x];
  }
  return position;
};

const column = (degrees: number, range: number): number =>
  Math.max(0, Math.min(most, Math.floor(((degrees + range) / (2 * range)) * most)));

/** Beyond every position on the curve. */
const behindAll = 4 ** bits;

/**
 * The positions of the documents, neighbours on the map side by side, then those that can be had from anywhere (being far
 * costs them nothing, so they would hold up the search among the others), those without coordinates last. So whatever is
 * kept of them in this order lies together for one place, and differences between neighbours are small.
 */
export const spatialOrder = (documents: readonly SearchDocument[]): Uint32Array => {
  const places = Float64Array.from(documents, (document) => {
    const { lat, lon } = document;
    if (lat === null || lon === null) return Number.POSITIVE_INFINITY;
    return hilbert(column(lon, 180), column(lat, 90)) + (isReachableAnywhere(document) ? behindAll : 0);
  });
  const order = Uint32Array.from(documents, (_, at) => at);
  return order.sort((left, right) => {
    const [one = 0, other = 0] = [places[left], places[right]];
    return one === other ? left - right : one - other;
  });
};
