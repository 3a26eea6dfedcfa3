import type { JsonObject, Orphan } from "../parsed-file.ts";
import type { Finding } from "../../../platform/tables/table-file.ts";
import { isObject, textAt } from "./json-object.ts";
import type { PackageTables, TableRecord } from "./package-tables.ts";
import { tableOfFile } from "./table-names.ts";

/** Column that names a record -> its table. */
const parents: readonly (readonly [column: string, table: string])[] = [
  ["service_at_location_id", "service_at_locations"],
  ["service_id", "services"],
  ["location_id", "locations"],
  ["organization_id", "organizations"],
  ["contact_id", "contacts"],
  ["phone_id", "phones"],
];

/** Tables whose records hang on others, outer ones last so that they are complete when they are hung up. */
const children = [
  "metadata",
  "languages",
  "phones",
  "contacts",
  "schedules",
  "holiday_schedules",
  "addresses",
  "postal_addresses",
  "accessibility",
  "eligibility",
  "cost_options",
  "funding",
  "service_areas",
  "required_documents",
  "payments_accepted",
  "attributes",
  "services_taxonomy",
  "organization_identifiers",
  "service_capacities",
  "urls",
];

export type Links = {
  readonly byId: ReadonlyMap<string, ReadonlyMap<string, TableRecord>>;
  readonly warnings: Finding[];
  readonly orphans: Orphan[];
};

const missing = (table: string, { row, record }: TableRecord, target: string, id: string): Finding => ({
  code: "reference-missing",
  row,
  field: `${table}.csv`,
  message: `${table} „${textAt(record, "id").slice(0, 80)}“ verweist auf ${target} „${id.slice(0, 80)}“; dieser Eintrag steht nicht in der Datei.`,
});

const alone = (table: string, { row, record }: TableRecord): Finding => ({
  code: "reference-missing",
  row,
  field: `${table}.csv`,
  message: `${table} „${textAt(record, "id").slice(0, 80)}“ verweist auf keinen Eintrag und gehört zu nichts.`,
});

const repeated = (table: string, { row }: TableRecord, id: string): Finding => ({
  code: "id-not-unique",
  row,
  field: `${table}.csv`,
  message: `Die Kennung „${id.slice(0, 80)}“ steht in ${table} mehrmals; verwendet wird die erste.`,
});

/** Records of each table by their id. The second with an id is named and kept aside; services are judged as offers. */
export const indexTables = (tables: PackageTables): Links => {
  const links = {
    byId: new Map<string, Map<string, TableRecord>>(),
    warnings: [] as Finding[],
    orphans: [] as Orphan[],
  };
  for (const [table, records] of tables) {
    const byId = new Map<string, TableRecord>();
    for (const each of records) {
      const id = textAt(each.record, "id");
      if (id === "") continue;
      if (!byId.has(id)) byId.set(id, each);
      else if (table !== "services") {
        links.warnings.push(repeated(table, each, id));
        links.orphans.push({ table, record: each.record });
      }
    }
    links.byId.set(table, byId);
  }
  return links;
};

/** Puts a record into the list of that name of the record it belongs to. */
const hang = (parent: TableRecord, table: string, record: JsonObject): void => {
  const taken = parent.record[table];
  // A column of the same name ("languages" of Ohana) is not overwritten.
  const key = taken === undefined || Array.isArray(taken) ? table : `${table}_records`;
  const list = parent.record[key];
  if (Array.isArray(list)) list.push(record);
  else parent.record[key] = [record];
};

/** An attribute or a note about a change may belong to a record of any table: it names the kind of record and its id. */
const linkedTable = (record: JsonObject, id: string, { byId }: Links): string =>
  tableOfFile(`${textAt(record, "link_entity", "link_type", "resource_type")}.csv`) ??
  [...byId].find(([, records]) => records.has(id))?.[0] ??
  "services";

const namedParents = (record: JsonObject, links: Links): (readonly [table: string, id: string])[] => {
  const direct = parents.flatMap(([column, table]) => {
    const id = textAt(record, column);
    return id === "" ? [] : [[table, id] as const];
  });
  const linked = textAt(record, "link_id", "resource_id");
  return linked === "" ? direct : [...direct, [linkedTable(record, linked, links), linked]];
};

/** A term stands for itself only with the taxonomy it is from. */
const withTaxonomies = (tables: PackageTables, { byId }: Links): void => {
  for (const { record } of tables.get("taxonomy_terms") ?? []) {
    const taxonomy = byId.get("taxonomies")?.get(textAt(record, "taxonomy_id"));
    if (taxonomy) record["taxonomy_detail"] = taxonomy.record;
  }
};

/** Terms are written into what refers to them, so that a record can be read by itself. */
const withTerm = (table: string, each: TableRecord, { byId, warnings }: Links): void => {
  const id = textAt(each.record, "taxonomy_term_id", "taxonomy_id");
  if (id === "" || (table !== "attributes" && table !== "services_taxonomy")) return;
  const term = byId.get("taxonomy_terms")?.get(id) ?? byId.get("taxonomies")?.get(id);
  if (term) each.record["taxonomy_term"] = term.record;
  else warnings.push(missing(table, each, "taxonomy_terms", id));
};

const hangUp = (table: string, each: TableRecord, links: Links): void => {
  withTerm(table, each, links);
  const named = namedParents(each.record, links);
  let held = false;
  for (const [target, id] of named) {
    const parent = links.byId.get(target)?.get(id);
    if (parent) hang(parent, table, each.record);
    else links.warnings.push(missing(table, each, target, id));
    held ||= parent !== undefined;
  }
  if (named.length === 0) links.warnings.push(alone(table, each));
  if (!held) links.orphans.push({ table, record: each.record });
};

/** Hangs every record on the records it names; what names nothing that is there is reported and kept aside. */
export const hangChildren = (tables: PackageTables, links: Links): void => {
  withTaxonomies(tables, links);
  for (const table of children) for (const each of tables.get(table) ?? []) hangUp(table, each, links);
};

/** The record that is named, or a finding. */
export const named = (
  from: string,
  each: TableRecord,
  column: string,
  target: string,
  links: Links,
): JsonObject | undefined => {
  const id = textAt(each.record, column);
  if (id === "") return undefined;
  const found = links.byId.get(target)?.get(id);
  if (!found) links.warnings.push(missing(from, each, target, id));
  return found && isObject(found.record) ? found.record : undefined;
};
