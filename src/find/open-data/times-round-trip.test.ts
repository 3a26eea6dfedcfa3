import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { importListCommand } from "../list-imports/import-list.command.ts";
import { exportHsdsCommand } from "./hsds/export-hsds.command.ts";
import { exportHsdsTablesCommand } from "./tables/export-hsds-tables.command.ts";

let installation: TestInstallation;
let folder: string;
const networks = new Map<string, NetworkId>();
const idOf = (slug: string): NetworkId => {
  const id = networks.get(slug);
  if (id === undefined) throw new Error(slug);
  return id;
};

beforeAll(async () => {
  installation = await openTestInstallation();
  folder = await mkdtemp(join(tmpdir(), "times-"));
  for (const slug of ["hin", "json", "tabellen", "voll"])
    networks.set(slug, (await addNetwork(installation, slug, { name: "Lindental", land: "BW" })).id);
  const place = { street: "Weg 1", postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 };
  await addOffers(installation, idOf("hin"), [
    { title: "Café Sonne", organisation: "Haus", kind: "cafe", place },
    { title: "Sprechstunde", organisation: "Haus", kind: "openHour", place },
    { title: "Am Telefon", organisation: "Ruf", kind: "hotline" },
    { title: "Ohne Zeiten", organisation: "Ruf" },
  ]);
  await addOffers(installation, idOf("voll"), [{ title: "Schon da", organisation: "Haus" }]);
  await fill(idOf("hin"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await installation.close();
});

async function fill(network: NetworkId): Promise<void> {
  const { owner } = installation;
  const offerOf = async (title: string) =>
    (
      await owner.query(
        "select id, location_id, organisation_id from offer where network_id = $1 and title = $2",
        [network, title],
      )
    ).rows[0];
  const time = async (title: string, rule: string | null, more: string, atPlace = false) => {
    const [id, offer] = [newId(), await offerOf(title)];
    await owner.query(
      `insert into schedule (network_id, id, offer_id, location_id, kind, title, starts_on, start_time, minutes, rule, zone,
              extra_dates, closed_in_school_holidays, note)
       values ($1, $2, $3, $4, 'event', $5, '2026-11-02', '09:30', 90, $6, ${more})`,
      [network, id, offer.id, atPlace ? offer.location_id : null, title, rule],
    );
    return id;
  };
  const cafe = await time(
    "Café Sonne",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "'Europe/Berlin', '{2026-12-05}', true, null",
    true,
  );
  const talks = await time(
    "Sprechstunde",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=1MO",
    "'Europe/Vienna', '{}', false, 'Bitte klingeln'",
  );
  const once = await time("Am Telefon", null, "'Europe/Berlin', '{}', false, null");
  const different = (schedule: string, words: string) =>
    owner.query(
      `insert into schedule_exception (network_id, id, schedule_id, on_date, kind, new_date, new_time, new_minutes, guest, note)
       values ($1, $2, $3, ${words})`,
      [network, newId(), schedule],
    );
  await different(cafe, "'2026-11-05', 'cancelled', null, null, null, null, 'Die Leiterin ist krank.'");
  await different(cafe, "'2026-11-09', 'moved', '2026-11-10', '14:00', 60, null, 'Wasserschaden'");
  await different(cafe, "'2026-11-12', 'guest', null, null, null, 'Frau Muster vom Beratungshaus', null");
  await different(cafe, "'2026-11-16', 'cancelled', null, null, null, null, null");
  await different(talks, "'2027-11-01', 'cancelled', null, null, null, null, 'Fortbildung'");
  await different(once, "'2026-11-02', 'cancelled', null, null, null, null, 'Leitung gestört'");
  const room = newId();
  await owner.query(
    "insert into location (network_id, id, name, street, postal_code, place) values ($1, $2, 'Rathaus', 'Markt 3', '73430', 'Aalen')",
    [network, room],
  );
  await owner.query(
    `insert into schedule_exception (network_id, id, schedule_id, on_date, kind, new_location_id, note)
     values ($1, $2, $3, '2026-11-19', 'moved', $4, 'Im Sitzungssaal')`,
    [network, newId(), cafe, room],
  );
  const closing = (
    offer: string | null,
    organisation: string | null,
    from: string,
    to: string,
    reason: string,
  ) =>
    owner.query(
      `insert into closure (network_id, id, offer_id, organisation_id, from_date, to_date, reason) values ($1, $2, $3, $4, $5, $6, $7)`,
      [network, newId(), offer, organisation, from, to, reason],
    );
  const offer = await offerOf("Café Sonne");
  await closing(offer.id, null, "2027-02-01", "2027-02-07", "Umbau der Küche");
  await closing(null, offer.organisation_id, "2027-03-01", "2027-03-02", "Betriebsausflug");
  await closing(null, null, "2026-12-24", "2027-01-06", "Weihnachtspause");
}

const sortedKeys = (_key: string, part: unknown): unknown =>
  typeof part === "object" && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
    : part;
const written = async (slug: string): Promise<string> => {
  const out = join(folder, `${slug}.json`);
  await runCommand(installation, exportHsdsCommand, [], { network: slug, out });
  return JSON.stringify(JSON.parse(await readFile(out, "utf8")), sortedKeys, 1);
};
const tables = async (slug: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const out = join(folder, `tables-${slug}`);
  await runCommand(installation, exportHsdsTablesCommand, [], { network: slug, out });
  const files = (await readdir(out)).filter((file) => file.endsWith(".csv")).sort();
  const lines = async (file: string) => (await readFile(join(out, file), "utf8")).split("\r\n").sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await lines(file)] as const)));
};
const read = (path: string, network: string) =>
  runCommand(installation, importListCommand, [path], { network });

/** What the product knows of times, without its own keys. */
const known = async (slug: string) => {
  const ask = async (sql: string) => (await installation.owner.query(sql, [idOf(slug)])).rows;
  return {
    times: await ask(
      `select o.title as offer, s.kind, s.title, s.starts_on::text, s.start_time::text, s.minutes, s.zone, s.rule, s.extra_dates::text[],
              s.valid_from::text, s.valid_to::text, s.closed_on_holidays, s.closed_in_school_holidays, s.note, l.street
         from schedule s join offer o on o.id = s.offer_id left join location l on l.id = s.location_id
        where s.network_id = $1 order by o.title, s.position`,
    ),
    dates: await ask(
      `select s.title, e.on_date::text, e.kind, e.new_date::text, e.new_time::text, e.new_minutes, e.guest, e.note, l.name, l.street
         from schedule_exception e join schedule s on s.id = e.schedule_id left join location l on l.id = e.new_location_id
        where e.network_id = $1 order by s.title, e.on_date`,
    ),
    closures: await ask(
      `select o.title as offer, g.name as organisation, k.from_date::text, k.to_date::text, k.reason from closure k
         left join offer o on o.id = k.offer_id left join organisation g on g.id = k.organisation_id
        where k.network_id = $1 order by k.from_date, o.title`,
    ),
  };
};

describe.each([
  ["one file of JSON", "json", () => join(folder, "hin.json")],
  ["a folder of tables", "tabellen", () => join(folder, "tables-hin")],
])("written, wiped and read in again by %s", (_name, slug, path) => {
  beforeAll(async () => {
    await written("hin");
    await rm(join(folder, "tables-hin"), { recursive: true, force: true });
    await tables("hin");
    const report = await read(path(), slug);
    if (report["created"] !== 4) throw new Error(JSON.stringify(report));
  });

  test("a cancelled date is cancelled again, with its reason, and a closure has its name", async () => {
    const before = await known("hin");
    const after = await known(slug);
    expect(after.dates).toEqual(before.dates);
    expect(after.times).toEqual(before.times);
    expect(after.closures).toEqual(before.closures);
    expect(before.dates).toHaveLength(7);
  });

  test("written once more it is the same, to the byte", async () => {
    expect(await written(slug)).toBe(await written("hin"));
    await rm(join(folder, "tables-hin"), { recursive: true, force: true });
    await rm(join(folder, `tables-${slug}`), { recursive: true, force: true });
    expect(await tables(slug)).toEqual(await tables("hin"));
  });

  test("read in again it changes nothing", async () => {
    expect(await read(join(folder, "hin.json"), "json")).toMatchObject({ created: 0, updated: 0 });
    const { dates } = await known(slug);
    expect(dates).toHaveLength(7);
  });
});

test("the tables say when each service was last changed, and no row names one that is not there", async () => {
  await rm(join(folder, "tables-hin"), { recursive: true, force: true });
  const found = await tables("hin");
  const ids = (file: string) => new Set(found[file]?.map((line) => line.slice(0, 36)));
  const rows = (found["metadata.csv"] ?? []).filter((line) => line !== "" && !line.startsWith("id,"));
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const [, resource = "", type, day = "", action, field] = row.split(",");
    expect([type, action, field]).toEqual(["service", "update", "last_modified"]);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(ids("services.csv").has(resource)).toBe(true);
  }
});

test("what is changed there keeps the ids of places under which others know it", async () => {
  const linksOf = async (slug: string) =>
    JSON.parse(await written(slug))
      .find(({ name }: { name: string }) => name === "Café Sonne")
      .service_at_locations.map(({ id, location }: { id: string; location: { id: string } }) => [
        id,
        location.id,
      ]);
  const before = await linksOf("hin");
  await installation.owner.query(
    `update offer set changed_at = now() + interval '1 hour' where network_id = $1 and title = 'Café Sonne'`,
    [idOf("json")],
  );
  await installation.owner.query("delete from schedule_exception where network_id = $1 and kind = 'guest'", [
    idOf("json"),
  ]);
  expect(await linksOf("json")).toEqual(before);
});

test("read in beside offers of others, closures close only what they came with", async () => {
  await written("hin");
  await read(join(folder, "hin.json"), "voll");
  const { closures } = await known("voll");
  expect(closures.length).toBeGreaterThan(3);
  expect(closures.every(({ offer }) => offer !== null && offer !== "Schon da")).toBe(true);
  expect(await written("voll").then((text) => text.includes("Weihnachtspause"))).toBe(true);
});

test("where somebody has changed the rows of the file, the rows are believed", async () => {
  await written("hin");
  const path = join(folder, "hin.json");
  const services = JSON.parse(await readFile(path, "utf8"));
  const talks = services.find(({ name }: { name: string }) => name === "Café Sonne");
  for (const row of talks.service_at_locations[0].schedules) row.opens_at = "08:15";
  const changed = join(folder, "changed.json");
  await rm(changed, { force: true });
  await (await import("node:fs/promises")).writeFile(changed, JSON.stringify([talks]));
  networks.set("anders", (await addNetwork(installation, "anders", { name: "Lindental", land: "BW" })).id);
  await read(changed, "anders");
  const { times, dates } = await known("anders");
  expect(new Set(times.map((one) => one.start_time))).toEqual(new Set(["08:15:00"]));
  expect(dates).toEqual([]);
});

test("a date that was cancelled there is not lost when the list brings other times: a person decides", async () => {
  const cancel = async (slug: string, day: string, note: string) =>
    installation.owner.query(
      `insert into schedule_exception (network_id, id, schedule_id, on_date, kind, note)
       select network_id, gen_random_uuid(), id, $2, 'cancelled', $3 from schedule where network_id = $1 and title = 'Café Sonne'`,
      [idOf(slug), day, note],
    );
  await cancel("hin", "2098-06-02", "Neu in der Liste");
  await cancel("json", "2098-05-05", "Nur hier gesagt");
  await written("hin");
  const notes = async (slug: string) => (await known(slug)).dates.map(({ note }) => note);
  const here = await read(join(folder, "hin.json"), "json");
  expect(here).toMatchObject({ conflicts: 1 });
  expect(await notes("json")).toContain("Nur hier gesagt");
  expect(await read(join(folder, "hin.json"), "tabellen")).toMatchObject({ conflicts: 0 });
  expect(await notes("tabellen")).toContain("Neu in der Liste");
});
