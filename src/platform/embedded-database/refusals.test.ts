import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { copyBinaries, findBinaries, restoreLinks, runnableBinaries } from "./binaries.ts";
import { defaultDataDir, isInsideRepositoryData } from "./data-folder.ts";
import { EmbeddedDatabaseRefused, startEmbeddedDatabase } from "./embedded-database.ts";
import { explainFailure } from "./refusals.ts";
import { closedFolderOnTheWay, nobody, runsAsRoot } from "./server-account.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const temporary = mkdtempSync(join(tmpdir(), "tragnetz-refused-"));
if (runsAsRoot()) chmodSync(temporary, 0o755);
const repository = join(import.meta.dirname, "../../..");
const serve = (dataDir: string) => startEmbeddedDatabase({ dataDir, purpose: "serve" });

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe("a data folder is refused", () => {
  test("inside data/ of the repository", async () => {
    expect(isInsideRepositoryData(join(repository, "data/anything/deep"))).toBe(true);
    expect(isInsideRepositoryData(join(repository, "data"))).toBe(true);
    await expect(serve(join(repository, "data/database"))).rejects.toMatchObject({
      code: "inside-repository-data",
    });
    expect(readdirSync(join(repository, "data"))).not.toContain("database");
  });

  test("but not because it is called data, beside a package.json or not", () => {
    expect(isInsideRepositoryData(join(temporary, "data"))).toBe(false);
    expect(isInsideRepositoryData(join(repository, "..data"))).toBe(false);
    const other = join(temporary, "tn");
    mkdirSync(other);
    writeFileSync(join(other, "package.json"), '{ "name": "tragnetz" }');
    expect(isInsideRepositoryData(join(other, "data"))).toBe(false);
    symlinkSync(join(repository, "data"), join(other, "link"));
    expect(isInsideRepositoryData(join(other, "link/deep"))).toBe(true);
  });

  test("with data of another major version", async () => {
    const dataDir = join(temporary, "older");
    mkdirSync(join(dataDir, "database"), { recursive: true });
    writeFileSync(join(dataDir, "database/PG_VERSION"), "15\n");
    await expect(serve(dataDir)).rejects.toMatchObject({ code: "other-major-version" });
    await expect(serve(dataDir)).rejects.toThrow("PostgreSQL 15");
  });

  test("when it is damaged, and works again after the damage is repaired", async () => {
    const dataDir = join(temporary, "damaged");
    await (await serve(dataDir)).stop();
    const control = join(dataDir, "database/global/pg_control");
    const sound = readFileSync(control);
    truncateSync(control, 100);
    await expect(serve(dataDir)).rejects.toMatchObject({ code: "damaged" });
    writeFileSync(join(dataDir, "database/PG_VERSION"), "");
    await expect(serve(dataDir)).rejects.toMatchObject({ code: "other-major-version" });
    writeFileSync(join(dataDir, "database/PG_VERSION"), "18\n");
    writeFileSync(control, sound);
    await (await serve(dataDir)).stop();
  });

  test.runIf(runsAsRoot())(
    "under a folder closed to the server, which is named and left closed",
    async () => {
      const closed = join(temporary, "closed");
      mkdirSync(closed, { mode: 0o700 });
      await expect(serve(join(closed, "deep/data"))).rejects.toThrow(`Der Ordner ${closed} ist`);
      await expect(serve(join(closed, "deep/data"))).rejects.toMatchObject({ code: "folder-unreachable" });
      expect(lstatSync(closed).mode & 0o777).toBe(0o700);
    },
  );

  test("a refusal says why in one sentence", async () => {
    const refusal = await startEmbeddedDatabase({ dataDir: "/proc/nowhere", purpose: "serve" }).catch(
      (e) => e,
    );
    expect(refusal).toBeInstanceOf(EmbeddedDatabaseRefused);
    expect(refusal.message).toMatch(/^Der Datenordner \/proc\/nowhere kann .*: bitte DATA_DIR .*\.$/);
  });
});

describe("the place for data", () => {
  test.runIf(runsAsRoot())("is outside a closed home and the same every time", () => {
    const home = join(temporary, "home");
    mkdirSync(home, { mode: 0o700 });
    const chosen = defaultDataDir(home);
    expect(chosen.startsWith(home)).toBe(false);
    expect(closedFolderOnTheWay(chosen, nobody)).toBe(undefined);
    expect(defaultDataDir(home)).toBe(chosen);
  });

  test("a very long path still gets a socket", async () => {
    const deep = join(temporary, "x".repeat(90), "data-of-us");
    const database = await startEmbeddedDatabase({ dataDir: deep, purpose: "test" });
    expect(Buffer.byteLength(database.socketDir)).toBeLessThan(88);
    expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
    await database.stop();
    rmSync(database.socketDir, { recursive: true });
  });

  test("is .tragnetz in an open checkout", () => {
    expect(defaultDataDir(temporary)).toBe(join(temporary, ".tragnetz"));
  });
});

describe("the programs", () => {
  const copies = join(temporary, "copies");
  const libraryLinks = (native: string) =>
    readdirSync(join(native, "lib")).filter((name) => lstatSync(join(native, "lib", name)).isSymbolicLink());

  test("get back the links that npm cannot carry, and nothing happens the second time", () => {
    const native = copyBinaries(findBinaries(), copies);
    const links = libraryLinks(native);
    expect(links).toContain(process.platform === "linux" ? "libicuuc.so.60" : links[0]);
    for (const name of links) rmSync(join(native, "lib", name));
    expect(libraryLinks(native)).toEqual([]);
    expect(restoreLinks(native)).toBe(true);
    expect(libraryLinks(native)).toEqual(links);
    expect(restoreLinks(native)).toBe(true);
  });

  test("run from where they are installed or from a copy", async () => {
    const native = await runnableBinaries(copies, runsAsRoot() ? nobody : undefined);
    expect(readdirSync(join(native, "bin")).sort()).toEqual(["initdb", "pg_ctl", "postgres"]);
  });

  test("are missed with a sentence on a system without a package", () => {
    expect(() => findBinaries("plan9-mips")).toThrow("DATABASE_URL setzen");
  });
});

test.each([
  ["FATAL: could not write: No space left on device", "no-disk-space"],
  ["postgres: error while loading shared libraries: libicuuc.so.60", "binaries-not-runnable"],
  ["PANIC: could not locate a valid checkpoint record", "damaged"],
  ["FATAL: database files are incompatible with server", "other-major-version"],
  ["initdb: could not look up effective user ID 12345: user does not exist", "user-unknown"],
  ["something new", "start-failed"],
])("%s is explained as %s", (line, code) => {
  expect(explainFailure(line, "start-failed")).toMatchObject({ code });
  expect(explainFailure(line, "start-failed").message).toContain(line);
});
