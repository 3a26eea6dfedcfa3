import { type Note, type RowFacts, type Understood, note } from "./understood.ts";

type Point = { readonly lat: number; readonly lon: number };

/** Germany with a margin of some kilometres, for offers just across the border. */
const inGermany = ({ lat, lon }: Point): boolean => lat >= 47 && lat <= 55.3 && lon >= 5.5 && lon <= 15.5;

// No latitude of Germany is a longitude of Germany, so a swap is certain, not guessed.
const swappedGermany = ({ lat, lon }: Point): boolean => lat >= 5 && lat <= 16 && lon >= 47 && lon <= 56;

const isDegrees = ({ lat, lon }: Point): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;

// Metres to the east and north in and around Germany: UTM with and without its zone (32 or 33) in front, Gauß-Krüger
// with its strip (2 to 5) in front, Web Mercator. EPSG 25832, 25833, 4647, 5650, 31466 to 31469, 3857.
const isEast = (value: number): boolean =>
  between(value, 100_000, 6_000_000) || between(value, 31_900_000, 34_000_000);
const isNorth = (value: number): boolean => between(value, 5_100_000, 7_500_000);

const isOtherSystem = ({ lat, lon }: Point): boolean =>
  (isEast(lat) && isNorth(lon)) || (isEast(lon) && isNorth(lat));

const toNumber = (text: string): number => {
  const plain = text.replace(/[°\sNEO]/gi, "").replace(",", ".");
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
};

export type JudgedPoint = {
  readonly point: Point | null;
  readonly code: string | null;
  readonly message: string;
};

const judged = (point: Point | null, code: string | null, message = ""): JudgedPoint => ({
  point,
  code,
  message,
});

/** What a pair of numbers is as a place in Germany; `point` is null where the map would lie. */
export const judgePoint = (point: Point): JudgedPoint => {
  const shown = `${point.lat} / ${point.lon}`;
  if (Number.isNaN(point.lat) || Number.isNaN(point.lon))
    return judged(null, "coordinates-unclear", "Die Koordinaten sind keine Zahlen.");
  if (inGermany(point)) return judged({ lat: point.lat, lon: point.lon }, null);
  if (swappedGermany(point)) {
    return judged(
      { lat: point.lon, lon: point.lat },
      "coordinates-swapped",
      `Breite und Länge waren vertauscht (${shown}) und wurden getauscht.`,
    );
  }
  if (isOtherSystem(point)) {
    return judged(
      null,
      "coordinates-other-system",
      `Die Koordinaten (${shown}) gehören zu einem anderen Bezugssystem, etwa UTM oder Gauß-Krüger. Benötigt wird WGS84 (EPSG:4326).`,
    );
  }
  if (!isDegrees(point)) {
    return judged(
      null,
      "coordinates-impossible",
      `Die Koordinaten (${shown}) gibt es nicht: Die Breite geht bis 90, die Länge bis 180. Sie wurden nicht übernommen.`,
    );
  }
  return judged(
    null,
    "coordinates-outside",
    `Die Koordinaten (${shown}) liegen nicht in Deutschland und wurden nicht übernommen.`,
  );
};

const noPlace = { lat: null, lon: null };

const toUnderstood = ({
  point,
  code,
  message,
}: JudgedPoint): { point: Point | typeof noPlace; notes: Note[] } => ({
  point: point ?? noPlace,
  notes: code === null ? [] : [note(code, "lat", message)],
});

/** Latitude and longitude in WGS84 from a geometry or from two columns; what cannot be used stays in `extra`. */
export const readCoordinates = (
  facts: RowFacts,
): Pick<Understood, "notes" | "keep"> & { point: Point | typeof noPlace } => {
  const { geometry } = facts;
  const [lat, lon] = [facts.text("lat"), facts.text("lon")];
  if (geometry) return { ...toUnderstood(judgePoint(geometry)), keep: ["lat", "lon"] };
  if (lat === "" && lon === "") return { point: noPlace, notes: [], keep: [] };
  if (lat === "" || lon === "") {
    const missing = note(
      "coordinates-incomplete",
      lat === "" ? "lat" : "lon",
      "Es ist nur eine der beiden Koordinaten angegeben.",
    );
    return { point: noPlace, notes: [missing], keep: ["lat", "lon"] };
  }
  const result = toUnderstood(judgePoint({ lat: toNumber(lat), lon: toNumber(lon) }));
  return { ...result, keep: result.notes.length > 0 ? ["lat", "lon"] : [] };
};
