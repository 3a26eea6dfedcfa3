import { isObject } from "./hsds/json-object.ts";
import { pathKey } from "./path-columns.ts";
import { type JsonObject, type ReadRow, type ReadRows, sourceStatuses } from "./parsed-file.ts";
import { type Readable, cannotRead } from "../../platform/tables/table-file.ts";

/** One field inside another, down to here; what lies deeper stays as it is written. */
const deepest = 6;
/** A record with more fields is a mistake or an attack. */
const mostColumns = 500;
/** A list lies in the file itself, or this far inside. */
const deepestList = 3;

type Items = readonly unknown[];

/** Descriptions of data and of programs hold lists too, but none of offers. */
const foreign = ["openapi", "swagger", "$schema", "definitions", "resources"];
/** An answer of the standard's interface; what is no service in it is no offer either. */
const paging = ["total_items", "total_pages", "page_number", "totalElements", "totalPages"];
/** Records of the standard that are no services. */
const ofStandard = [
  "taxonomy",
  "taxonomy_id",
  "taxonomy_detail",
  "vocabulary",
  "location_type",
  "legal_status",
  "year_incorporated",
  "parent_organization_id",
];

const hasAny = (record: JsonObject, keys: readonly string[]): boolean =>
  keys.some((key) => Object.hasOwn(record, key));

const isListOfRecords = (value: unknown): boolean =>
  Array.isArray(value) && value.some(isObject) && value.filter(isObject).length * 2 > value.length;

/** The list of records in a file: the file itself, else the longest list inside it, the uppermost of equals. */
function listIn(json: unknown): Items | undefined {
  if (Array.isArray(json)) return isListOfRecords(json) ? json : undefined;
  if (!isObject(json) || hasAny(json, foreign) || hasAny(json, paging)) return undefined;
  let level: readonly unknown[] = [json];
  let best: Items | undefined;
  for (let depth = 0; depth < deepestList; depth += 1) {
    const inside = level.flatMap((value) => (isObject(value) ? Object.values(value) : []));
    for (const list of inside)
      if (Array.isArray(list) && isListOfRecords(list) && list.length > (best?.length ?? 0)) best = list;
    level = inside;
  }
  return best;
}

const scalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Half a character cannot be stored, nor can NUL; inside JSON they would come back as such. */
const halfCharacters = /\\u(?:0000|d[89a-f][0-9a-f]{2})/gi;

const cellOf = (value: unknown): string => {
  if (scalar(value)) return String(value);
  return Array.isArray(value) && value.every(scalar)
    ? value.join(" | ")
    : JSON.stringify(value).replaceAll(halfCharacters, "\uFFFD");
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Fields of a record as cells: "adresse.strasse" for the street inside the address. */
function cellsOf(record: JsonObject): Record<string, string> {
  const cells = new Map<string, string>();
  const put = (name: string, text: string) => {
    let free = name;
    for (let no = 2; cells.has(free); no += 1) free = `${name} (${no})`;
    cells.set(free, text);
  };
  const walk = (path: string, value: unknown, depth: number): void => {
    if (isEmpty(value) || cells.size >= mostColumns) return;
    if (isObject(value) && depth < deepest)
      for (const [key, inner] of Object.entries(value))
        walk(path === "" ? key : `${path}.${key}`, inner, depth + 1);
    else put(path, cellOf(value));
  };
  walk("", record, 0);
  // fromEntries makes own properties, so that a field called "__proto__" is a column.
  return Object.fromEntries([...cells].filter(([, text]) => text !== ""));
}

const noList = cannotRead(
  "json-no-services",
  "Die Datei ist JSON, enthält aber weder eine GeoJSON-Sammlung noch Angebote (services) nach HSDS oder Open Referral UK noch eine Liste, deren Felder wie Titel, Straße oder Telefon heißen. Mit einer Zuordnung der Felder wird jede Liste von Objekten gelesen.",
);

type Reading = {
  readonly isColumn: (text: string) => boolean;
  /** Somebody has said that this is such a list: then its fields may have any names. */
  readonly asked: boolean;
};

/**
 * Reads a list of plain JSON objects as a table: fields are columns, fields inside others are named by their path. Without
 * being asked for only where at least two fields have names that we, or the mapping, know.
 */
export function readPlainList(json: unknown, { isColumn, asked }: Reading): Readable<ReadRows> {
  const items = listIn(json);
  if (items === undefined) return noList;
  const records = items.filter(isObject);
  if (!asked && records.every((record) => hasAny(record, ofStandard))) return noList;
  try {
    const rows = items.map(
      (item, at): ReadRow => ({ row: at + 1, cells: isObject(item) ? cellsOf(item) : {} }),
    );
    const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
    const known = columns.filter((column) => isColumn(column) || isColumn(pathKey(column)));
    if (!asked && known.length < 2) return noList;
    return { ok: true, value: { format: "json", tables: [{ columns, rows, isNested: true }], warnings: [] } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return cannotRead("json-too-deep", "Die Datei ist zu tief verschachtelt.");
  }
}

/** Keys that only a service of the standard has; "status" and "fees" stand in many other lists too. */
const serviceOnly = [
  "organization_id",
  "service_at_locations",
  "service_at_location",
  "service",
  "services",
  "eligibility_description",
  "eligibilitys",
  "fees_description",
  "application_process",
  "interpretation_services",
  "service_areas",
  "service_taxonomys",
  "cost_options",
  "assured_date",
  "program_id",
  "attending_type",
  "attending_access",
  "deliverable_type",
  "wait_time",
  "accreditations",
  "alternate_name",
  "minimum_age",
  "maximum_age",
  "organization",
];

const hasWords = (record: JsonObject, keys: readonly string[]): boolean =>
  keys.some((key) => Object.hasOwn(record, key) && (key !== "organization" || isObject(record[key])));

const isService = (record: JsonObject): boolean =>
  hasWords(record, serviceOnly) || sourceStatuses.some((status) => record["status"] === status);

/** Whether records that could pass for services by a word like "status" or "fees" are ordinary ones nevertheless. */
export const seemPlain = (items: readonly JsonObject[]): boolean =>
  items.length > 0 && !items.some(isService);
