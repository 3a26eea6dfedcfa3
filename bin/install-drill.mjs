// `node bin/install-drill.mjs [--sbom FILE]`: installs this checkout in an empty folder as an operator would, starts it with
// its own database, saves it and restores it elsewhere. Leaves the list of all packages (CycloneDX) where FILE says.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { sbom: { type: "string" } } });
const sbomFile = resolve(values.sbom ?? "sbom.cdx.json");
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const folder = mkdtempSync(join(tmpdir(), "tragnetz-install-"));
// The embedded server runs as another account when we are root.
chmodSync(folder, 0o755);
const house = join(folder, "checkout");
const counts = { passed: 0, failed: 0 };
const shell = process.platform === "win32";

function step(what, ok, said = "") {
  counts[ok ? "passed" : "failed"] += 1;
  process.stdout.write(`${ok ? "ok" : "FAILED"}: ${what}${ok ? "" : `\n${said}`}\n`);
  if (!ok) throw new Error(what);
}

/** What belongs to the product: all that git knows or would take; of an unpacked archive everything. */
function copyCheckout() {
  const listed = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" });
  const own = (name) => !["node_modules", "dist", ".git"].includes(name);
  const files =
    listed.status === 0 ? listed.stdout.split("\0").filter(Boolean) : readdirSync(".").filter(own);
  mkdirSync(house);
  for (const file of files) cpSync(file, join(house, file), { recursive: true, errorOnExist: false });
  step("the checkout is copied", files.length > 0);
}

const environment = (name, more = {}) => {
  const { PATH, HOME } = process.env;
  const data = { DATA_DIR: join(folder, name), KEY_FILE: join(folder, "keys.json") };
  return { PATH, HOME, TRAGNETZ_DEMO: "0", JOURNAL_DIR: join(folder, "journal"), ...data, ...more };
};

function run(what, program, words, env = process.env) {
  const done = spawnSync(program, words, {
    cwd: house,
    env,
    encoding: "utf8",
    shell: shell && program === "npm",
  });
  step(what, done.status === 0, `${done.stdout}${done.stderr}`);
  return done.stdout;
}
const tragnetz = (what, name, ...words) =>
  JSON.parse(run(what, process.execPath, ["bin/tragnetz.mjs", ...words, "--json"], environment(name)));

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

async function startsAndAnswers() {
  const port = await freePort();
  const env = environment("first", { PORT: String(port) });
  const child = spawn(process.execPath, ["bin/start.mjs"], { cwd: house, env });
  let said = "";
  const ended = new Promise((over) => child.once("exit", over));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  try {
    while (!/Tragnetz läuft/.test(said) && child.exitCode === null)
      await new Promise((go) => setTimeout(go, 100));
    step("it starts with its own database", child.exitCode === null, said);
    const answer = await fetch(`http://localhost:${port}/`);
    step("the first page answers", answer.status === 200 && (await answer.text()).includes("Lindental"));
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** All of them, marked where they serve the tests only: with `--omit dev` npm leaves out what tests and product share, `pg` among them. */
function listPackages() {
  const words = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const said = run("the list of packages is made", "npm", words);
  const { components } = JSON.parse(said);
  const whole = components.length > 50 && components.every(({ hashes = [] }) => hashes.length > 0);
  step("every package in it has its hash", whole);
  writeFileSync(sbomFile, said);
  process.stdout.write(`${components.length} packages: ${sbomFile}\n`);
}

try {
  copyCheckout();
  const words = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"];
  run("npm ci --ignore-scripts installs what the lockfile says", "npm", words);
  tragnetz(
    "a network is made",
    "first",
    "network",
    "create",
    "--slug",
    "lindental",
    "--name",
    "Lindental",
    "--land",
    "BW",
  );
  await startsAndAnswers();
  const saved = tragnetz("it is saved", "first", "backup", "--out", join(folder, "saved"));
  const restored = tragnetz("it is restored elsewhere", "second", "restore", join(folder, "saved"));
  step("every row is there again", restored.rows === saved.rows, JSON.stringify({ saved, restored }));
  const shown = tragnetz("the network is known there", "second", "network", "show", "--slug", "lindental");
  step("under its name", shown.name === "Lindental");
  listPackages();
} catch (fault) {
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`install: ${counts.passed} passed, ${counts.failed} failed\n`);
