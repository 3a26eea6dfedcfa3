// `npm run bench -- SUBJECT [--json]`: the measurements of the product. With --json the last line is one object.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./installed.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const subjects = {
  web: { module: "../bench/web.mjs", measure: "measureWeb", peers: true },
  search: { module: "../bench/search.mjs", measure: "measureSearch", peers: true },
  booklet: { module: "../bench/booklet.mjs", measure: "measureBooklet", peers: false },
  groups: { module: "../bench/groups.mjs", measure: "measureGroups", peers: false },
};

const tell = (line) => process.stderr.write(`${line}\n`);

/** What a measurement compares the product with is no part of the product and is installed when first needed. */
function ensurePeers() {
  if (existsSync("bench/node_modules/.package-lock.json")) return;
  tell("installing what is compared with (bench/package.json), once");
  const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const options = {
    cwd: "bench",
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  };
  if (spawnSync("npm", words, options).status !== 0)
    throw new Error("The peers of the bench could not be installed.");
}

const known = Object.keys(subjects).join(", ");
const help = `npm run bench -- THEMA [--profile NAME] [--json] misst eines davon: ${known}.`;

/** The parser speaks English and of its own workings. */
function parse(words) {
  const options = { json: { type: "boolean", default: false }, profile: { type: "string" } };
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch {
    throw new Error(`Das ist so nicht zu verstehen: ${help}`);
  }
}

function read(words) {
  const { values, positionals } = parse(words);
  const subject =
    positionals.length === 1 && Object.hasOwn(subjects, positionals[0])
      ? subjects[positionals[0]]
      : undefined;
  if (subject === undefined) {
    const asked =
      positionals.length === 0 ? "Es fehlt das Thema" : `Das Thema „${positionals.join(" ")}“ gibt es nicht`;
    throw new Error(`${asked}: ${help}`);
  }
  return { subject, ...values };
}

function table(result) {
  const rows = Object.entries(result).flatMap(([name, value]) =>
    typeof value === "object"
      ? [[`${name}:`, ""], ...Object.entries(value).map(([inner, one]) => [`  ${inner}`, one])]
      : [[name, value]],
  );
  return rows
    .map(([name, value]) => `${String(name).padEnd(24)} ${String(value).padStart(10)}`.trimEnd())
    .join("\n");
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    const { stopAll } = await import("../bench/processes.mjs");
    await stopAll();
    process.exit(1);
  });

const json = process.argv.includes("--json");
if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) {
  process.stdout.write(`${json ? JSON.stringify({ help, subjects: Object.keys(subjects) }) : help}\n`);
  process.exit(0);
}
try {
  const { subject, profile } = read(process.argv.slice(2));
  ensureInstalled();
  if (subject.peers) ensurePeers();
  const { [subject.measure]: measure } = await import(subject.module);
  const result = await measure({ tell, profile });
  process.stdout.write(`${json ? JSON.stringify(result) : table(result)}\n`);
} catch (fault) {
  tell(fault.message);
  if (json)
    process.stdout.write(`${JSON.stringify({ error: { code: "failed", message: fault.message } })}\n`);
  process.exitCode = 1;
} finally {
  const { stopAll } = await import("../bench/processes.mjs");
  await stopAll();
}
