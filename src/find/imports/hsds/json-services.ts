import { type JsonObject, type ReadRows } from "../parsed-file.ts";
import { type Finding, type Readable, cannotRead } from "../../../platform/tables/table-file.ts";
import { objectsAt, textAt } from "./json-object.ts";
import { keptRecord } from "./kept-record.ts";
import { personNote } from "./person-note.ts";
import type { Place } from "./place-cells.ts";
import { itemsOf, mergedLinks, servicesOf } from "./service-records.ts";
import { type GivenService, tableOfServices } from "./service-rows.ts";

type Item = { readonly row: number; readonly item: JsonObject };

const placesOf = (service: JsonObject): Place[] =>
  objectsAt(service, "service_at_locations", "service_at_location").flatMap((link) =>
    objectsAt(link, "location").map((location) => ({ link, location })),
  );

const missing = (row: number, table: string, id: string): Finding => ({
  code: "reference-missing",
  row,
  field: table,
  message: `Der Datensatz verweist auf ${table} „${id.slice(0, 80)}“; dieser Eintrag steht nicht in der Datei.`,
});

/** An id that is named where the record itself should stand. */
const references = (row: number, service: JsonObject, organization: JsonObject | undefined): Finding[] => {
  const organizationId = textAt(service, "organization_id");
  const links = objectsAt(service, "service_at_locations", "service_at_location");
  return [
    ...(organization === undefined && organizationId !== ""
      ? [missing(row, "organizations", organizationId)]
      : []),
    ...links
      .filter((link) => objectsAt(link, "location").length === 0 && textAt(link, "location_id") !== "")
      .map((link) => missing(row, "locations", textAt(link, "location_id"))),
  ];
};

const givenService = (row: number, service: JsonObject): GivenService => {
  const [organization] = objectsAt(service, "organization");
  return {
    row,
    service,
    organization,
    places: placesOf(service),
    notes: references(row, service, organization),
  };
};

const ukOnly = [
  "eligibilitys",
  "service_taxonomys",
  "deliverable_type",
  "attending_type",
  "physical_addresses",
];
const ukLikes = ["fees", "assured_date", "assurer_email"];
const hsdsOnly = [
  "alternate_name",
  "interpretation_services",
  "application_process",
  "fees_description",
  "wait_time",
  "eligibility_description",
  "licenses",
  "organization_id",
];

// HSDS-UK 3 is HSDS without some fields; only what is there and what is not can tell them apart.
const isUk = (services: readonly JsonObject[]): boolean => {
  const keys = new Set(services.flatMap((service) => Object.keys(service)));
  if (ukOnly.some((key) => keys.has(key))) return true;
  return ukLikes.some((key) => keys.has(key)) && !hsdsOnly.some((key) => keys.has(key));
};

const countRecords = (services: readonly GivenService[]): Record<string, number> => ({
  services: services.length,
  organizations: new Set(services.flatMap(({ organization }) => textAt(organization, "id") || [])).size,
  locations: new Set(services.flatMap(({ places }) => places.map(({ location }) => textAt(location, "id"))))
    .size,
});

const isLink = (item: JsonObject): boolean =>
  !Object.hasOwn(item, "name") || Array.isArray(item["service_at_locations"]);

/** Services of HSDS or Open Referral UK among the items of a file; refused when there is none. */
export const readServices = (items: readonly Item[], format?: "hsds" | "oruk"): Readable<ReadRows> => {
  const leftOut = new Set<string>();
  const found = items.flatMap(({ item, row }) => {
    const services = servicesOf(item);
    if (services.length === 0) return [];
    return services.map((service) => {
      const kept = keptRecord(service);
      for (const name of kept.leftOut) leftOut.add(name);
      return { row, linked: isLink(item) && service !== item, service: kept.record };
    });
  });
  if (found.length === 0)
    return cannotRead(
      "json-no-services",
      "Die Datei ist JSON, enthält aber weder eine GeoJSON-Sammlung noch Angebote (services) nach HSDS oder Open Referral UK.",
    );
  const linked = found.some((each) => each.linked);
  const services = linked
    ? mergedLinks(found.map(({ service }) => service)).map((service, index) =>
        givenService(index + 1, service),
      )
    : found.map(({ row, service }, index) =>
        givenService(found.length > items.length ? index + 1 : row, service),
      );
  return {
    ok: true,
    value: {
      format: format ?? (isUk(services.map(({ service }) => service)) ? "oruk" : "hsds"),
      tables: [tableOfServices(services)],
      warnings: personNote(leftOut),
      records: countRecords(services),
    },
  };
};

/** The items of a JSON answer, counted from 1. */
export const numberedItems = (json: unknown): readonly Item[] =>
  itemsOf(json).map((item, index) => ({ item, row: index + 1 }));
