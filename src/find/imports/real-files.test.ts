import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { join, relative } from "node:path";
import { distanceKm } from "../../core/geo.ts";
import { parseOfferFile, parseOfferFiles } from "./offers.import.ts";

const data = new URL("../../../../shared/data/", import.meta.url);

const files: readonly (readonly [set: string, file: string, rows: number])[] = [
  ["dir-schleswig-holstein-kitas", "facts.csv", 1870],
  ["dir-flensburg-kitas", "facts.csv", 70],
  ["dir-flensburg-kitas", "kitas_in_flensburg.csv", 70],
  ["dir-flensburg-kitas", "kitas_in_flensburg.geojson", 70],
  ["dir-chemnitz-kitas-jugend", "facts.csv", 237],
  ["dir-chemnitz-kitas-jugend", "Kindertageseinrichtungen.geojson", 176],
  ["dir-chemnitz-kitas-jugend", "Jugendberufshilfen.geojson", 10],
  ["dir-chemnitz-kitas-jugend", "Schulsozialarbeit.geojson", 51],
  ["dir-berlin-hohenschoenhausen", "facts.csv", 67],
  ["dir-bzga-beratungsstellen", "facts.csv", 47],
  ["dir-bzga-beratungsstellen", "fixture-v1.0.xml", 1],
  ["dir-bzga-beratungsstellen", "fixture-v2.1.xml", 1],
  ["dir-hamburg-kita-gml", "kita.gml", 1],
  ["hsds-3-spec", "examples/service_full.json", 1],
  ["hsds-3-spec", "examples/service_list.json", 1],
  ["hsds-3-spec", "examples/organization_full.json", 1],
  ["hsds-3-spec", "examples/service_at_location_full.json", 1],
  ["hsds-3-spec", "examples/tabular.json", 1],
  ["hsds-uk-3-profile", "examples/organization_full.json", 1],
  ["hsds-uk-3-profile", "examples/service_at_location_full.json", 1],
  ["oruk-3-mocks", "V3.0-UK-Default/service_full.json", 1],
  ["oruk-3-mocks", "V3.0-UK-Default/service_list.json", 1],
  ["oruk-3-mocks", "V3.0-UK-Default/organization.json", 1],
];

const bytesOf = (set: string, file: string): Buffer | undefined => {
  const path = new URL(`${set}/${file}`, data);
  return existsSync(path) ? readFileSync(path) : undefined;
};

const missing = (set: string): string => `skipped: ../shared/data/${set} not present`;

describe("real directories", () => {
  for (const [set, file, rows] of files) {
    test(`${set}/${file}: all ${rows} rows become offers`, async (context) => {
      const bytes = bytesOf(set, file);
      if (!bytes) return context.skip(missing(set));
      const parsed = await parseOfferFile({ name: file, bytes });
      const { unreadable, offers, errors, skipped } = parsed;
      expect([unreadable, parsed.rows, offers.length, errors.length, skipped]).toEqual([
        undefined,
        rows,
        rows,
        0,
        0,
      ]);
      expect(new Set(offers.map(({ key }) => key)).size).toBe(rows);
    });

    test(`${set}/${file}: reading it again gives the same`, async (context) => {
      const bytes = bytesOf(set, file);
      if (!bytes) return context.skip(missing(set));
      expect(await parseOfferFile({ name: file, bytes })).toEqual(
        await parseOfferFile({ name: file, bytes }),
      );
    });
  }

  test("the two forms of the Flensburg list name the same 70 places", async (context) => {
    const [csv, layer] = ["kitas_in_flensburg.csv", "kitas_in_flensburg.geojson"].map((file) =>
      bytesOf("dir-flensburg-kitas", file),
    );
    if (!csv || !layer) return context.skip(missing("dir-flensburg-kitas"));
    const [a, b] = [
      await parseOfferFile({ name: "a.csv", bytes: csv }),
      await parseOfferFile({ name: "b.geojson", bytes: layer }),
    ];
    expect(a.warnings.filter(({ code }) => code === "phone-unclear")).toHaveLength(69);
    expect(b.warnings.filter(({ code }) => code === "phone-unclear")).toEqual([]);
    const titles = (file: typeof a) => new Set(file.offers.map(({ draft }) => draft.title));
    expect([...titles(a)].filter((title) => titles(b).has(title)).length).toBeGreaterThan(60);
  });

  test("deliberately broken tables are answered, not crashed on", async (context) => {
    const folder = new URL("ohana-csv/fixtures-invalid/", data);
    if (!existsSync(folder)) return context.skip(missing("ohana-csv"));
    for (const file of readdirSync(folder)) {
      const parsed = await parseOfferFile({ name: file, bytes: readFileSync(new URL(file, folder)) });
      expect(parsed.offers.length + parsed.errors.length + parsed.skipped, file).toBe(parsed.rows);
    }
  });
});

/** The files of a folder as the command hands them in; undefined where the set is absent. */
const folderOf = (set: string): { name: string; bytes: Buffer }[] | undefined => {
  const folder = new URL(`${set}/`, data);
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { name: relative(folder.pathname, path), bytes: readFileSync(path) };
  });
};

const counted = (warnings: readonly { code: string; rows?: number }[], code: string): number =>
  warnings.filter((each) => each.code === code).reduce((sum, { rows }) => sum + (rows ?? 1), 0);

describe("packages of tables", () => {
  test("Illinois, HSDS 1.1: every record is read, what belongs to nothing is kept", async (context) => {
    const files = folderOf("hsds-1-ilao-illinois");
    if (!files) return context.skip(missing("hsds-1-ilao-illinois"));
    const parsed = await parseOfferFiles({ files });
    expect(parsed.records).toMatchObject({
      organizations: 33,
      locations: 520,
      services: 430,
      phones: 982,
      schedules: 2492,
    });
    // One service has no name at all, and its organisation is not in the file.
    expect([parsed.format, parsed.rows, parsed.offers.length, parsed.errors.length]).toEqual([
      "hsds-tables",
      430,
      429,
      1,
    ]);
    expect(counted(parsed.warnings, "reference-missing")).toBe(789);
    // Services of this export name no place: the 520 places and their times stand beside.
    expect(counted(parsed.warnings, "locations-without-service")).toBe(520);
    const kept = parsed.orphans?.filter(({ table }) => table === "locations") ?? [];
    const times = kept.reduce((sum, { record }) => sum + [record["schedules"] ?? []].flat().length, 0);
    expect([kept.length, times]).toEqual([520, 2492]);
  });

  test("Illinois, the publisher's own wide tables: names, organisations and places are found", async (context) => {
    const files = folderOf("hsds-1-ilao-illinois/source");
    if (!files) return context.skip(missing("hsds-1-ilao-illinois"));
    const { offers, format } = await parseOfferFiles({ files });
    expect([format, offers.length]).toEqual(["hsds-tables", 429]);
    expect(offers.filter(({ locations }) => (locations?.length ?? 0) > 0).length).toBeGreaterThan(400);
    expect(Object.keys(offers[0]?.hsds?.service ?? {})).toContain("Service type");
  });

  test.each([
    // 69 of the 131 lines of its metadata.csv speak of records that it does not contain.
    ["hsds-1-sample-datapackage/simple", 13, 69],
    ["hsds-1-sample-datapackage/all_resources", 13, 0],
    // The official examples refer to five records that they do not contain, one of them in metadata.csv.
    ["hsds-3-spec/examples/csv", 1, 5],
    ["hsds-uk-3-profile/examples/csv", 1, 1],
    ["ohana-csv/sample-csv", 23, 0],
  ])("%s: %i services, %i references to nothing", async (set, services, broken) => {
    const files = folderOf(set);
    if (!files) return expect(files).toBeUndefined();
    const { offers, format, warnings } = await parseOfferFiles({ files });
    expect([format, offers.length, counted(warnings, "reference-missing")]).toEqual([
      "hsds-tables",
      services,
      broken,
    ]);
  });
});

describe("what a format says of itself", () => {
  test.each([
    ["dir-bzga-beratungsstellen", "fixture-v2.1.xml", "bzga"],
    ["dir-hamburg-kita-gml", "kita.gml", "gml"],
    ["hsds-3-spec", "examples/service_full.json", "hsds"],
    ["oruk-3-mocks", "V3.0-UK-Default/service_list.json", "oruk"],
    ["dir-flensburg-kitas", "kitas_in_flensburg.geojson", "geojson"],
    ["dir-flensburg-kitas", "kitas_in_flensburg.csv", "csv"],
  ])("%s/%s is recognised without its name", async (set, file, format) => {
    const bytes = bytesOf(set, file);
    if (bytes) expect((await parseOfferFile({ name: "liste", bytes })).format).toBe(format);
  });

  test("the Kita in Hamburg lies at Immenbarg 6, within a metre of what its UTM point says", async (context) => {
    const bytes = bytesOf("dir-hamburg-kita-gml", "kita.gml");
    if (!bytes) return context.skip(missing("dir-hamburg-kita-gml"));
    const { lat, lon } = (await parseOfferFile({ name: "kita.gml", bytes })).offers[0]?.draft.place ?? {};
    // 567838.978 / 5946099.058 by the series of Krüger, worked out apart from the product.
    expect(
      distanceKm({ lat: lat ?? 0, lon: lon ?? 0 }, { lat: 53.659238858, lon: 10.026577683 }),
    ).toBeLessThan(0.001);
  });
});
