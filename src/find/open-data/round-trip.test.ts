import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { importListCommand } from "../list-imports/import-list.command.ts";
import { sentenceMark } from "../translations/sentences.ts";
import { exportHsdsCommand } from "./hsds/export-hsds.command.ts";
import { exportHsdsTablesCommand } from "./tables/export-hsds-tables.command.ts";

let installation: TestInstallation;
let folder: string;
let network: NetworkId;
beforeAll(async () => {
  installation = await openTestInstallation();
  folder = await mkdtemp(join(tmpdir(), "open-data-"));
  network = (await addNetwork(installation, "hin", { name: "Lindental", land: "BW" })).id;
  const place = { street: "Weg 1", postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 };
  await addOffers(installation, network, [
    {
      title: "Elterncafé",
      organisation: "Haus",
      kind: "cafe",
      topics: ["crying"],
      access: ["withoutRegistration", "byAppointment"],
      languages: ["de", "ar"],
      ageFromMonths: 4,
      ageToMonths: 11,
      pregnancy: true,
      free: false,
      costText: "2 € für Material",
      openingHoursText: "nach Absprache",
      phones: [{ display: "07361 123456", e164: "+497361123456" }],
      website: "https://cafe.example/",
      place,
    },
    { title: '=HYPERLINK("x")', organisation: "Haus", description: 'Zeile 1\nZeile "2", mit Komma', place },
    { title: "Ohne alles" },
    { title: "Notruf", kind: "hotline", organisation: "Haus", place },
  ]);
  const { rows } = await installation.owner.query("select id from offer where title = 'Elterncafé'");
  await installation.owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule)
     values ($1, $2, $3, 'open', '2026-11-02', '09:30', 90, 'FREQ=WEEKLY;BYDAY=MO,TH')`,
    [network, newId(), rows[0].id],
  );
  await installation.owner.query(
    `update offer set who_comes = 'Eine Hebamme.', who_learns = 'Niemand.', what_next = 'Wir rufen an.',
            leika = '{99041001000000}', review_months = 3 where id = $1`,
    [rows[0].id],
  );
  await installation.owner.query(
    `insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status, reviewed_at)
     values ($1, $2, 'whatNext', 'ar', $3, 'Wir rufen an.', 'سنتصل بكم "قريبا"', 'reviewed', '2026-11-20T08:00:00.5Z'),
            ($1, $2, 'title', 'tr', $4, 'Elterncafé', 'Ebeveyn kafesi', 'machine', null)`,
    [
      network,
      rows[0].id,
      Buffer.from(sentenceMark("Wir rufen an."), "hex"),
      Buffer.from(sentenceMark("Elterncafé"), "hex"),
    ],
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await installation.close();
});

const sorted = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
const exported = async (slug: string): Promise<string> => {
  const out = join(folder, `${slug}.json`);
  await runCommand(installation, exportHsdsCommand, [], { network: slug, out });
  return readFile(out, "utf8");
};
const facts = async (id: NetworkId) =>
  (
    await installation.owner.query(
      `select title, kind, access, topics, languages, age_from_months, age_to_months, pregnancy, free, cost_text,
              opening_hours_text, phones, website, who_comes, who_learns, what_next, leika, review_months from offer where network_id = $1 order by title`,
      [id],
    )
  ).rows;

const translated = async (id: NetworkId) =>
  (
    await installation.owner.query(
      `select field, lang, source, encode(source_hash, 'hex') as mark, text, status, reviewed_at from offer_translation
        where network_id = $1 order by field`,
      [id],
    )
  ).rows;

test("written, read in elsewhere and written again, the directory is the same", async () => {
  const before = await exported("hin");
  const there = await addNetwork(installation, "her", { name: "Lindental", land: "BW" });
  const report = await runCommand(installation, importListCommand, [join(folder, "hin.json")], {
    network: "her",
  });
  expect(report).toMatchObject({ format: "hsds", created: 4, skipped: 0 });
  expect(sorted(await exported("her"))).toBe(sorted(before));
  expect(await facts(there.id)).toEqual(await facts(network));
  expect(await translated(there.id)).toEqual(await translated(network));
  expect(await translated(there.id)).toHaveLength(2);
});

test("a second installation that reads the same file again changes nothing", async () => {
  const report = await runCommand(installation, importListCommand, [join(folder, "hin.json")], {
    network: "her",
  });
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
});

test("what only we can say goes out again after something else was changed there", async () => {
  await installation.owner.query(
    `update offer set cost_text = 'umsonst', changed_at = now() + interval '1 hour'
      where title = 'Elterncafé' and network_id = (select id from network where slug = 'her')`,
  );
  const services = JSON.parse(await exported("her"));
  const cafe = services.find(({ name }: { name: string }) => name === "Elterncafé");
  expect(cafe.fees_description).toBe("umsonst");
  const values = (code: string) =>
    cafe.attributes
      .filter((row: { taxonomy_term: { code: string } }) => row.taxonomy_term.code === code)
      .map(({ value }: { value: string }) => value);
  expect(values("who_comes")).toEqual(["Eine Hebamme."]);
  expect(values("leika")).toEqual(["99041001000000"]);
  expect(values("review_months")).toEqual(["3"]);
  expect(values("translation")).toHaveLength(2);
});

test("every row of the tables that names another one names one that is there", async () => {
  const out = join(folder, "tables");
  await runCommand(installation, exportHsdsTablesCommand, [], { network: "hin", out });
  const files = await readdir(out);
  expect(files).toEqual(
    expect.arrayContaining(["datapackage.json", "services.csv", "attributes.csv", "schedules.csv"]),
  );
  const { resources } = JSON.parse(await readFile(join(out, "datapackage.json"), "utf8"));
  expect(resources.map((one: { path: string }) => one.path).sort()).toEqual(
    files.filter((file) => file.endsWith(".csv")).sort(),
  );
  const services = await readFile(join(out, "services.csv"), "utf8");
  expect(services, "no spreadsheet reckons with a title").toContain(`"'=HYPERLINK(""x"")"`);
  const read = await runCommand(installation, importListCommand, [out], {
    network: "her",
    "dry-run": true,
  });
  expect(read).toMatchObject({ format: "hsds-tables", rows: 4, errors: [] });
});

test("a folder that holds something already is not written into", async () => {
  const out = join(folder, "tables");
  await expect(
    runCommand(installation, exportHsdsTablesCommand, [], { network: "hin", out }),
  ).rejects.toThrow("nicht leer");
});
