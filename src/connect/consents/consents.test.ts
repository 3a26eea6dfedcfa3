import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { codedWords } from "../../../tests/builders/counts.ts";
import {
  aConcern,
  accepted,
  as,
  differences,
  type HeldConcern,
  type HeldConcerns,
  offered,
  openHeldConcerns,
  shownTo,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { aNode } from "../../../tests/builders/professionals.ts";
import { newId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { withdrawAsking } from "../dialogue/withdraw-asking.ts";
import { withdrawConcern } from "../dialogue/withdraw-concern.ts";
import { confirmDeletion } from "./confirm-deletion.ts";
import { deletionsOfConcern } from "./deletion-confirmations.sql.ts";
import { endConsents } from "./end-consents.job.ts";
import { listDeletionTasks } from "./list-deletion-tasks.ts";
import { withdrawConsent } from "./withdraw-consent.ts";

/** What a family takes back is gone at once, and what it gave for a time is gone when the time is over. */
let at: HeldConcerns;
let officer: Staff;
beforeAll(async () => {
  at = await openHeldConcerns();
  const office = await aNode(at.house.owner, at.network, "Datenschutz", ["dataProtectionOfficer"]);
  officer = office.duty;
});
afterAll(() => at.house.close());
afterEach(() => at.house.owner.query("update clock set ahead = '0'"));

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const family = (concern: HeldConcern) => ({ actor: concern.family, networkId: at.network });
const ahead = (interval: string) => at.house.owner.query("update clock set ahead = $1::interval", [interval]);
const tasks = async (staff: Staff) => {
  const listed = await ask(at.house, listDeletionTasks, as(staff), {});
  return listed.kind === "done" ? listed.value.tasks : [];
};
const stateOf = async ({ id }: HeldConcern) =>
  (await query("select state, node_id, closing_reason, rekey_due from concern where id = $1", id))[0];
const wraps = async ({ id }: HeldConcern, holder: string) =>
  (await query("select 1 from concern_wrap where concern_id = $1 and holder_id = $2", id, holder)).length;
const consent = async ({ id }: HeldConcern, purpose: string) =>
  (
    await query("select id, withdrawn_at from consent where concern_id = $1 and purpose = $2", id, purpose)
  )[0];
const lasting = ({ id }: HeldConcern, purpose: string, days: number) =>
  query(
    "update consent set ends_at = now() + $3 * interval '1 day' where concern_id = $1 and purpose = $2",
    id,
    purpose,
    days,
  );
const posted = (kind: string) => query("select dedupe from outbox where kind = $1", kind);

test("the second consent is taken back: the midwife's next look finds nothing, in the same commit", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  expect(await shownTo(at, at.midwives.duty, concern)).not.toBeNull();
  await mustDo(perform(at.house, withdrawAsking, family(concern), {}));
  expect(await shownTo(at, at.midwives.duty, concern)).toBeNull();
  expect(await wraps(concern, at.midwives.id)).toBe(0);
  expect(await stateOf(concern)).toMatchObject({ state: "received", node_id: at.intake.id, rekey_due: true });
  const standby = await query(
    "select 1 from concern_wrap where concern_id = $1 and class = 'care' and holder_kind = 'node'",
    concern.id,
  );
  expect(standby).toEqual([]);
  expect(await differences(at)).toEqual([]);
});

test("she is asked to delete her copy, confirms it, and the family can read that", async () => {
  const [task] = await tasks(at.midwives.duty);
  expect(task).toMatchObject({ cause: "withdrawn", nodeId: at.midwives.id });
  expect(task?.heldFrom).not.toBeNull();
  const { id = "" } = task ?? {};
  const confirm = (staff: Staff, understood: boolean) =>
    perform(at.house, confirmDeletion, as(staff), { id, understood });
  expect((await confirm(at.advice.duty, true)).kind).toBe("notFound");
  expect((await confirm(at.midwives.duty, false)).kind).toBe("invalid");
  await mustDo(confirm(at.midwives.duty, true));
  await mustDo(confirm(at.midwives.duty, true));
  expect(await tasks(at.midwives.duty)).toEqual([]);
  const [row] = await query("select concern_id from deletion_confirmation where id = $1", id);
  const read = await at.house.database.read(
    "app",
    { network: at.network, organisation: at.intake.organisationId },
    (tx) => deletionsOfConcern(tx, row.concern_id),
  );
  expect(read[0]).toMatchObject({ nodeName: "Hebammen" });
  expect(read[0]?.confirmedAt).not.toBeNull();
});

test("everything deleted by the family: the midwife is asked about her own copy, the intake team not", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await mustDo(perform(at.house, withdrawConcern, family(concern), {}));
  expect((await tasks(at.midwives.duty)).length).toBe(1);
  const alone = await aConcern(at);
  await mustDo(perform(at.house, withdrawConcern, family(alone), {}));
  const asked = await query("select node_id from deletion_confirmation where concern_id = $1", alone.id);
  expect(asked).toEqual([]);
});

test("nobody confirms: after ten working days the intake team has it, and the data protection officer is told, once", async () => {
  expect(await tasks(at.intake.duty)).toEqual([]);
  await ahead("20 days");
  await endConsents(at.house);
  await endConsents(at.house);
  expect((await tasks(at.intake.duty)).length).toBe(1);
  const letters = await posted("deletion-unconfirmed");
  expect(letters.length).toBe(2);
  expect(letters.some(({ dedupe }) => dedupe.endsWith(officer.membershipId))).toBe(true);
  const [task] = await tasks(at.intake.duty);
  await mustDo(perform(at.house, confirmDeletion, as(at.intake.duty), { id: task?.id, understood: true }));
});

test("a consent ends soon: who is there is told fourteen days before, and not again", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await lasting(concern, "askNode", 20);
  await endConsents(at.house);
  expect(await posted("consent-ends")).toEqual([]);
  await ahead("7 days");
  await endConsents(at.house);
  await endConsents(at.house);
  expect((await posted("consent-ends")).length).toBe(2);
});

test("the permission to ask a node runs out: the intake team has the concern again, without keys for the node", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await lasting(concern, "askNode", 3);
  await ahead("2 days");
  await endConsents(at.house);
  expect(await shownTo(at, at.midwives.duty, concern)).not.toBeNull();
  await ahead("4 days");
  await endConsents(at.house);
  expect(await shownTo(at, at.midwives.duty, concern)).toBeNull();
  expect(await wraps(concern, at.midwives.id)).toBe(0);
  expect(await stateOf(concern)).toMatchObject({ state: "received", node_id: at.intake.id, rekey_due: true });
  const shown = await shownTo(at, at.intake.duty, concern);
  expect(shown?.log.at(-1)).toMatchObject({ kind: "consentEnded", reason: "consentExpired" });
  expect((await tasks(at.midwives.duty)).map(({ cause }) => cause)).toEqual(["expired"]);
});

test("a node that was only asked loses it too when the time is over", async () => {
  const concern = await aConcern(at);
  await offered(at, concern, at.advice);
  await lasting(concern, "askNode", 1);
  await ahead("25 hours");
  await endConsents(at.house);
  expect(await stateOf(concern)).toMatchObject({ state: "received", node_id: at.intake.id });
});

test("the consent that carries everything runs out: closed, counted, no word and no key left", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await lasting(concern, "contactMe", 30);
  await ahead("31 days");
  await endConsents(at.house);
  expect(await stateOf(concern)).toMatchObject({ state: "closed", closing_reason: "consentEnded" });
  for (const table of ["message", "concern_field", "concern_wrap"])
    expect(await query(`select 1 from ${table} where concern_id = $1`, concern.id), table).toEqual([]);
  const counted = await codedWords(at, "concernCount");
  expect(counted.filter(({ closingReason }) => closingReason === "consentEnded")).toHaveLength(1);
  const status = await ask(at.house, showStatus, family(concern), {});
  expect(status.kind === "done" && status.value.concern.state).toBe("closed");
});

test("one consent taken back alone: the exchange stops and the concern goes on", async () => {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const id = newId<"consent">();
  await query(
    `insert into consent (network_id, id, concern_id, purpose, given_how, wording_version, wording_language, given_at, recipient_node_id, ends_at, data_classes)
     values ($1, $2, $3, 'exchangeWith', 'form', '2026-11', 'de', now(), $4, now() + interval '90 days', '{contact}')`,
    at.network,
    id,
    concern.id,
    at.advice.id,
  );
  const take = (consentId: string) => perform(at.house, withdrawConsent, family(concern), { consentId });
  await mustDo(take(id));
  await mustDo(take(id));
  expect(await stateOf(concern)).toMatchObject({ state: "active", node_id: at.midwives.id, rekey_due: true });
  expect((await tasks(at.advice.duty)).map(({ cause }) => cause)).toContain("withdrawn");
  expect((await consent(concern, "exchangeWith")).withdrawn_at).not.toBeNull();
  const whole = (await consent(concern, "contactMe")).id;
  expect(await take(whole)).toMatchObject({ value: { ok: false, reason: "ends-everything" } });
  const foreign = await aConcern(at);
  await mustDo(take((await consent(foreign, "askNode")).id));
  expect((await consent(foreign, "askNode")).withdrawn_at).toBeNull();
});
