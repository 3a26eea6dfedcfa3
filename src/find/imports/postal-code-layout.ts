import { parse } from "csv-parse/sync";
import { foldTight } from "./fold.ts";

/** First two digits of the official key of every municipality; the lists mix these with letters. */
const lands: Readonly<Record<string, string>> = {
  "01": "SH",
  "02": "HH",
  "03": "NI",
  "04": "HB",
  "05": "NW",
  "06": "HE",
  "07": "RP",
  "08": "BW",
  "09": "BY",
  "10": "SL",
  "11": "BE",
  "12": "BB",
  "13": "MV",
  "14": "SN",
  "15": "ST",
  "16": "TH",
};
const landNames: Readonly<Record<string, string>> = {
  schleswigholstein: "SH",
  hamburg: "HH",
  niedersachsen: "NI",
  lowersaxony: "NI",
  bremen: "HB",
  nordrheinwestfalen: "NW",
  northrhinewestphalia: "NW",
  hessen: "HE",
  hesse: "HE",
  rheinlandpfalz: "RP",
  rhinelandpalatinate: "RP",
  badenwuerttemberg: "BW",
  bayern: "BY",
  bavaria: "BY",
  saarland: "SL",
  berlin: "BE",
  brandenburg: "BB",
  mecklenburgvorpommern: "MV",
  sachsen: "SN",
  saxony: "SN",
  sachsenanhalt: "ST",
  saxonyanhalt: "ST",
  thueringen: "TH",
  thuringia: "TH",
};

export type Layout =
  | "country"
  | "code"
  | "place"
  | "landName"
  | "land"
  | "district"
  | "districtKey"
  | "lat"
  | "lon";
export type Positions = Readonly<Record<Layout, number>>;

/** GeoNames, twelve columns without a header: country, code, place, admin1-3 name and code, lat, lon, accuracy. */
const geoNames: Positions = {
  country: 0,
  code: 1,
  place: 2,
  landName: 3,
  land: 4,
  district: 7,
  districtKey: 8,
  lat: 9,
  lon: 10,
};

const headerNames: Readonly<Record<Layout, readonly string[]>> = {
  country: ["countrycode", "country", "land2"],
  code: ["zipcode", "postalcode", "plz", "postleitzahl", "code"],
  place: ["place", "placename", "ort", "name"],
  landName: ["state", "adminname1", "bundesland", "land"],
  land: ["statecode", "admincode1", "landcode"],
  district: ["community", "adminname3", "district", "kreis", "landkreis"],
  districtKey: ["communitycode", "admincode3", "districtkey", "kreisags", "kreisschluessel"],
  lat: ["latitude", "lat", "breite"],
  lon: ["longitude", "lon", "lng", "laenge"],
};

const positionsIn = (header: readonly string[]): Positions | undefined => {
  const folded = header.map(foldTight);
  const entries = Object.entries(headerNames).map(([field, names]) => [
    field,
    folded.findIndex((name) => names.includes(name)),
  ]);
  const found = Object.fromEntries(entries) as Positions;
  return found.code >= 0 && found.place >= 0 && found.lat >= 0 && found.lon >= 0 ? found : undefined;
};

/** The Land in two letters from the district key, else from its code or name as the list writes it. */
export const landOf = (districtKey: string, land: string, landName: string): string | null => {
  const letters = Object.values(lands).find((code) => code === land.toUpperCase());
  return lands[districtKey.slice(0, 2)] ?? letters ?? landNames[foldTight(landName)] ?? null;
};

export type RecordsAt = {
  readonly records: readonly (readonly string[])[];
  readonly at: Positions;
  readonly firstLine: number;
};

/** The records of a list and where its columns are; undefined when it has none of the two layouts. */
export const readLayout = (text: string): RecordsAt | undefined => {
  const delimiter = (text.split("\n", 1)[0] ?? "").includes("\t") ? "\t" : ",";
  const options = {
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  // Tab files of GeoNames know no quoting; a quotation mark there is part of a name.
  const records = parse(text, { ...options, quote: delimiter === "\t" ? false : '"' });
  const header = positionsIn(records[0] ?? []);
  if (header) return { records: records.slice(1), at: header, firstLine: 2 };
  return /^[A-Z]{2}$/.test(records[0]?.[0] ?? "") && (records[0]?.length ?? 0) >= 11
    ? { records, at: geoNames, firstLine: 1 }
    : undefined;
};
