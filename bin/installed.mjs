// Installs what is missing, and only then. Install scripts stay off: the product needs none of them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const mark = "node_modules/.tragnetz-installed";
const wanted = () => createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Tragnetz braucht Node.js 20.19 oder neuer, hier läuft ${process.versions.node}.`);
  if (existsSync("node_modules/esbuild") && (!existsSync(mark) || readFileSync(mark, "utf8") === wanted()))
    return;
  process.stderr.write("Tragnetz: Pakete werden installiert (einmalig, etwa eine Minute) …\n");
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0)
    fail("Die Pakete ließen sich nicht installieren. Ist die Paketquelle von npm erreichbar?");
  writeFileSync(mark, wanted());
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
