import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { foreignWords } from "./plain-words.ts";
import { listFiles } from "./source-files.ts";

/** Files of the repository, whether already committed or not. Without git (an unpacked archive): the known folders. */
function repositoryFiles(): string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      encoding: "utf8",
      maxBuffer: 1e8,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return listed.split("\0").filter((path) => path !== "" && existsSync(path));
  } catch {
    return ["src", "bin", "bench", "tests", "docs", "data", "texts", "migrations"]
      .filter((folder) => existsSync(folder))
      .flatMap(listFiles);
  }
}

const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 8000).includes(0);
/** Words of eighteen languages: one of them is "to help" in French and the name of a tool in English. */
const isVocabulary = (path: string): boolean =>
  /^(data\/thesaurus|bench\/queries)\/[\w-]+\.json$|^data\/wishes\/[\w-]+\/[\w-]+\.txt$/.test(path);
const registryHost = (): string => {
  const given = process.env["npm_config_registry"] ?? "";
  return URL.canParse(given) ? new URL(given).host : "";
};

describe("the repository speaks only of the product", () => {
  test("no file names the tools it was written with, a folder of one machine or a place packages come from", () => {
    const files = repositoryFiles()
      .map((path) => ({ path, bytes: readFileSync(path) }))
      .filter(({ bytes }) => isText(bytes));
    expect(files.length).toBeGreaterThan(200);
    const own = registryHost();
    const faults = files
      .filter(({ path }) => !path.startsWith("tests/structure/plain-words") && !isVocabulary(path))
      .flatMap(({ path, bytes }) => foreignWords({ path, text: bytes.toString("utf8") }, own));
    expect(faults).toEqual([]);
  });

  test("such words are seen", () => {
    const file = (text: string) => foreignWords({ path: "a", text }, "packages.example.invalid");
    expect(file(`written by ${["chat", "gpt"].join("")}`)).toHaveLength(1);
    expect(file(["", "work", "main", "x.ts"].join("/"))).toHaveLength(1);
    expect(file(`see ${["", "home", "anna", "x.ts"].join("/")}`)).toHaveLength(1);
    expect(file("https://packages.example.invalid/x")).toHaveLength(1);
    expect(file(["registry", "npmjs", "org"].join("."))).toHaveLength(1);
    expect(file("/workshop/plan and https://example.org/root/x and a family")).toEqual([]);
  });
});
