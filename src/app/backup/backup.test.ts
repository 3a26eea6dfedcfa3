import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { opensWithWords, withdraw } from "../../../tests/trust/restore/acknowledged.ts";
import { openDatabase } from "../../platform/database.ts";
import { ownerAccess } from "../../platform/installation.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { createServerKeys } from "../../platform/vault/server-keys.ts";
import { backupCommand } from "./backup.command.ts";
import { backupPlan } from "./backup-plan.ts";
import { restoreCommand } from "./restore.command.ts";

/** A backup that nobody ever tried is none; one that brings back what a family had deleted is worse. */
// Each test makes whole stores.
vi.setConfig({ testTimeout: 120_000 });

let at: FamilySite;
let folder: string;
let source: string;
const place = inject("databaseServer");
const empties: Empty[] = [];
type Empty = {
  readonly name: string;
  readonly owner: pg.Client;
  readonly database: ReturnType<typeof openDatabase>;
  readonly close: () => Promise<void>;
};

beforeAll(async () => {
  at = await openFamilySite();
  source = (await at.house.owner.query("select current_database() as name")).rows[0].name;
});
afterAll(async () => {
  for (const empty of empties) await empty.close();
  await at.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  return () => rm(folder, { recursive: true, force: true });
});

/** A fresh store on the same server, as after `npm start` on an empty folder. */
async function anEmptyStore(): Promise<Empty> {
  const name = `b_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ ...place, database: "postgres" });
  await admin.connect();
  await admin.query("select pg_advisory_lock(1)");
  await admin.query(`create database ${name} template template_tragnetz`);
  await admin.query("select pg_advisory_unlock(1)");
  const owner = new pg.Client({ ...place, database: name });
  await owner.connect();
  const { host, port } = place;
  const database = openDatabase({ host, port, database: name, rolePrefix: "tragnetz" }, {});
  const close = async () => {
    await database.close();
    await owner.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  const empty = { name, owner, database, close };
  empties.push(empty);
  return empty;
}

const deskOf = (name: string, keys: ServerKeys = at.house.keys) => ({
  database: at.house.database,
  keys,
  asOwner: ownerAccess([{ ...place, database: name }]),
});
const save = (file: string) => runCommand(deskOf(source), backupCommand, [], { out: file });
const restore = async (name: string, file: string, more: Record<string, string> = {}, keys?: ServerKeys) =>
  runCommand(deskOf(name, keys), restoreCommand, [file], more);
const contents = async (owner: pg.Client, table: string) =>
  (
    await owner.query(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum, count(*)::int as n from ${table} t`,
    )
  ).rows[0];

test("every table comes back as it was, with its chains, and only sign-ins and open dialogues are left behind", async () => {
  await aWrittenWish(at.site);
  const file = join(folder, "one");
  const saved = await save(file);
  const empty = await anEmptyStore();
  const restored = await restore(empty.name, file);
  expect(restored).toMatchObject({ tables: saved["tables"], rows: saved["rows"], journalReplayed: 0 });
  const { rows } = await at.house.owner.query(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  expect(saved["tables"]).toBe(rows.length - backupPlan.without.length);
  for (const { name } of rows)
    if (!backupPlan.without.includes(name))
      expect(await contents(empty.owner, name), name).toEqual(await contents(at.house.owner, name));
  expect(await contents(empty.owner, "migration")).toEqual(await contents(at.house.owner, "migration"));
});

test("the restored store keeps its promises: constraints, indexes and triggers are those of a fresh one", async () => {
  const file = join(folder, "two");
  await save(file);
  const empty = await anEmptyStore();
  const built = `select pg_get_constraintdef(oid) as it from pg_constraint where connamespace = 'public'::regnamespace
    union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indexrelid where relnamespace = 'public'::regnamespace
    union all select pg_get_triggerdef(t.oid) || tgenabled::text from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal
    order by it`;
  const fresh = (await empty.owner.query(built)).rows;
  await restore(empty.name, file);
  expect((await empty.owner.query(built)).rows).toEqual(fresh);
  await expect(empty.owner.query("update concern_log set kind = 'close'")).rejects.toThrow(/append-only/);
});

test("nothing a family wrote can be read in the files, and only their owner can open them", async () => {
  await aWrittenWish(at.site);
  const file = join(folder, "three");
  await save(file);
  for (const path of [file, `${file}.keys`]) {
    expect(/Kanarie|Oberlinden|Familienteam/.test((await readFile(path)).toString("latin1"))).toBe(false);
    expect((await stat(path)).mode & 0o077).toBe(0);
  }
});

test("a damaged, shortened or foreign file is refused in one sentence, and the store stays empty", async () => {
  const file = join(folder, "four");
  await save(file);
  const empty = await anEmptyStore();
  const whole = await readFile(file);
  const spoil = async (bytes: Buffer, code: string, keys?: ServerKeys) => {
    await writeFile(file, bytes);
    await expect(restore(empty.name, file, {}, keys)).rejects.toMatchObject({ code });
    expect((await empty.owner.query("select count(*)::int as n from network")).rows[0].n).toBe(0);
  };
  const flipped = Buffer.from(whole);
  flipped.writeUInt8(flipped.readUInt8(whole.length - 900) ^ 1, whole.length - 900);
  await spoil(flipped, "backup-damaged");
  await spoil(whole.subarray(0, whole.length - 5), "backup-damaged");
  await spoil(Buffer.from("PK something else"), "no-backup");
  await spoil(whole, "key-file-of-another", createServerKeys(true, []));
  await rename(`${file}.keys`, join(folder, "aside"));
  await spoil(whole, "file-missing");
  await writeFile(`${file}.keys`, whole);
  await spoil(whole, "keys-file-needed");
  await rename(join(folder, "aside"), `${file}.keys`);
  expect(await restore(empty.name, file)).toMatchObject({ journalReplayed: 0 });
  await expect(restore(empty.name, file)).rejects.toMatchObject({ code: "not-empty" });
  await expect(save(file)).rejects.toMatchObject({ code: "file-exists" });
});

test("what was withdrawn stays unreadable from an older backup with the keys of a later day", async () => {
  const kept = await aWish();
  const gone = await aWish();
  const old = join(folder, "old");
  await save(old);
  const stolen = await readFile(`${old}.keys`);
  await withdraw(at.house, at.network, gone);
  const younger = await aWish();
  const later = join(folder, "later");
  await save(later);
  await rm(`${old}.keys`);
  const empty = await anEmptyStore();
  await restore(empty.name, old, { keys: `${later}.keys` });
  const desk = { database: empty.database, keys: at.house.keys };
  expect(await opensWithWords(desk, at.network, kept)).toBe(true);
  for (const one of [gone, younger]) expect(await opensWithWords(desk, at.network, one)).toBe(false);
  const left = await empty.owner.query("select count(*)::int as n from concern_wrap where concern_id = $1", [
    gone.concernId,
  ]);
  expect(left.rows[0].n).toBe(0);
  // The proof that the separate file is what does it: with the old keys, which had to be deleted, it would be there.
  await writeFile(`${old}.keys`, stolen);
  const careless = await anEmptyStore();
  await restore(careless.name, old);
  expect(await opensWithWords({ ...desk, database: careless.database }, at.network, gone)).toBe(true);
});

async function aWish() {
  const { code } = await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return { code, concernId: rows[0].id as string };
}

test("a changed row breaks the chain, and such a backup is not restored", async () => {
  await aWrittenWish(at.site);
  await at.house.owner.query("begin");
  await at.house.owner.query("set local session_replication_role = replica");
  await at.house.owner.query(
    "update concern_log set kind = 'answer' where seq = 1 and op_key = (select op_key from concern_log limit 1)",
  );
  await at.house.owner.query("commit");
  const file = join(folder, "six");
  await save(file);
  const empty = await anEmptyStore();
  await expect(restore(empty.name, file)).rejects.toMatchObject({ code: "chain-broken" });
  expect((await empty.owner.query("select count(*)::int as n from network")).rows[0].n).toBe(0);
});
