import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { Database } from "../../src/platform/database.ts";
import { openDatabase } from "../../src/platform/database.ts";
import type { Desk } from "../../src/platform/perform.ts";
import { createServerKeys, keyFileId } from "../../src/platform/vault/server-keys.ts";

/** A database of its own for one test file, cloned from the migrated template. `owner` bypasses the walls and is for looking only. */
export type TestInstallation = Desk & {
  readonly database: Database;
  readonly owner: pg.Client;
  readonly close: () => Promise<void>;
};

export async function openTestInstallation(): Promise<TestInstallation> {
  const place = inject("databaseServer");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ ...place, database: "postgres" });
  await admin.connect();
  // A template can be cloned only while nobody is connected to it, and by one at a time.
  await admin.query("select pg_advisory_lock(1)");
  await admin.query(`create database ${name} template template_tragnetz`);
  await admin.query("select pg_advisory_unlock(1)");
  const keys = createServerKeys(true, []);
  const owner = new pg.Client({ ...place, database: name });
  await owner.connect();
  await owner.query("insert into installation (key_file_id) values ($1)", [keyFileId(keys)]);
  const database = openDatabase(
    { host: place.host, port: place.port, database: name, rolePrefix: "tragnetz" },
    {},
    {},
  );
  const close = async () => {
    await database.close();
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { database, keys, owner, close };
}
