import type { JsonObject } from "../parsed-file.ts";
import { isObject, objectsAt } from "./json-object.ts";

/** Keys that only a service has; organisations, locations and taxonomies have others. */
const serviceKeys = [
  "organization",
  "organization_id",
  "status",
  "fees",
  "fees_description",
  "application_process",
  "eligibility_description",
  "eligibilitys",
  "minimum_age",
  "maximum_age",
  "service_at_locations",
  "service_areas",
  "service_taxonomys",
  "cost_options",
  "assured_date",
  "interpretation_services",
  "program_id",
  "accreditations",
  "wait_time",
  "attending_type",
  "attending_access",
  "deliverable_type",
];

const locationKeys = ["location_type", "latitude", "longitude", "physical_addresses", "addresses"];
const isLocation = (item: JsonObject): boolean => locationKeys.some((key) => Object.hasOwn(item, key));

/** Whether a JSON object is a service of HSDS 1 to 3 or Open Referral UK. */
export const isService = (item: JsonObject): boolean =>
  !isLocation(item) && serviceKeys.some((key) => Object.hasOwn(item, key));

const without = (record: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

// "service_at_location" records carry their service; a service at three places then comes three times.
const fromLink = (link: JsonObject, service: JsonObject): JsonObject => ({
  ...service,
  service_at_locations: [...objectsAt(service, "service_at_locations"), without(link, "service")],
});

const fromOrganization = (organization: JsonObject): JsonObject[] =>
  objectsAt(organization, "services").map((service) =>
    isObject(service["organization"])
      ? service
      : { ...service, organization: without(organization, "services") },
  );

const fromLocation = (location: JsonObject): JsonObject[] =>
  objectsAt(location, "service_at_locations").flatMap((link) =>
    objectsAt(link, "service").map((service) =>
      fromLink({ ...link, location: without(location, "service_at_locations") }, service),
    ),
  );

/** The services an item of a list stands for: itself, those of an organisation, or the one at a place. */
export const servicesOf = (item: JsonObject): readonly JsonObject[] => {
  const [service] = objectsAt(item, "service");
  if (service !== undefined && !Object.hasOwn(item, "name"))
    return Object.keys(service).length === 0 ? [] : [fromLink(item, service)];
  if (Array.isArray(item["services"])) return fromOrganization(item);
  if (isLocation(item)) return fromLocation(item);
  return isService(item) ? [item] : [];
};

/** The items of an answer of an API: `contents` in HSDS 3, `content` in Open Referral UK 1, or a bare list. */
export const itemsOf = (json: unknown): readonly JsonObject[] => {
  if (Array.isArray(json)) return json.filter(isObject);
  if (!isObject(json)) return [];
  for (const key of ["contents", "content", "data", "items", "results"]) {
    const list = json[key];
    if (Array.isArray(list)) return list.filter(isObject);
  }
  return [json];
};

const idOf = (service: JsonObject): string => (typeof service["id"] === "string" ? service["id"] : "");

/** Several links to one service become one service with several places; other repetitions stay and are reported. */
export const mergedLinks = (services: readonly JsonObject[]): readonly JsonObject[] => {
  const byId = new Map<string, number>();
  const merged: JsonObject[] = [];
  for (const service of services) {
    const id = idOf(service);
    const at = id === "" ? undefined : byId.get(id);
    const before = at === undefined ? undefined : merged[at];
    if (at === undefined || before === undefined) {
      if (id !== "") byId.set(id, merged.length);
      merged.push(service);
    } else {
      const links = [
        ...objectsAt(before, "service_at_locations"),
        ...objectsAt(service, "service_at_locations"),
      ];
      merged[at] = { ...before, service_at_locations: links };
    }
  }
  return merged;
};
