import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { registerHandOvers } from "../../src/app/leaving.ts";
import { findAdvice } from "../../src/connect/child-protection/advice.sql.ts";
import { nameOf } from "../../src/connect/child-protection/protection-people.sql.ts";
import { endMembership } from "../../src/people/teams/end-membership.ts";
import { perform } from "../../src/platform/perform.ts";
import type { Staff } from "../../src/platform/actor.ts";
import {
  aPerson,
  asker,
  callOf,
  openProtectionHouse,
  type ProtectionHouse,
} from "../builders/child-protection.ts";

/** Somebody leaves and has a consultation open that opens for nobody else: the office learns that something waits, not what. */
let at: ProtectionHouse;
let leaver: Staff;
beforeAll(async () => {
  registerHandOvers();
  at = await openProtectionHouse();
});
afterAll(() => at.house.close());
beforeEach(async () => {
  const seat = { organisationId: at.midwives.organisationId, nodeId: at.midwives.id };
  leaver = await aPerson(at.house.owner, at.network, seat, "Geht Bald", ["familyHealthVisitor"]);
});

const end = (evenSo?: boolean) =>
  perform(at.house, endMembership, callOf(at.coordinator), { membershipId: leaver.membershipId, evenSo });
const told = async (kind: string): Promise<number> =>
  (await at.house.owner.query("select count(*)::int as n from outbox where kind = $1", [kind])).rows[0].n;
const active = async (): Promise<boolean> =>
  (await at.house.owner.query("select active from membership where id = $1", [leaver.membershipId])).rows[0]
    .active;

test("with nothing open she leaves, and nobody is written to", async () => {
  expect(await end()).toMatchObject({ value: { ok: true } });
  expect(await told("own-matters")).toBe(0);
});

test("with an open consultation leaving is refused, and only she herself is written to", async () => {
  await asker(at, leaver).start();
  expect(await end()).toMatchObject({ value: { ok: false, reason: "ownMattersOpen" } });
  expect(await active()).toBe(true);
  expect(await told("own-matters")).toBe(1);
  expect(await told("protection-news")).toBe(0);
});

test("an emergency access that is running is answered by the same word, so the word does not give away which it is", async () => {
  await at.house.owner.query("alter table break_glass disable trigger all");
  await at.house.owner.query(
    `insert into break_glass (network_id, id, concern_id, membership_id, sealed_reason, opened_at, ends_at)
     values ($1, gen_random_uuid(), gen_random_uuid(), $2, '', now(), now() + interval '30 minutes')`,
    [at.network, leaver.membershipId],
  );
  await at.house.owner.query("alter table break_glass enable trigger all");
  expect(await end()).toMatchObject({ value: { ok: false, reason: "ownMattersOpen" } });
});

test("nothing of it stands in the office's log: neither its number nor its kind", async () => {
  const id = await asker(at, leaver).start();
  await end();
  const { rows } = await at.house.owner.query(
    "select subject_kind, subject_id, outcome from audit where act = 'end-membership' and subject_id = $1",
    [leaver.membershipId],
  );
  expect(rows).toEqual([
    { subject_kind: "membership", subject_id: leaver.membershipId, outcome: "ownMattersOpen" },
  ]);
  const outbox = await at.house.owner.query(
    "select kind, dedupe, concern_id from outbox where kind = 'own-matters'",
  );
  expect(JSON.stringify(outbox.rows)).not.toContain(id);
});

test("is she gone for good, she can be taken out: who advises her is written to and sees that she is not there any more", async () => {
  const by = asker(at, leaver);
  const id = await by.start();
  await by.sheetTo(id, at.adviser);
  const before = await told("protection-news");
  expect(await end(true)).toMatchObject({ value: { ok: true } });
  expect(await active()).toBe(false);
  expect(await told("protection-news")).toBe(before + 1);
  const reach = {
    network: at.network,
    organisation: at.adviser.organisationId,
    account: at.adviser.accountId,
  };
  const seen = await at.house.database.read("app", reach, async (tx) => ({
    asked: (await findAdvice(tx, id))?.askerId,
    name: await nameOf(tx, leaver.membershipId),
  }));
  expect(seen.asked).toBe(leaver.membershipId);
  expect(seen.name).toContain("arbeitet hier nicht mehr");
});

test("a closed consultation holds nobody", async () => {
  const id = await asker(at, leaver).start();
  await at.house.owner.query(
    "update child_protection_consultation set born = 'born', talk = 'held', decision = 'noFurtherStep', decided_at = now(), closed_at = now() where id = $1",
    [id],
  );
  expect(await end()).toMatchObject({ value: { ok: true } });
});
