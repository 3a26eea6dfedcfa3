// Where the journeys find their browser: a system one, else the package manager's, else playwright's own download.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge-stable",
];
const usualPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const help =
  "Für die Browser-Prüfungen fehlt Chromium: bitte installieren und CHROME_PATH auf das Programm setzen.";

/** The path of a Chromium. Throws one sentence that says what to do when there is none and none can be had. */
export async function ensureChromium() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH zeigt auf ${given}, dort liegt nichts.`);
  }
  const found = systemChromium() ?? (await downloadedChromium());
  if (found) return found;
  process.stdout.write("Chromium fehlt und wird installiert …\n");
  if (process.getuid?.() === 0 && installWithApt()) {
    const installed = systemChromium();
    if (installed) return installed;
  }
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    stdio: "ignore",
  });
  const downloaded = await downloadedChromium();
  if (downloaded) return downloaded;
  throw new Error(help);
}

function systemChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...usualPlaces].find((path) => existsSync(path) && starts(path));
}

/** Some systems ship a `chromium` that only tells how to install one. */
const starts = (path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;

async function downloadedChromium() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words) => spawnSync("apt-get", ["-qq", ...words], { stdio: "ignore", env }).status === 0;
  const install = () => apt("install", "-y", "--no-install-recommends", "chromium");
  return install() || (apt("update") && install());
}
