import { type Finding, fileFinding } from "../../platform/tables/table-file.ts";
import { type Layout, type Positions, type RecordsAt, landOf, readLayout } from "./postal-code-layout.ts";
import { decodeText } from "../../platform/tables/text-encoding.ts";

/** A place with its postal code; `districtKey` is the five-digit key of the Kreis, `land` its two letters. */
export type PostalCodePlace = {
  readonly code: string;
  readonly place: string;
  readonly land: string | null;
  readonly districtKey: string | null;
  readonly district: string | null;
  readonly lat: number;
  readonly lon: number;
};

export type ParsedPostalCodes = {
  readonly rows: readonly PostalCodePlace[];
  /** Number of different codes. */
  readonly codes: number;
  /** Codes in more than one district: there the town decides who is responsible. */
  readonly ambiguous: readonly string[];
  /** Lines that are no German place with a code and coordinates. */
  readonly skipped: readonly Finding[];
  readonly unreadable?: Finding;
};

const number = (text: string): number => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

const placeOf = (cells: readonly string[], at: Positions): PostalCodePlace | undefined => {
  const cell = (field: Layout): string => (cells[at[field]] ?? "").trim();
  const [code, place, lat, lon, key] = [
    cell("code"),
    cell("place"),
    number(cell("lat")),
    number(cell("lon")),
    cell("districtKey"),
  ];
  const german = at.country < 0 || cell("country").toUpperCase() === "DE";
  if (!german || !/^\d{5}$/.test(code) || place === "" || Number.isNaN(lat) || Number.isNaN(lon))
    return undefined;
  const districtKey = /^\d{5}$/.test(key) ? key : null;
  return {
    code,
    place,
    land: landOf(districtKey ?? "", cell("land"), cell("landName")),
    districtKey,
    district: cell("district") || null,
    lat,
    lon,
  };
};

const ambiguousCodes = (rows: readonly PostalCodePlace[]): string[] => {
  const districts = new Map<string, Set<string>>();
  for (const { code, districtKey } of rows) {
    if (districtKey === null) continue;
    const known = districts.get(code) ?? new Set();
    districts.set(code, known.add(districtKey));
  }
  return [...districts]
    .filter(([, keys]) => keys.size > 1)
    .map(([code]) => code)
    .sort();
};

const safely = (text: string): RecordsAt | undefined => {
  try {
    return readLayout(text);
  } catch {
    return undefined;
  }
};

const unreadable = (finding: Finding): ParsedPostalCodes => ({
  rows: [],
  codes: 0,
  ambiguous: [],
  skipped: [],
  unreadable: finding,
});

const skippedLine = (row: number): Finding => ({
  code: "postal-code-row-invalid",
  row,
  field: null,
  message: `Zeile ${row} ist kein deutscher Ort mit Postleitzahl und Koordinaten.`,
});

/**
 * Reads a list of postal codes: GeoNames' tab layout or comma CSV with a header. About a quarter of the codes
 * are large customers, not areas; the list does not say which, so they are not marked here.
 */
export const parsePostalCodes = (bytes: Uint8Array): ParsedPostalCodes => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unreadable(decoded.unreadable);
  const read = safely(decoded.value.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if (!read) {
    return unreadable(
      fileFinding(
        "postal-codes-unreadable",
        "Die Datei ist weder eine GeoNames-Liste (Tabulator) noch eine CSV mit den Spalten zipcode, place, latitude und longitude.",
      ),
    );
  }
  const places = read.records.map((cells) => placeOf(cells, read.at));
  const rows = places.flatMap((place) => place ?? []);
  const skipped = places.flatMap((place, index) => (place ? [] : [skippedLine(read.firstLine + index)]));
  return {
    rows,
    codes: new Set(rows.map(({ code }) => code)).size,
    ambiguous: ambiguousCodes(rows),
    skipped,
  };
};
