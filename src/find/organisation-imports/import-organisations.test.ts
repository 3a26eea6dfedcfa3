import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { importListCommand } from "../list-imports/import-list.command.ts";
import { importOrganisationsCommand } from "./import-organisations.command.ts";

const data = "../shared/data";
let installation: TestInstallation;
let folder: string;

beforeAll(async () => {
  installation = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "organisations-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await installation.close();
});

const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const readIn = (network: string, path: string, more: Record<string, string | true> = {}) =>
  runCommand(installation, importOrganisationsCommand, [path], { network, ...more });
const stored = async (id: string) =>
  (
    await installation.owner.query(
      "select name, phone, email, website, description from organisation where network_id = $1 order by name",
      [id],
    )
  ).rows;

const head = "Kennung;Organisation;Telefon;E-Mail;Webseite;Beschreibung";
const sun = "1;Haus Sonnenblume;069 90009141;info@sonne.example;https://sonne.example/;Ein Haus";
const oak = "2;Verein Eiche;;;;";
const table = (name: string, ...lines: readonly string[]) => file(name, `${[head, ...lines].join("\n")}\n`);

describe("a table of organisations", () => {
  test("is taken over with what it says, and a second time nothing changes", async () => {
    const { id } = await addNetwork(installation, "first");
    const path = table("first.csv", sun, oak);
    expect(await readIn("first", path, { "dry-run": true })).toMatchObject({ created: 2, dryRun: true });
    expect(await stored(id)).toEqual([]);
    expect(await readIn("first", path)).toMatchObject({ format: "csv", rows: 2, created: 2, skipped: 0 });
    expect(await stored(id)).toMatchObject([
      { name: "Haus Sonnenblume", email: "info@sonne.example", website: "https://sonne.example/" },
      { name: "Verein Eiche", phone: null },
    ]);
    expect(await readIn("first", path)).toMatchObject({ created: 0, updated: 0, unchanged: 2, missing: 0 });
  });

  test("a change of the list is taken, a change made here stays and is named", async () => {
    const { id } = await addNetwork(installation, "merge");
    await readIn("merge", table("merge.csv", sun));
    await installation.owner.query(
      "update organisation set description = 'Unser Text' where network_id = $1",
      [id],
    );
    const news = sun.replace("141", "142").replace("Ein Haus", "Ein altes Haus");
    const answer = await readIn("merge", table("merge.csv", news));
    expect(answer).toMatchObject({ updated: 1, conflicts: 1, warningCounts: { conflict: 1 } });
    const [one] = await stored(id);
    expect([one.description, one.phone.replaceAll(" ", "").endsWith("9142")]).toEqual(["Unser Text", true]);
    expect(await readIn("merge", table("merge.csv", news))).toMatchObject({ unchanged: 1, conflicts: 0 });
  });

  test("an organisation that offers brought before is found by its name and filled, not doubled", async () => {
    const { id } = await addNetwork(installation, "filled");
    const offers = file("filled/angebote.csv", "Titel;Träger;Ort\nCafé;HAUS SONNENBLUME;Lindenbrück\n");
    await runCommand(installation, importListCommand, [offers], { network: "filled" });
    expect(await readIn("filled", table("filled.csv", sun))).toMatchObject({ created: 0, updated: 1 });
    expect(await stored(id)).toMatchObject([{ name: "HAUS SONNENBLUME", email: "info@sonne.example" }]);
  });

  test("what is gone from the list stays and is named; rows without a name are faults", async () => {
    await addNetwork(installation, "gone");
    await readIn("gone", table("gone.csv", sun, oak));
    expect(await readIn("gone", table("gone.csv", sun, "3;;069 1;;;"))).toMatchObject({
      unchanged: 1,
      missing: 1,
      skipped: 1,
      errors: [{ code: "name-missing", row: 3 }],
    });
  });
});

test("of a list of offers only the names are taken: number and mail are those of the offers", async () => {
  const { id } = await addNetwork(installation, "offers");
  const path = file(
    "offers.csv",
    "Titel;Träger;Telefon\nCafé;Haus A;069 90009141\nKurs;haus a;\nTreff;Haus B;\n",
  );
  expect(await readIn("offers", path)).toMatchObject({ rows: 3, created: 2, skipped: 1 });
  expect(await stored(id)).toMatchObject([
    { name: "Haus A", phone: null },
    { name: "Haus B", phone: null },
  ]);
});

describe("a directory", () => {
  const organization = {
    id: "7d0c",
    name: "Haus Linde",
    email: "linde@haus.example",
    website: "https://linde.example",
  };

  test.each<[string, unknown]>([
    [
      "organisations of the interface",
      { contents: [{ ...organization, services: [{ id: "s", name: "Café" }] }] },
    ],
    ["services that carry theirs", [{ id: "s", name: "Café", status: "active", organization }]],
    ["tables in one JSON", { "services.csv": [{ id: "s" }], "organizations.csv": [organization] }],
  ])("%s", async (name, json) => {
    const slug = `json-${name.length}`;
    const { id } = await addNetwork(installation, slug);
    const path = file(`${slug}.json`, JSON.stringify(json));
    expect(await readIn(slug, path)).toMatchObject({ format: "hsds", rows: 1, created: 1 });
    expect(await stored(id)).toMatchObject([{ name: "Haus Linde", email: "linde@haus.example" }]);
    expect(await readIn(slug, path)).toMatchObject({ unchanged: 1 });
  });

  test("a zip of tables, with the number of the house and not that of its service", async () => {
    const { id } = await addNetwork(installation, "zip");
    const zip = zipSync({
      "organizations.csv": strToU8("id,name,description\no1,Haus Linde,Ein Haus\n"),
      "phones.csv": strToU8(
        "id,organization_id,service_id,number\n1,o1,s1,069 1111111\n2,o1,,069 90009141\n",
      ),
    });
    expect(await readIn("zip", file("tables.zip", zip))).toMatchObject({ format: "hsds-tables", created: 1 });
    const [one] = await stored(id);
    expect(one.phone.replaceAll(" ", "")).toMatch(/90009141$/);
  });

  test("the directory of Illinois", async (context) => {
    if (!existsSync(`${data}/hsds-1-ilao-illinois`))
      return context.skip("skipped: ../shared/data/hsds-1-ilao-illinois not present");
    await addNetwork(installation, "illinois");
    const path = `${data}/hsds-1-ilao-illinois`;
    const answer = await readIn("illinois", path);
    expect(answer).toMatchObject({ rows: 33, created: 33, errors: [] });
    expect(await readIn("illinois", path)).toMatchObject({ created: 0, updated: 0, missing: 0 });
  });
});

test("terms, taxonomies and descriptions of an interface are no organisations, though they have names", async (context) => {
  const folder = `${data}/oruk-3-mocks/V3.0-UK-Default`;
  if (!existsSync(folder)) return context.skip("skipped: ../shared/data/oruk-3-mocks not present");
  await addNetwork(installation, "mocks");
  for (const name of [
    "taxonomy",
    "taxonomy_list",
    "taxonomy_term",
    "taxonomy_term_list",
    "api_details",
    "dashboard_services_response",
  ])
    await expect(readIn("mocks", `${folder}/${name}.json`), name).rejects.toMatchObject({
      code: "json-no-services",
    });
  expect(await readIn("mocks", `${folder}/organization_list.json`)).toMatchObject({
    format: "hsds",
    errors: [],
  });
});

test("what holds no organisation says so in a sentence", async () => {
  await addNetwork(installation, "none");
  await expect(readIn("none", file("none.json", '{"a":1}'))).rejects.toMatchObject({
    code: "json-no-services",
  });
  await expect(readIn("none", file("none.csv", "%PDF-1.7 …"))).rejects.toMatchObject({
    code: "format-unknown",
  });
});
