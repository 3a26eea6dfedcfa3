import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";

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
