import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseLogins, loadKeyFile, loadOrCreateKeyFile } from "./key-file.ts";
import { KeyFileError } from "./key-file-error.ts";
import { placeNewFile } from "./new-secret-file.ts";
import { createServerKeys, keyFileId, readServerKeys, writeServerKeys } from "./server-keys.ts";

const real = { allowDemo: false, production: true };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vault-"));
  path = join(folder, "keys", "schluessel.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof KeyFileError) return error.reason;
    throw error;
  }
  return "accepted";
};

const changed = (change: (file: { version: number; keys: Record<string, string> }) => void): void => {
  const file = JSON.parse(readFileSync(path, "utf8"));
  change(file);
  writeFileSync(path, JSON.stringify(file));
};

test("the first start makes a key file that only its owner can use, the second start reads the same keys", () => {
  const first = loadOrCreateKeyFile(path, real);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "keys"))).toEqual(["schluessel.json"]);
  expect(loadOrCreateKeyFile(path, real)).toEqual(first);
  expect(loadKeyFile(path, real)).toEqual(first);
});

test("every key and every database password is its own", () => {
  const { demo, databasePasswords, turn, ...keys } = loadOrCreateKeyFile(path, real);
  expect(turn).toBeUndefined();
  const texts = [
    ...Object.values(keys).map((key) => key.toString("hex")),
    ...Object.values(databasePasswords),
  ];
  expect(demo).toBe(false);
  expect(Object.keys(databasePasswords)).toEqual([...databaseLogins]);
  expect(new Set(texts).size).toBe(7 + 6);
  expect(Object.values(keys).every((key) => key.length === 32)).toBe(true);
});

test("of two first starts at the same moment the second does not replace the keys of the first", () => {
  const first = loadOrCreateKeyFile(path, real);
  placeNewFile(path, writeServerKeys(createServerKeys(false, ["app"])));
  expect(loadKeyFile(path, real)).toEqual(first);
  expect(readdirSync(join(folder, "keys"))).toEqual(["schluessel.json"]);
});

test("a missing key file is refused where one must exist, and none is made", () => {
  expect(refusal(() => loadKeyFile(path, real))).toBe("missing");
  expect(readdirSync(folder)).toEqual([]);
});

test.each([0o640, 0o604, 0o620, 0o601, 0o610, 0o644, 0o666])(
  "a key file with mode %o is refused with a sentence that says what to do",
  (mode) => {
    loadOrCreateKeyFile(path, real);
    chmodSync(path, mode);
    expect(refusal(() => loadOrCreateKeyFile(path, real))).toBe("open-to-others");
    expect(() => loadKeyFile(path, real)).toThrow(`chmod 600 ${path}`);
  },
);

test("a folder in place of the key file is refused", () => {
  expect(refusal(() => loadKeyFile(folder, real))).toBe("unreadable");
});

test("a place where no file can be made is refused with a sentence", () => {
  writeFileSync(join(folder, "keys"), "a file, not a folder");
  expect(["unreadable", "not-writable"]).toContain(refusal(() => loadOrCreateKeyFile(path, real)));
});

test("a damaged key file is refused and left as it is", () => {
  loadOrCreateKeyFile(path, real);
  const whole = readFileSync(path, "utf8");
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    whole.slice(0, -20),
    whole.replace(/"pepper": "..../, '"pepper": "'),
  ]) {
    writeFileSync(path, text);
    expect(refusal(() => loadOrCreateKeyFile(path, real))).toBe("malformed");
    expect(readFileSync(path, "utf8")).toBe(text);
  }
});

test("a key that is missing, too short or not a text is refused", () => {
  for (const value of [undefined, "", "AAAA", 7]) {
    rmSync(path, { force: true });
    loadOrCreateKeyFile(path, real);
    changed((file) => Object.assign(file.keys, { outboxKey: value }));
    expect(refusal(() => loadKeyFile(path, real))).toBe("malformed");
  }
});

test("a key file of a later format is refused as such, not as damaged", () => {
  loadOrCreateKeyFile(path, real);
  changed((file) => Object.assign(file, { version: 2 }));
  expect(refusal(() => loadKeyFile(path, real))).toBe("unknown-version");
});

test("demo keys work on the own machine and are refused in production, whatever is allowed", () => {
  expect(loadOrCreateKeyFile(path, { allowDemo: true }).demo).toBe(true);
  expect(loadKeyFile(path, { allowDemo: true }).demo).toBe(true);
  expect(refusal(() => loadKeyFile(path, { allowDemo: false }))).toBe("demo-keys");
  expect(refusal(() => loadOrCreateKeyFile(path, { allowDemo: true, production: true }))).toBe("demo-keys");
});

test("in production a new key file is never marked as demo", () => {
  expect(loadOrCreateKeyFile(path, { allowDemo: true, production: true }).demo).toBe(false);
});

test("the id of a key file stays with its keys, changes with any key, and survives a new database password", () => {
  const keys = createServerKeys(false, ["app"]);
  const id = keyFileId(keys);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(keyFileId({ ...keys, databasePasswords: { app: "another" } })).toBe(id);
  expect(keyFileId({ ...keys, formKey: createServerKeys(false, []).formKey })).not.toBe(id);
  expect(readServerKeys(writeServerKeys(keys))).toEqual(keys);
});

test("no sentence of a refusal contains a key", () => {
  const { pepper } = loadOrCreateKeyFile(path, real);
  changed((file) => Object.assign(file.keys, { formKey: "x" }));
  expect(() => loadKeyFile(path, real)).toThrow(KeyFileError);
  try {
    loadKeyFile(path, real);
  } catch (error) {
    expect(String(error)).not.toContain(pepper.toString("base64"));
  }
});
