import { basename } from "node:path";
import { plainCell } from "../../../core/spreadsheet-cell.ts";
import type { NamedBytes } from "../archive/read-archive.ts";
import { readHeadedCsv } from "../../../platform/tables/csv-rows.ts";
import { foldTight } from "../fold.ts";
import { type JsonObject } from "../parsed-file.ts";
import { type Finding, fileFinding } from "../../../platform/tables/table-file.ts";
import { isObject, objectsAt, textAt } from "./json-object.ts";
import { tableOfFile } from "./table-names.ts";

/** A record of a table with its line; `record` grows by the records that belong to it. */
export type TableRecord = { readonly row: number; readonly record: Record<string, JsonObject[string]> };
export type PackageTables = ReadonlyMap<string, readonly TableRecord[]>;

const singular = (table: string): string => table.replace(/ies$/, "y").replace(/s$/, "");

/** Publishers call the id of a service "Services-ID" and its name "Title". */
const standardName = (table: string, column: string): string => {
  const tight = foldTight(column);
  if (tight === `${foldTight(table)}id` || tight === `${foldTight(singular(table))}id`) return "id";
  for (const other of ["organization", "location", "service"])
    if (tight === `${other}id` || tight === `${other}sid`) return `${other}_id`;
  if (tight === "title" || tight === `${singular(table)}name`) return "name";
  return column;
};

const renamed = (table: string, columns: readonly string[]): ReadonlyMap<string, string> => {
  const own = new Set(columns);
  return new Map(
    columns.map((column) => {
      const name = standardName(table, column);
      return [column, name !== column && own.has(name) ? column : name] as const;
    }),
  );
};

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(
      Buffer.from(bytes)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    );
  } catch {
    return undefined;
  }
};

/** File name -> table, where a datapackage.json names its resources otherwise than their files. */
const described = (files: readonly NamedBytes[]): ReadonlyMap<string, string> => {
  const file = files.find(({ name }) => /datapackage\.json$/i.test(name));
  const json = file && jsonOf(file.bytes);
  const resources = isObject(json) ? objectsAt(json, "resources") : [];
  return new Map(
    resources.flatMap((resource) => {
      const table = tableOfFile(`${textAt(resource, "name")}.csv`);
      return table === undefined ? [] : [[basename(textAt(resource, "path")), table] as const];
    }),
  );
};

export type ReadPackage = { readonly tables: PackageTables; readonly warnings: readonly Finding[] };

const notRead = (name: string, why: string): Finding =>
  fileFinding("file-skipped", `Die Datei „${basename(name)}“ wurde nicht gelesen: ${why}`);

const isPackageColumn = (text: string): boolean =>
  /^(?:id|name|title|description|[\w ]{1,60}[_ -]id)$/i.test(text);

const addTable = (
  tables: Map<string, TableRecord[]>,
  table: string,
  bytes: Uint8Array,
): Finding | undefined => {
  const read = readHeadedCsv(bytes, isPackageColumn);
  if (!read.ok) return read.unreadable;
  const names = renamed(table, read.value.columns);
  const known = tables.get(table) ?? [];
  for (const { row, cells } of read.value.rows)
    known.push({
      row,
      record: Object.fromEntries(
        Object.entries(cells)
          // A table has a cell for everything; an empty one says nothing.
          .filter(([, cell]) => cell !== "")
          .map(([column, cell]) => [names.get(column) ?? column, plainCell(cell)]),
      ),
    });
  tables.set(table, known);
  return undefined;
};

/** All tables of a package with their records; files that are none of its tables are named. */
export const readPackage = (files: readonly NamedBytes[]): ReadPackage => {
  const tables = new Map<string, TableRecord[]>();
  const warnings: Finding[] = [];
  const byName = described(files);
  for (const { name, bytes } of files) {
    if (/\.json$/i.test(name)) continue;
    const table = tableOfFile(name) ?? byName.get(basename(name));
    const fault = table === undefined ? undefined : addTable(tables, table, bytes);
    if (table === undefined) warnings.push(notRead(name, "Sie ist keine Tabelle von HSDS."));
    else if (fault && fault.code !== "file-empty") warnings.push(notRead(name, fault.message));
  }
  return { tables, warnings };
};

/** Tables in one JSON object, as the examples of HSDS 3 show them: "services.csv": [...]. Undefined: it has none. */
export const packageOfJson = (json: JsonObject): ReadPackage | undefined => {
  if (objectsAt(json, "services.csv").length === 0) return undefined;
  const tables = Object.keys(json).flatMap((name) => {
    const table = tableOfFile(name);
    const records = objectsAt(json, name).map((record, index) => ({ row: index + 1, record: { ...record } }));
    return table === undefined ? [] : [[table, records] as const];
  });
  return { tables: new Map(tables), warnings: [] };
};
