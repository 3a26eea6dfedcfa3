import { openDataText } from "../open-data.texts.ts";
import type { DataLicence } from "../../../core/data-licence.ts";
import type { Json } from "../../../core/json.ts";
import { type FieldType, type HsdsName, hsdsNames, hsdsObjects } from "./hsds-objects.ts";
import { type ListName, parameters, parametersOf } from "./parameters.ts";

type Schema = { readonly [key: string]: Json };

const schemaOfType = (type: FieldType): Schema => {
  if (typeof type !== "string") return { type: "string", enum: type };
  if (type === "number") return { type: "number" };
  const formats = { uuid: "uuid", uri: "uri", email: "email", moment: "date-time" } as const;
  return type === "text" || type === "date" ? { type: "string" } : { type: "string", format: formats[type] };
};

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const schemaOf = (name: HsdsName): Schema => {
  const { required, fields, lists, parts } = hsdsObjects[name];
  return {
    type: "object",
    required,
    properties: Object.fromEntries([
      ...[...fields].map(([key, type]) => [key, schemaOfType(type)] as const),
      ...[...lists].map(([key, item]) => [key, { type: "array", items: reference(item) }] as const),
      ...[...parts].map(([key, part]) => [key, reference(part)] as const),
      ...(name === "service_at_location" ? [["service", reference("service")] as const] : []),
    ]),
  };
};

const pageSchema: Schema = {
  type: "object",
  required: [
    "total_items",
    "total_pages",
    "page_number",
    "size",
    "first_page",
    "last_page",
    "empty",
    "contents",
  ],
  properties: {
    ...Object.fromEntries(
      ["total_items", "total_pages", "page_number", "size"].map((key) => [
        key,
        { type: "integer", minimum: 0 },
      ]),
    ),
    ...Object.fromEntries(["first_page", "last_page", "empty"].map((key) => [key, { type: "boolean" }])),
    contents: { type: "array", items: { type: "object" } },
  },
};

const errorSchema: Schema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: { code: { type: "string" }, parameter: { type: "string" }, message: { type: "string" } },
    },
  },
};

const objectOf: Readonly<Record<ListName, HsdsName>> = {
  services: "service",
  organizations: "organization",
  service_at_locations: "service_at_location",
  taxonomies: "taxonomy",
  taxonomy_terms: "taxonomy_term",
};

const json = (description: string, schema: Schema): Schema => ({
  description,
  content: { "application/json": { schema } },
});
const refused = { "400": json("A parameter is unknown or broken.", reference("error")) };

const listPath = (list: ListName): Schema => ({
  get: {
    operationId: `list_${list}`,
    summary: `Published ${list.replaceAll("_", " ")}, a page at a time. All filters count together.`,
    parameters: parametersOf[list].map((name) => ({
      name,
      in: "query",
      description: parameters[name].description,
      schema: parameters[name].schema,
    })),
    responses: {
      "200": {
        description: "A page.",
        content: {
          "application/json": {
            schema: {
              allOf: [
                reference("page"),
                { properties: { contents: { type: "array", items: reference(objectOf[list]) } } },
              ],
            },
          },
          "application/x-ndjson": { schema: { type: "string" } },
        },
      },
      ...refused,
    },
  },
});

const onePath = (list: ListName): Schema => ({
  get: {
    operationId: `get_${objectOf[list]}`,
    summary: `One ${objectOf[list].replaceAll("_", " ")} with everything that belongs to it.`,
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
    responses: {
      "200": json("The record.", reference(objectOf[list])),
      ...refused,
      "404": json("There is no such record.", reference("error")),
    },
  },
});

const listNames: readonly ListName[] = [
  "services",
  "organizations",
  "service_at_locations",
  "taxonomies",
  "taxonomy_terms",
];

/** The reading interface as OpenAPI 3.1, from the same descriptions by which requests are read and records are checked. */
export const openApi = (server: string, networkName: string, licence?: DataLicence): Schema => ({
  openapi: "3.1.0",
  info: {
    title: `${networkName}: offers (HSDS 3.0)`,
    version: "3.0",
    description: [
      "Read only, without registration. Texts are German; times are local (Europe/Berlin).",
      ...(licence === undefined ? [openDataText("noLicence")] : []),
    ].join(" "),
    ...(licence === undefined ? {} : { license: { name: licence.name, url: licence.text ?? licence.uri } }),
  },
  servers: [{ url: server }],
  security: [],
  paths: {
    "/": {
      get: {
        operationId: "get_api",
        summary: "Version and profile.",
        responses: { "200": json("About this interface.", reference("about")) },
      },
    },
    ...Object.fromEntries(
      listNames.flatMap((list) => [
        [`/${list}`, listPath(list)],
        [`/${list}/{id}`, onePath(list)],
      ]),
    ),
  },
  components: {
    schemas: {
      about: {
        type: "object",
        required: ["version", "profile", "openapi_url"],
        properties: {
          ...Object.fromEntries(
            ["version", "profile", "openapi_url", "x_fh_rights"].map((key) => [key, { type: "string" }]),
          ),
          x_fh_license: {
            type: ["object", "null"],
            required: ["name", "url"],
            properties: { name: { type: "string" }, url: { type: "string", format: "uri" } },
          },
        },
      },
      page: pageSchema,
      error: errorSchema,
      ...Object.fromEntries(hsdsNames.map((name) => [name, schemaOf(name)])),
    },
  },
});
