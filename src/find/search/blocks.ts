import { blockSize } from "./block-size.ts";
import type { GeoPoint } from "../../core/geo.ts";
import { isReachableAnywhere } from "./fitting.ts";
import { nearnessPoints } from "./ranking.ts";
import type { SearchDocument } from "./search-types.ts";

/** Where the offers of a block are: a box of degrees; empty when none has coordinates. */
export type Blocks = {
  readonly count: number;
  readonly south: Float32Array;
  readonly north: Float32Array;
  readonly west: Float32Array;
  readonly east: Float32Array;
  /** Of each offer; NaN when unknown. Rounded, so only for a first look. */
  readonly latitudes: Float32Array;
  readonly longitudes: Float32Array;
  /** Blocks in which something with coordinates can be had from anywhere. */
  readonly fromAnywhere: Uint8Array;
};

const reachable = (documents: readonly SearchDocument[], order: Uint32Array, count: number): Uint8Array => {
  const blocks = new Uint8Array(count);
  order.forEach((document, at) => {
    const one = documents[document];
    if (one !== undefined && isReachableAnywhere(one)) blocks[Math.floor(at / blockSize)] = 1;
  });
  return blocks;
};

/** Prepares where offers are, given in spatial order. */
export const locate = (documents: readonly SearchDocument[], order: Uint32Array): Blocks => {
  const count = Math.ceil(order.length / blockSize);
  const latitudes = Float32Array.from(order, (at) => documents[at]?.lat ?? Number.NaN);
  const longitudes = Float32Array.from(order, (at) => documents[at]?.lon ?? Number.NaN);
  for (let at = 0; at < order.length; at += 1) {
    if (!Number.isNaN(latitudes[at]) && !Number.isNaN(longitudes[at])) continue;
    latitudes[at] = Number.NaN;
    longitudes[at] = Number.NaN;
  }
  const edge = (values: Float32Array, pick: (...all: readonly number[]) => number): Float32Array =>
    Float32Array.from({ length: count }, (_, block) =>
      pick(
        ...values
          .subarray(block * blockSize, (block + 1) * blockSize)
          .filter((value) => !Number.isNaN(value)),
      ),
    );
  return {
    count,
    south: edge(latitudes, Math.min),
    north: edge(latitudes, Math.max),
    west: edge(longitudes, Math.min),
    east: edge(longitudes, Math.max),
    latitudes,
    longitudes,
    fromAnywhere: reachable(documents, order, count),
  };
};

/** A little less than the truth (111.19): whatever is taken for a bound must not be too far. */
const kmPerDegree = 110.9;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Over wide gaps a flat map shows too much, so they count as this wide. */
const widestGap = 12;
/** Float32 is this many degrees off at most. */
const rounding = 0.00002;

/**
 * Points that lying near adds at most, by gaps in degrees: at least as far away as the flat map says. The cosine is that
 * of the latitude farther from the equator, where degrees of longitude are narrowest.
 */
const atMostNear = (latGap: number, lonGap: number, cosine: number, fromAnywhere: boolean): number => {
  const upward = Math.max(0, latGap - rounding);
  const sideways = Math.min(widestGap, Math.max(0, lonGap - rounding)) * cosine * 0.995;
  return nearnessPoints(kmPerDegree * Math.sqrt(upward * upward + sideways * sideways), fromAnywhere);
};

/** Points that lying near can add to the offers of each block. */
export const nearBounds = (blocks: Blocks, centre: GeoPoint, into: Float64Array): void => {
  const { south, north, west, east, fromAnywhere } = blocks;
  for (let block = 0; block < blocks.count; block += 1) {
    const [lower = 0, upper = 0, left = 0, right = 0] = [
      south[block],
      north[block],
      west[block],
      east[block],
    ];
    if (lower > upper) {
      into[block] = 0;
      continue;
    }
    const latGap = Math.max(lower - centre.lat, centre.lat - upper, 0);
    const lonGap = Math.max(left - centre.lon, centre.lon - right, 0);
    into[block] = atMostNear(latGap, lonGap, narrowest(blocks, centre, block), fromAnywhere[block] === 1);
  }
};

/** Points that lying near can add to one offer, from above; `cosine` as `narrowest` gives it for the centre. */
export const nearBound = (
  { latitudes, longitudes }: Blocks,
  centre: GeoPoint,
  offer: number,
  cosine: number,
  fromAnywhere: boolean,
): number => {
  const [lat = Number.NaN, lon = Number.NaN] = [latitudes[offer], longitudes[offer]];
  if (Number.isNaN(lat)) return 0;
  return atMostNear(Math.abs(lat - centre.lat), Math.abs(lon - centre.lon), cosine, fromAnywhere);
};

/** How narrow degrees of longitude are where a block or the centre is farthest from the equator. */
export const narrowest = ({ south, north }: Blocks, centre: GeoPoint, block: number): number => {
  const steep = Math.max(Math.abs(south[block] ?? 0), Math.abs(north[block] ?? 0), Math.abs(centre.lat));
  return Math.cos(radians(Math.min(90, steep)));
};

/** Where an offer is, by its rounded coordinates; null when unknown. */
export const roughPlace = ({ latitudes, longitudes }: Blocks, offer: number): GeoPoint | null => {
  const [lat = Number.NaN, lon = Number.NaN] = [latitudes[offer], longitudes[offer]];
  return Number.isNaN(lat) ? null : { lat, lon };
};
