import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { loginNames, roleOf } from "../../src/platform/logins.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

const refused = "42501";
const network = randomUUID();
let installation: TestInstallation;

beforeAll(async () => {
  installation = await openTestInstallation();
  const { owner } = installation;
  await owner.query("set session_replication_role = replica");
  await owner.query(
    `insert into audit (chain, seq, network_id, actor_kind, act, subject_kind, outcome, prev, hash)
     values ($1, 1, $2, 'system', 'test', 'concern', 'done', '\\x00', '\\x00')`,
    [randomUUID(), network],
  );
  await owner.query(
    `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, at, prev, hash)
     values ($1, $2, 1, $3, 'create', $4, 'family', 'received', now(), '\\x00', '\\x00')`,
    [network, randomUUID(), randomUUID(), randomUUID()],
  );
  await owner.query("set session_replication_role = origin");
});
afterAll(() => installation.close());

/** The code with which the server answers, or "done". */
async function answerTo(client: pg.Client, statement: string): Promise<string> {
  await client.query("begin");
  try {
    await client.query("select set_config('app.network', $1, true)", [network]);
    const { rowCount } = await client.query(statement);
    return rowCount === 0 ? "nothing there" : "done";
  } catch (fault) {
    return fault instanceof pg.DatabaseError ? (fault.code ?? "") : String(fault);
  } finally {
    await client.query("rollback");
  }
}

const changes = {
  audit: ["update audit set outcome = 'other'", "delete from audit", "truncate audit cascade"],
  concern_log: [
    "update concern_log set reason = 'other'",
    "delete from concern_log",
    "truncate concern_log cascade",
  ],
} as const;

describe.each(Object.keys(changes) as (keyof typeof changes)[])("%s is only ever added to", (table) => {
  test.each(changes[table])("the owner of the database is refused: %s", async (statement) => {
    expect(await answerTo(installation.owner, statement)).toBe(refused);
  });

  test.each(loginNames)("the login %s is refused", async (login) => {
    const { host, port } = inject("databaseServer");
    const user = roleOf("tragnetz", login);
    const client = new pg.Client({ host, port, database: installation.owner.database ?? "", user });
    await client.connect();
    const [update, remove, truncate] = changes[table];
    const answers = [await answerTo(client, update), await answerTo(client, truncate)];
    // Retention is the one that may delete, when the time has come.
    const deleted = await answerTo(client, remove);
    await client.end();
    expect(answers).toEqual([refused, refused]);
    expect(deleted).toBe(login === "retention" ? "done" : refused);
  });
});

test("without its trigger the log could be changed, and this would be seen", async () => {
  const { owner } = installation;
  await owner.query("alter table audit disable trigger append_only");
  expect(await answerTo(owner, changes.audit[0])).toBe("done");
  await owner.query("alter table audit enable trigger append_only");
  expect(await answerTo(owner, changes.audit[0])).toBe(refused);
});
