import type { DataLicence } from "../../../core/data-licence.ts";
import type { Json } from "../../../core/json.ts";
import { openDataText } from "../open-data.texts.ts";
import { type FieldType, type HsdsName, hsdsNames, hsdsObjects } from "../hsds/hsds-objects.ts";

type JsonObject = { readonly [key: string]: Json };

/** Beyond what the records themselves require, a table has to say where each row belongs. */
const alsoRequired: Readonly<Partial<Record<HsdsName, readonly string[]>>> = {
  service: ["organization_id"],
  service_at_location: ["service_id", "location_id"],
  cost_option: ["service_id"],
  attribute: ["link_id", "taxonomy_term_id", "link_entity"],
  organization_identifier: ["organization_id"],
  program: ["organization_id"],
  metadata: ["resource_id", "resource_type"],
};

const typeOf = (type: FieldType | undefined): JsonObject => {
  if (typeof type === "object") return { type: "string" };
  if (type === "number") return { type: "number" };
  if (type === "moment") return { type: "datetime" };
  if (type === "date") return { type: "date" };
  return type === "text" || type === undefined ? { type: "string" } : { type: "string", format: type };
};

const fieldOf = (name: HsdsName, key: string, type: FieldType): JsonObject => {
  const required = hsdsObjects[name].required.includes(key) || alsoRequired[name]?.includes(key) === true;
  const constraints: JsonObject = {
    ...(required ? { required: true } : {}),
    ...(key === "id" ? { unique: true } : {}),
    ...(typeof type === "object" ? { enum: type } : {}),
  };
  return { name: key, ...typeOf(type), ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
};

/** Keys that end like the name of a table point into it; parents are named by other words and stay loose. */
const foreignKeys = (name: HsdsName, present: ReadonlySet<HsdsName>): JsonObject[] =>
  [...hsdsObjects[name].fields.keys()].flatMap((key) => {
    const table = hsdsNames.find((one) => one !== name && `${one}_id` === key);
    return table === undefined || !present.has(table)
      ? []
      : [{ fields: key, reference: { resource: table, fields: "id" } }];
  });

const licenceEntry = ({ spdx, name, text, uri }: DataLicence): JsonObject => ({
  ...(spdx === null ? {} : { name: spdx }),
  path: text ?? uri,
  title: name,
});

/** The description of the tables after the Tabular Data Package of Frictionless Data. */
export const dataPackage = (
  title: string,
  present: ReadonlySet<HsdsName>,
  licence?: DataLicence,
): JsonObject => ({
  name: "hsds-offers",
  title,
  profile: "tabular-data-package",
  ...(licence === undefined
    ? { description: openDataText("noLicence") }
    : { licenses: [licenceEntry(licence)] }),
  homepage: "https://docs.openreferral.org/en/3.0/",
  resources: hsdsNames
    .filter((name) => present.has(name))
    .map((name) => ({
      name,
      path: hsdsObjects[name].file,
      profile: "tabular-data-resource",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        primaryKey: "id",
        fields: [...hsdsObjects[name].fields].map(([key, type]) => fieldOf(name, key, type)),
        foreignKeys: foreignKeys(name, present),
      },
    })),
});
