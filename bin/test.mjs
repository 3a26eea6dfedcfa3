// `npm test`: every check of the product in one run. The last line is the sum: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, fail } from "./installed.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
// With NODE_ENV=production npm would leave out the tools of the tests.
delete process.env.NODE_ENV;
const unknown = process.argv.slice(2).filter((word) => word !== "--no-browser");
if (unknown.length > 0) fail(`npm test kennt nur --no-browser, nicht ${unknown.join(" ")}.`);
ensureInstalled();
if (!existsSync("node_modules/vitest")) fail("Es fehlen die Werkzeuge der Prüfungen: npm ci --include=dev");

const { ensureChromium } = await import("./chromium.mjs");
const { countsOf, failedTests } = await import("./test-counts.mjs");

const withBrowser = !process.argv.includes("--no-browser");
const journeyFolder = "tests/journeys";
const reports = mkdtempSync(join(tmpdir(), "tragnetz-tests-"));
const results = [];
const env = { ...process.env };

const checks = [
  ["types", "typescript/bin/tsc", "-p", "."],
  ["lint", "oxlint/bin/oxlint", "--report-unused-disable-directives"],
  ["format", "@biomejs/biome/bin/biome", "format"],
  [
    "imports",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.cjs",
    "src",
    "tests",
  ],
  ["unused code", "knip/bin/knip.js", "--no-progress"],
];

const title = (name) => process.stdout.write(`\n── ${name}\n`);
const node = (...words) =>
  spawnSync(process.execPath, words, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;

function check(name, ok) {
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  return ok;
}

function runCheck(name, script, ...words) {
  title(name);
  const ok = check(name, node(script, ...words));
  process.stdout.write(`${name}: ${ok ? "passed" : "FAILED"}\n`);
  return ok;
}

function runVitest(project) {
  title(`vitest: ${project}`);
  const file = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ok = node("node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  results.push({ name: `vitest: ${project}`, ...countsOf(report, ok), names: failedTests(report) });
}

async function runJourneys() {
  title("journeys");
  if (!withBrowser) {
    process.stdout.write(
      "!!! JOURNEYS SKIPPED: --no-browser was given, so nothing was tried in a browser. !!!\n",
    );
    results.push({ name: "journeys", passed: 0, failed: 0, skipped: 1 });
    return;
  }
  if (
    !existsSync(journeyFolder) ||
    !readdirSync(journeyFolder, { recursive: true }).some((name) => /\.test\.tsx?$/.test(String(name)))
  ) {
    process.stdout.write(
      `!!! NO JOURNEYS: ${journeyFolder} has no test yet, so nothing was tried in a browser. !!!\n`,
    );
    return;
  }
  try {
    env.CHROME_PATH = await ensureChromium();
  } catch (fault) {
    process.stdout.write(`${fault.message}\n`);
    check("journeys: Chromium", false);
    return;
  }
  runVitest("journeys");
}

try {
  for (const [name, script, ...words] of checks) runCheck(name, join("node_modules", script), ...words);
  runCheck("database schema", "bin/schema.mjs", "--check");
  runCheck("build", "bin/build.mjs");
  runVitest("tests");
  await runJourneys();
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const broken = results.filter((result) => result.failed > 0);
title(broken.length === 0 ? "all passed" : "failed");
for (const { name, failed, names = [] } of broken) {
  process.stdout.write(`  ${name}: ${failed} failed\n`);
  for (const line of names) process.stdout.write(`    ${line.replace(`${process.cwd()}/`, "")}\n`);
}
const skipped = sum("skipped");
process.stdout.write(
  `\n${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
