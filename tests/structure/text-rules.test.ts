import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { listFiles, productFiles } from "./source-files.ts";
import { missingKeys, translationFaults } from "./text-rules.ts";

type Source = { readonly area: string; readonly texts: Record<string, unknown> };
type Translation = {
  readonly area: string;
  readonly lang: string;
  readonly status: string;
  readonly texts: Record<string, unknown>;
};

const isSource = (value: unknown): value is Source =>
  typeof value === "object" && value !== null && "area" in value && "texts" in value;

async function germanSources(): Promise<Source[]> {
  const paths = productFiles()
    .filter(({ text }) => text.includes("germanTexts("))
    .map(({ path }) => path)
    .filter((path) => path !== "src/platform/texts.ts");
  const modules = await Promise.all(
    paths.map(async (path) => (await import(pathToFileURL(path).href)) as object),
  );
  return modules.flatMap((module) => Object.values(module).filter(isSource));
}

const translationFiles = existsSync("texts")
  ? listFiles("texts").filter((path) => path.endsWith(".json"))
  : [];
const translations = translationFiles.map((path) => ({
  path,
  ...(JSON.parse(readFileSync(path, "utf8")) as Translation),
}));
const sources = await germanSources();
const germanOf = (area: string): Record<string, unknown> =>
  Object.assign({}, ...sources.filter((source) => source.area === area).map(({ texts }) => texts));

describe("architecture.md 7: texts and languages", () => {
  test("no key of an area is said twice in German", () => {
    const keys = sources.flatMap(({ area, texts }) => Object.keys(texts).map((key) => `${area} ${key}`));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.length).toBeGreaterThan(20);
  });

  test("a translation says what German says, with the same placeholders", () => {
    expect(
      translations.flatMap(({ path, area, texts }) => translationFaults(path, germanOf(area), texts)),
    ).toEqual([]);
  });

  test("a translation is called like its area and language, and claims no review without a person", () => {
    const known = languages.map(({ code }) => String(code)).filter((code) => code !== "de");
    expect(
      translations
        .filter(({ path, area, lang }) => !path.endsWith(`/${area}.${lang}.json`))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(translations.filter(({ lang }) => !known.includes(lang)).map(({ path }) => path)).toEqual([]);
    const claimed = translations.filter(
      (file) => file.status !== "machine" && !("reviewedBy" in file && "reviewedOn" in file),
    );
    expect(claimed.map(({ path }) => path)).toEqual([]);
  });

  test("what is missing is counted", () => {
    const missing = translations.map(({ area, lang, texts }) => ({
      file: `${area}.${lang}`,
      keys: missingKeys(germanOf(area), texts).length,
    }));
    const lines = missing.filter(({ keys }) => keys > 0).map(({ file, keys }) => `${file} lacks ${keys}`);
    process.stdout.write(
      `translations: ${translations.length} files; ${lines.join(", ") || "nothing missing"}\n`,
    );
    expect(missing.every(({ keys }) => keys >= 0)).toBe(true);
  });

  test("a foreign key, another placeholder, an empty text and half a plural are seen", () => {
    const german = { hello: "Guten Tag {name}", places: { one: "ein Platz", other: "{count} Plätze" } };
    expect(
      translationFaults("x", german, { hello: "Hello {name}", places: { other: "{count} places" } }),
    ).toEqual([]);
    expect(translationFaults("x", german, { bye: "Bye" })).toHaveLength(1);
    expect(translationFaults("x", german, { hello: "Hello {nam}" })).toHaveLength(1);
    expect(translationFaults("x", german, { hello: " " })).toHaveLength(1);
    expect(translationFaults("x", german, { places: { one: "one place" } })).toHaveLength(1);
    expect(translationFaults("x", german, { places: "places" })).toHaveLength(1);
    expect(missingKeys(german, { hello: "Hello" })).toEqual(["places"]);
  });
});
