import { chmodSync, lchownSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortNameOf } from "./data-folder.ts";
import { EmbeddedDatabaseRefused } from "./refusals.ts";
import { closedFolderOnTheWay, type ServerAccount } from "./server-account.ts";
import { port } from "./settings.ts";

// The kernel keeps a socket's path in a field of 108 bytes on Linux and 104 on macOS, with a final zero.
const longestSocketPath = 103;

const isShortEnough = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestSocketPath;

/** The folder of the socket: in the data folder, or a short one for temporary files when that is too long. */
export const chooseSocketFolder = (dataFolder: string, account: ServerAccount): string => {
  const inside = join(dataFolder, "socket");
  if (isShortEnough(inside)) return inside;
  const places = [tmpdir(), "/tmp", "/var/tmp"].map(
    (place) => [place, join(place, shortNameOf(dataFolder))] as const,
  );
  const fitting = places.find(
    ([place, folder]) => isShortEnough(folder) && closedFolderOnTheWay(place, account) === undefined,
  );
  return fitting?.[1] ?? inside;
};

const refuseUnsafe = (folder: string): never => {
  throw new EmbeddedDatabaseRefused(
    "socket-folder-unsafe",
    `Der Ordner ${folder} für die Verbindung zur Datenbank gehört jemand anderem: bitte löschen lassen oder TMPDIR ändern.`,
  );
};

const makeIfMissing = (folder: string): void => {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
};

/**
 * Creates the socket's folder with mode 0700. In a place open to all, somebody could have put a folder or link of
 * that name there first; then it is refused, since whoever owns the folder could stand in for the database.
 */
export const prepareSocketFolder = (folder: string, account: ServerAccount): void => {
  makeIfMissing(folder);
  const found = lstatSync(folder);
  const ours = found.uid === process.getuid?.() || found.uid === account?.uid;
  if (!found.isDirectory() || !ours) refuseUnsafe(folder);
  chmodSync(folder, 0o700);
  if (account !== undefined) lchownSync(folder, account.uid, account.gid);
};
