import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import type { NetworkId } from "../../core/ids.ts";
import { runRetention, type Tally } from "../../platform/retention/run-retention.ts";
import { deletionRules } from "../deletion-rules.ts";
import { retentionTasks } from "./classes.ts";
import { tallyTable } from "./retention-run.command.ts";
import { byName } from "./tallies.ts";

/** "Was seine Frist hinter sich hat, geht von selbst, und das ist nachzulesen." */
let house: TestInstallation;
let network: NetworkId;
let node: Node;
beforeAll(async () => {
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "lindental");
  node = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
});
afterAll(() => house.close());
beforeEach(() => house.owner.query("update clock set ahead = '0'"));

const sql = (text: string, values: unknown[] = []) => house.owner.query(text, values);
const run = async (dryRun = false): Promise<ReadonlyMap<string, Tally>> =>
  new Map(byName(await runRetention(house, retentionTasks, { dryRun })).map((tally) => [tally.name, tally]));
const count = async (table: string): Promise<number> =>
  (await sql(`select count(*)::int as n from ${table}`)).rows[0].n as number;

test("every period of the deletion plan has a job, and every job a period", () => {
  const withPeriod = Object.entries(deletionRules).filter(([, rule]) => rule.keep !== null);
  const names = new Set(retentionTasks.map(({ of }) => of.name));
  expect([...names].toSorted()).toEqual(withPeriod.map(([name]) => name).toSorted());
});

test("a dry run counts and deletes nothing; a run deletes exactly what is over, once, and writes it down", async () => {
  await sql(
    "insert into operation (op_key, act, at) values (gen_random_uuid(), 'x', now() - interval '31 days')",
  );
  await sql(
    "insert into operation (op_key, act, at) values (gen_random_uuid(), 'x', now() - interval '29 days')",
  );
  await sql(
    `insert into outbox (dedupe, network_id, kind, sent_at) values ('old', $1, 'x', now() - interval '31 days'),
       ('young', $1, 'x', now() - interval '29 days'), ('unsent', $1, 'x', null), ('house', null, 'x', now() - interval '31 days')`,
    [network],
  );
  const before = await run(true);
  expect(before.get("operation")).toEqual({ name: "operation", due: 1, deleted: 0 });
  expect(before.get("outbox")).toEqual({ name: "outbox", due: 2, deleted: 0 });
  expect(await count("operation")).toBe(2);
  const done = await run();
  expect(done.get("operation")).toEqual({ name: "operation", due: 1, deleted: 1 });
  expect(done.get("outbox")?.deleted).toBe(2);
  expect((await sql("select dedupe from outbox order by 1")).rows).toEqual([
    { dedupe: "unsent" },
    { dedupe: "young" },
  ]);
  expect((await run()).get("outbox")).toEqual({ name: "outbox", due: 0, deleted: 0 });
  const { rows } = await sql(
    "select class, deleted, network_id from deletion_log where class = 'outbox' order by deleted",
  );
  expect(rows.map(({ network_id }) => network_id).toSorted()).toEqual([network, null].toSorted());
});

test("on a terminal it is a table in the words of the deletion concept, and says that nothing went", () => {
  const table = tallyTable([{ name: "outbox", due: 12, deleted: 0 }], true);
  expect(table).toContain("nichts ist gelöscht");
  expect(table).toMatch(/^ +12 {2}Mail, nach dem Versand/m);
  expect(table).toMatch(/^ +12 {2}zusammen$/m);
  expect(table).not.toMatch(/[{"]|outbox/);
});

test("a run for one network looks at no other", async () => {
  const other = await aNetwork(house.owner, "weiter-weg");
  await sql(
    "insert into outbox (dedupe, network_id, kind, sent_at) values ('afar', $1, 'x', now() - interval '31 days')",
    [other],
  );
  const here = byName(await runRetention(house, retentionTasks, { dryRun: true, only: network }));
  const there = byName(await runRetention(house, retentionTasks, { dryRun: true, only: other }));
  const due = (tallies: readonly Tally[]) => tallies.find(({ name }) => name === "outbox")?.due;
  expect([due(here), due(there)]).toEqual([0, 1]);
  await run();
});

test("a network may keep things for a shorter time, and its neighbour keeps them as long as before", async () => {
  const neighbour = await aNetwork(house.owner, "nebenan");
  for (const one of [network, neighbour])
    await sql(
      "insert into outbox (dedupe, network_id, kind, sent_at) values ($2, $1, 'x', now() - interval '20 days')",
      [one, `twenty:${one}`],
    );
  await sql("insert into retention_period (network_id, class, days) values ($1, 'outbox', 14)", [network]);
  await run();
  const { rows } = await sql("select network_id from outbox where dedupe like 'twenty:%'");
  expect(rows).toEqual([{ network_id: neighbour }]);
});

test("who left a year ago goes with her name and address; who works elsewhere, or left lately, stays", async () => {
  const gone = await aNode(house.owner, network, "Alte Stelle", ["navigator"]);
  const late = await aNode(house.owner, network, "Junge Stelle", ["navigator"]);
  for (const [one, since] of [
    [gone, "400 days"],
    [late, "100 days"],
  ] as const) {
    await sql("begin");
    await sql("update node set active = false, duty_id = null where id = $1", [one.id]);
    await sql("update membership set active = false, until = (now() - $2::interval)::date where id = $1", [
      one.duty.membershipId,
      since,
    ]);
    await sql("update account set created_at = now() - interval '3 years' where id = $1", [
      one.duty.accountId,
    ]);
    await sql("commit");
  }
  expect((await run(true)).get("staff")?.due).toBe(1);
  expect((await run()).get("staff")?.deleted).toBe(1);
  const { rows } = await sql("select id from account");
  const left = rows.map(({ id }) => id as string);
  expect(left).not.toContain(gone.duty.accountId);
  expect(left).toContain(late.duty.accountId);
  expect(left).toContain(node.duty.accountId);
});

test("the access log goes after twelve months, and what follows still proves itself", async () => {
  const write = (at: string) =>
    sql(
      `insert into audit (chain, seq, at, network_id, actor_kind, act, subject_kind, outcome, prev, hash)
       values ($1, 0, now() - $2::interval, $1, 'system', 'x', 'network', 'done', '', '')`,
      [network, at],
    );
  for (const at of ["400 days", "370 days", "300 days", "1 day"]) await write(at);
  expect((await run()).get("accessLog")?.deleted).toBe(2);
  await sql("begin");
  await sql("select set_config('app.network', $1, true)", [network]);
  const { rows } = await sql("select checked::int, shortened::int, fault from check_access_log(100)");
  await sql("commit");
  expect(rows[0]).toMatchObject({ checked: 2, shortened: 1, fault: null });
});

test("nobody but the deletion run removes a line of what was deleted", async () => {
  await expect(sql("delete from deletion_log")).rejects.toThrow("append-only");
  await expect(sql("update deletion_log set deleted = 99")).rejects.toThrow("append-only");
});
