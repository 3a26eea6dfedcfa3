import { dirname } from "node:path";
import { uppermost } from "../imports/archive/folder-rows.ts";
import { type NamedBytes, readArchive } from "../imports/archive/read-archive.ts";
import { shapeOf } from "../imports/file-rows.ts";
import { isObject, objectsAt, textAt } from "../imports/hsds/json-object.ts";
import { keptRecord } from "../imports/hsds/kept-record.ts";
import { packageOfJson, type PackageTables, readPackage } from "../imports/hsds/package-tables.ts";
import { isService, itemsOf } from "../imports/hsds/service-records.ts";
import { tableOfFile } from "../imports/hsds/table-names.ts";
import type { FileFormat, JsonObject, ReadRow, RowsOfTable } from "../imports/parsed-file.ts";
import type { Finding } from "../../platform/tables/table-file.ts";

/** Organisations of HSDS or Open Referral UK, as a table whose columns our reader knows. */
export type RecordsRead = {
  readonly format: FileFormat;
  readonly table: RowsOfTable;
  readonly warnings: readonly Finding[];
};

type Numbered = { readonly row: number; readonly record: JsonObject };

const columns = ["id", "Organisation", "Beschreibung", "E-Mail", "Webseite", "Telefon"] as const;

const rowOf = ({ row, record }: Numbered): ReadRow => {
  const [phone] = objectsAt(record, "phones");
  const said = [
    textAt(record, "id"),
    textAt(record, "name", "alternate_name"),
    textAt(record, "description"),
    textAt(record, "email"),
    textAt(record, "website", "url"),
    textAt(phone, "number") || textAt(record, "phone"),
  ];
  const cells = columns.flatMap((column, at) => (said[at] ? [[column, said[at]] as const] : []));
  const organization = keptRecord(record, "organizations").record;
  return {
    row,
    cells: Object.fromEntries(cells),
    beyond: { hsds: { service: {}, organization, locations: [] } },
  };
};

const tableOf = (records: readonly Numbered[]): RowsOfTable => ({ columns, rows: records.map(rowOf) });

/** Its number stands in a table of its own; numbers of services and places are not the organisation's. */
const withPhones = (tables: PackageTables): readonly Numbered[] => {
  const phones = new Map<string, JsonObject>();
  for (const { record } of tables.get("phones") ?? []) {
    const owner = textAt(record, "organization_id");
    const isItsOwn = textAt(record, "service_id", "location_id", "contact_id") === "";
    if (owner !== "" && isItsOwn && !phones.has(owner)) phones.set(owner, record);
  }
  return (tables.get("organizations") ?? []).map(({ row, record }) => {
    const phone = phones.get(textAt(record, "id"));
    return { row, record: phone ? { ...record, phones: [phone] } : record };
  });
};

const ofPackage = (
  tables: PackageTables,
  warnings: readonly Finding[],
  format: FileFormat,
): RecordsRead | null =>
  tables.has("organizations") ? { format, table: tableOf(withPhones(tables)), warnings } : null;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Places, terms, taxonomies and the description of an interface have names too. */
const keysOfOthers = [
  "location_type",
  "latitude",
  "geometry",
  "taxonomy",
  "taxonomy_id",
  "taxonomy_detail",
  "vocabulary",
  "term_uri",
  "version",
  "openapi_url",
  "service",
];

const isOrganisation = (item: JsonObject): boolean =>
  textAt(item, "name") !== "" && !keysOfOthers.some((key) => Object.hasOwn(item, key));

const without = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== "services"));

/** The organisations an item stands for: those of a service, else the item itself. */
const organisationsIn = (item: JsonObject): readonly JsonObject[] => {
  const inside = [
    ...objectsAt(item, "organization"),
    ...objectsAt(item, "service").flatMap((one) => objectsAt(one, "organization")),
  ];
  if (inside.length > 0 || isService(item)) return inside;
  return isOrganisation(item) ? [without(item)] : [];
};

const ofJson = (bytes: Uint8Array): RecordsRead | null => {
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  const whole = jsonOf(text);
  const tables = isObject(whole) ? packageOfJson(whole) : undefined;
  if (tables) return ofPackage(tables.tables, tables.warnings, "hsds");
  const items = whole === undefined ? text.split("\n").map(jsonOf).filter(isObject) : [...itemsOf(whole)];
  const records = items.flatMap((item, at) =>
    organisationsIn(item).map((record) => ({ row: at + 1, record })),
  );
  return records.length === 0 ? null : { format: "hsds", table: tableOf(records), warnings: [] };
};

/** Longer JSON than this JavaScript cannot hold in one text. Bytes. */
const longestJson = 400 * 1024 * 1024;

/** The organisations of a directory in HSDS or Open Referral UK, whatever its age; null where the files hold none. */
export function organisationRecords(files: readonly NamedBytes[]): RecordsRead | null {
  const [file, ...more] = files;
  if (file === undefined) return null;
  const shape = shapeOf(file.name, file.bytes);
  if (more.length === 0 && shape === "archive") {
    const inside = readArchive(file.bytes);
    return inside.ok ? ofTables(inside.value) : null;
  }
  if (more.length === 0 && (shape === "hsds" || shape === "oruk"))
    return file.bytes.length > longestJson ? null : ofJson(file.bytes);
  return ofTables(files);
}

const ofTables = (files: readonly NamedBytes[]): RecordsRead | null => {
  const named = uppermost(files.filter(({ name }) => tableOfFile(name) === "organizations"));
  const [first] = named;
  if (first === undefined) return null;
  const beside = files.filter(
    ({ name }) => tableOfFile(name) === "phones" && dirname(name) === dirname(first.name),
  );
  const read = readPackage([...named, ...beside]);
  return ofPackage(read.tables, read.warnings, "hsds-tables");
};
