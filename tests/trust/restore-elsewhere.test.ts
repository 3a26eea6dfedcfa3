import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backupCommand } from "../../src/app/backup/backup.command.ts";
import { restoreCommand } from "../../src/app/backup/restore.command.ts";
import { newId, type NetworkId, type NodeId } from "../../src/core/ids.ts";
import { readConfig } from "../../src/platform/config.ts";
import { openInstallation } from "../../src/platform/installation.ts";
import { openIntakeJournal } from "../../src/platform/intake-journal/open-journal.ts";
import { type OperatorsServer, password, startOperatorsServer } from "../builders/operators-server.ts";
import { aNetwork, aNode, makeIntake } from "../builders/professionals.ts";
import { aWish, manyWishes, opensWithWords } from "./restore/acknowledged.ts";
import { answerOf, closeRealHouse, type RealHouse } from "./restore/houses.ts";

/** Restoring where nobody is superuser, and from the days of an older program. */
let server: OperatorsServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "restore-elsewhere-"));
  chmodSync(folder, 0o755);
  server = await startOperatorsServer();
  await server.asSuperuser("postgres", `create role plain_owner login createrole password '${password}'`);
}, 120_000);
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A store of its own on the operator's server; all share the key file and the journal. */
async function aHouse(database: string, migrations = "migrations"): Promise<RealHouse> {
  await server.asSuperuser("postgres", `create database ${database} owner plain_owner`);
  const environment = {
    DATA_DIR: join(folder, database),
    KEY_FILE: join(folder, "keys.json"),
    JOURNAL_DIR: join(folder, "journal"),
    DATABASE_URL: server.url("plain_owner", password, database),
  };
  const config = readConfig(environment, { cwd: folder, defaultDataDir: folder });
  const installation = await openInstallation(config, migrations, "command", () => undefined);
  const owner = new pg.Client({ connectionString: server.url("postgres", password, database) });
  await owner.connect();
  return { ...installation, owner, config, journal: openIntakeJournal(config.journalDir, installation.keys) };
}

async function anIntake({ owner }: RealHouse): Promise<{ network: NetworkId; node: NodeId }> {
  const network = await aNetwork(owner, "lindental");
  const node = await aNode(owner, network, "Familienteam", ["intakeCoordinator"]);
  await makeIntake(owner, network, node);
  return { network, node: node.id };
}

test("an owner who is no superuser restores everything into an empty database of his server, journal included", async () => {
  const { rows } = await server.asSuperuser(
    "postgres",
    "select rolsuper or rolbypassrls or rolcreatedb as strong from pg_roles where rolname = 'plain_owner'",
  );
  expect(rows).toEqual([{ strong: false }]);
  const first = await aHouse("erste");
  const { network } = await anIntake(first);
  const early = await manyWishes(first, network, 2);
  const file = join(folder, "plain.tragnetz");
  const saved = await answerOf(first, backupCommand, ["--out", file]);
  const late = await aWish(first, network);
  await closeRealHouse(first);
  const second = await aHouse("zweite");
  try {
    const restored = await answerOf(second, restoreCommand, [file]);
    expect(restored).toMatchObject({ rows: saved["rows"], journalReplayed: 1, journalRefused: 0 });
    for (const wish of [...early, late]) expect(await opensWithWords(second, network, wish)).toBe(true);
    expect(await opensWithWords(second, network, await aWish(second, network))).toBe(true);
  } finally {
    await closeRealHouse(second);
  }
}, 240_000);

/** One open and one closed concern as the program of that day wrote them. */
async function concernsOfThen({ owner }: RealHouse, network: NetworkId, node: NodeId) {
  const [open, closed] = [newId<"concern">(), newId<"concern">()];
  const log = (id: string, seq: number, kind: string, state: string) =>
    owner.query(
      `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, at, prev, hash)
       values ($1, $2, $3, gen_random_uuid(), $4, $5, 'family', $6, now(), '', '')`,
      [network, id, seq, kind, node, state],
    );
  await owner.query("begin");
  await owner.query(
    `insert into concern (network_id, id, origin, state, node_id, due_at, due_kind, language, channel_kind)
     values ($1, $2, 'publicForm', 'received', $3, now() + interval '1 day', 'triage', 'tr', 'call')`,
    [network, open, node],
  );
  await owner.query(
    `insert into concern (network_id, id, origin, state, node_id, closing_reason, closed_at, version, language, channel_kind)
     values ($1, $2, 'publicForm', 'closed', $3, 'takenUp', '2026-03-01T12:00:00Z', 2, 'de', 'mail')`,
    [network, closed, node],
  );
  await owner.query(
    `insert into concern_wrap (network_id, concern_id, class, holder_id, holder_kind, form, wrap, latest)
     values ($1, $2, 'contact', $3, 'node', 'public', '\\x01', true)`,
    [network, open, node],
  );
  await owner.query(
    `insert into consent (network_id, id, concern_id, purpose, given_how, wording_version, wording_language, given_at)
     values ($1, gen_random_uuid(), $2, 'contactMe', 'form', '1', 'tr', now())`,
    [network, open],
  );
  await log(open, 1, "create", "received");
  await log(closed, 1, "create", "received");
  await log(closed, 2, "close", "closed");
  await owner.query("commit");
  return { open, closed };
}

test("a backup of an older program is restored into the schema of today, and wishes go on", async () => {
  const older = join(folder, "migrations-of-then");
  mkdirSync(older);
  for (const name of readdirSync("migrations"))
    if (name < "0019") cpSync(join("migrations", name), join(older, name));
  const then = await aHouse("damals", older);
  const { network, node } = await anIntake(then);
  const { open, closed } = await concernsOfThen(then, network, node);
  const file = join(folder, "older.tragnetz");
  const saved = await answerOf(then, backupCommand, ["--out", file]);
  await closeRealHouse(then);
  rmSync(join(folder, "journal"), { recursive: true, force: true });
  const now = await aHouse("heute");
  try {
    const structure = `select pg_get_constraintdef(oid) as it from pg_constraint where connamespace = 'public'::regnamespace
      union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indexrelid where relnamespace = 'public'::regnamespace
      union all select pg_get_triggerdef(t.oid) || tgenabled::text from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal
      union all select concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'
      union all select c.oid::regclass || ' ' || coalesce(c.relacl::text, '') || c.relforcerowsecurity from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select name || hash from migration order by it`;
    const fresh = (await now.owner.query(structure)).rows;
    expect(await answerOf(now, restoreCommand, [file])).toMatchObject({
      rows: saved["rows"],
      deletedAgain: 0,
    });
    expect((await now.owner.query(structure)).rows).toEqual(fresh);
    const { rows } = await now.owner.query(
      "select id, state, taken_up_on::text as day from concern where id = any($1) order by state",
      [[open, closed]],
    );
    expect(rows).toEqual([
      { id: closed, state: "closed", day: "2026-03-01" },
      { id: open, state: "received", day: null },
    ]);
    expect(await opensWithWords(now, network, await aWish(now, network))).toBe(true);
  } finally {
    await closeRealHouse(now);
  }
}, 240_000);
