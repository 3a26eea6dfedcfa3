import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** The code of a file system error, e.g. "ENOENT". */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

const writeDurably = (path: string, text: string): void => {
  const file = openSync(path, "wx", 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const syncFolder = (path: string): void => {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

/**
 * Puts a new file of mode 0600 in place, or leaves an existing one alone. Written beside and then linked: it
 * appears whole or not at all, and link() never replaces, so of two processes that start together one wins and
 * both read the same file. @throws the error of the file system
 */
export const placeNewFile = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.new`;
  writeDurably(draft, text);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(dirname(path));
};

/** Puts another text in place of a secret file, mode 0600: a crash leaves the old one or the new one, whole. */
export const replaceSecretFile = (path: string, text: string): void => {
  const draft = `${path}.${randomUUID()}.new`;
  writeDurably(draft, text);
  renameSync(draft, path);
  syncFolder(dirname(path));
};
