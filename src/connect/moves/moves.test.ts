import { afterAll, beforeAll, expect, test } from "vitest";
import { aConcern, as, type HeldConcern, shownTo } from "../../../tests/builders/held-concerns.ts";
import { agreedToMove, moved, openTwoNetworks, type TwoNetworks } from "../../../tests/builders/moves.ts";
import { moveClock, mustDo } from "../../../tests/builders/people.ts";
import { aNode, makeIntake } from "../../../tests/builders/professionals.ts";
import { type ConcernId, newId } from "../../core/ids.ts";
import type { Family, Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { concernRows } from "../concerns/ended-concerns.retention.ts";
import { escalateOverdue } from "../concerns/escalate-overdue.job.ts";
import { reopenConcern } from "../concerns/reopen-concern.ts";
import { changeWay } from "../dialogue/change-way.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { withdrawConcern } from "../dialogue/withdraw-concern.ts";
import { writeToTeam } from "../dialogue/write-to-team.ts";
import { holderDifferences } from "../keys/holders.sql.ts";
import { acknowledgeMove } from "./acknowledge-move.ts";
import { declineMove } from "./decline-move.ts";
import { expireMoves } from "./expire-moves.job.ts";
import { listOfferedMoves } from "./list-offered-moves.ts";
import { moveConcern } from "./move-concern.ts";
import { showOfferedMove } from "./show-offered-move.ts";
import { takeBackMove } from "./take-back-move.ts";
import { withdrawMove } from "./withdraw-move.ts";

/** A family moves: at every moment exactly one team has its concern, and only that team can read on. */
let at: TwoNetworks;
beforeAll(async () => {
  at = await openTwoNetworks();
});
afterAll(() => at.house.close());

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const concernRow = async (id: string) => (await query("select * from concern where id = $1", id))[0];
const moveRow = async (id: string) => (await query("select * from concern_move where id = $1", id))[0];
const seen = (staff: Staff, moveId: string) => ask(at.house, showOfferedMove, as(staff), { moveId });
const offeredTo = async (staff: Staff) => {
  const listed = await ask(at.house, listOfferedMoves, as(staff), {});
  return listed.kind === "done" ? listed.value.moves : [];
};
const acknowledged = (moveId: string) =>
  mustDo<{ concernId: ConcernId }>(perform(at.house, acknowledgeMove, as(at.thereIntake.duty), { moveId }));
const statusOf = async (family: Family) => {
  const shown = await ask(at.house, showStatus, { actor: family, networkId: family.networkId }, {});
  return shown.kind === "done" ? shown.value : null;
};
const familyThere = (concern: HeldConcern, concernId: ConcernId): Family => ({
  ...concern.family,
  networkId: at.there,
  concernId,
});
/** Nothing of the family may be left on the receiving side. */
async function expectNothingThere(moveId: string): Promise<void> {
  expect((await seen(at.thereIntake.duty, moveId)).kind).toBe("notFound");
  expect((await offeredTo(at.thereIntake.duty)).map(({ id }) => id)).not.toContain(moveId);
  expect(await moveRow(moveId)).toMatchObject({ parcel: null, held_channel: null, new_concern_id: null });
}

test("until the other network acknowledges, the concern stays open and owned here, and the family reads it", async () => {
  const concern = await aConcern(at);
  await moved(at, concern);
  expect(await concernRow(concern.id)).toMatchObject({
    state: "received",
    node_id: at.intake.id,
    due_kind: "answer",
  });
  const status = await statusOf(concern.family);
  expect(status?.move).toMatchObject({ toName: "Netzwerk seeheim", state: "offered" });
  expect(status?.move?.dueAt.equals(status.concern.dueAt ?? status.now)).toBe(true);
  expect(status?.log.at(-1)).toMatchObject({ kind: "move", reason: "offered" });
  await mustDo(perform(at.house, takeBackMove, as(at.intake.duty), { concernId: concern.id }));
});

test("with the acknowledgement the new concern is there, the old one has ended with its proof, the code leads on", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  const { concernId } = await acknowledged(moveId);
  const shown = await shownTo(at, at.thereIntake.duty, { ...concern, id: concernId });
  expect(shown?.words).toMatchObject({ name: "Probe", channelValue: "069 90009 4711" });
  expect(shown?.concern).toMatchObject({ state: "received", nodeId: at.thereIntake.id, dueKind: "triage" });
  expect(shown?.thread.map(({ text }) => text)).toEqual(["Es ist so viel."]);
  expect(await concernRow(concern.id)).toMatchObject({
    state: "closed",
    closing_reason: "moved",
    moved_to_id: concernId,
  });
  const status = await statusOf(familyThere(concern, concernId));
  expect(status?.words.name).toBe("Probe");
  expect(status?.thread.map(({ text }) => text)).toEqual(["Es ist so viel."]);
  expect(await statusOf(concern.family)).toBeNull();
  const again = await perform(at.house, reopenConcern, as(at.intake.duty), { concernId: concern.id });
  expect(again).toMatchObject({ value: { ok: false, reason: "already-reopened" } });
});

test("what the family writes or changes meanwhile ends the offer, for it is not in the parcel; nothing of it is lost", async () => {
  const call = (family: Family) => ({
    actor: family,
    networkId: family.networkId,
    opKey: newId<"operation">(),
  });
  const way = { channel: "call", phone: "069 90009 5522", mobile: "", email: "" };
  const news = [
    (family: Family) => perform(at.house, writeToTeam, call(family), { text: "Bitte nicht mehr anrufen." }),
    (family: Family) => perform(at.house, changeWay, call(family), way),
  ];
  for (const tell of news) {
    const concern = await aConcern(at);
    const { moveId } = await moved(at, concern);
    await mustDo(tell(concern.family));
    expect((await moveRow(moveId)).state).toBe("withdrawn");
    await expectNothingThere(moveId);
    const late = await perform(at.house, acknowledgeMove, as(at.thereIntake.duty), { moveId });
    expect(late.kind).not.toBe("done");
    expect(await concernRow(concern.id)).toMatchObject({ state: "received", node_id: at.intake.id });
    const anew = await acknowledged((await moved(at, concern)).moveId);
    expect(anew.concernId).not.toBe(concern.id);
  }
});

test("the keys of one network open nothing in the other", async () => {
  const concern = await aConcern(at);
  const { concernId } = await acknowledged((await moved(at, concern)).moveId);
  expect(await shownTo(at, at.intake.duty, { ...concern, id: concernId })).toBeNull();
  expect(await shownTo(at, at.thereIntake.duty, concern)).toBeNull();
  const [both] = await query(
    `select count(*) filter (where concern_id = $1 and holder_id = $3)::int as old_there,
            count(*) filter (where concern_id = $2 and holder_id = $4)::int as new_here
       from concern_wrap`,
    concern.id,
    concernId,
    at.thereIntake.id,
    at.intake.id,
  );
  expect(both).toEqual({ old_there: 0, new_here: 0 });
  for (const network of [at.network, at.there])
    expect(await at.house.database.read("worker", { network }, holderDifferences)).toEqual([]);
});

test("only what the family agreed to travels: not its own words, and no number before the yes", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern, []);
  const offered = await seen(at.thereIntake.duty, moveId);
  expect(offered).toMatchObject({ kind: "done", value: { words: { name: "Probe" }, wish: null } });
  expect(offered.kind === "done" && Object.keys(offered.value.words)).toEqual(["name"]);
  const { concernId } = await acknowledged(moveId);
  const shown = await shownTo(at, at.thereIntake.duty, { ...concern, id: concernId });
  expect(shown?.thread.map(({ text }) => text)).toEqual([null]);
  const status = await statusOf(familyThere(concern, concernId));
  expect(status?.thread.map(({ text }) => text)).toEqual(["Es ist so viel."]);
  const allowed = await query("select purpose from consent where concern_id = $1", concernId);
  expect(allowed).toEqual([{ purpose: "contactMe" }]);
});

test("nobody else sees it: not another team there, not before, not after", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  for (const staff of [at.thereNode.duty, at.intake.duty, at.midwives.duty]) {
    expect((await seen(staff, moveId)).kind).toBe("notFound");
    expect(await offeredTo(staff)).toEqual([]);
    expect((await perform(at.house, acknowledgeMove, as(staff), { moveId })).kind).toBe("notFound");
    const no = { moveId, reason: "other" };
    expect((await perform(at.house, declineMove, as(staff), no)).kind).toBe("notFound");
  }
  await acknowledged(moveId);
  expect((await seen(at.thereIntake.duty, moveId)).kind).toBe("notFound");
});

test("the family reads who opened its words there, by name", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  await seen(at.thereIntake.duty, moveId);
  const status = await statusOf(concern.family);
  const there = status?.people.find(({ organisation }) => organisation === "Anlaufstelle");
  expect(status?.readings).toContainEqual(
    expect.objectContaining({ membershipId: there?.membershipId ?? "nobody", kind: "opened" }),
  );
  await mustDo(perform(at.house, takeBackMove, as(at.intake.duty), { concernId: concern.id }));
});

test("a no with a reason brings it back with a new day, and the consent to this network has ended", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  const no = { moveId, reason: "noCapacity" };
  await mustDo(perform(at.house, declineMove, as(at.thereIntake.duty), no));
  expect(await moveRow(moveId)).toMatchObject({ state: "declined", reason: "noCapacity" });
  expect(await concernRow(concern.id)).toMatchObject({ state: "received", due_kind: "triage" });
  expect((await statusOf(concern.family))?.log.at(-1)).toMatchObject({ kind: "move", reason: "declined" });
  await expectNothingThere(moveId);
  const live = await query(
    "select 1 from consent where concern_id = $1 and purpose = 'moveTo' and live",
    concern.id,
  );
  expect(live).toEqual([]);
  const letters = await query("select network_id from outbox where dedupe like '%:declined'");
  expect(letters.at(-1)).toEqual({ network_id: at.network });
  // Another try needs another consent, and gets one.
  await moved(at, concern);
});

test("taken back before the answer, the other network's next look finds nothing", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  await mustDo(perform(at.house, takeBackMove, as(at.intake.duty), { concernId: concern.id }));
  await expectNothingThere(moveId);
  expect(await concernRow(concern.id)).toMatchObject({ state: "received", due_kind: "triage" });
  const again = await perform(at.house, takeBackMove, as(at.intake.duty), { concernId: concern.id });
  expect(again).toMatchObject({ value: { ok: false, reason: "move-over" } });
});

test("the family stops it with one tap, or deletes everything: both end it on both sides at once", async () => {
  const call = (concern: HeldConcern) => ({ actor: concern.family, networkId: at.network });
  const stopped = await aConcern(at);
  const one = await moved(at, stopped);
  await mustDo(perform(at.house, withdrawMove, call(stopped), {}));
  await expectNothingThere(one.moveId);
  expect(await concernRow(stopped.id)).toMatchObject({ state: "received", due_kind: "triage" });
  const deleted = await aConcern(at);
  const other = await moved(at, deleted);
  await mustDo(perform(at.house, withdrawConcern, call(deleted), {}));
  await expectNothingThere(other.moveId);
  const late = await perform(at.house, acknowledgeMove, as(at.thereIntake.duty), { moveId: other.moveId });
  expect(late.kind).toBe("notFound");
});

test("sent twice, it is offered once and taken on once", async () => {
  const concern = await aConcern(at);
  const opKey = newId<"operation">();
  const give = () =>
    mustDo<{ moveId: string }>(
      perform(at.house, moveConcern, { ...as(at.intake.duty), opKey }, agreedToMove(at, concern)),
    );
  const { moveId } = await give();
  expect((await give()).moveId).toBe(moveId);
  const take = { ...as(at.thereIntake.duty), opKey: newId<"operation">() };
  const first = await mustDo<{ concernId: string }>(perform(at.house, acknowledgeMove, take, { moveId }));
  const second = await mustDo<{ concernId: string }>(perform(at.house, acknowledgeMove, take, { moveId }));
  expect(second).toEqual(first);
  const made = await query("select 1 from concern where follows_id = $1", concern.id);
  expect(made).toHaveLength(1);
});

test("while it is offered, it is offered to nobody else, and a node here is refused", async () => {
  const concern = await aConcern(at);
  await moved(at, concern);
  const twice = await perform(at.house, moveConcern, as(at.intake.duty), agreedToMove(at, concern));
  expect(twice).toMatchObject({ value: { ok: false, reason: "already-moving" } });
  const foreign = await perform(at.house, moveConcern, as(at.midwives.duty), agreedToMove(at, concern));
  expect(foreign.kind).toBe("notFound");
});

test("closed as moved away without another network, everything is as it always was", async () => {
  const concern = await aConcern(at);
  const closing = { concernId: concern.id, reason: "moved", closingWords: "Alles Gute für Sie." };
  await mustDo(perform(at.house, closeConcern, as(at.intake.duty), closing));
  expect(await concernRow(concern.id)).toMatchObject({ closing_reason: "moved", moved_to_id: null });
});

test("closed here while it is offered, it is gone there", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  const closing = { concernId: concern.id, reason: "informationOnly", closingWords: "Alles Gute für Sie." };
  await mustDo(perform(at.house, closeConcern, as(at.intake.duty), closing));
  expect(await moveRow(moveId)).toMatchObject({ state: "withdrawn" });
  await expectNothingThere(moveId);
});

test("another team receives there now: nobody who was asked is left, and the concern says so", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  const newTeam = await aNode(at.house.owner, at.there, "Neue Anlaufstelle", ["intakeCoordinator"]);
  await makeIntake(at.house.owner, at.there, newTeam);
  expect(await moveRow(moveId)).toMatchObject({ state: "expired", parcel: null });
  expect((await statusOf(concern.family))?.log.at(-1)).toMatchObject({ kind: "move", reason: "expired" });
  await makeIntake(at.house.owner, at.there, at.thereIntake);
});

test("deleted by the family where it lives now, nothing is left of it where it lived before", async () => {
  const concern = await aConcern(at);
  const { concernId } = await acknowledged((await moved(at, concern)).moveId);
  const actor = familyThere(concern, concernId);
  await mustDo(perform(at.house, withdrawConcern, { actor, networkId: at.there }, {}));
  for (const table of ["concern_field", "message", "concern_wrap", "concern_mark", "concern_locator"])
    expect(
      await query(`select 1 from ${table} where concern_id = any($1)`, [concern.id, concernId]),
      table,
    ).toEqual([]);
});

test("when its day comes the old concern goes with the move, and who looked at it there", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  await seen(at.thereIntake.duty, moveId);
  await acknowledged(moveId);
  await query("update clock set ahead = '100 days'");
  const tasks = concernRows.map((of) => ({ of, keep: of.name === "concern" ? { days: 90 } : {} }));
  await runRetention(at.house, tasks, { dryRun: false });
  await query("update clock set ahead = '0'");
  expect(await query("select 1 from concern_move where id = $1", moveId)).toEqual([]);
  expect(await query("select 1 from concern where id = $1", concern.id)).toEqual([]);
  expect(await query("select 1 from audit where subject_id = any($1)", [concern.id, moveId])).toEqual([]);
  expect(await query("select 1 from concern where follows_id = $1", concern.id)).toHaveLength(1);
});

test("unanswered, it is worked on here again by the clock, once, and a late yes is refused", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  await moveClock(at.house, "10 days");
  const late = await perform(at.house, acknowledgeMove, as(at.thereIntake.duty), { moveId });
  expect(late).toMatchObject({ value: { ok: false, reason: "too-late" } });
  await expireMoves(at.house);
  expect(await moveRow(moveId)).toMatchObject({ state: "expired" });
  await expectNothingThere(moveId);
  const back = await concernRow(concern.id);
  expect(back).toMatchObject({ state: "received", due_kind: "triage", node_id: at.intake.id });
  expect(await expireMoves(at.house)).toBe("0 moves came back");
  expect((await concernRow(concern.id)).version).toBe(back.version);
});

test("the other sweep may come first: the move ends with it all the same", async () => {
  const concern = await aConcern(at);
  const { moveId } = await moved(at, concern);
  await moveClock(at.house, "10 days");
  await escalateOverdue(at.house);
  expect(await moveRow(moveId)).toMatchObject({ state: "expired", parcel: null });
});
