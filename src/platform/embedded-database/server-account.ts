import { chmodSync, existsSync, lchownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { EmbeddedDatabaseRefused } from "./refusals.ts";

/** The account the server runs under; undefined means: the one we run under ourselves. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** The overflow user of Linux; owns nothing, and exists as a number even without an entry in /etc/passwd. */
export const nobody = { uid: 65534, gid: 65534 } as const;

/** PostgreSQL refuses to run with these rights. */
export const runsAsRoot = (): boolean => process.getuid?.() === 0;

type Owned = { readonly uid: number; readonly gid: number; readonly mode: number };

/** May this account go through the folder? The first class that fits decides, as in POSIX. */
export const mayPass = (folder: Owned, account: { readonly uid: number; readonly gid: number }): boolean => {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
};

/** The first folder from the root down to `path` that is closed to the account, or undefined. */
export const closedFolderOnTheWay = (path: string, account: ServerAccount): string | undefined => {
  if (account === undefined) return undefined;
  const above = dirname(path) === path ? undefined : closedFolderOnTheWay(dirname(path), account);
  if (above !== undefined || !existsSync(path)) return above;
  return mayPass(statSync(path), account) ? undefined : path;
};

const refuseForeignData = (database: string, owner: number): never => {
  throw new EmbeddedDatabaseRefused(
    "folder-of-another-user",
    `Die Daten in ${database} gehören dem Benutzer ${owner}: bitte mit demselben Benutzer starten wie beim letzten Mal.`,
  );
};

/**
 * Under which account the server has to run: as root the owner of existing data, else 65534; as anybody else the
 * same user. Throws when the data belong to somebody else.
 */
export const serverAccount = (database: string): ServerAccount => {
  const owner = existsSync(database) ? lstatSync(database) : undefined;
  if (runsAsRoot())
    return owner !== undefined && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
  if (owner !== undefined && owner.uid !== process.getuid?.()) return refuseForeignData(database, owner.uid);
  return undefined;
};

/** Hands a tree to the account, for example after a backup was copied back as root. */
export const giveTo = (path: string, account: ServerAccount): void => {
  if (account === undefined) return;
  const now = lstatSync(path);
  if (now.isDirectory()) for (const entry of readdirSync(path)) giveTo(join(path, entry), account);
  if (now.uid !== account.uid) lchownSync(path, account.uid, account.gid);
};

/** PostgreSQL refuses a data folder that others may read. */
export const closeToOthers = (path: string, account: ServerAccount): void => {
  if (lstatSync(path).uid === 0) giveTo(path, account);
  chmodSync(path, 0o700);
};
