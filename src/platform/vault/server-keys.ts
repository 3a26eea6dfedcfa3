import { createHash } from "node:crypto";
import { createKey, keyBytes } from "./symmetric-key.ts";

const keyNames = [
  "pepper",
  "indexKey",
  "auditSeed",
  "sessionKey",
  "outboxKey",
  "formKey",
  "secondFactorKey",
] as const;
export type KeyName = (typeof keyNames)[number];

/**
 * A change of one key that is not over. `next`: the store still stands under the key in `keys`, the new one lies ready.
 * `previous`: the store stands under the new one, and the old one is kept until nothing outside the store needs it.
 */
export type KeyTurn = { readonly name: KeyName; readonly stage: "next" | "previous"; readonly key: Buffer };

/**
 * The keys of the server: in the key file and in memory, never in the database or its backup.
 * `pepper` return codes; `indexKey` blind index; `auditSeed` Ed25519 seed of audit heads; `sessionKey` what a
 * browser carries before a login is complete, and wraps held back until a node says yes; `outboxKey`
 * addresses and coded rows for statistics; `formKey` form tokens; `secondFactorKey` secrets of time-based codes.
 */
export type ServerKeys = Readonly<Record<KeyName, Buffer>> & {
  /** Made for the demo network; refused in production. */
  readonly demo: boolean;
  /** Password of each database login. */
  readonly databasePasswords: Readonly<Record<string, string>>;
  readonly turn?: KeyTurn;
};

const format = "tragnetz-keys";
const version = 1;

/** New random keys and a random password for each database login. */
export const createServerKeys = (demo: boolean, databaseLogins: readonly string[]): ServerKeys => ({
  demo,
  pepper: createKey(),
  indexKey: createKey(),
  auditSeed: createKey(),
  sessionKey: createKey(),
  outboxKey: createKey(),
  formKey: createKey(),
  secondFactorKey: createKey(),
  databasePasswords: Object.fromEntries(
    databaseLogins.map((login) => [login, createKey().toString("base64url")]),
  ),
});

/**
 * A public name of a set of keys (16 hex characters), to be stored in the database and compared at each start.
 * Made from the keys only, so that changing a database password does not make another file of it.
 */
export const keyFileId = (keys: ServerKeys): string => {
  const hash = createHash("sha256").update("tragnetz key file id v1");
  for (const name of keyNames) hash.update(keys[name]);
  return hash.digest("hex").slice(0, 16);
};

/** The text of a key file. */
export const writeServerKeys = (keys: ServerKeys): string => {
  const encoded = Object.fromEntries(keyNames.map((name) => [name, keys[name].toString("base64")]));
  const { demo, databasePasswords } = keys;
  const turn = keys.turn && { ...keys.turn, key: keys.turn.key.toString("base64") };
  return `${JSON.stringify({ format, version, demo, keys: encoded, databasePasswords, turn }, null, 2)}\n`;
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isFields(value) && Object.values(value).every((text) => typeof text === "string" && text !== "");

const readKey = (text: unknown): Buffer | undefined => {
  if (typeof text !== "string") return undefined;
  const key = Buffer.from(text, "base64");
  return key.length === keyBytes && key.toString("base64") === text ? key : undefined;
};

const readTurn = (given: unknown): KeyTurn | undefined => {
  if (!isFields(given)) return undefined;
  const name = keyNames.find((known) => known === given["name"]);
  const key = readKey(given["key"]);
  const { stage } = given;
  return name && key && (stage === "next" || stage === "previous") ? { name, stage, key } : undefined;
};

const hasAllKeys = (keys: Partial<Record<KeyName, Buffer>>): keys is Record<KeyName, Buffer> =>
  keyNames.every((name) => keys[name] !== undefined);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the text of a key file; nothing is guessed or filled in. */
export const readServerKeys = (text: string): ServerKeys | "malformed" | "unknown-version" => {
  const file = parse(text);
  if (!isFields(file) || file["format"] !== format) return "malformed";
  if (file["version"] !== version) return "unknown-version";
  const { demo, databasePasswords, keys: encoded } = file;
  if (typeof demo !== "boolean" || !isTexts(databasePasswords) || !isFields(encoded)) return "malformed";
  const keys: Partial<Record<KeyName, Buffer>> = {};
  for (const name of keyNames) {
    const key = readKey(encoded[name]);
    if (key) keys[name] = key;
  }
  const turn = readTurn(file["turn"]);
  if (file["turn"] !== undefined && turn === undefined) return "malformed";
  return hasAllKeys(keys) ? { ...keys, demo, databasePasswords, ...(turn ? { turn } : {}) } : "malformed";
};
