import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  colleague,
  differences,
  type HeldConcern,
  type HeldConcerns,
  openHeldConcerns,
  offered,
  shownTo,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { ask, perform } from "../../platform/perform.ts";
import { answerFamily } from "../concerns/answer-family.ts";
import { declineConcern } from "../concerns/decline-concern.ts";
import { handBackConcern } from "../concerns/hand-back-concern.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { escalateOverdue } from "../concerns/escalate-overdue.job.ts";
import { keyName, openConcernFields, type OpenKeys, openMessage } from "../concerns/sealed-concern.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import { messagesOf } from "../concerns/messages.sql.ts";
import { keysOfConcern } from "../concerns/professional.sql.ts";
import { changeWay } from "../dialogue/change-way.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { writeToTeam } from "../dialogue/write-to-team.ts";
import { renewConcernKeys } from "./renew-concern-keys.ts";

/** Who loses access keeps nothing that opens what comes later. */
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
});
afterAll(() => at.house.close());

const renew = (concern: HeldConcern, node = at.intake) =>
  perform(at.house, renewConcernKeys, as(node.duty), { concernId: concern.id });
const keysOf = (concern: HeldConcern, staff: HeldConcerns["intake"]["duty"]): Promise<OpenKeys> =>
  at.house.database.read(
    "app",
    { network: at.network, organisation: staff.organisationId, account: staff.accountId },
    (tx) => keysOfConcern(tx, staff, concern.id),
  );
/** What a thief opens of the store as it is now, who tries every key she once copied on every word. */
async function openedBy(copied: OpenKeys, concern: HeldConcern): Promise<string[]> {
  const network = { network: at.network, organisation: at.intake.organisationId };
  return at.house.database.read("app", network, async (tx) => {
    const fields = await fieldsOf(tx, [concern.id]);
    const messages = await messagesOf(tx, concern.id);
    return [...copied.values()].flatMap((key) => [
      ...fields.flatMap((field) =>
        tried(
          () => openConcernFields(new Map([[keyName(field.class, field.epoch), key]]), [field])[field.field],
        ),
      ),
      ...messages.flatMap((message) =>
        tried(() => openMessage(new Map([[keyName(message.class, message.epoch), key]]), message)),
      ),
    ]);
  });
}
function tried(open: () => string | null | undefined): string[] {
  try {
    return [open() ?? ""];
  } catch {
    return [];
  }
}
const due = async ({ id }: HeldConcern) =>
  (await at.house.owner.query("select rekey_due from concern where id = $1", [id])).rows[0].rekey_due;

test("a node that said no keeps nothing: with a later copy of the store its old keys open no word", async () => {
  const concern = await aConcern(at);
  await offered(at, concern, at.midwives);
  const copied = await keysOf(concern, at.midwives.duty);
  expect(await openedBy(copied, concern)).toContain("Probe");
  await mustDo(
    perform(at.house, declineConcern, as(at.midwives.duty), { concernId: concern.id, reason: "noCapacity" }),
  );
  expect(await due(concern)).toBe(true);
  expect((await shownTo(at, at.intake.duty, concern))?.newKeysDue).toBe(true);
  await mustDo(renew(concern));
  expect(await due(concern)).toBe(false);
  expect(await openedBy(copied, concern)).toEqual([]);
  expect(await differences(at)).toEqual([]);
});

test("everybody who may read still reads everything, also the number and the first words", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await mustDo(
    perform(at.house, handBackConcern, as(at.midwives.duty), { concernId: concern.id, reason: "other" }),
  );
  await mustDo(renew(concern));
  const shown = await shownTo(at, at.intake.duty, concern);
  expect(shown?.words).toMatchObject({ name: "Probe", channelValue: expect.stringContaining("4711") });
  expect(shown?.thread[0]?.text).toBe("Es ist so viel.");
  expect(shown?.log.at(-1)?.kind).toBe("rekey");
  const status = await ask(at.house, showStatus, { actor: concern.family, networkId: at.network }, {});
  expect(status.kind === "done" && status.value.words.name).toBe("Probe");
  expect(status.kind === "done" && status.value.thread[0]?.text).toBe("Es ist so viel.");
});

test("afterwards the family writes, changes its number, and another node is asked and takes over", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(
    perform(at.house, handBackConcern, as(at.midwives.duty), { concernId: concern.id, reason: "other" }),
  );
  await mustDo(renew(concern));
  await mustDo(perform(at.house, writeToTeam, family, { text: "Sind Sie noch da?" }));
  const way = { channel: "call", phone: "069 90009 5555", mobile: "", email: "" };
  await mustDo(perform(at.house, changeWay, family, way));
  await offered(at, concern, at.advice);
  expect((await shownTo(at, at.advice.duty, concern))?.words.channelValue).toBeUndefined();
  expect((await shownTo(at, at.advice.duty, concern))?.thread.map(({ text }) => text)).toEqual([
    "Es ist so viel.",
    "Sind Sie noch da?",
  ]);
  expect(await differences(at)).toEqual([]);
  await mustDo(perform(at.house, acceptConcern, as(at.advice.duty), { concernId: concern.id }));
  expect((await shownTo(at, at.advice.duty, concern))?.words.channelValue).toContain("5555");
});

test("keys made anew while a node is only asked hold its channel key back again", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await mustDo(
    perform(at.house, handBackConcern, as(at.midwives.duty), { concernId: concern.id, reason: "other" }),
  );
  await offered(at, concern, at.advice);
  await mustDo(renew(concern));
  expect(await differences(at)).toEqual([]);
  expect((await shownTo(at, at.advice.duty, concern))?.words).toMatchObject({ name: "Probe" });
  expect((await shownTo(at, at.advice.duty, concern))?.words.channelValue).toBeUndefined();
});

test("what the clock took away is also made anew, and the sweep has taken the wraps along", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const copied = await keysOf(concern, at.midwives.duty);
  await at.house.owner.query("update clock set ahead = '20 days'");
  await escalateOverdue(at.house);
  await at.house.owner.query("update clock set ahead = '0'");
  expect(await keysOf(concern, at.midwives.duty)).toEqual(new Map());
  const { rows } = await at.house.owner.query(
    "select 1 from concern_wrap where concern_id = $1 and holder_id = $2",
    [concern.id, at.midwives.id],
  );
  expect(rows).toEqual([]);
  await mustDo(renew(concern));
  expect(await openedBy(copied, concern)).toEqual([]);
});

test("the team that is there goes on under a new care key, and reads what it wrote before", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const say = (text: string) =>
    perform(at.house, answerFamily, as(at.midwives.duty), {
      concernId: concern.id,
      text,
      nextBy: inDays(5),
    });
  await mustDo(say("Ich komme am Dienstag."));
  const copied = await keysOf(concern, at.midwives.duty);
  await at.house.owner.query("update concern set rekey_due = true where id = $1", [concern.id]);
  expect(await renew(concern)).toMatchObject({ value: { ok: false, reason: "not-yours" } });
  await mustDo(renew(concern, at.midwives));
  await mustDo(say("Ich bringe die Waage mit."));
  expect((await shownTo(at, at.midwives.duty, concern))?.thread.map(({ text }) => text)).toEqual([
    "Es ist so viel.",
    "Ich komme am Dienstag.",
    "Ich bringe die Waage mit.",
  ]);
  const stolen = (await openedBy(copied, concern)).join();
  expect(stolen).toContain("am Dienstag");
  expect(stolen).not.toContain("Waage");
  expect(await differences(at)).toEqual([]);
});

test("two people who open it at once make one set of new keys", async () => {
  const concern = await aConcern(at);
  await offered(at, concern, at.midwives);
  await mustDo(
    perform(at.house, declineConcern, as(at.midwives.duty), { concernId: concern.id, reason: "other" }),
  );
  const other = await colleague(at, at.intake, ["intakeCoordinator"]);
  await Promise.all([
    renew(concern),
    perform(at.house, renewConcernKeys, as(other), { concernId: concern.id }),
  ]);
  const { rows } = await at.house.owner.query(
    "select count(*)::int as n from concern_log where concern_id = $1 and kind = 'rekey'",
    [concern.id],
  );
  expect(rows[0].n).toBe(1);
  expect((await shownTo(at, other, concern))?.words.name).toBe("Probe");
});

test("a key held too early, one too many and one too few are seen", async () => {
  const concern = await aConcern(at);
  await offered(at, concern, at.midwives);
  const { owner } = at.house;
  const mine = async () => (await differences(at)).filter(({ concernId }) => concernId === concern.id);
  expect(await mine()).toEqual([]);
  const change = (what: string) =>
    owner.query(`update concern_wrap set ${what} where concern_id = $1 and holder_id = $2`, [
      concern.id,
      at.midwives.id,
    ]);
  await change("form = 'public'");
  expect((await mine()).map(({ fault }) => fault)).toEqual(["early"]);
  await owner.query("alter table concern_wrap disable trigger all");
  await owner.query(
    "update concern_wrap set holder_id = $3 where concern_id = $1 and holder_id = $2 and class = 'channel'",
    [concern.id, at.midwives.id, at.advice.id],
  );
  await owner.query("alter table concern_wrap enable trigger all");
  expect((await mine()).map(({ fault }) => fault).toSorted()).toEqual(["extra", "missing"]);
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
