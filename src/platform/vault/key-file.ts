import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { KeyFileError } from "./key-file-error.ts";
import { codeOf, placeNewFile, replaceSecretFile } from "./new-secret-file.ts";
import { createServerKeys, readServerKeys, type ServerKeys, writeServerKeys } from "./server-keys.ts";

export type KeyFileRules = {
  /** Keys marked as demo are accepted, and a new file is marked so. */
  readonly allowDemo: boolean;
  /** A non-loopback host or a public address: demo keys are refused whatever `allowDemo` says. */
  readonly production?: boolean;
};

/** One password for each login of the database (decision 14). */
export const databaseLogins = ["owner", "app", "public", "family", "worker", "retention"] as const;

const othersMayUse = 0o077;

// Mode and content come from the same open file, so nobody can exchange it between look and read.
const readOwnFile = (path: string, file: number): string => {
  const facts = fstatSync(file);
  if (!facts.isFile()) throw new KeyFileError("unreadable", path);
  if ((facts.mode & othersMayUse) !== 0) throw new KeyFileError("open-to-others", path);
  return readFileSync(file, "utf8");
};

const readText = (path: string): string => {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new KeyFileError(codeOf(error) === "ENOENT" ? "missing" : "unreadable", path, error);
  }
  try {
    return readOwnFile(path, file);
  } finally {
    closeSync(file);
  }
};

/**
 * Reads the key file. @throws KeyFileError when missing, unreadable, usable by others, damaged, of an unknown
 * version, or made for the demo where that is not allowed
 */
export const loadKeyFile = (path: string, rules: KeyFileRules): ServerKeys => {
  const keys = readServerKeys(readText(path));
  if (keys === "malformed" || keys === "unknown-version") throw new KeyFileError(keys, path);
  const demoAllowed = rules.allowDemo && rules.production !== true;
  if (keys.demo && !demoAllowed) throw new KeyFileError("demo-keys", path);
  return keys;
};

/**
 * Reads the key file, or makes it (mode 0600) when it is missing. Callers use this only for an empty store: an
 * existing database without its key file must call `loadKeyFile` and refuse to start.
 * @throws KeyFileError
 */
export const loadOrCreateKeyFile = (path: string, rules: KeyFileRules): ServerKeys => {
  try {
    return loadKeyFile(path, rules);
  } catch (error) {
    if (!(error instanceof KeyFileError) || error.reason !== "missing") throw error;
  }
  try {
    const demo = rules.allowDemo && rules.production !== true;
    placeNewFile(path, writeServerKeys(createServerKeys(demo, databaseLogins)));
  } catch (error) {
    throw new KeyFileError("not-writable", path, error);
  }
  return loadKeyFile(path, rules);
};

/** Writes changed keys over the file they came from. @throws KeyFileError */
export const replaceKeyFile = (path: string, keys: ServerKeys): void => {
  try {
    replaceSecretFile(path, writeServerKeys(keys));
  } catch (error) {
    throw new KeyFileError("not-writable", path, error);
  }
};
