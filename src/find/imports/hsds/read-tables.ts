import type { NamedBytes } from "../archive/read-archive.ts";
import { type JsonObject, type ReadRows } from "../parsed-file.ts";
import { type Finding, type Readable, cannotRead, fileFinding } from "../../../platform/tables/table-file.ts";
import { textAt } from "./json-object.ts";
import { keptRecord } from "./kept-record.ts";
import { type PackageTables, type ReadPackage, readPackage, type TableRecord } from "./package-tables.ts";
import { personNote } from "./person-note.ts";
import type { Place } from "./place-cells.ts";
import { type GivenService, tableOfServices } from "./service-rows.ts";
import { hangChildren, indexTables, type Links, named } from "./table-links.ts";

type Linked = {
  readonly each: TableRecord;
  readonly organization: JsonObject | undefined;
  readonly namesOrganization: boolean;
  readonly places: readonly Place[];
};

/** Ohana's services name one place themselves; in HSDS a table of links does. */
const placesOf = (
  each: TableRecord,
  linksOf: ReadonlyMap<string, readonly TableRecord[]>,
  links: Links,
): Place[] => {
  const rows = linksOf.get(textAt(each.record, "id")) ?? [];
  const own = named("services", each, "location_id", "locations", links);
  const linked = rows.flatMap((link) => {
    const location = named("service_at_locations", link, "location_id", "locations", links);
    return location ? [{ link: link.record, location }] : [];
  });
  return own ? [{ link: {}, location: own }, ...linked] : linked;
};

const linksByService = (tables: PackageTables, links: Links): Map<string, TableRecord[]> => {
  const byService = new Map<string, TableRecord[]>();
  for (const link of tables.get("service_at_locations") ?? []) {
    const service = named("service_at_locations", link, "service_id", "services", links);
    const id = textAt(service, "id");
    const known = byService.get(id);
    if (service === undefined) links.orphans.push({ table: "service_at_locations", record: link.record });
    else if (known) known.push(link);
    else byService.set(id, [link]);
  }
  return byService;
};

const withTerms = (each: TableRecord, links: Links): void => {
  const ids = textAt(each.record, "taxonomy_ids")
    .split(/[,;|\s]+/)
    .filter((id) => id !== "");
  const terms = ids.flatMap((id) => links.byId.get("taxonomy_terms")?.get(id)?.record ?? []);
  if (terms.length > 0) each.record["taxonomy_terms"] = terms;
};

const linkServices = (tables: PackageTables, links: Links): Linked[] => {
  const byService = linksByService(tables, links);
  return (tables.get("services") ?? []).map((each) => {
    withTerms(each, links);
    const program = named("services", each, "program_id", "programs", links);
    if (program) each.record["program"] = program;
    const places = placesOf(each, byService, links);
    const own = named("services", each, "organization_id", "organizations", links);
    const ofPlace = places.map(({ location }) =>
      links.byId.get("organizations")?.get(textAt(location, "organization_id")),
    );
    const organization = own ?? ofPlace.find((found) => found)?.record;
    return { each, places, organization, namesOrganization: own !== undefined };
  });
};

// Nothing of theirs becomes an offer, but it stands in the file and may be what somebody is looking for.
const unused = (
  table: "organizations" | "locations",
  used: ReadonlySet<JsonObject>,
  tables: PackageTables,
  links: Links,
): Finding[] => {
  const left = (tables.get(table) ?? []).filter(({ record }) => !used.has(record));
  links.orphans.push(...left.map(({ record }) => ({ table, record })));
  if (left.length === 0) return [];
  const isPlace = table === "locations";
  const [code, word] = isPlace
    ? ["locations-without-service", "Orten"]
    : ["organizations-without-service", "Organisationen"];
  const message = `Zu ${left.length} ${word} der Datei (${table}) gehört kein Angebot. Sie werden nicht übernommen.`;
  return [{ ...fileFinding(code, message), rows: left.length }];
};

const checkOwners = (tables: PackageTables, links: Links): void => {
  for (const each of tables.get("locations") ?? [])
    named("locations", each, "organization_id", "organizations", links);
  for (const each of tables.get("programs") ?? [])
    named("programs", each, "organization_id", "organizations", links);
};

type Keep = (record: JsonObject, within: string) => JsonObject;

/** Nested as a service stands in JSON, so that it can be written again as a whole. */
const given = ({ each, organization, namesOrganization, places }: Linked, keep: Keep): GivenService => {
  const links = places
    .filter(({ link }) => Object.keys(link).length > 0)
    .map(({ link, location }) => ({ ...link, location }));
  const service = {
    ...each.record,
    ...(organization && namesOrganization && { organization }),
    ...(links.length > 0 && { service_at_locations: links }),
  };
  return {
    row: each.row,
    service: keep(service, "services"),
    organization: organization && keep(organization, "organizations"),
    places: places.map(({ link, location }) => ({
      link: keep(link, "service_at_locations"),
      location: keep(location, "locations"),
    })),
    notes: [],
  };
};

/** The tables of HSDS 1.1, 2 or 3 as services with everything that belongs to them. Rows are lines of services.csv. */
export const readTables = (files: readonly NamedBytes[]): Readable<ReadRows> =>
  servicesOfPackage(readPackage(files));

/** The same from tables that have been read already. */
export const servicesOfPackage = ({ tables, warnings }: ReadPackage): Readable<ReadRows> => {
  if ((tables.get("services") ?? []).length === 0)
    return cannotRead("file-without-services", "Unter den Tabellen ist keine mit Angeboten (services.csv).");
  const links = indexTables(tables);
  hangChildren(tables, links);
  checkOwners(tables, links);
  const linked = linkServices(tables, links);
  const used = new Set<JsonObject>(
    linked.flatMap(({ organization, places }) => [
      ...(organization ? [organization] : []),
      ...places.map(({ location }) => location),
    ]),
  );
  const left = (["organizations", "locations"] as const).flatMap((table) =>
    unused(table, used, tables, links),
  );
  const leftOut = new Set<string>();
  const keep: Keep = (record, within) => {
    const kept = keptRecord(record, within);
    for (const name of kept.leftOut) leftOut.add(name);
    return kept.record;
  };
  const services = linked.map((each) => given(each, keep));
  return {
    ok: true,
    value: {
      format: "hsds-tables",
      tables: [tableOfServices(services)],
      warnings: [...warnings, ...links.warnings, ...left, ...personNote(leftOut)],
      orphans: links.orphans.map(({ table, record }) => ({ table, record: keep(record, table) })),
      records: Object.fromEntries([...tables].map(([table, records]) => [table, records.length])),
    },
  };
};
