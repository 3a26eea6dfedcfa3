import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** The product as a stranger starts it: `npm start` on an empty store, with the demo network. */
export type RunningProduct = {
  readonly base: string;
  readonly dataDir: string;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

export async function startProduct(more: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const dataDir = join(tmpdir(), `tragnetz-journey-${randomUUID()}`);
  const port = await freePort();
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), DATA_DIR: dataDir, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  await saying(child, /Tragnetz läuft/, () => output);
  return {
    base: `http://localhost:${port}`,
    dataDir,
    output: () => output,
    stop: async () => {
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

function saying(child: ChildProcess, words: RegExp, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (words.test(output())) resolve();
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => reject(new Error(`The product ended with ${code}:\n${output()}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** A phone of 360 px, with or without script. */
export const aPhone = (browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled, locale: "de-DE" });
export const aDesk = (browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled, locale: "de-DE" });

/** Signs in as the first of the demo people whose line on the sign-in page fits, the way a curious visitor would. */
export async function signIn(page: Page, base: string, person: RegExp): Promise<void> {
  await page.goto(`${base}/intern/anmelden`);
  const line = page.locator("table tbody tr").filter({ hasText: person }).first();
  const email =
    /[\w.-]+@[\w.-]+\.example/.exec((await line.textContent()) ?? "")?.[0]?.replace(/^E-Mail-Adresse/, "") ??
    "";
  const code = (await line.locator("code").textContent()) ?? "";
  const passphrase = (await page.locator("#demo-passphrase").textContent()) ?? "";
  await page.getByLabel(/E-Mail/).fill(email);
  await page.locator("#passphrase").fill(passphrase);
  await page.locator("#code").fill(code);
  await page.locator('button[value="code"]').click();
  await page.waitForURL(/intern\/(?!anmelden)/);
}
