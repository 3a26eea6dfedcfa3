import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../src/app/commands.ts";
import { newId } from "../../src/core/ids.ts";
import { roles, type Staff } from "../../src/platform/actor.ts";
import { hiddenOf } from "../builders/families.ts";
import { addOffers } from "../builders/offers.ts";
import { runCommand } from "../builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";
import { aWish } from "./restore/acknowledged.ts";
import { aConcernOf, strangersWord } from "./isolation/records.ts";
import { fillWorld, type WorldPeople } from "./model/people-of-world.ts";
import { addressWith, openProofSite, type ProofSite } from "./proofs/proof-site.ts";

/**
 * trust.md 6, item 9: whatever leaves the product as a file obeys the walls of the pages. Exports are found by what the
 * routes answer (anything but a page) and by the names of the commands, so a new one is tried too.
 */
let at: TestInstallation;
let site: ProofSite;
let here: WorldPeople;
let folder: string;
let ours: string;
let othersConcern: string;
let code: string;
const strange = { slug: "anderswo", offer: "Fremdangebot" };
const own = { slug: "lindental", offer: "Eigenangebot" };

/** A network with an offer that has times, an organisation and a concern; everything in it carries its words. */
async function fill({ slug, offer }: typeof own): Promise<WorldPeople> {
  const world = await fillWorld(at.owner, { slug });
  const place = {
    name: `Haus ${offer}`,
    street: "Weg 1",
    postalCode: "73430",
    place: "Aalen",
    lat: 48.8,
    lon: 10.1,
  };
  await addOffers(at, world.network, [
    { title: offer, organisation: `Stelle ${offer}`, kind: "group", place },
  ]);
  await at.owner.query(
    `insert into schedule (network_id, id, offer_id, location_id, kind, title, starts_on, start_time, minutes, rule)
     select network_id, $2, id, location_id, 'event', title, '2026-11-02', '09:30', 90, 'FREQ=WEEKLY;BYDAY=MO' from offer where network_id = $1`,
    [world.network, newId()],
  );
  return world;
}
const personOf = ({ teams }: WorldPeople, team: number): Staff => {
  const person = teams[team]?.people[0];
  if (person === undefined) throw new Error("an empty team");
  return person;
};

beforeAll(async () => {
  at = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "exports-"));
  [here] = [await fill(own), await fill(strange)];
  const elsewhere = (await at.owner.query("select id from network where slug = $1", [strange.slug])).rows[0]
    .id;
  await at.owner.query("update network set first = true, phone = '069 555' where id = $1", [here.network]);
  await at.owner.query(
    "update account set name = $1 || name where id in (select account_id from membership where network_id = $2)",
    [strangersWord, elsewhere],
  );
  site = await openProofSite(at);
  const all = roles.filter((role) => role !== "asdWorker");
  site.let("intake", { ...personOf(here, 0), roles: all });
  site.let("midwife", { ...personOf(here, 1), roles: all });
  const wish = await aWish(at, here.network);
  [ours, code] = [wish.concernId, wish.code];
  othersConcern = await aConcernOf(at, here, 2);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
  await at.close();
});

/** Everything that marks the other network: its words, and every id of it. */
async function strangersMarks(): Promise<string[]> {
  const tables = await at.owner.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'id' and c.data_type = 'uuid'
        and exists (select 1 from information_schema.columns n where n.table_name = c.table_name and n.column_name = 'network_id')`,
  );
  const ids: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await at.owner.query<{ id: string }>(
      `select t.id from ${name} t join network n on n.id = t.network_id where n.slug = $1`,
      [strange.slug],
    );
    ids.push(...rows.map(({ id }) => id));
  }
  expect(ids.length).toBeGreaterThan(10);
  return [strange.offer, strange.slug, strangersWord, ...ids];
}
const marksIn = (text: string, marks: readonly string[]): string[] =>
  marks.filter((mark) => text.includes(mark));

/** What a file says; a zip says what its files say. */
const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((file) => Buffer.from(file).toString("utf8"))
        .join("\n")
    : Buffer.from(bytes).toString("utf8");

type File = { readonly path: string; readonly text: string; readonly status: number };
async function filesFor(as: string | undefined): Promise<File[]> {
  const files: File[] = [];
  for (const { method, path } of site.routes) {
    if (method !== "GET") continue;
    const answer = await fetch(`${site.base}${addressWith(path, ours)}`, {
      redirect: "manual",
      headers: as === undefined ? {} : { cookie: `s=${as}` },
    });
    const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
    if (isPage && !answer.headers.has("content-disposition")) continue;
    // The names and addresses of all networks of a house are public; search engines are told of each.
    if (path === "/robots.txt") continue;
    files.push({ path, status: answer.status, text: textOf(new Uint8Array(await answer.arrayBuffer())) });
  }
  return files.filter(({ status }) => status === 200);
}

test("no file with something of a family tells the minute of it: hours go out (trust.md 3.3)", async () => {
  const files = (await filesFor("intake")).filter(
    // What a professional takes along of herself is hers.
    ({ path }) => path.startsWith("/intern/") && path !== "/intern/zugang/daten",
  );
  const minutes = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\d{4}-\d\d-\d\dT\d\d:(?!00(?::00)?(?:Z|[+-]|"))[^"<,]*/g)].map(
      ([at]) => `${path}: ${at}`,
    ),
  );
  expect(files.map(({ path }) => path)).toContain("/intern/anliegen/:id/fhir");
  expect(minutes).toEqual([]);
});

test("no file of any route holds a row of another network, whoever asks", async () => {
  const marks = await strangersMarks();
  for (const as of [undefined, "intake", "midwife"]) {
    const files = await filesFor(as);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["/hsds/tables.zip", "/hsds/services", "/kalender.ics", "/dcat.ttl"]),
    );
    if (as === "intake")
      expect(paths).toEqual(
        expect.arrayContaining([
          "/intern/zugang/daten",
          "/intern/notfallzugriffe.json",
          "/intern/anliegen/:id/fhir",
        ]),
      );
    expect(files.filter(({ text }) => text.includes(own.offer)).length).toBeGreaterThan(3);
    expect(files.flatMap(({ path, text }) => marksIn(text, marks).map((mark) => `${path}: ${mark}`))).toEqual(
      [],
    );
  }
}, 180_000);

test("no file for a team holds a concern of another team of the same network", async () => {
  for (const as of ["intake", "midwife"]) {
    const files = (await filesFor(as)).filter(({ path }) => path.startsWith("/intern"));
    const silent =
      as === "midwife"
        ? [ours, othersConcern, "Zeynep-Kanarie", strangersWord]
        : [othersConcern, strangersWord];
    // Her own log names what she tried; that the intake team has handed the other concern on stands in its own log.
    const foreign = files.filter(({ path }) => as === "midwife" || path !== "/intern/zugang/daten");
    expect(
      foreign.flatMap(({ path, text }) => marksIn(text, silent).map((mark) => `${as} ${path}: ${mark}`)),
    ).toEqual([]);
  }
  const whole = (await filesFor("intake")).find(({ path }) => path.endsWith("/fhir"));
  expect(whole?.text).toContain("Zeynep-Kanarie");
}, 180_000);

test("what a family takes along is its own concern and nobody else's", async () => {
  const opened = await site.ask("POST", "/stand", { fields: { code } });
  const taken = await site.ask("POST", "/stand", { fields: hiddenOf(opened.body, "export") });
  expect(taken.headers.get("content-disposition")).toContain("attachment");
  expect(taken.body).toContain("Kanarienwort schreit jeden Abend");
  expect(marksIn(taken.body, [...(await strangersMarks()), othersConcern])).toEqual([]);
});

const exporting = commands.filter(({ name }) => name.startsWith("export"));
test("there are commands that export", () => expect(exporting.length).toBeGreaterThan(3));

test.each(exporting.map((one) => [one.name, one] as const))(
  "„%s“ writes nothing of another network",
  async (name, command) => {
    const out = join(folder, name.replaceAll(" ", "-"));
    await runCommand(at, command, [], { network: own.slug, out });
    const written =
      existsSync(out) && statSync(out).isDirectory()
        ? readdirSync(out).map((file) => join(out, file))
        : [out];
    const texts = written.map((file) => textOf(readFileSync(file)));
    // A booklet is a picture of its words: what went into it is tried by the route of its question, /wegweiser.pdf.
    if (!texts.some((text) => text.startsWith("%PDF")))
      expect(texts.join("\n")).toMatch(/Eigenangebot|lindental/);
    expect(texts.flatMap((text) => marksIn(text, [strange.offer, strange.slug, strangersWord]))).toEqual([]);
  },
  60_000,
);
