import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listenAt, refuseTakenPort } from "../../src/app/port.ts";
import { readConfig } from "../../src/platform/config.ts";
import { startEmbeddedDatabase } from "../../src/platform/embedded-database/embedded-database.ts";
import { freePort } from "../builders/operators-server.ts";
import { startProgram } from "../builders/typed-commands.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "start-"));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started = async (environment: Readonly<Record<string, string>>) => {
  const product = startProgram("start", [], { TRAGNETZ_DEMO: "0", ...environment });
  return { exit: await product.ended, out: product.out(), err: product.err() };
};

test("a taken port is said before any database is made", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
  const { port } = other.address() as AddressInfo;
  const dataDir = join(folder, "untouched");
  expect(await started({ PORT: String(port), DATA_DIR: dataDir })).toEqual({
    exit: 1,
    out: "",
    err: `Port ${port} ist schon belegt: Läuft Tragnetz schon? Sonst mit PORT einen anderen wählen.\n`,
  });
  expect(existsSync(dataDir)).toBe(false);
  await new Promise((resolve) => other.close(resolve));
});

test("a second start on the same folder names the folder and who uses it", async () => {
  const dataDir = join(folder, "used");
  const first = await startEmbeddedDatabase({ dataDir, purpose: "serve" });
  expect(await started({ PORT: String(await freePort()), DATA_DIR: dataDir })).toEqual({
    exit: 1,
    out: "",
    err: `Der Datenordner ${dataDir} wird schon benutzt: Prozess ${process.pid}, ein laufendes Tragnetz. Bitte diesen Prozess beenden oder mit DATA_DIR einen anderen Ordner wählen.\n`,
  });
  await first.stop();
});

test.each([
  [{ PORT: "achtzig" }, "PORT muss eine Zahl sein."],
  [{ PORT: "0" }, "PORT muss zwischen 1 und 65535 liegen."],
  [{ HOST: "0.0.0.0" }, "HOST öffnet Tragnetz für andere: Dann muss PUBLIC_URL die Adresse nennen,"],
  [{ DATABASE_URL: "mysql://a" }, "DATABASE_URL muss eine Adresse sein wie postgres://"],
  [{ DATABASE_OWNER_URL: "postgres://a/b" }, "DATABASE_OWNER_URL steht allein"],
  [{ TRUST_PROXY: "ja" }, "TRUST_PROXY muss 0 oder 1 sein."],
])("%j is refused in one sentence", (environment, sentence) => {
  expect(() => readConfig(environment, { cwd: "/", defaultDataDir: "/" })).toThrow(sentence);
});

test("an address of another machine is refused, and localhost does not open the door to everybody", async () => {
  const port = await freePort();
  await expect(refuseTakenPort({ host: "192.0.2.1", port })).rejects.toMatchObject({
    code: "port-refused",
    message: "HOST 192.0.2.1 ist keine Adresse dieses Rechners.",
  });
  const server = createServer();
  await listenAt(server, { host: "localhost", port });
  expect((server.address() as AddressInfo).address).toMatch(/^(127\.0\.0\.1|::1)$/);
  await new Promise((resolve) => server.close(resolve));
});
