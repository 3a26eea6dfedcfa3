import { z } from "zod";
import { type ReadRow, type ReadRows, type RowGeometry } from "./parsed-file.ts";
import { type Finding, type Readable, cannotRead, fileFinding } from "../../platform/tables/table-file.ts";

const feature = z.looseObject({
  type: z.literal("Feature"),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});

const collection = z.looseObject({
  type: z.literal("FeatureCollection"),
  name: z.string().optional().catch(undefined),
  crs: z
    .looseObject({ properties: z.looseObject({ name: z.string().optional() }).optional() })
    .nullish()
    .catch(undefined),
  features: z.array(z.unknown()),
});

const scalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (scalar(value)) return String(value);
  return Array.isArray(value) && value.every(scalar) ? value.join(" | ") : JSON.stringify(value);
};

const flattened = (properties: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(properties).flatMap(([name, value]): [string, string][] =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, cellOf(each)])
      : [[name, cellOf(value)]],
  );

type Box = { west: number; east: number; south: number; north: number; points: number };

// A walk with its own stack: nesting in a hostile file is deeper than the stack of calls.
const boxOf = (geometry: unknown): Box => {
  const box: Box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity, points: 0 };
  const open: unknown[] = [geometry];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next) && typeof next[0] === "number" && typeof next[1] === "number")
      grow(box, next[0], next[1]);
    else if (Array.isArray(next)) for (const each of next) open.push(each ?? null);
    else if (next !== null && typeof next === "object")
      open.push(...Object.values(next).filter((each) => each !== undefined));
  }
  return box;
};

const grow = (box: Box, lon: number, lat: number): void => {
  box.west = Math.min(box.west, lon);
  box.east = Math.max(box.east, lon);
  box.south = Math.min(box.south, lat);
  box.north = Math.max(box.north, lat);
  box.points += 1;
};

const geometryOf = (geometry: unknown): RowGeometry | undefined => {
  if (geometry === null || typeof geometry !== "object") return undefined;
  const { bbox: _, ...shape } = geometry as Record<string, unknown>;
  const box = boxOf([shape["coordinates"], shape["geometries"]]);
  if (box.points === 0) return undefined;
  const isPoint = shape["type"] === "Point";
  const middle = { lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2 };
  return {
    ...(isPoint ? { lat: box.south, lon: box.west } : middle),
    isPoint,
    original: JSON.stringify(geometry),
  };
};

const readFeature = (input: unknown, index: number): ReadRow => {
  const parsed = feature.safeParse(input);
  // A feature without a name becomes an error of its row; it must not disappear.
  if (!parsed.success) return { row: index + 1, cells: {} };
  const { properties, id, geometry } = parsed.data;
  const cells = flattened(properties ?? {}).filter(([, cell]) => cell !== "");
  const named =
    id === undefined || cells.some(([name]) => name.toLowerCase() === "id")
      ? cells
      : [["id", String(id)] as const, ...cells];
  const place = geometryOf(geometry);
  return { row: index + 1, cells: Object.fromEntries(named), ...(place ? { geometry: place } : {}) };
};

const otherSystem = (name: string | undefined): Finding[] =>
  name === undefined || /CRS84|EPSG:+4326|EPSG:+4258/i.test(name)
    ? []
    : [
        fileFinding(
          "coordinates-other-system",
          `Die Datei nennt das Bezugssystem „${name.slice(0, 80)}“. Verstanden wird nur WGS84 (EPSG:4326).`,
        ),
      ];

/** A place that is given and cannot be read is said, row by row; a feature without any place is ordinary. */
const brokenGeometry = (input: unknown, index: number): Finding[] => {
  const parsed = feature.safeParse(input);
  const geometry = parsed.success ? parsed.data.geometry : undefined;
  if (geometry === null || geometry === undefined || geometryOf(geometry) !== undefined) return [];
  const message = "Die Koordinaten sind nicht lesbar. Der Eintrag wird ohne Punkt auf der Karte übernommen.";
  return [{ code: "coordinates-unclear", row: index + 1, field: "geometry", message }];
};

/** Features as rows, properties as columns; any geometry becomes the middle of what it covers. */
export const readGeoJson = (json: unknown): Readable<ReadRows> => {
  const single = feature.safeParse(json);
  const parsed = collection.safeParse(
    single.success ? { type: "FeatureCollection", features: [json] } : json,
  );
  if (!parsed.success)
    return cannotRead(
      "geojson-expected",
      "Die Datei ist JSON, aber keine GeoJSON-Sammlung (FeatureCollection). Gelesen werden GeoJSON, HSDS und Open Referral UK.",
    );
  try {
    const rows = parsed.data.features.map(readFeature);
    const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
    const warnings = [
      ...otherSystem(parsed.data.crs?.properties?.name),
      ...parsed.data.features.flatMap(brokenGeometry),
    ];
    return {
      ok: true,
      value: {
        format: "geojson",
        tables: [{ columns, rows, collection: parsed.data.name ?? null }],
        warnings,
      },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return cannotRead("json-too-deep", "Die Datei ist zu tief verschachtelt.");
  }
};
