import { execFile } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedDatabaseRefused, explainFailure } from "./refusals.ts";
import { giveTo, type ServerAccount } from "./server-account.ts";
import { serverEnvironment, superuser } from "./settings.ts";

const run = promisify(execFile);
const unfinished = "database-unfinished-";
const neededBytes = 256 * 1024 * 1024;

const refuseFullDisk = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= neededBytes) return;
  throw new EmbeddedDatabaseRefused(
    "no-disk-space",
    `In ${folder} sind weniger als 256 MB frei; die Datenbank wird nicht angelegt.`,
  );
};

/** Refuses data of another major version, and a folder that is no database at all. */
export const checkExisting = (database: string, major: string): void => {
  const versionFile = join(database, "PG_VERSION");
  if (!existsSync(versionFile)) {
    throw new EmbeddedDatabaseRefused(
      "damaged",
      `Der Ordner ${database} ist keine vollständige Datenbank: bitte eine Sicherung zurückspielen oder den Ordner entfernen.`,
    );
  }
  const found = readFileSync(versionFile, "utf8").trim();
  if (found === major) return;
  throw new EmbeddedDatabaseRefused(
    "other-major-version",
    `Die Daten in ${database} gehören zu PostgreSQL ${found || "?"}, eingebaut ist ${major}: bitte mit der alten Fassung sichern und hier zurückspielen.`,
  );
};

const initdb = async (
  native: string,
  target: string,
  account: ServerAccount,
  locale: string,
): Promise<void> => {
  const options = { ...account, cwd: "/", env: serverEnvironment };
  const icu = ["--locale-provider=icu", "--icu-locale=de"];
  const safety = ["--data-checksums", "--auth-local=trust", "--auth-host=reject", "-U", superuser];
  const where = ["-D", target, "-E", "UTF8", `--locale=${locale}`];
  await run(join(native, "bin", "initdb"), [...where, ...icu, ...safety], options);
};

const outputOf = (error: unknown): string => {
  const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
  return `${stdout}\n${stderr}`.trim() || message;
};

const createIn = async (native: string, target: string, account: ServerAccount): Promise<void> => {
  try {
    await initdb(native, target, account, "C.UTF-8");
  } catch (error) {
    // macOS and old C libraries do not know C.UTF-8; sorting and letters come from ICU in both cases.
    if (!/invalid locale/.test(outputOf(error)))
      throw explainFailure(outputOf(error), "initialisation-failed");
    await initdb(native, target, account, "C").catch((again: unknown) => {
      throw explainFailure(outputOf(again), "initialisation-failed");
    });
  }
};

const writeThrough = (folder: string): void => {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
};

/**
 * Creates the database where there is none. It appears under its name only when complete, so that an interrupted
 * first start leaves nothing half-done behind.
 */
export const initialise = async (data: DataFolder, native: string, account: ServerAccount): Promise<void> => {
  for (const name of readdirSync(data.folder).filter((entry) => entry.startsWith(unfinished))) {
    rmSync(join(data.folder, name), { recursive: true, force: true });
  }
  refuseFullDisk(data.folder);
  const target = join(data.folder, `${unfinished}${process.pid}`);
  mkdirSync(target, { mode: 0o700 });
  try {
    giveTo(target, account);
    await createIn(native, target, account);
    renameSync(target, data.database);
    writeThrough(data.folder);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
};
