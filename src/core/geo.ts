/** A point on the earth in degrees, WGS 84. */
export type GeoPoint = { readonly lat: number; readonly lon: number };

/** Mean radius of the earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres by the haversine formula; exact to about 0.5 % of the true distance. */
export const distanceKm = (from: GeoPoint, to: GeoPoint): number => {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2;
  // Rounding can push the chord of antipodes above 1, and asin would answer NaN.
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, chord)));
};

/** The middle of some points, good enough within one country; null when there are none. */
export const middleOf = (points: readonly GeoPoint[]): GeoPoint | null => {
  if (points.length === 0) return null;
  const sum = points.reduce((total, point) => ({ lat: total.lat + point.lat, lon: total.lon + point.lon }));
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
};
