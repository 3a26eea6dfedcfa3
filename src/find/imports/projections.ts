import proj4 from "proj4";

const utm = (zone: number, east = ""): string =>
  `+proj=utm +zone=${zone} ${east} +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`;

// Potsdam datum with the seven parameters for all of Germany (EPSG transformation 1777): right to about three metres.
const gaussKrueger = (strip: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${strip * 3} +k=1 +x_0=${strip}500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs`;

// UTM with the number of the zone before the easting.
const zoned = (zone: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${zone * 6 - 183} +k=0.9996 +x_0=${zone}500000 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`;

/** EPSG code -> how its metres are meant; the systems German offices deliver. */
const metric: Readonly<Record<string, string>> = {
  "25831": utm(31),
  "25832": utm(32),
  "25833": utm(33),
  "32632": utm(32),
  "32633": utm(33),
  "4647": zoned(32),
  "5650": zoned(33),
  "31466": gaussKrueger(2),
  "31467": gaussKrueger(3),
  "31468": gaussKrueger(4),
  "31469": gaussKrueger(5),
  "3857":
    "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
};

const degrees = new Set(["4326", "4258", "CRS84"]);

export type Point = { readonly lat: number; readonly lon: number };

/** The EPSG code in a name like "urn:ogc:def:crs:EPSG::25832", "EPSG:25832" or ".../EPSG/0/25832"; "" when there is none. */
export const epsgOf = (name: string): string =>
  /CRS84/i.test(name)
    ? "CRS84"
    : (/(?:EPSG|epsg)[^\d]*(?:[\d.]*(?::|\/))?(\d{4,5})\s*$/.exec(name.slice(0, 200))?.[1] ?? "");

/** Whether this system can be read. */
export const isKnownSystem = (epsg: string): boolean => degrees.has(epsg) || Object.hasOwn(metric, epsg);

const inGermany = ({ lat, lon }: Point): boolean => lat >= 47 && lat <= 55.3 && lon >= 5.5 && lon <= 15.5;

// Nine decimals are a tenth of a millimetre; more is noise of the calculation.
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

const projected = (definition: string, east: number, north: number): Point | undefined => {
  const [lon, lat] = proj4(definition, "WGS84", [east, north]);
  return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat)
    ? { lat: rounded(lat), lon: rounded(lon) }
    : undefined;
};

/** EPSG writes north first for degrees and Gauß-Krüger; only names in the long form are written that strictly. */
const northFirst = (name: string, epsg: string): boolean =>
  /^urn:|^https?:/i.test(name) && (epsg === "4326" || epsg === "4258" || epsg.startsWith("3146"));

/**
 * Two numbers of a system as a point in WGS 84. The order of axes follows the name of the system; where only the other
 * order lies in Germany, that one is meant. Undefined: the system or the point cannot be read.
 */
export const pointIn = (system: string, first: number, second: number): Point | undefined => {
  const epsg = epsgOf(system);
  if (!isKnownSystem(epsg) || !Number.isFinite(first) || !Number.isFinite(second)) return undefined;
  const definition = metric[epsg];
  const read = (east: number, north: number) =>
    definition === undefined ? { lat: north, lon: east } : projected(definition, east, north);
  const [asNamed, other] = northFirst(system, epsg)
    ? [read(second, first), read(first, second)]
    : [read(first, second), read(second, first)];
  return other && inGermany(other) && !(asNamed && inGermany(asNamed)) ? other : asNamed;
};
