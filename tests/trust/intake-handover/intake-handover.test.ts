import { afterEach, beforeEach, expect, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  colleague,
  differences,
  type HeldConcern,
  type HeldConcerns,
  offered,
  openHeldConcerns,
  shownTo,
} from "../../builders/held-concerns.ts";
import { mustDo } from "../../builders/people.ts";
import { newId } from "../../../src/core/ids.ts";
import { chooseIntakeTeam } from "../../../src/people/teams/choose-intake-team.ts";
import { closeTeam } from "../../../src/people/teams/close-team.ts";
import type { Staff } from "../../../src/platform/actor.ts";
import { ask, perform } from "../../../src/platform/perform.ts";
import { acceptConcern } from "../../../src/connect/concerns/accept-concern.ts";
import { handBackConcern } from "../../../src/connect/concerns/hand-back-concern.ts";
import { renewConcernKeys } from "../../../src/connect/keys/renew-concern-keys.ts";
import { writeToTeam } from "../../../src/connect/dialogue/write-to-team.ts";
import { callOffIntakeHandover } from "../../../src/connect/intake-handover/call-off-intake-handover.ts";
import { handOverIntake } from "../../../src/connect/intake-handover/hand-over-intake.ts";
import { handOverKeys, nextToHandOver } from "../../../src/connect/intake-handover/intake-keys.sql.ts";
import { showIntakeHandover } from "../../../src/connect/intake-handover/show-intake-handover.ts";
import { nodeSecretsOf } from "../../../src/connect/concerns/professional.sql.ts";
import { nodeKeyOf } from "../../../src/connect/concerns/concern-keys.sql.ts";
import { runningHandover } from "../../../src/people/public.ts";

/** The place where concerns arrive changes, and at no moment is there a family whom the intake team could not read. */
let at: HeldConcerns;
let office: Staff;
beforeEach(async () => {
  at = await openHeldConcerns();
  office = { ...at.advice.duty, nodeId: null, admitted: false, roles: ["networkCoordinator"] };
  await drilled(at.midwives);
});
afterEach(() => at.house.close());

/** Sheets printed and tried once: without them nobody becomes the intake team. */
async function drilled(node: HeldConcerns["intake"]): Promise<void> {
  const recovery = newId();
  const { owner } = at.house;
  await owner.query(
    "insert into organisation_recovery (network_id, organisation_id, version, public_key, drilled_at, id) values ($1, $2, 1, '\\x01', now(), $3)",
    [at.network, node.organisationId, recovery],
  );
  await owner.query(
    "insert into node_key_wrap (network_id, node_id, version, holder_kind, holder_id, wrap) values ($1, $2, 1, 'recovery', $3, '\\x01')",
    [at.network, node.id, recovery],
  );
}
const choose = () => perform(at.house, chooseIntakeTeam, as(office), { nodeId: at.midwives.id });
const handOver = (staff = at.intake.duty) => perform(at.house, handOverIntake, as(staff), {});
const intakeNow = async () =>
  (await at.house.owner.query("select intake_node_id from network where id = $1", [at.network])).rows[0]
    .intake_node_id;
const rowOf = async ({ id }: HeldConcern) =>
  (
    await at.house.owner.query(
      "select state, node_id, owner_id, due_at, due_kind, rekey_due from concern where id = $1",
      [id],
    )
  ).rows[0];
const wrapsHeldBy = async (nodeId: string) =>
  (await at.house.owner.query("select count(*)::int as n from concern_wrap where holder_id = $1", [nodeId]))
    .rows[0].n;
const progress = async (staff: Staff) => {
  const shown = await ask(at.house, showIntakeHandover, as(staff), {});
  return shown.kind === "done" && shown.value.handover !== null
    ? { left: shown.value.left, handed: shown.value.handed }
    : null;
};
/** As many concerns as asked for, in a commit of their own, as if the machine had stopped after it. */
const firstOnes = (count: number) =>
  at.house.database.write(
    "app",
    {
      network: at.network,
      organisation: at.intake.duty.organisationId,
      account: at.intake.duty.accountId,
    },
    async (tx) => {
      const handover = await runningHandover(tx);
      const nodeKey = await nodeKeyOf(tx, at.midwives.id);
      if (handover === undefined || nodeKey === undefined) throw new Error("no hand-over is running");
      const secrets = await nodeSecretsOf(tx, at.intake.duty);
      const giving = { handover, secrets, nodeKey, server: at.house.keys };
      return handOverKeys(tx, giving, await nextToHandOver(tx, giving, count));
    },
  );

test("everything goes along: words, numbers, dates, and the old team reads nothing any more", async () => {
  const waiting = await aConcern(at);
  const kept = await aConcern(at);
  await mustDo(perform(at.house, acceptConcern, as(at.intake.duty), { concernId: kept.id }));
  const before = [await rowOf(waiting), await rowOf(kept)];
  expect(await choose()).toMatchObject({ value: { ok: true, value: { begun: true } } });
  expect(await intakeNow()).toBe(at.intake.id);
  expect(await handOver()).toMatchObject({ value: { value: { handed: 2, left: 0, switched: true } } });
  expect(await intakeNow()).toBe(at.midwives.id);
  expect(await rowOf(waiting)).toEqual({ ...before[0], node_id: at.midwives.id, rekey_due: true });
  expect(await rowOf(kept)).toEqual({
    ...before[1],
    node_id: at.midwives.id,
    owner_id: at.midwives.duty.membershipId,
    rekey_due: true,
  });
  expect((await shownTo(at, at.midwives.duty, waiting))?.words).toMatchObject({ name: "Probe" });
  expect((await shownTo(at, at.midwives.duty, kept))?.words.channelValue).toContain("4711");
  expect(await shownTo(at, at.intake.duty, waiting)).toBeNull();
  expect(await wrapsHeldBy(at.intake.id)).toBe(0);
  expect(await differences(at)).toEqual([]);
});

test("interrupted in the middle: the old team stays the intake team, and it goes on where it stopped", async () => {
  const concerns = [await aConcern(at), await aConcern(at), await aConcern(at)];
  await mustDo(choose());
  expect(await firstOnes(2)).toBe(2);
  expect(await progress(office)).toEqual({ left: 1, handed: 2 });
  expect(await intakeNow()).toBe(at.intake.id);
  for (const concern of concerns)
    expect((await shownTo(at, at.intake.duty, concern))?.words.name).toBe("Probe");
  expect(await shownTo(at, at.midwives.duty, concerns[0] ?? (await aConcern(at)))).toBeNull();
  expect(await differences(at)).toEqual([]);
  expect(await handOver()).toMatchObject({ value: { value: { handed: 1, left: 0, switched: true } } });
  for (const concern of concerns)
    expect((await shownTo(at, at.midwives.duty, concern))?.words.name).toBe("Probe");
  expect(await differences(at)).toEqual([]);
});

test("a wish that arrives meanwhile is at the team so far, and goes along too", async () => {
  await aConcern(at);
  await mustDo(choose());
  await firstOnes(10);
  expect(await progress(office)).toEqual({ left: 0, handed: 1 });
  const late = await aConcern(at);
  expect((await rowOf(late)).node_id).toBe(at.intake.id);
  expect(await progress(office)).toEqual({ left: 1, handed: 1 });
  expect(await handOver()).toMatchObject({ value: { value: { switched: true } } });
  expect((await shownTo(at, at.midwives.duty, late))?.words.name).toBe("Probe");
  const after = await aConcern(at);
  expect((await rowOf(after)).node_id).toBe(at.midwives.id);
  expect(await differences(at)).toEqual([]);
});

test("a wish written in the very moment of the change is not lost: it is sealed again for the new team", async () => {
  await aConcern(at);
  await mustDo(choose());
  const [handed, late] = await Promise.all([handOver(), aConcern(at)]);
  expect(handed).toMatchObject({ value: { ok: true } });
  if ((await intakeNow()) !== at.midwives.id) await mustDo(handOver());
  expect((await shownTo(at, at.midwives.duty, late))?.words.name).toBe("Probe");
  expect(await differences(at)).toEqual([]);
});

test("what another team cares for stays there; the new intake team has its standby for an emergency", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.advice);
  const before = await rowOf(concern);
  await mustDo(choose());
  await mustDo(handOver());
  expect(await rowOf(concern)).toEqual({ ...before, rekey_due: true });
  const held = await at.house.owner.query(
    "select class, form from concern_wrap where concern_id = $1 and holder_id = $2 order by class",
    [concern.id, at.midwives.id],
  );
  expect(held.rows).toEqual([
    { class: "care", form: "heldBack" },
    { class: "channel", form: "public" },
    { class: "contact", form: "public" },
  ]);
  await mustDo(perform(at.house, renewConcernKeys, as(at.advice.duty), { concernId: concern.id }));
  expect(await differences(at)).toEqual([]);
  await mustDo(
    perform(at.house, handBackConcern, as(at.advice.duty), { concernId: concern.id, reason: "other" }),
  );
  expect((await rowOf(concern)).node_id).toBe(at.midwives.id);
  expect((await shownTo(at, at.midwives.duty, concern))?.words.channelValue).toContain("4711");
});

test("a concern the new team was just asked about is its own afterwards, with the way to the family", async () => {
  const concern = await aConcern(at);
  await offered(at, concern, at.midwives);
  await mustDo(choose());
  await mustDo(handOver());
  expect((await shownTo(at, at.midwives.duty, concern))?.words.channelValue).toContain("4711");
  expect(await differences(at)).toEqual([]);
  await mustDo(perform(at.house, acceptConcern, as(at.midwives.duty), { concernId: concern.id }));
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(perform(at.house, writeToTeam, family, { text: "Danke." }));
  expect((await shownTo(at, at.midwives.duty, concern))?.thread.at(-1)?.text).toBe("Danke.");
});

test("called off: nothing has changed, and the other team keeps no key", async () => {
  const concern = await aConcern(at);
  await mustDo(choose());
  await firstOnes(10);
  expect(await wrapsHeldBy(at.midwives.id)).toBeGreaterThan(0);
  await mustDo(perform(at.house, callOffIntakeHandover, as(office), {}));
  expect(await wrapsHeldBy(at.midwives.id)).toBe(0);
  expect(await intakeNow()).toBe(at.intake.id);
  expect((await rowOf(concern)).rekey_due).toBe(true);
  expect(await differences(at)).toEqual([]);
  expect(await choose()).toMatchObject({ value: { ok: true } });
});

test("who may not: another team, the coordination without keys, a second hand-over, closing the team that is to take over", async () => {
  await aConcern(at);
  expect(await handOver()).toMatchObject({ kind: "notFound" });
  await mustDo(choose());
  expect(await handOver(at.midwives.duty)).toMatchObject({ kind: "notFound" });
  expect(await handOver(office)).toMatchObject({ kind: "notFound" });
  expect(await choose()).toMatchObject({ value: { reason: "handoverRuns" } });
  expect(await perform(at.house, closeTeam, as(office), { nodeId: at.midwives.id })).toMatchObject({
    value: { reason: "becomesIntakeTeam" },
  });
  expect(await progress(at.advice.duty)).toBeNull();
});

test("a colleague whose key does not open the older ones cannot finish, and is told so", async () => {
  await aConcern(at);
  const newcomer = await colleague(at, at.intake, ["intakeCoordinator"]);
  await at.house.owner.query("delete from node_key_wrap where holder_id = $1", [newcomer.accountId]);
  await mustDo(choose());
  expect(await handOver(newcomer)).toMatchObject({ value: { ok: false, reason: "not-with-your-key" } });
  expect(await intakeNow()).toBe(at.intake.id);
});

test("with nothing to hand over the place changes at once", async () => {
  expect(await choose()).toMatchObject({ value: { ok: true, value: { begun: false } } });
  expect(await intakeNow()).toBe(at.midwives.id);
  expect(await choose()).toMatchObject({ value: { reason: "alreadyIntakeTeam" } });
});

test("a wish that was sealed for the team so far while the place changed is sealed again before it counts", async () => {
  const { owner } = at.house;
  await owner.query("begin");
  await owner.query("update network set intake_node_id = $1 where id = $2", [at.midwives.id, at.network]);
  const wish = aConcern(at);
  // Long enough for the wish to be sealed and to wait at the network's row.
  await new Promise((soon) => setTimeout(soon, 400));
  await owner.query("commit");
  const late = await wish;
  expect((await rowOf(late)).node_id).toBe(at.midwives.id);
  expect((await shownTo(at, at.midwives.duty, late))?.words.name).toBe("Probe");
});
