import { afterAll, beforeAll, expect, test } from "vitest";
import { registerHandOvers } from "../../src/app/leaving.ts";
import { showMyDay } from "../../src/connect/concerns/concern-steps.ts";
import { newestKey } from "../../src/connect/keys/epochs.ts";
import { renewConcernKeys } from "../../src/connect/keys/renew-concern-keys.ts";
import { openAsNode, openNodeSecrets } from "../../src/connect/concerns/sealed-concern.ts";
import { seatWrapsOf, wrapsFor } from "../../src/connect/concerns/concern-keys.sql.ts";
import { writeToTeam } from "../../src/connect/dialogue/write-to-team.ts";
import { closeOrganisation } from "../../src/people/organisations/close-organisation.ts";
import { chooseDuty } from "../../src/people/teams/choose-duty.ts";
import { chooseIntakeTeam } from "../../src/people/teams/choose-intake-team.ts";
import { endMembership } from "../../src/people/teams/end-membership.ts";
import { renewTeamKey } from "../../src/people/teams/renew-team-key.ts";
import type { Staff } from "../../src/platform/actor.ts";
import { newId } from "../../src/core/ids.ts";
import { perform } from "../../src/platform/perform.ts";
import type { View } from "../../src/platform/view.ts";
import {
  aConcern,
  accepted,
  as,
  colleague,
  differences,
  type HeldConcern,
  type HeldConcerns,
  openHeldConcerns,
  shownTo,
} from "../builders/held-concerns.ts";
import { mustDo } from "../builders/people.ts";
import { aNode, type Node } from "../builders/professionals.ts";

/** Checklist 16 and 44: who leaves takes no key along, and nobody's concern is left without a person. */
let at: HeldConcerns;
let office: Node;
beforeAll(async () => {
  registerHandOvers();
  at = await openHeldConcerns();
  office = await aNode(at.house.owner, at.network, "Netzwerkbüro", ["networkCoordinator"]);
});
afterAll(() => at.house.close());

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const end = (staff: Staff, successor?: Staff) =>
  perform(at.house, endMembership, as(office.duty), {
    membershipId: staff.membershipId,
    successorId: successor?.membershipId ?? null,
  });
const stateOf = async ({ id }: HeldConcern) =>
  (await query("select state, node_id, owner_id, rekey_due from concern where id = $1", id))[0];
/** The team secrets a person once unlocked, as she could have copied them. */
const copiedSecrets = (staff: Staff, node: Node) =>
  at.house.database.read("app", { network: at.network }, async (tx) =>
    openNodeSecrets(
      staff.personKey,
      await seatWrapsOf(tx, node.id, staff.accountId),
      node.id,
      staff.accountId,
    ),
  );
const openedWith = (secrets: ReadonlyMap<number, Buffer>, node: Node, { id }: HeldConcern) =>
  at.house.database.read("app", { network: at.network, organisation: node.organisationId }, async (tx) =>
    openAsNode(secrets, await wrapsFor(tx, [id], node.id), id),
  );
/** What "Mein Tag" does besides being drawn. */
const opensDay = (staff: Staff) =>
  showMyDay(
    at.house,
    {
      actor: staff,
      network: { id: at.network },
      href: (path: string) => path,
      asset: String,
      formFields: () => ({}),
    } as unknown as View,
    { topicName: String, isUrgent: () => false, topics: () => [], offerTitle: () => Promise.resolve(null) },
  ).catch(() => undefined);

test("a leaver: wraps gone, login dead, a new team key at the next opening, and her copy opens nothing newly written", async () => {
  const before = await aConcern(at);
  const leaver = await colleague(at, at.intake, ["intakeCoordinator"]);
  await query(
    "insert into login_session (token_hash, account_id, membership_id, network_id, sealed_secret_key, created_at, last_seen_at, ends_at) values ('\\x01', $1, $2, $3, '\\x00', now(), now(), now() + interval '1 hour')",
    leaver.accountId,
    leaver.membershipId,
    at.network,
  );
  const copied = await copiedSecrets(leaver, at.intake);
  const oldKeys = await openedWith(copied, at.intake, before);
  expect(newestKey(oldKeys, "contact")).toBeDefined();
  const started = performance.now();
  await mustDo(end(leaver));
  expect(await query("select 1 from login_session where account_id = $1", leaver.accountId)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await query("select 1 from node_key_wrap where holder_id = $1", leaver.accountId)).toEqual([]);
  await opensDay(at.intake.duty);
  const [node] = await query(
    "select rekey_due, (select max(version) from node_key where node_id = id) as version from node where id = $1",
    at.intake.id,
  );
  expect(node).toEqual({ rekey_due: false, version: 2 });
  const after = await aConcern(at);
  expect(await openedWith(copied, at.intake, after)).toEqual(new Map());
  // Also what was there before: moved to the new generation, and under new keys once somebody opens it.
  expect(await openedWith(copied, at.intake, before)).toEqual(new Map());
  expect((await stateOf(before)).rekey_due).toBe(true);
  await mustDo(perform(at.house, renewConcernKeys, as(at.intake.duty), { concernId: before.id }));
  await mustDo(
    perform(at.house, writeToTeam, { actor: before.family, networkId: at.network }, { text: "Neu." }),
  );
  expect((await shownTo(at, at.intake.duty, before))?.thread.at(-1)?.text).toBe("Neu.");
  expect(await differences(at)).toEqual([]);
});

test("the last of a team cannot go, and is told what to do first", async () => {
  expect(await end(at.midwives.duty)).toMatchObject({ value: { ok: false, reason: "lastOfTeam" } });
});

test("the last duty person cannot go while others are there, until another one is on duty", async () => {
  const second = await colleague(at, at.midwives, ["familyHealthVisitor"]);
  expect(await end(at.midwives.duty)).toMatchObject({ value: { ok: false, reason: "isOnDuty" } });
  const duty = { nodeId: at.midwives.id, membershipId: second.membershipId };
  await mustDo(perform(at.house, chooseDuty, as(office.duty), duty));
  const third = await colleague(at, at.midwives, ["familyHealthVisitor"]);
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  expect((await stateOf(concern)).owner_id).toBe(at.midwives.duty.membershipId);
  expect(await end(at.midwives.duty, at.advice.duty)).toMatchObject({ value: { reason: "successorUnfit" } });
  await mustDo(end(at.midwives.duty, third));
  expect(await stateOf(concern)).toMatchObject({
    owner_id: third.membershipId,
    node_id: at.midwives.id,
    rekey_due: true,
  });
  await mustDo(perform(at.house, renewTeamKey, as(third), {}));
  await mustDo(perform(at.house, renewConcernKeys, as(third), { concernId: concern.id }));
  expect((await shownTo(at, third, concern))?.words.channelValue).toContain("4711");
  expect(await differences(at)).toEqual([]);
});

test("an institution leaves: the intake team has everything at once and is told, its people are out, its keys are gone", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.advice);
  const copied = await copiedSecrets(at.advice.duty, at.advice);
  const keys = await openedWith(copied, at.advice, concern);
  expect(newestKey(keys, "care")).toBeDefined();
  const leave = (understood: boolean, id: string = at.advice.organisationId) =>
    perform(at.house, closeOrganisation, as(office.duty), { id, understood });
  expect((await leave(false)).kind).toBe("invalid");
  expect(await leave(true, office.organisationId)).toMatchObject({ value: { reason: "ownOrganisation" } });
  expect(await leave(true, at.intake.organisationId)).toMatchObject({ value: { reason: "isIntakeTeam" } });
  await mustDo(leave(true));
  expect(await stateOf(concern)).toMatchObject({
    state: "received",
    node_id: at.intake.id,
    owner_id: null,
    rekey_due: true,
  });
  expect(await query("select 1 from concern_wrap where holder_id = $1", at.advice.id)).toEqual([]);
  expect(await query("select 1 from node_key_wrap where node_id = $1", at.advice.id)).toEqual([]);
  const members = await query(
    "select 1 from membership where organisation_id = $1 and active",
    at.advice.organisationId,
  );
  expect(members).toEqual([]);
  const told = await query("select 1 from outbox where kind = 'node-left'");
  expect(told.length).toBe(1);
  const asked = await query("select cause from deletion_confirmation where concern_id = $1", concern.id);
  expect(asked).toEqual([{ cause: "left" }]);
  expect(await leave(true)).toMatchObject({ value: { reason: "alreadyLeft" } });
  expect((await shownTo(at, at.intake.duty, concern))?.words.name).toBe("Probe");
});

test("a team that cannot open the concerns there are does not become the intake team", async () => {
  const newcomers = await aNode(at.house.owner, at.network, "Neues Team", ["intakeCoordinator"]);
  const undrilled = await perform(at.house, chooseIntakeTeam, as(office.duty), { nodeId: newcomers.id });
  expect(undrilled).toMatchObject({ value: { ok: false, reason: "recoveryNotDrilled" } });
  const recovery = newId();
  await query(
    "insert into organisation_recovery (network_id, organisation_id, version, public_key, drilled_at, id) values ($1, $2, 1, '\\x01', now(), $3)",
    at.network,
    newcomers.organisationId,
    recovery,
  );
  await query(
    "insert into node_key_wrap (network_id, node_id, version, holder_kind, holder_id, wrap) values ($1, $2, 1, 'recovery', $3, '\\x01')",
    at.network,
    newcomers.id,
    recovery,
  );
  const chosen = await perform(at.house, chooseIntakeTeam, as(office.duty), { nodeId: newcomers.id });
  expect(chosen).toMatchObject({ value: { ok: true, value: { begun: true } } });
  const { rows } = await at.house.owner.query("select intake_node_id from network where id = $1", [
    at.network,
  ]);
  expect(rows[0].intake_node_id).toBe(at.intake.id);
});
