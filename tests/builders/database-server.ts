import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../src/platform/embedded-database/embedded-database.ts";
import { createLogins } from "../../src/platform/logins.ts";
import { migrate, readMigrations } from "../../src/platform/migrations.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: { host: string; port: number; user: string };
  }
}

/** One server for the whole run, with a migrated template that each test file clones (architecture.md 8). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `tragnetz-test-${randomUUID()}`);
  const server = await startEmbeddedDatabase({ dataDir: folder, purpose: "test" });
  const place = { host: server.socketDir, port: server.port, user: server.superuser };
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(place);
  } catch (fault) {
    await stop();
    throw fault;
  }
  project.provide("databaseServer", place);
  return stop;
}

async function makeTemplate(place: { host: string; port: number; user: string }): Promise<void> {
  const admin = new pg.Client({ ...place, database: "postgres" });
  await admin.connect();
  await admin.query("create database template_tragnetz");
  await admin.end();
  const owner = new pg.Client({ ...place, database: "template_tragnetz" });
  await owner.connect();
  await createLogins(owner, "tragnetz", {});
  await migrate(owner, await readMigrations("migrations", "tragnetz"), () => undefined);
  await owner.end();
}
