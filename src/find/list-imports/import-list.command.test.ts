import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { addNetwork } from "../../../tests/builders/network.ts";
import { searchOffersCommand } from "../guide/search-offers.command.ts";
import { importListCommand } from "./import-list.command.ts";

const data = "../shared/data";
let installation: TestInstallation;
let folder: string;

beforeAll(async () => {
  installation = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "offers-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await installation.close();
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const importInto = (network: string, path: string, more: Record<string, string | true> = {}) =>
  runCommand(installation, importListCommand, [path], { network, format: "auto", ...more });
const rows = async (text: string, network: string) => (await installation.owner.query(text, [network])).rows;

const list = (lines: readonly string[]) => `id;Titel;Träger;Straße;PLZ;Ort;Telefon\n${lines.join("\n")}\n`;
const cafe = "1;Elterncafé;Haus Sonnenblume;Lindenhof 3;05310;Lindenbrück;069 90009141";
const course = "2;Babykurs;Haus  SONNENBLUME;Lindenhof 3;05310;Lindenbrück;";

describe("importing a list of offers", () => {
  test("the same list twice changes nothing", async () => {
    await addNetwork(installation, "twice");
    const path = file("twice.csv", list([cafe, course]));
    expect(await importInto("twice", path)).toMatchObject({
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      missing: 0,
      skipped: 0,
    });
    expect(await importInto("twice", path)).toMatchObject({
      rows: 2,
      created: 0,
      updated: 0,
      unchanged: 2,
      missing: 0,
    });
  });

  test("a changed phone number updates one offer and keeps its address", async () => {
    const { id } = await addNetwork(installation, "changed");
    const path = file("changed.csv", list([cafe, course]));
    await importInto("changed", path);
    const before = await rows("select slug from offer where network_id = $1 order by slug", id);
    file("changed.csv", list([cafe.replace("141", "142"), course]));
    expect(await importInto("changed", path)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await rows("select slug from offer where network_id = $1 order by slug", id)).toEqual(before);
    const phones = await rows("select phones from offer where network_id = $1 and slug = 'elterncafe'", id);
    expect(JSON.stringify(phones)).toContain("142");
  });

  test("an offer that is gone from the list stays and is named", async () => {
    const { id } = await addNetwork(installation, "gone");
    const path = file("gone.csv", list([cafe, course]));
    await importInto("gone", path);
    file("gone.csv", list([cafe]));
    const answer = await importInto("gone", path);
    expect(answer).toMatchObject({ unchanged: 1, missing: 1, warningCounts: { "missing-in-file": 1 } });
    expect(JSON.stringify(answer["warnings"])).toContain("Babykurs");
    expect(await rows("select 1 from offer where network_id = $1 and status = 'published'", id)).toHaveLength(
      2,
    );
  });

  test("a trial run says the counts and stores nothing", async () => {
    const { id } = await addNetwork(installation, "trial");
    const path = file("trial.csv", list([cafe, course]));
    expect(await importInto("trial", path, { "dry-run": true })).toMatchObject({ created: 2, dryRun: true });
    expect(await rows("select 1 from offer where network_id = $1", id)).toHaveLength(0);
  });

  test("two spellings of one organisation are one organisation", async () => {
    const { id } = await addNetwork(installation, "spelling");
    await importInto("spelling", file("spelling.csv", list([cafe, course])));
    expect(await rows("select name from organisation where network_id = $1", id)).toEqual([
      { name: "Haus Sonnenblume" },
    ]);
  });

  test("what looks like a private person is not public until somebody has looked", async () => {
    const { id } = await addNetwork(installation, "private");
    const answer = await importInto(
      "private",
      file("private.csv", list(["9;Tagesmutter Rita Beispiel;;Am Weg 1;05310;Lindenbrück;0151 23456789"])),
    );
    expect(answer).toMatchObject({ created: 1, warningCounts: { "looks-private": 1 } });
    expect(await rows("select status from offer where network_id = $1", id)).toEqual([{ status: "draft" }]);
  });

  test("an offer is not called counselling because its list says nothing about its kind", async () => {
    const { id } = await addNetwork(installation, "kinds");
    const kinds = () => rows("select title, kind from offer where network_id = $1 order by title", id);
    const path = file(
      "kinds.csv",
      "Titel;Art;Ort\nHaus Sonne;;Lindenbrück\nElterncafé;;Lindenbrück\nUmzug;Fackelzug;Lindenbrück\nRat;Beratung;Lindenbrück\n",
    );
    const answer = await importInto("kinds", path);
    const asked = [
      { title: "Elterncafé", kind: "cafe" },
      { title: "Haus Sonne", kind: null },
      { title: "Rat", kind: "counselling" },
      { title: "Umzug", kind: null },
    ];
    expect(await kinds()).toEqual(asked);
    expect(answer["warningCounts"]).toEqual({ "kind-unknown": 2 });
    expect(JSON.stringify(answer["warnings"])).not.toMatch(/counselling|openHour/);
    const found = await runCommand(installation, searchOffersCommand, [], {
      network: "kinds",
      q: "Haus Sonne",
    });
    expect(JSON.stringify(found["results"])).toContain("Haus Sonne");
    // What a version before this one stored: the kind was assumed, and the migration let go of the hash.
    await installation.owner.query(
      "update offer set kind = 'counselling', import_hash = null, imported = null where network_id = $1 and kind is null",
      [id],
    );
    expect(await importInto("kinds", path)).toMatchObject({ updated: 2, unchanged: 2 });
    expect(await kinds()).toEqual(asked);
  });

  test("an offer of another network is never touched", async () => {
    await addNetwork(installation, "mine");
    const other = await addNetwork(installation, "theirs");
    await importInto("theirs", file("shared.csv", list([cafe])));
    await importInto("mine", file("shared.csv", list([cafe.replace("Elterncafé", "Anderes")])));
    expect(await rows("select title from offer where network_id = $1", other.id)).toEqual([
      { title: "Elterncafé" },
    ]);
  });

  test("one kept address per title, readable and unique", async () => {
    const { id } = await addNetwork(installation, "slugs");
    await importInto(
      "slugs",
      file(
        "slugs.csv",
        list([cafe, cafe.replace("1;", "3;"), cafe.replace("1;", "4;"), "5;عيادة;;;;Lindenbrück;"]),
      ),
    );
    const slugs = await rows("select slug from offer where network_id = $1 order by slug", id);
    expect(slugs.map(({ slug }: { slug: string }) => slug)).toEqual([
      "angebot",
      "elterncafe",
      "elterncafe-lindenbrueck",
      "elterncafe-lindenbrueck-2",
    ]);
  });

  test("a folder of tables and a zip of them are the same import", async () => {
    await addNetwork(installation, "tables");
    const path = join(folder, "hsds");
    const files = {
      "organizations.csv": "id,name\no1,Haus Sonnenblume\n",
      "services.csv": "id,organization_id,name,status\ns1,o1,Elterncafé,active\ns2,weg,Babykurs,active\n",
    };
    mkdirSync(path);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    expect(await importInto("tables", path)).toMatchObject({
      format: "hsds-tables",
      rows: 2,
      created: 2,
      warningCounts: { "reference-missing": 1 },
    });
    const packed = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    writeFileSync(join(folder, "hsds.zip"), packed);
    expect(await importInto("tables", join(folder, "hsds.zip"), { format: "hsds-tables" })).toMatchObject({
      created: 0,
      unchanged: 2,
    });
  });

  test("an empty folder, a broken zip, a missing file and an unknown network are refused in one sentence", async () => {
    await addNetwork(installation, "refusing");
    mkdirSync(join(folder, "leer"));
    await expect(importInto("refusing", join(folder, "leer"))).rejects.toMatchObject({
      code: "file-folder-empty",
    });
    await expect(importInto("refusing", file("x.zip", "PK\u0003\u0004"))).rejects.toMatchObject({
      code: "file-archive-broken",
    });
    await expect(importInto("refusing", join(folder, "nowhere.csv"))).rejects.toMatchObject({
      code: "file-missing",
    });
    await expect(importInto("nobody", file("y.csv", list([cafe])))).rejects.toMatchObject({
      code: "network-unknown",
    });
  });
});

const sets = [
  ["dir-berlin-hohenschoenhausen", 67],
  ["dir-bzga-beratungsstellen", 47],
  ["dir-chemnitz-kitas-jugend", 237],
  ["dir-flensburg-kitas", 70],
  ["dir-schleswig-holstein-kitas", 1870],
] as const;

describe("real directories", () => {
  for (const [set, count] of sets) {
    const path = join(data, set, "facts.csv");
    test.skipIf(!existsSync(path))(
      `${set}: ${count} rows in, the second time nothing changes (skipped: ${data}/${set} not present)`,
      async () => {
        const network = set.slice(4, 24);
        const { id } = await addNetwork(installation, network);
        const first = await importInto(network, path);
        expect(first).toMatchObject({
          rows: count,
          created: count,
          updated: 0,
          unchanged: 0,
          skipped: 0,
          missing: 0,
        });
        expect(await importInto(network, path)).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: count,
          missing: 0,
        });
        expect(await rows("select 1 from offer where network_id = $1", id)).toHaveLength(count);
      },
      60_000,
    );
  }

  const [first, second] = sets.map(([set]) => join(data, set, "facts.csv"));
  test.skipIf(!existsSync(first ?? "") || !existsSync(second ?? ""))(
    `two lists of the same file name miss nothing of each other (skipped: ${data} not present)`,
    async () => {
      await addNetwork(installation, "two-lists");
      await importInto("two-lists", first ?? "");
      expect(await importInto("two-lists", second ?? "")).toMatchObject({ created: 47, missing: 0 });
      expect(await importInto("two-lists", first ?? "")).toMatchObject({ unchanged: 67, missing: 0 });
    },
    60_000,
  );

  const strings = join(data, "naughty-strings");
  test.skipIf(!existsSync(strings))(
    `strings that break software are stored or refused by row, never by a crash (skipped: ${data}/naughty-strings not present)`,
    async () => {
      const { id } = await addNetwork(installation, "naughty");
      const text = readFileSync(
        join(strings, readdirSync(strings).find((name) => name.endsWith(".json")) ?? ""),
        "utf8",
      );
      const words: string[] = JSON.parse(text);
      const cell = (word: string) => `"${word.replaceAll('"', '""')}"`;
      const path = file(
        "naughty.csv",
        `id,Titel,Träger,Beschreibung,Ort\n${words.map((word, at) => [`${at}`, cell(word), cell(word), cell(word), cell(word)].join(",")).join("\n")}\n`,
      );
      const answer = await importInto("naughty", path);
      const stored = await rows("select title, slug from offer where network_id = $1", id);
      expect(stored).toHaveLength(Number(answer["created"]));
      expect(Number(answer["created"]) + Number(answer["skipped"])).toBe(answer["rows"]);
      expect(Number(answer["created"])).toBeGreaterThan(400);
      expect(stored.every(({ slug }: { slug: string }) => /^[a-z0-9-]+$/.test(slug))).toBe(true);
      expect(await importInto("naughty", path)).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: answer["created"],
      });
    },
    60_000,
  );
});
