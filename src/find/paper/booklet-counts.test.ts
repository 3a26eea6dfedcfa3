import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { row, voiceIn } from "../../../tests/builders/printed.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { booklet } from "./booklet.ts";
import { offersIn, type PrintRegion } from "./print-region.ts";
import type { PrintRow } from "./print-row.ts";
import { typeset } from "./typeset.ts";

const topics = readTopicList("data");
const slugs = topics.map(({ slug }) => slug);
const folder = mkdtempSync(join(tmpdir(), "tragnetz-counts-"));
const canRead = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!canRead) process.stdout.write("skipped: pdftotext not present\n");

beforeAll(() => void loadTranslations("texts"));
afterAll(() => rmSync(folder, { recursive: true }));

const towns = ["Nordau", "Nordstedt", "Südheim"];
/** Titles that no line break and no hyphen can tear. */
const nameOf = (at: number): string => `Treff${String(at).padStart(3, "0")}x`;
const offers: readonly PrintRow[] = Array.from({ length: 90 }, (_, at) =>
  row({
    title: nameOf(at),
    slug: `treff-${at}`,
    description: "Kommen Sie vorbei. ".repeat(at % 20),
    topics: at % 3 === 0 ? ["crying"] : [slugs[at % 9] ?? "", "crying"],
    ...(at % 10 === 9 ? { kind: "hotline" as const } : {}),
    place: towns[at % 3] ?? null,
  }),
);
const north: PrintRegion = {
  key: "region:nord",
  kind: "regionalNetwork",
  name: "Nord",
  towns: ["Nordau", "Nordstedt"].map((name) => ({ name, postalCodes: [] })),
};

type Printed = { readonly pages: readonly string[]; readonly outline: number };
async function printed(rows: readonly PrintRow[], region: PrintRegion | null): Promise<Printed> {
  const made = await typeset(
    "booklet",
    booklet({ offers: rows, region, topics, helpNumbers: [] }, voiceIn("de")),
  );
  if (!made.ok) throw new Error(made.reason);
  const file = join(folder, "heft.pdf");
  writeFileSync(file, made.value.pdf);
  const pages = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).split("\f");
  return { pages, outline: made.value.pages };
}
/** Pages are counted from the cover, which is the first. */
const pagesWith = (pages: readonly string[], line: RegExp): readonly number[] =>
  pages.flatMap((text, at) => (line.test(text) ? [at + 1] : []));
const headingOf = (name: string): RegExp => new RegExp(`^${name}$`, "m");

describe("what the booklet says about itself", () => {
  test.skipIf(!canRead)(
    "every offer of the region stands there once, on the page that is named, and no other",
    async () => {
      for (const region of [null, north]) {
        const here = offersIn(offers, region);
        const { pages } = await printed(here, region);
        const titles = new Set(here.map(({ title }) => title));
        for (const { title } of offers) {
          const where = pagesWith(pages, headingOf(title));
          expect(where, title).toHaveLength(titles.has(title) ? 1 : 0);
          const named = pages.flatMap((text) =>
            [...text.matchAll(new RegExp(`^${title} (\\d+)$`, "gm"))].map(([, page]) => Number(page)),
          );
          expect(new Set(named), title).toEqual(new Set(titles.has(title) ? where : []));
        }
      }
      expect(offersIn(offers, north).length).toBeGreaterThan(60);
    },
    60_000,
  );

  test("a need names every offer that helps with it or says how many more there are", () => {
    const { needs } = booklet({ offers, region: null, topics, helpNumbers: [] }, voiceIn("de"));
    const all = needs.flatMap((group) => group.needs);
    const crying = all.find(({ more }) => more !== null);
    expect(crying?.offers).toHaveLength(12);
    expect(crying?.more).toBe("Weitere Angebote hinten im Heft: 78");
    // Those that are mainly for it come first: they are not the ones that are left out.
    for (const { ids } of crying?.offers ?? [])
      expect(offers.find(({ id }) => id === ids[0])?.topics[0]).toBe("crying");
    const told = all.flatMap(({ offers: some, more }) => [
      ...some.flatMap(({ ids }) => ids),
      ...Array.from({ length: Number(/\d+/.exec(more ?? "")?.[0] ?? 0) }, () => "left out"),
    ]);
    expect(told).toHaveLength(offers.flatMap((offer) => [...new Set(offer.topics)]).length);
  });

  test("an offer in many places keeps all its pages behind each of its needs", () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      row({ title: "Elterncafé", topics: ["crying"], place: `Ort ${at}` }),
    );
    const other = row({ title: "Zuhören", topics: ["crying"], place: "Zell" });
    const { needs } = booklet(
      { offers: [...many, other], region: null, topics, helpNumbers: [] },
      voiceIn("de"),
    );
    const [need] = needs.flatMap((group) => group.needs);
    expect(need?.offers.map(({ title, ids }) => [title, ids.length])).toEqual([
      ["Elterncafé", 15],
      ["Zuhören", 1],
    ]);
    expect(need?.more).toBeNull();
  });

  test("a family that looks for a midwife does not read of a dead child first", () => {
    const about = (title: string, place: string, ...own: string[]) => row({ title, place, topics: own });
    const rows = [
      about("Hebamme nach Fehlgeburt", "Aue", "pregnancy-loss", "find-midwife"),
      about("Hebamme im Haus", "Berg", "residence-refugee", "find-midwife"),
      about("Hebammen-Zentrale", "Cella", "find-midwife"),
    ];
    const { needs } = booklet({ offers: rows, region: null, topics, helpNumbers: [] }, voiceIn("de"));
    const all = needs.flatMap((group) => group.needs);
    const linesBehind = (id: string) =>
      all.filter(({ offers: some }) =>
        some.some(({ ids }) => ids.includes(rows.find(({ title }) => title === id)?.id ?? "")),
      );
    const [midwives] = linesBehind("Hebammen-Zentrale");
    expect(midwives?.offers.map(({ title }) => title)).toEqual([
      "Hebammen-Zentrale",
      "Hebamme im Haus",
      "Hebamme nach Fehlgeburt",
    ]);
    const loss = linesBehind("Hebamme nach Fehlgeburt").find((need) => need !== midwives);
    expect(loss?.offers.map(({ title }) => title)).toEqual(["Hebamme nach Fehlgeburt"]);
  });

  test("how many more there are is said in every language", () => {
    for (const { code } of languages) {
      const { needs } = booklet({ offers, region: null, topics, helpNumbers: [] }, voiceIn(code));
      const said = needs.flatMap((group) => group.needs).flatMap(({ more }) => more ?? []);
      expect(said[0], code).toContain("78");
      if (!code.startsWith("de")) expect(said[0], code).not.toContain("Weitere");
    }
  });
});
