import { type ReadRow, type ReadRows, type RowGeometry } from "../parsed-file.ts";
import { type Finding, type Readable, cannotRead, fileFinding } from "../../../platform/tables/table-file.ts";
import { isKnownSystem, epsgOf, pointIn } from "../projections.ts";
import { readXml, wholeText, type XmlElement } from "./xml-records.ts";

const members = new Set(["featureMember", "member", "featureMembers"]);
const geometries = new Set([
  "Point",
  "MultiPoint",
  "Polygon",
  "MultiPolygon",
  "Surface",
  "MultiSurface",
  "LineString",
  "Curve",
  "MultiCurve",
  "MultiLineString",
  "MultiGeometry",
]);
const positions = new Set(["pos", "posList", "coordinates"]);

/** No house and no district is drawn with more corners. */
const mostPositions = 20_000;

/** WGS 84 is what a file means that says nothing, because GML of the web has no other default. */
const defaultSystem = "EPSG:4326";

const elementsIn = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(elementsIn)];

const findGeometry = (feature: XmlElement): XmlElement | undefined =>
  feature.children.flatMap(elementsIn).find(({ name }) => geometries.has(name));

const systemOf = (geometry: XmlElement): string | undefined =>
  elementsIn(geometry)
    .map(({ attributes }) => attributes["srsName"])
    .find((name) => name !== undefined);

/** "567838.978 5946099.058", or "9.9,53.6 10.0,53.7" in the older form, as pairs. */
const pairsOf = ({ name, text, attributes }: XmlElement): [number, number][] => {
  const step = attributes["srsDimension"] === "3" ? 3 : 2;
  const tuples =
    name === "coordinates"
      ? text
          .trim()
          .split(/\s+/)
          .map((tuple) => tuple.split(",").map(Number))
      : chunks(text.trim().split(/\s+/).map(Number), step);
  return tuples.flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [[first, second]],
  );
};

const chunks = (values: readonly number[], size: number): number[][] =>
  Array.from({ length: Math.floor(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );

/** Where a feature is: the point, or the middle of what is drawn. Null: it is drawn, and cannot be read. */
const placeOf = (feature: XmlElement, fileSystem: string): RowGeometry | null | undefined => {
  const geometry = findGeometry(feature);
  if (geometry === undefined) return undefined;
  const system = systemOf(geometry) ?? fileSystem;
  const pairs = elementsIn(geometry)
    .filter(({ name }) => positions.has(name))
    .flatMap(pairsOf);
  if (pairs.length > mostPositions) return null;
  const points = pairs.map(([first, second]) => pointIn(system, first, second));
  const sound = points.filter((point) => point !== undefined);
  if (sound.length === 0 || sound.length < points.length) return null;
  const middle = (values: readonly number[]) =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return {
    lat: middle(sound.map(({ lat }) => lat)),
    lon: middle(sound.map(({ lon }) => lon)),
    isPoint: geometry.name === "Point",
    original: JSON.stringify({ system, positions: pairs.slice(0, 200) }),
  };
};

const holdsGeometry = (element: XmlElement): boolean =>
  elementsIn(element).some(({ name }) => geometries.has(name));

const addCell = (cells: Map<string, string[]>, name: string, text: string): void => {
  if (text === "") return;
  const known = cells.get(name);
  if (known) known.push(text);
  else cells.set(name, [text]);
};

/** Elements that repeat ("Leistungsname") are a list; elements within elements get both names. */
const cellsOf = (feature: XmlElement): Record<string, string> => {
  const cells = new Map<string, string[]>();
  for (const child of feature.children) {
    if (child.name === "boundedBy" || holdsGeometry(child)) continue;
    if (child.children.length === 0) addCell(cells, child.name, child.text.trim());
    for (const inner of child.children) addCell(cells, `${child.name}.${inner.name}`, wholeText(inner));
  }
  const named = [...cells].map(([name, texts]) => [name, texts.join(" | ")] as const);
  const id = feature.attributes["gml:id"] ?? feature.attributes["fid"] ?? "";
  const own = named.some(([name]) => /^(?:id|uuid|identifier|objectid|kennung|nr|nummer)$/i.test(name));
  return Object.fromEntries(own || id === "" ? named : [["id", id], ...named]);
};

const unreadable = (row: number): Finding => ({
  code: "coordinates-unclear",
  row,
  field: "geometry",
  message: "Die Koordinaten sind nicht lesbar. Der Eintrag wird ohne Punkt auf der Karte übernommen.",
});

const otherSystems = (features: readonly XmlElement[], fileSystem: string): Finding[] => {
  const systems = new Set(
    features.flatMap((feature) => {
      const geometry = findGeometry(feature);
      return geometry ? [systemOf(geometry) ?? fileSystem] : [];
    }),
  );
  return [...systems]
    .filter((system) => !isKnownSystem(epsgOf(system)))
    .map((system) =>
      fileFinding(
        "coordinates-other-system",
        `Die Datei nennt das Bezugssystem „${system.slice(0, 80)}“, das hier nicht bekannt ist.`,
      ),
    );
};

/** Features of a city's WFS (GML 2 to 3.2) as rows from 1, in the systems German offices use. */
export const readGml = (bytes: Uint8Array): Readable<ReadRows> => {
  const features: XmlElement[] = [];
  const root = readXml(bytes, (element, parents) => {
    if (!members.has(parents.at(-1)?.name ?? "")) return false;
    features.push(element);
    return true;
  });
  if (!root.ok) return root;
  const envelope = elementsIn(root.value).find(
    ({ name, attributes }) => name === "Envelope" && attributes["srsName"],
  );
  const fileSystem = envelope?.attributes["srsName"] ?? defaultSystem;
  if (features.length === 0)
    return cannotRead(
      "format-gml-expected",
      "Die XML-Datei enthält keine Objekte in GML (featureMember, member).",
    );
  const places = features.map((feature) => placeOf(feature, fileSystem));
  const rows = features.map((feature, index): ReadRow => {
    const geometry = places[index];
    return { row: index + 1, cells: cellsOf(feature), ...(geometry && { geometry }) };
  });
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const collection = features[0]?.name ?? null;
  const warnings = [
    ...otherSystems(features, fileSystem),
    ...places.flatMap((place, index) => (place === null ? [unreadable(index + 1)] : [])),
  ];
  return { ok: true, value: { format: "gml", tables: [{ columns, rows, collection }], warnings } };
};
