import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { aNode, type Node } from "../../../tests/builders/professionals.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { handBackConcern } from "../concerns/hand-back-concern.ts";
import { renewConcernKeys } from "../keys/renew-concern-keys.ts";
import { writeToTeam } from "../dialogue/write-to-team.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { endConsents } from "../consents/end-consents.job.ts";
import { auditBundle } from "./audit-events.ts";
import { breakGlass } from "./break-glass.ts";
import { showEmergency } from "./show-emergency.ts";
import { listEmergencies } from "./list-emergencies.ts";

/** Emergency access: with a reason, for an hour, and everybody hears of it. */
let at: HeldConcerns;
let office: Node;
beforeAll(async () => {
  at = await openHeldConcerns();
  office = await aNode(at.house.owner, at.network, "Datenschutz", ["dataProtectionOfficer"]);
});
afterAll(() => at.house.close());
afterEach(() => at.house.owner.query("update clock set ahead = '0'"));

const reason = "Die Hebamme ist verunglückt, die Familie wartet heute.";
const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const open = (staff: Staff, { id }: HeldConcern, why = reason) =>
  perform(at.house, breakGlass, as(staff), { concernId: id, reason: why });
const ahead = (interval: string) => query("update clock set ahead = $1::interval", interval);
const secret = "Es geht mir schlecht.";

/** Accepted by the midwives, with words that only they and the family can read. */
async function aClosedThread(): Promise<HeldConcern> {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(perform(at.house, writeToTeam, family, { text: secret }));
  return concern;
}
const lastWords = async (staff: Staff, concern: HeldConcern) =>
  (await shownTo(at, staff, concern))?.thread.at(-1)?.text;

test("before: the intake team does not read what family and midwife write", async () => {
  const concern = await aClosedThread();
  expect(await lastWords(at.midwives.duty, concern)).toBe(secret);
  expect(await lastWords(at.intake.duty, concern)).toBeNull();
  expect((await shownTo(at, at.intake.duty, concern))?.emergency).toEqual({ endsAt: null });
});

test("one grant, two notices, and the words lie open for this one person", async () => {
  const concern = await aClosedThread();
  const other = await colleague(at, at.intake, ["intakeCoordinator"]);
  await mustDo(open(at.intake.duty, concern));
  expect(await lastWords(at.intake.duty, concern)).toBe(secret);
  expect(await lastWords(other, concern)).toBeNull();
  const grants = await query("select id from break_glass where concern_id = $1", concern.id);
  expect(grants.length).toBe(1);
  const notices = await query(
    "select dedupe from outbox where concern_id = $1 and kind = 'break-glass'",
    concern.id,
  );
  expect(notices.map(({ dedupe }) => dedupe.split(":")[2]).toSorted()).toEqual(
    [at.midwives.id, office.duty.membershipId].toSorted(),
  );
});

test("who is there for the family hears of it too, not only the duty person of her node", async () => {
  const owner = await colleague(at, at.midwives, ["familyHealthVisitor"]);
  const concern = await aConcern(at);
  await offered(at, concern, at.midwives);
  await mustDo(perform(at.house, acceptConcern, as(owner), { concernId: concern.id }));
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(perform(at.house, writeToTeam, family, { text: secret }));
  await mustDo(open(at.intake.duty, concern));
  const notices = await query(
    "select dedupe from outbox where concern_id = $1 and kind = 'break-glass'",
    concern.id,
  );
  expect(notices.map(({ dedupe }) => dedupe.split(":").slice(2).join(" ")).toSorted()).toEqual(
    [
      `${at.midwives.id} node`,
      `${owner.membershipId} owner`,
      `${office.duty.membershipId} watcher`,
    ].toSorted(),
  );
});

test("after a family was handed back, those whose words are opened hear of it, and not the intake team alone", async () => {
  const concern = await aClosedThread();
  await mustDo(
    perform(at.house, handBackConcern, as(at.midwives.duty), { concernId: concern.id, reason: "noCapacity" }),
  );
  const page = await ask(at.house, showEmergency, as(at.intake.duty), { concernId: concern.id });
  expect(page).toMatchObject({
    value: { nodeName: "Familienteam", teams: [{ name: "Hebammen", part: "before" }] },
  });
  await mustDo(open(at.intake.duty, concern));
  const notices = await query(
    "select dedupe from outbox where concern_id = $1 and kind = 'break-glass'",
    concern.id,
  );
  expect(notices.map(({ dedupe }) => dedupe.split(":").slice(2).join(" ")).toSorted()).toEqual(
    [`${at.midwives.id} nodeBefore`, `${office.duty.membershipId} watcher`].toSorted(),
  );
});

test("it ends after an hour by the time alone, and the sweep takes the keys and has new ones made", async () => {
  const concern = await aClosedThread();
  await mustDo(open(at.intake.duty, concern));
  await ahead("59 minutes");
  expect(await lastWords(at.intake.duty, concern)).toBe(secret);
  await ahead("61 minutes");
  expect(await lastWords(at.intake.duty, concern)).toBeNull();
  await endConsents(at.house);
  expect(await query("select 1 from break_glass_wrap where concern_id = $1", concern.id)).toEqual([]);
  expect(
    (await query("select ended_at from break_glass where concern_id = $1", concern.id))[0].ended_at,
  ).not.toBeNull();
  await mustDo(perform(at.house, renewConcernKeys, as(at.midwives.duty), { concernId: concern.id }));
  expect(await differences(at)).toEqual([]);
});

test("a second one while the first runs is refused, a later one is possible", async () => {
  const concern = await aClosedThread();
  await mustDo(open(at.intake.duty, concern));
  expect(await open(at.intake.duty, concern)).toMatchObject({ value: { ok: false, reason: "already-open" } });
  await ahead("2 hours");
  await mustDo(open(at.intake.duty, concern));
  expect((await query("select 1 from break_glass where concern_id = $1", concern.id)).length).toBe(2);
});

test("two taps at the same moment open one", async () => {
  const concern = await aClosedThread();
  await Promise.all([open(at.intake.duty, concern), open(at.intake.duty, concern)]);
  expect((await query("select 1 from break_glass where concern_id = $1", concern.id)).length).toBe(1);
});

test("nobody else: another node, the coordination, an administrator, also one who works in the intake team", async () => {
  const concern = await aClosedThread();
  expect((await open(at.advice.duty, concern)).kind).toBe("notFound");
  expect(await open(at.midwives.duty, concern)).toMatchObject({ value: { reason: "not-yours" } });
  const coordination = await aNode(at.house.owner, at.network, "Büro", ["networkCoordinator", "systemAdmin"]);
  expect((await open(coordination.duty, concern)).kind).toBe("notFound");
  const admin = await colleague(at, at.intake, ["intakeCoordinator", "systemAdmin"]);
  expect(await open(admin, concern)).toMatchObject({ value: { reason: "administrator" } });
  expect(await query("select 1 from break_glass where concern_id = $1", concern.id)).toEqual([]);
});

test("nineteen characters are no reason, spaces do not count, twenty are enough", async () => {
  const concern = await aClosedThread();
  expect((await open(at.intake.duty, concern, "1234567890123456789")).kind).toBe("invalid");
  expect(
    (await open(at.intake.duty, concern, `${"kurz".padEnd(40)}.`.trim().slice(0, 5).padEnd(30))).kind,
  ).toBe("invalid");
  await mustDo(open(at.intake.duty, concern, "12345678901234567890"));
});

test("where nothing is closed there is nothing to break", async () => {
  const concern = await aConcern(at);
  expect(await open(at.intake.duty, concern)).toMatchObject({ value: { reason: "nothing-closed" } });
  await offered(at, concern, at.midwives);
  expect(await open(at.intake.duty, concern)).toMatchObject({ value: { reason: "nothing-closed" } });
});

test("the family reads in its log that it happened, and by whom it was read", async () => {
  const concern = await aClosedThread();
  await mustDo(open(at.intake.duty, concern));
  await shownTo(at, at.intake.duty, concern);
  const status = await ask(at.house, showStatus, { actor: concern.family, networkId: at.network }, {});
  if (status.kind !== "done") throw new Error("the family does not get in");
  expect(status.value.log.at(-1)?.kind).toBe("breakGlass");
  expect(status.value.people.map(({ name }) => name)).toContain(at.intake.duty.name);
});

test("the data protection officer reads the reason and takes it along as FHIR, everybody else finds nothing", async () => {
  const concern = await aClosedThread();
  await mustDo(open(at.intake.duty, concern));
  const listed = await ask(at.house, listEmergencies, as(office.duty), {});
  if (listed.kind !== "done") throw new Error("the officer does not see it");
  expect(listed.value.emergencies.find(({ concernId }) => concernId === concern.id)).toMatchObject({
    concernId: concern.id,
    reason,
    nodeName: "Hebammen",
  });
  const bundle = JSON.stringify(auditBundle(listed.value.emergencies));
  for (const code of ["110127", "ETREAT", "110113", concern.id]) expect(bundle).toContain(code);
  expect(bundle).not.toContain("Hebamme");
  expect((await ask(at.house, listEmergencies, as(at.intake.duty), {})).kind).toBe("notFound");
  const stored = await query(
    "select encode(sealed_reason, 'escape') as text from break_glass where concern_id = $1",
    concern.id,
  );
  expect(stored[0].text).not.toContain("verunglückt");
});

test("without anybody to tell there is no access", async () => {
  const concern = await aClosedThread();
  await query(
    "update membership set roles = '{navigator}' where roles && '{dataProtectionOfficer,networkCoordinator}'",
  );
  expect(await open(at.intake.duty, concern)).toMatchObject({ value: { reason: "nobody-to-tell" } });
});
