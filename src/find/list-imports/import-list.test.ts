import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { importListCommand } from "./import-list.command.ts";

let installation: TestInstallation;
let folder: string;

beforeAll(async () => {
  installation = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "lists-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await installation.close();
});

const head = "id;Titel;Träger;Straße;PLZ;Ort;Telefon";
const cafe = "1;Elterncafé;Haus Sonnenblume;Lindenhof 3;05310;Lindenbrück;069 90009141";
const course = "2;Babykurs;Haus Sonnenblume;Lindenhof 3;05310;Lindenbrück;";

const readIn = (network: string, lines: readonly string[], more: Record<string, string | true> = {}) => {
  const path = join(folder, `${network}.csv`);
  writeFileSync(path, `${[head, ...lines].join("\n")}\n`);
  return runCommand(installation, importListCommand, [path], { network, ...more });
};
const statuses = async (id: string): Promise<Record<string, string>> => {
  const { rows } = await installation.owner.query("select title, status from offer where network_id = $1", [
    id,
  ]);
  return Object.fromEntries(rows.map(({ title, status }) => [title, status]));
};

describe("a list read in as a draft", () => {
  test("is seen by nobody until a person publishes it; the dry run says so before", async () => {
    const { id } = await addNetwork(installation, "drafts");
    expect(await readIn("drafts", [cafe, course], { "as-draft": true, "dry-run": true })).toMatchObject({
      created: 2,
      drafts: 2,
    });
    expect(await readIn("drafts", [cafe, course], { "as-draft": true })).toMatchObject({
      created: 2,
      drafts: 2,
    });
    expect(await statuses(id)).toEqual({ Elterncafé: "draft", Babykurs: "draft" });
  });

  test("read again with or without it changes nothing", async () => {
    const { id } = await addNetwork(installation, "again");
    await readIn("again", [cafe], { "as-draft": true });
    expect(await readIn("again", [cafe])).toMatchObject({ unchanged: 1, updated: 0, drafts: 0 });
    expect(await statuses(id)).toEqual({ Elterncafé: "draft" });
  });

  test("does not take back what is public already, only what is new waits", async () => {
    const { id } = await addNetwork(installation, "public");
    await readIn("public", [cafe]);
    const changed = cafe.replace("141", "142");
    expect(await readIn("public", [changed, course], { "as-draft": true })).toMatchObject({
      created: 1,
      updated: 1,
      drafts: 1,
    });
    expect(await statuses(id)).toEqual({ Elterncafé: "published", Babykurs: "draft" });
  });
});

test("a list whose doubles could not be searched is stored, and the report says so", async () => {
  const { id } = await addNetwork(installation, "unsearched");
  await installation.owner.query("alter table offer_duplicate rename to away");
  const answer = await readIn("unsearched", [cafe]);
  await installation.owner.query("alter table away rename to offer_duplicate");
  expect(answer).toMatchObject({ created: 1, warningCounts: { "duplicates-not-searched": 1 } });
  expect(await statuses(id)).toEqual({ Elterncafé: "published" });
});

describe("a row that says almost nothing", () => {
  test("is never published at once, and the report says which", async () => {
    const { id } = await addNetwork(installation, "sparse");
    const answer = await readIn("sparse", [cafe, "3;***;;;;Lindenbrück;", "4;Irgendwas;;;;;"]);
    expect(answer).toMatchObject({ created: 3, drafts: 2, warningCounts: { "needs-review": 2 } });
    expect(await statuses(id)).toEqual({ Elterncafé: "published", "***": "draft", Irgendwas: "draft" });
    expect(JSON.stringify(answer["warnings"])).toContain("„Irgendwas“ sagt zu wenig.");
  });

  test("stays public where a person has published it, however often the list comes", async () => {
    const { id } = await addNetwork(installation, "looked");
    await readIn("looked", ["4;Irgendwas;;;;;"]);
    await installation.owner.query("update offer set status = 'published' where network_id = $1", [id]);
    expect(await readIn("looked", ["4;Irgendwas;;;;;"])).toMatchObject({ unchanged: 1, drafts: 0 });
    expect(await statuses(id)).toEqual({ Irgendwas: "published" });
  });
});

test("by command, offers known from another list are named, with the list", async () => {
  await addNetwork(installation, "editions");
  await readIn("editions", [cafe, course]);
  const path = join(folder, "next.csv");
  writeFileSync(path, `${[head, cafe].join("\n")}\n`);
  const next = (more: Record<string, string | true>) =>
    runCommand(installation, importListCommand, [path], { network: "editions", ...more });
  for (const more of [{ "dry-run": true }, {}] as const) {
    const answer = await next(more);
    expect(answer).toMatchObject({ unchanged: 1, missing: 0, warningCounts: { "rows-of-other-list": 1 } });
    expect(JSON.stringify(answer["warnings"])).toContain("/editions.csv");
  }
});

test("a group without a title of its own waits as a draft instead of being called like its organisation", async () => {
  const { id } = await addNetwork(installation, "untitled");
  const answer = await readIn("untitled", ["5;;AWO;Lindenhof 3;05310;Lindenbrück;069 90009141"]);
  expect(answer).toMatchObject({
    drafts: 1,
    warningCounts: { "title-from-organisation": 1, "needs-review": 1 },
  });
  expect(await statuses(id)).toEqual({ AWO: "draft" });
});
