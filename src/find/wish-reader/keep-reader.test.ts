import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptReader } from "./keep-reader.ts";
import { readWords } from "./wish-reader.ts";

const topic = (no: number, slug: string, de: string) => ({ no, slug, group: "g", de, plain: de, en: de });
const source = { topics: [topic(1, "sleep", "Schlaf"), topic(2, "teeth", "Zähne")], thesauri: [] };

let folder = "";
let data = "";
const wishes = (text: string): void => writeFileSync(join(data, "wishes/de/typed.txt"), text);
const kept = (): string => join(folder, "dist/wish-reader.bin");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tragnetz-reader-"));
  data = join(folder, "data");
  mkdirSync(join(data, "wishes/de"), { recursive: true });
  wishes("# sleep\nnachts wach\n# other\npizza\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the reader of wishes", () => {
  it("is taught once and then taken as kept", () => {
    const told: string[] = [];
    const taught = keptReader(data, source, (line) => told.push(line));
    const { mtimeMs } = statSync(kept());
    const again = keptReader(data, source, (line) => told.push(line));
    expect(told).toEqual([expect.stringContaining("Die Suche lernt")]);
    expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
    expect([...readWords(again, ["wach"])]).toEqual([...readWords(taught, ["wach"])]);
  });

  it("is taught anew when somebody adds a wish", () => {
    const before = readWords(keptReader(data, source), ["moin"])[0] ?? 0;
    wishes("# sleep\nnachts wach\nmoin\n# other\npizza\n");
    expect(readWords(keptReader(data, source), ["moin"])[0]).toBeGreaterThan(before);
  });

  it("is taught anew when the kept file is cut off", () => {
    keptReader(data, source);
    writeFileSync(kept(), readFileSync(kept()).subarray(0, 1000));
    expect(readWords(keptReader(data, source), ["pizza"]).at(-1)).toBeGreaterThan(0.5);
    expect(statSync(kept()).size).toBeGreaterThan(1000);
  });

  it("names file and slug when a wish is filed under a topic that does not exist", () => {
    wishes("# slep\nnachts wach\n");
    expect(() => keptReader(data, source)).toThrow(/typed\.txt: no topic is called slep/);
  });

  it("names the file when a wish stands before any topic", () => {
    wishes("nachts wach\n");
    expect(() => keptReader(data, source)).toThrow(/typed\.txt/);
  });
});
