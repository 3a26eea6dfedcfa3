import { basename } from "node:path";
import type { NamedBytes } from "../archive/read-archive.ts";
import { foldTight } from "../fold.ts";

/** Our one name for a table -> what HSDS 1 to 3, Open Referral UK and Ohana call it. */
const names: Readonly<Record<string, string>> = {
  organizations: "organization, organisations, organisation",
  programs: "program",
  services: "service",
  locations: "location",
  service_at_locations: "service_at_location, services_at_location, services_at_locations",
  addresses: "address, physical_address, physical_addresses",
  postal_addresses: "postal_address, mail_addresses, mail_address",
  phones: "phone",
  contacts: "contact",
  schedules: "schedule, regular_schedule, regular_schedules",
  holiday_schedules: "holiday_schedule",
  languages: "language",
  accessibility: "accessibilities, accessibility_for_disabilities",
  eligibility: "eligibilities, eligibilitys",
  cost_options: "cost_option",
  funding: "fundings",
  service_areas: "service_area",
  required_documents: "required_document",
  payments_accepted: "payment_accepted",
  attributes: "attribute, service_attributes, other_attributes",
  services_taxonomy: "service_taxonomy, service_taxonomies, service_taxonomys",
  taxonomies: "",
  taxonomy_terms: "taxonomy_term, taxonomy",
  organization_identifiers: "organization_identifier",
  service_capacities: "service_capacity",
  units: "unit",
  urls: "url",
  metadata: "",
  meta_table_descriptions: "meta_table_description",
};

const tables = new Map(
  Object.entries(names).flatMap(([table, others]) =>
    [table, ...others.split(",")].filter(Boolean).map((name) => [foldTight(name), table] as const),
  ),
);

/** The table a file of a package holds, by its name; undefined where it holds none. */
export const tableOfFile = (name: string): string | undefined => {
  const [, stem] = /^(.+)\.(?:csv|tsv|txt)$/i.exec(basename(name)) ?? [];
  return stem === undefined ? undefined : tables.get(foldTight(stem));
};

/** Whether files are the tables of one package: services with organisations, places or a description of the package. */
export const isTableSet = (files: readonly NamedBytes[]): boolean => {
  const held = new Set(files.flatMap(({ name }) => tableOfFile(name) ?? []));
  const described = files.some(({ name }) => /datapackage\.json$/i.test(name));
  return held.has("services") && (held.has("organizations") || held.has("locations") || described);
};
