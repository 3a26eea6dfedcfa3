import { readGeoJson } from "./geojson-rows.ts";
import { isObject } from "./hsds/json-object.ts";
import { numberedItems, readServices } from "./hsds/json-services.ts";
import { packageOfJson } from "./hsds/package-tables.ts";
import { servicesOfPackage } from "./hsds/read-tables.ts";
import { readPlainList, seemPlain } from "./plain-json.ts";
import { type JsonObject, type ReadRows } from "./parsed-file.ts";
import { type Readable, cannotRead, fileFinding } from "../../platform/tables/table-file.ts";
import { decodeText } from "../../platform/tables/text-encoding.ts";

/** What JavaScript can hold in one text; beyond it only line by line. Bytes. */
const longestText = 400 * 1024 * 1024;
const mostLines = 1_000_000;

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const lineFeed = 0x0a;
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

/** Whether the first line is a whole record and others follow: one record a line (NDJSON). */
const isLineByLine = (bytes: Uint8Array): boolean => {
  const end = bytes.indexOf(lineFeed);
  if (end < 2 || end > 5_000_000 || isBlank(bytes.subarray(end, end + 1000))) return false;
  const first = parsed(
    Buffer.from(bytes.subarray(0, end))
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
  );
  return first !== undefined && isObject(first.value);
};

type Line = { readonly row: number; readonly item: JsonObject | undefined };

const linesOf = (bytes: Uint8Array): Line[] => {
  const lines: Line[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0, row = 1; start < text.length && row <= mostLines; row += 1) {
    const at = text.indexOf(lineFeed, start);
    const end = at < 0 ? text.length : at;
    const line = text
      .toString("utf8", start, end)
      .replace(/^\uFEFF/, "")
      .trim();
    const value = line === "" ? undefined : parsed(line)?.value;
    if (line !== "") lines.push({ row, item: isObject(value) ? value : undefined });
    start = end + 1;
  }
  return lines;
};

type JsonFormat = "auto" | "json" | "geojson" | "hsds" | "oruk";
type Columns = (text: string) => boolean;

/** Services where the file holds any, else an ordinary list of objects. */
const readRecords = (json: unknown, format: JsonFormat, isColumn: Columns): Readable<ReadRows> => {
  const items = numberedItems(json);
  const plain = () => readPlainList(json, { isColumn, asked: format === "json" });
  if (format === "json") return plain();
  if (format === "auto" && seemPlain(items.map(({ item }) => item))) {
    const read = plain();
    if (read.ok) return read;
  }
  const services = readServices(items, format === "hsds" || format === "oruk" ? format : undefined);
  return services.ok || format !== "auto" ? services : plain();
};

const readLines = (bytes: Uint8Array, format: JsonFormat, isColumn: Columns): Readable<ReadRows> => {
  const lines = linesOf(bytes);
  const items = lines.flatMap(({ row, item }) => (item ? [{ row, item }] : []));
  const services =
    format === "json"
      ? null
      : readServices(items, format === "hsds" || format === "oruk" ? format : undefined);
  const read =
    services?.ok || (services && format !== "auto")
      ? services
      : readRecords(
          items.map(({ item }) => item),
          format,
          isColumn,
        );
  const broken = lines.filter(({ item }) => item === undefined).map(({ row }) => row);
  if (!read.ok || broken.length === 0) return read;
  const message = `${broken.length} Zeilen sind kein gültiges JSON und fehlen, die erste ist Zeile ${broken[0]}.`;
  const warnings = [
    ...read.value.warnings,
    { ...fileFinding("json-line-broken", message), rows: broken.length },
  ];
  return { ok: true, value: { ...read.value, warnings } };
};

const isGeoJson = (json: unknown): boolean =>
  isObject(json) && (json["type"] === "FeatureCollection" || json["type"] === "Feature");

/** Reads GeoJSON, services of HSDS and Open Referral UK (one, a list, a page of an API, one a line), or a list of objects. */
export const readJson = (bytes: Uint8Array, format: JsonFormat, isColumn: Columns): Readable<ReadRows> => {
  if (format !== "geojson" && isLineByLine(bytes)) return readLines(bytes, format, isColumn);
  if (bytes.length > longestText)
    return cannotRead(
      "file-too-large",
      "Die JSON-Datei ist zu groß. Bitte mit einem Datensatz je Zeile (NDJSON) liefern.",
    );
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const json = parsed(decoded.value.text.replace(/^\uFEFF/, ""));
  if (json === undefined)
    return cannotRead(
      "json-broken",
      "Die Datei ist kein gültiges JSON; vielleicht wurde sie nicht vollständig übertragen.",
    );
  if (format === "geojson" || (format === "auto" && isGeoJson(json.value))) return readGeoJson(json.value);
  const tables = format !== "json" && isObject(json.value) ? packageOfJson(json.value) : undefined;
  return tables ? servicesOfPackage(tables) : readRecords(json.value, format, isColumn);
};
