import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { runCommand } from "../../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { newId, type NetworkId } from "../../../core/ids.ts";
import { importListCommand } from "../../list-imports/import-list.command.ts";
import { exportHsdsCommand } from "../hsds/export-hsds.command.ts";
import { exportHsdsTablesCommand } from "./export-hsds-tables.command.ts";

let installation: TestInstallation;
let folder: string;
let from: NetworkId;
beforeAll(async () => {
  installation = await openTestInstallation();
  folder = await mkdtemp(join(tmpdir(), "tables-"));
  from = (await addNetwork(installation, "hin", { name: "Lindental", land: "BW" })).id;
  await addNetwork(installation, "her", { name: "Lindental", land: "BW" });
  const place = {
    name: "Haus am Bach",
    street: "Weg 1",
    postalCode: "73430",
    place: "Aalen",
    lat: 48.8,
    lon: 10.1,
  };
  await addOffers(installation, from, [
    {
      title: "Krabbelgruppe",
      organisation: "Haus",
      kind: "group",
      topics: ["crying"],
      access: ["byAppointment"],
      languages: ["de", "ar"],
      ageFromMonths: 4,
      ageToMonths: 11,
      free: true,
      accessibilityText: "Eine Stufe, mit Rampe.",
      phones: [{ display: "07361 123456", e164: "+497361123456" }],
      place,
    },
    { title: "Beratung", organisation: "Haus", openingHoursText: "nach Absprache", free: true, place },
    { title: "Patenschaft", description: "Zeile 1\nZeile 2", place: { postalCode: "73431" } },
    { title: "Zwilling", description: "Der erste." },
    { title: "Zwilling", description: "Der zweite." },
    { title: "Am Telefon", kind: "hotline", organisation: "Ruf" },
    { title: "=HYPERLINK(1)", description: "@SUM(A1)", organisation: "+cmd|calc" },
  ]);
  await installation.owner.query(
    `update offer set slug = 'x' where slug = 'zwilling';
     update offer set slug = 'zwilling', confirmed_at = '2026-05-04T21:30:00Z' where description = 'Der zweite.';
     update offer set slug = 'zwilling-2' where description = 'Der erste.'`,
  );
  await installation.owner.query(
    `insert into schedule (network_id, id, offer_id, location_id, kind, title, starts_on, start_time, minutes, rule, closed_in_school_holidays)
     select network_id, $2, id, location_id, 'event', 'Krabbeln', '2026-11-02', '09:30', 90, 'FREQ=WEEKLY;BYDAY=MO,TH', true
       from offer where network_id = $1 and title = 'Krabbelgruppe'`,
    [from, newId()],
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await installation.close();
});

const tablesOf = async (network: string, into: string): Promise<Record<string, readonly string[]>> => {
  const out = join(folder, into);
  await runCommand(installation, exportHsdsTablesCommand, [], { network, out });
  const files = (await readdir(out)).filter((file) => file.endsWith(".csv")).sort();
  const rows = async (file: string) => (await readFile(join(out, file), "utf8")).split("\r\n").sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await rows(file)] as const)));
};
const sortedKeys = (_key: string, part: unknown): unknown =>
  typeof part === "object" && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
    : part;
const servicesOf = async (network: string): Promise<string> => {
  const out = join(folder, `${network}.json`);
  await runCommand(installation, exportHsdsCommand, [], { network, out });
  return JSON.stringify(JSON.parse(await readFile(out, "utf8")), sortedKeys, 1);
};

test("tables read in elsewhere and written again are the same tables, with every place and address", async () => {
  const before = await tablesOf("hin", "first");
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(["accessibility.csv", "addresses.csv", "attributes.csv", "locations.csv"]),
  );
  const report = await runCommand(installation, importListCommand, [join(folder, "first")], {
    network: "her",
  });
  expect(report).toMatchObject({ created: 7, errors: [] });
  const codes = JSON.stringify(report["warnings"]).match(/"code":"[^"]+"/g);
  expect(new Set(codes)).toEqual(new Set(['"code":"kind-unknown"']));
  expect(await tablesOf("her", "second")).toEqual(before);
  expect(await servicesOf("her")).toBe(await servicesOf("hin"));
});

test("a time stays an event with its name, and stays closed in the school holidays", async () => {
  const { rows } = await installation.owner.query(
    "select kind, title, closed_on_holidays, closed_in_school_holidays from schedule where network_id <> $1",
    [from],
  );
  const time = {
    kind: "event",
    title: "Krabbeln",
    closed_on_holidays: true,
    closed_in_school_holidays: true,
  };
  expect(rows).toEqual([time]);
});

test("no cell is one that a spreadsheet would reckon, and what was typed is the same in the other network", async () => {
  const lines = Object.values(await tablesOf("hin", "third")).flat();
  expect(lines.join("\n")).toContain("'=HYPERLINK(1)");
  expect(lines.filter((line) => /(^|,)"?[=@+-](?![\d\s()./-]*("?,|"?$))/.test(line))).toEqual([]);
  const { rows } = await installation.owner.query(
    "select title, description from offer where title like '%HYPER%'",
  );
  expect(rows).toEqual(
    Array.from({ length: 2 }, () => ({ title: "=HYPERLINK(1)", description: "@SUM(A1)" })),
  );
});

test("read in again it changes nothing", async () => {
  const report = await runCommand(installation, importListCommand, [join(folder, "first")], {
    network: "her",
  });
  expect(report).toMatchObject({ unchanged: 7, created: 0, updated: 0, conflicts: 0 });
});

test("two offers of one title keep their pages, and what somebody stood for stays confirmed on that day", async () => {
  const known = (network: string) =>
    installation.owner.query(
      `select o.slug, o.description, (o.confirmed_at at time zone 'Europe/Berlin')::date::text as day
         from offer o join network n on n.id = o.network_id where n.slug = $1 order by o.slug`,
      [network],
    );
  const bare = ({ rows }: { rows: { slug: string; description: string | null; day: string | null }[] }) =>
    rows.map(({ slug, description, day }) => [slug, description, day]);
  const here = bare(await known("hin"));
  expect(here).toContainEqual(["zwilling", "Der zweite.", "2026-05-04"]);
  expect(bare(await known("her"))).toEqual(here);
});

test("what is free stays free and costs no nought euros", async () => {
  const { rows } = await installation.owner.query(
    `select cost_text, free from offer where title in ('Krabbelgruppe', 'Beratung') and network_id <> $1`,
    [from],
  );
  expect(rows).toEqual([
    { cost_text: null, free: true },
    { cost_text: null, free: true },
  ]);
});
