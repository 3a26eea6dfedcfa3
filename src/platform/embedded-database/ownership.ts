import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { birthOf, isAlive } from "./processes.ts";

export type Purpose = "serve" | "command" | "test";

/** Which process owns the server of a data folder. */
export type Owner = { readonly pid: number; readonly born: string; readonly purpose: Purpose };

export type Claim = { readonly ok: true; release(): void } | { readonly ok: false; readonly owner: Owner };

const claimFile = /^owner-(\d+)\.json$/;

const claimNumbers = (folder: string): readonly number[] =>
  readdirSync(folder)
    .map((name) => Number(claimFile.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0);

const latestNumber = (folder: string): number => Math.max(0, ...claimNumbers(folder));

const fileOf = (folder: string, number: number): string => join(folder, `owner-${number}.json`);

const parsed = (text: string): Owner | undefined => {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    // Cut short by a power failure: whoever wrote it is gone.
    return undefined;
  }
};

type Look = { readonly number: number; readonly owner: Owner | undefined };

// Number and owner come from one look: judging one claim and counting on from another would let two succeed.
const lookAtLatest = (folder: string): Look => {
  const number = latestNumber(folder);
  if (number === 0) return { number, owner: undefined };
  try {
    return { number, owner: parsed(readFileSync(fileOf(folder, number), "utf8")) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return lookAtLatest(folder);
    throw error;
  }
};

/** A number alone may have been given to another process since; number and birth together may not. */
const lives = (owner: Owner): boolean =>
  owner.pid > 0 && isAlive(owner.pid) && birthOf(owner.pid) === owner.born;

/** The living owner of a data folder, or undefined. */
export const currentOwner = (folder: string): Owner | undefined => {
  const { owner } = lookAtLatest(folder);
  return owner !== undefined && lives(owner) ? owner : undefined;
};

const writeDraft = (folder: string, number: number, owner: Owner): string => {
  const draft = join(folder, `owner-draft-${process.pid}-${number}`);
  writeFileSync(draft, `${JSON.stringify(owner)}\n`, { mode: 0o644 });
  return draft;
};

// A hard link appears with its whole content and only if the name is free.
const place = (folder: string, number: number, owner: Owner): boolean => {
  const draft = writeDraft(folder, number, owner);
  try {
    linkSync(draft, fileOf(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

const releaseOf = (folder: string, number: number, owner: Owner) => () =>
  renameSync(writeDraft(folder, number, { ...owner, pid: 0 }), fileOf(folder, number));

const dropOlder = (folder: string, number: number): void => {
  for (const older of claimNumbers(folder).filter((other) => other < number)) {
    rmSync(fileOf(folder, older), { force: true });
  }
};

/**
 * Claims a data folder for this process. Claims are numbered and the highest counts: taking over from a dead owner
 * means placing the next number, which only one can do. (Removing a dead owner's file and writing a new one would
 * let two processes succeed.) The last claim stays as a file after release, so that numbers never start again.
 */
export const claimFolder = (folder: string, purpose: Purpose): Claim => {
  const latest = lookAtLatest(folder);
  if (latest.owner !== undefined && lives(latest.owner)) return { ok: false, owner: latest.owner };
  const number = latest.number + 1;
  const self: Owner = { pid: process.pid, born: birthOf(process.pid), purpose };
  if (!place(folder, number, self)) return claimFolder(folder, purpose);
  if (latestNumber(folder) !== number) {
    rmSync(fileOf(folder, number), { force: true });
    return claimFolder(folder, purpose);
  }
  dropOlder(folder, number);
  return { ok: true, release: releaseOf(folder, number, self) };
};
