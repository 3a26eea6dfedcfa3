import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { repositoryRoot } from "../checkout.ts";
import { EmbeddedDatabaseRefused } from "./refusals.ts";
import { closedFolderOnTheWay, nobody, runsAsRoot, type ServerAccount } from "./server-account.ts";

/** Everything the embedded server keeps on disk. Only `database` and `socketDir` belong to its account. */
export type DataFolder = {
  readonly folder: string;
  readonly database: string;
  readonly binaries: string;
  readonly settings: string;
  readonly access: string;
  readonly startLog: string;
};

/** Where a path leads when links on the way are followed, also while its last folders do not exist yet. */
const realPath = (path: string): string =>
  existsSync(path) || dirname(path) === path
    ? realpathSync(path)
    : join(realPath(dirname(path)), basename(path));

/** `data/` of our checkout holds reviewed files under version control; a family's data must never land there. */
export const isInsideRepositoryData = (path: string): boolean => {
  const way = relative(realPath(join(repositoryRoot, "data")), realPath(path));
  return way !== ".." && !way.startsWith(`..${sep}`);
};

/*
 * One by one instead of `recursive`: that never returns where the parent exists and the kernel still answers ENOENT
 * (/proc), and root's umask would close the folders in between to the server.
 */
const makeFolders = (path: string): void => {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
    chmodSync(path, runsAsRoot() ? 0o711 : 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
};

const createFolder = (path: string): string => {
  try {
    makeFolders(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    throw new EmbeddedDatabaseRefused(
      "folder-not-writable",
      `Der Datenordner ${path} kann nicht angelegt oder beschrieben werden (${(error as NodeJS.ErrnoException).code ?? "?"}): bitte DATA_DIR auf einen anderen Ordner setzen.`,
    );
  }
};

/** Creates the data folder if needed and names its parts. Throws `EmbeddedDatabaseRefused`. */
export const openDataFolder = (dataDir: string): DataFolder => {
  if (isInsideRepositoryData(resolve(dataDir))) {
    throw new EmbeddedDatabaseRefused(
      "inside-repository-data",
      `Der Datenordner ${dataDir} liegt in data/ des Quelltextes: bitte DATA_DIR auf einen anderen Ordner setzen.`,
    );
  }
  const folder = createFolder(resolve(dataDir));
  const part = (name: string) => join(folder, name);
  return {
    folder,
    database: part("database"),
    binaries: part("server-binaries"),
    settings: part("server.conf"),
    access: part("server-access.conf"),
    startLog: part("server-start.log"),
  };
};

/**
 * Lets the server's account pass through our folder (never list it) and refuses when a folder above is closed:
 * those are not ours to open.
 */
export const openTheWay = (path: string, account: ServerAccount): void => {
  const own = lstatSync(path);
  if (runsAsRoot() && own.uid === 0) chmodSync(path, own.mode | 0o001);
  const closed = closedFolderOnTheWay(path, account);
  if (closed === undefined) return;
  throw new EmbeddedDatabaseRefused(
    "folder-unreachable",
    `Der Ordner ${closed} ist für den Datenbankserver (Benutzer ${account?.uid}) verschlossen: bitte DATA_DIR auf einen erreichbaren Ordner setzen, zum Beispiel /var/lib/tragnetz.`,
  );
};

/** A short name that is always the same for the same path. */
export const shortNameOf = (path: string): string =>
  `tragnetz-${createHash("sha256").update(path).digest("hex").slice(0, 12)}`;

/**
 * Where data go when the operator names no place: `.tragnetz/` in the checkout. Root under a closed home gets a
 * folder outside, because PostgreSQL refuses root and the unprivileged user could not pass.
 */
export const defaultDataDir = (root: string): string => {
  const inCheckout = join(resolve(root), ".tragnetz");
  if (!runsAsRoot() || closedFolderOnTheWay(dirname(inCheckout), nobody) === undefined) return inCheckout;
  const outside = ["/var/lib", "/var/tmp", tmpdir()].find(
    (place) => existsSync(place) && closedFolderOnTheWay(place, nobody) === undefined,
  );
  return outside === undefined ? inCheckout : join(outside, shortNameOf(resolve(root)));
};
