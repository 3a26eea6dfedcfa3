import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A little product that breaks the rules, to see whether the tools notice. */
const wrong: Readonly<Record<string, string>> = {
  "src/core/dates.ts":
    'import { log } from "../platform/log.ts";\nexport const today = () => log(new Date());\n',
  "src/platform/log.ts":
    'import { offers } from "../find/offers/offers.sql.ts";\nexport const log = (x: unknown) => [x, offers, Math.random()];\n',
  "src/find/offers/offers.sql.ts": 'import { sql } from "kysely";\nexport const offers = sql;\n',
  "src/find/offers/offer.ts":
    'import pg from "pg";\nimport { wish } from "../../connect/concerns/wish.ts";\nexport const offer: any = [pg, wish];\n',
  "src/connect/concerns/wish.ts":
    'import { offer } from "../../find/offers/offer.ts";\nimport { h } from "preact";\nexport const wish = () => [offer, h];\nexport default wish;\n',
  "src/connect/concerns/wish-page.tsx":
    'import { offers } from "../../find/offers/offers.sql.ts";\nexport const wishPage = () => offers;\n',
  "src/connect/concerns/pair.ts":
    'import { generateKeyPairSync } from "node:crypto";\nexport const pair = generateKeyPairSync("x25519");\n',
  "src/find/offers/alone.ts": "// oxlint-disable-next-line no-eval\nexport const alone = 1;\n",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tragnetz-rules-"));
  for (const [path, text] of Object.entries(wrong)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of [".oxlintrc.json", ".dependency-cruiser.cjs", "tsconfig.json"])
    copyFileSync(name, join(folder, name));
  try {
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  } catch {
    cpSync("node_modules", join(folder, "node_modules"), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...words: string[]): string {
  const done = spawnSync(process.execPath, [resolve("node_modules", script), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return done.stdout;
}

describe("the tools notice what the architecture forbids", () => {
  test("imports against the order of the layers, around the doors, in circles and into nowhere", () => {
    const said = run(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "json",
      "src",
    );
    const report = JSON.parse(said) as { summary: { violations: { rule: { name: string } }[] } };
    const rules = new Set(report.summary.violations.map(({ rule }) => rule.name));
    const wanted = [
      "no-cycles",
      "no-orphans",
      "core-imports-nothing-of-ours",
      "platform-imports-core-only",
      "find-looks-back-only",
      "areas-through-public",
      "driver-behind-its-doors",
      "preact-in-views-only",
      "pages-know-no-database",
    ];
    expect(wanted.filter((name) => !rules.has(name))).toEqual([]);
  }, 60_000);

  test("the clock of the process, dice, a trap of the runtime, any, default exports and idle exceptions", () => {
    const said = run("oxlint/bin/oxlint", "--report-unused-disable-directives", "--format", "unix");
    for (const fault of [
      "Unexpected use of 'Date'",
      "'Math.random' is restricted",
      "no-explicit-any",
      "no-default-export",
      "'generateKeyPairSync' import from 'node:crypto' is restricted",
      "Unused oxlint-disable",
    ])
      expect(said).toContain(fault);
  }, 60_000);
});
