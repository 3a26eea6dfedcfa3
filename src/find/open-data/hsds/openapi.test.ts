import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { openDataRoutes } from "../open-data-routes.ts";
import { openApi } from "./openapi.ts";

type Part = { readonly [key: string]: unknown };
const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;
const parts = (value: unknown): Part[] =>
  isPart(value) ? [value, ...Object.values(value).flatMap(parts)] : [];

const description: Part = openApi("https://x.example/hsds", "Lindental");
const paths = description["paths"] as Readonly<Record<string, { readonly get: Part }>>;
const operations = Object.entries(paths).map(([path, { get }]) => ({ path, get }));

const resolved = (from: Part, reference: string): unknown =>
  reference
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, key) => (isPart(at) ? at[key] : undefined), from);

/** What OpenAPI 3.1 asks of a description as far as this one uses it; the sections stand in the messages. */
export function openApiFaults(whole: Part): string[] {
  const faults: string[] = [];
  if (!/^3\.1\.\d+$/.test(String(whole["openapi"]))) faults.push("4.8.1: openapi is no version 3.1");
  for (const key of ["title", "version"])
    if (!isPart(whole["info"]) || typeof whole["info"][key] !== "string") faults.push(`4.8.2: info.${key}`);
  for (const { $ref } of parts(whole))
    if (typeof $ref === "string" && resolved(whole, $ref) === undefined)
      faults.push(`4.8.23: ${$ref} leads nowhere`);
  const seen = new Set<unknown>();
  for (const [path, item] of Object.entries((whole["paths"] ?? {}) as Part)) {
    if (!path.startsWith("/")) faults.push(`4.8.8: ${path}`);
    const get = isPart(item) && isPart(item["get"]) ? item["get"] : {};
    if (seen.has(get["operationId"])) faults.push(`4.8.10: operationId ${String(get["operationId"])} twice`);
    seen.add(get["operationId"]);
    const given = (get["parameters"] ?? []) as Part[];
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      if (!given.some((one) => one["name"] === name && one["in"] === "path" && one["required"] === true))
        faults.push(`4.8.12: ${path} lacks its parameter ${name}`);
    for (const one of given)
      if (!isPart(one["schema"]) || typeof one["name"] !== "string")
        faults.push(`4.8.12: a parameter of ${path}`);
    const answers = Object.entries((get["responses"] ?? {}) as Part);
    if (answers.length === 0) faults.push(`4.8.16: ${path} has no answer`);
    for (const [status, answer] of answers)
      if (!/^[1-5]\d\d$/.test(status) || !isPart(answer) || typeof answer["description"] !== "string")
        faults.push(`4.8.17: ${path} ${status}`);
  }
  return faults;
}

describe("the description of the reading interface", () => {
  test("is OpenAPI 3.1, and every reference in it leads somewhere", () => {
    expect(openApiFaults(description)).toEqual([]);
    expect(operations.length).toBe(11);
  });

  test("its check sees what is wrong", () => {
    const broken = {
      openapi: "3.0.0",
      info: { title: "x" },
      paths: { "/x/{id}": { get: { responses: { ok: { $ref: "#/components/none" } } } } },
    };
    expect(openApiFaults(broken).map((one) => one.split(":")[0])).toEqual([
      "4.8.1",
      "4.8.2",
      "4.8.23",
      "4.8.12",
      "4.8.17",
    ]);
  });
});

// A validator of JSON Schema is no part of the product: where one is installed beside it, everything is checked with it.
const beside = process.env["CHECK_DEPS"] ?? process.cwd();
const makeAjv = (() => {
  try {
    const load = createRequire(join(beside, "package.json"));
    const [Ajv, addFormats] = [load("ajv/dist/2020.js").default, load("ajv-formats").default];
    return () => addFormats(new Ajv({ strict: false, allErrors: true }));
  } catch {
    return null;
  }
})();
const schemas = join(process.cwd(), "../shared/data/hsds-3-spec/schema");
const why = makeAjv === null ? "ajv is not installed" : "../shared/data/hsds-3-spec not present";

describe.skipIf(makeAjv === null || !existsSync(schemas))(`against JSON Schema (skipped: ${why})`, () => {
  let installation: TestInstallation;
  let site: WebSite;
  beforeAll(async () => {
    installation = await openTestInstallation();
    const { id } = await addNetwork(installation, "lindental", { first: true, land: "BW" });
    const place = { street: "Weg 1", postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 };
    await addOffers(installation, id, [
      {
        title: "Elterncafé",
        organisation: "Haus",
        kind: "cafe",
        topics: ["crying"],
        languages: ["de"],
        free: true,
        place,
      },
      { title: "Notruf", kind: "hotline", phones: [{ display: "0800 1", e164: null }] },
    ]);
    site = await openWebSite(installation, openDataRoutes(readTopicList("data")));
  });
  afterAll(async () => {
    await site?.close();
    await installation?.close();
  });

  const judges = () => {
    const ajv = makeAjv?.();
    ajv.addSchema({ ...description, $id: "https://x.example/openapi" });
    for (const file of readdirSync(schemas).filter(
      (name) => name.endsWith(".json") && name !== "openapi.json",
    )) {
      const { $schema: _, ...schema } = JSON.parse(readFileSync(join(schemas, file), "utf8"));
      ajv.addSchema({ ...schema, $id: `https://hsds.local/${file}` });
    }
    return ajv;
  };

  test("what is answered fits both the published schemas of HSDS 3.0 and what our description promises", async () => {
    const ajv = judges();
    for (const [list, name] of [
      ["services", "service"],
      ["organizations", "organization"],
      ["service_at_locations", "service_at_location"],
      ["taxonomy_terms", "taxonomy_term"],
    ]) {
      const page = await (await site.get(`/hsds/${list}?per_page=5`)).json();
      const one = await (await site.get(`/hsds/${list}/${page.contents[0].id}`)).json();
      const promised = ajv.getSchema(`https://x.example/openapi#/components/schemas/${name}`);
      const published = ajv.getSchema(`https://hsds.local/${name}.json`);
      for (const record of [...page.contents, one])
        for (const judge of [promised, published])
          expect(
            judge(record) ? [] : judge.errors,
            `${list} ${JSON.stringify(record).slice(0, 200)}`,
          ).toEqual([]);
    }
  });
});
