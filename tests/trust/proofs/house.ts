import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { type Database, openDatabase } from "../../../src/platform/database.ts";
import { createLogins } from "../../../src/platform/logins.ts";
import { migrate, readMigrations } from "../../../src/platform/migrations.ts";
import { createServerKeys, keyFileId, type ServerKeys } from "../../../src/platform/vault/server-keys.ts";
import type { Place } from "./proof-server.ts";

/** The store of one proof: a database of its own with everything the product needs, and the owner's way in for looking. */
export type House = {
  readonly place: Place;
  readonly name: string;
  readonly keys: ServerKeys;
  readonly owner: pg.Client;
  readonly database: Database;
  readonly close: () => Promise<void>;
};

const template = "template_tragnetz";

/** Pools as every process of the product opens them. */
export const openPools = (place: Place, name: string): Database =>
  openDatabase({ host: place.host, port: place.port, database: name, rolePrefix: "tragnetz" }, {}, {});

/** The migrated database that every house is cloned from. */
export async function makeTemplate(place: Place): Promise<void> {
  const admin = new pg.Client({ ...place, database: "postgres" });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  const owner = new pg.Client({ ...place, database: template });
  await owner.connect();
  await createLogins(owner, "tragnetz", {});
  await migrate(owner, await readMigrations("migrations", "tragnetz"), () => undefined);
  await owner.end();
}

export async function openHouse(place: Place): Promise<House> {
  const name = `p_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ ...place, database: "postgres" });
  // A proof that kills the server cuts this one too.
  admin.on("error", () => undefined);
  await admin.connect();
  await admin.query("select pg_advisory_lock(1)");
  await admin.query(`create database ${name} template ${template}`);
  await admin.query("select pg_advisory_unlock(1)");
  await admin.end();
  const owner = await openOwner(place, name);
  const keys = createServerKeys(true, []);
  await owner.query("insert into installation (key_file_id) values ($1)", [keyFileId(keys)]);
  const database = openPools(place, name);
  return {
    place,
    name,
    keys,
    owner,
    database,
    close: async () => {
      await database.close();
      await owner.end().catch(() => undefined);
      const last = new pg.Client({ ...place, database: "postgres" });
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
    },
  };
}

export async function openOwner(place: Place, name: string): Promise<pg.Client> {
  const owner = new pg.Client({ ...place, database: name });
  owner.on("error", () => undefined);
  await owner.connect();
  return owner;
}

type Written = { readonly type: "Buffer"; readonly data: number[] };
const isBuffer = (value: unknown): value is Written =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "Buffer";

/** Anything that was written as JSON with buffers in it. */
export const readWithBuffers = <T>(path: string): T =>
  JSON.parse(readFileSync(path, "utf8"), (_name, value: unknown) =>
    isBuffer(value) ? Buffer.from(value.data) : value,
  ) as T;
