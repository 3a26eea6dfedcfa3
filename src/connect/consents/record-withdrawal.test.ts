import { afterAll, beforeAll, expect, test } from "vitest";
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
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { withdrawAsking } from "../dialogue/withdraw-asking.ts";
import { withdrawConcern } from "../dialogue/withdraw-concern.ts";
import { recordWithdrawal } from "./record-withdrawal.ts";

/** Said on the phone counts like typed with the code: same effect, same moment, and the family can read who wrote it down. */
let at: HeldConcerns;
let today: string;
beforeAll(async () => {
  at = await openHeldConcerns();
  const [row] = await query("select to_char(now() at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day");
  today = row.day;
});
afterAll(() => at.house.close());

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const told = (staff: Staff, { id }: HeldConcern, withdrawn: string, more: object = {}) =>
  perform(at.house, recordWithdrawal, as(staff), {
    concernId: id,
    withdrawn,
    toldHow: "phone",
    toldOn: today,
    toldSure: true,
    ...more,
  });
const statusOf = async (concern: HeldConcern) => {
  const shown = await ask(at.house, showStatus, { actor: concern.family, networkId: at.network }, {});
  return shown.kind === "done" ? shown.value : null;
};
const refusalOf = async (sent: ReturnType<typeof told>) => {
  const answer = await sent;
  return answer.kind === "done" && !answer.value.ok ? answer.value.reason : answer.kind;
};
/** Everything of a concern that must be the same whoever pressed, without ids, instants and the name in the log. */
const tablesOfContent = [
  "message",
  "concern_field",
  "contact_attempt",
  "partner_question",
  "concern_wrap",
  "concern_mark",
  "dialogue_ticket",
  "concern_locator",
  "break_glass_wrap",
];
async function traceOf({ id }: HeldConcern) {
  const left: Record<string, number> = {};
  for (const table of tablesOfContent) {
    const [{ count }] = await query(`select count(*) from ${table} where concern_id = $1`, id);
    left[table] = count;
  }
  return {
    left,
    concern: await query(
      `select state, node_id, owner_id, due_kind, closing_reason, rekey_due, delete_after, version,
        sealed_notice_address is null as no_address, family_public_key is null as no_family_key from concern where id = $1`,
      id,
    ),
    consents: await query(
      "select purpose, withdrawn_at is not null as ended from consent where concern_id = $1 order by purpose",
      id,
    ),
    copies: await query("select node_id, cause from deletion_confirmation where concern_id = $1", id),
    wraps: await query(
      "select class, holder_id, form from concern_wrap where concern_id = $1 and holder_kind = 'node' order by 1, 2, 3",
      id,
    ),
    log: await query(
      "select kind, reason, state, due_kind from concern_log where concern_id = $1 order by seq",
      id,
    ),
  };
}

test("'Bitte keine andere Stelle' on the phone does what the family's own act does, while the midwife is there", async () => {
  const [own, phoned] = [await aConcern(at), await aConcern(at)];
  for (const one of [own, phoned]) await accepted(at, one, at.midwives);
  await mustDo(perform(at.house, withdrawAsking, { actor: own.family, networkId: at.network }, {}));
  await mustDo(told(at.midwives.duty, phoned, "askNode"));
  expect(await traceOf(phoned)).toEqual(await traceOf(own));
  expect(await shownTo(at, at.midwives.duty, phoned)).toBeNull();
  expect(await differences(at)).toEqual([]);
});

test("the log says who wrote it down, and how it was told stands with the consent", async () => {
  const concern = await aConcern(at);
  await offered(at, concern, at.advice);
  await mustDo(told(at.intake.duty, concern, "askNode", { toldHow: "office" }));
  const last = (
    await query("select * from concern_log where concern_id = $1 order by seq desc", concern.id)
  )[0];
  expect(last).toMatchObject({ actor_kind: "staff", membership_id: at.intake.duty.membershipId });
  expect(last).toMatchObject({ kind: "handBack", reason: "consentWithdrawn" });
  const [consent] = await query(
    "select withdrawal_told, withdrawal_recorded_by from consent where concern_id = $1 and purpose = 'askNode'",
    concern.id,
  );
  expect(consent).toEqual({
    withdrawal_told: "office",
    withdrawal_recorded_by: at.intake.duty.membershipId,
  });
  const line = (await statusOf(concern))?.log.at(-1);
  expect(line?.membershipId).toBe(at.intake.duty.membershipId);
});

test("'Bitte alles löschen' in the office leaves exactly what the family's own deletion leaves", async () => {
  const [own, said] = [await aConcern(at), await aConcern(at)];
  for (const one of [own, said]) await accepted(at, one, at.midwives);
  await mustDo(perform(at.house, withdrawConcern, { actor: own.family, networkId: at.network }, {}));
  await mustDo(told(at.midwives.duty, said, "everything"));
  const trace = await traceOf(said);
  expect(trace).toEqual(await traceOf(own));
  expect(Object.values(trace.left).every((count) => count === 0)).toBe(true);
  expect(await statusOf(said)).toBeNull();
});

test("without the tick, with a day to come or before the concern, or twice, nothing is written", async () => {
  const concern = await aConcern(at);
  const before = await traceOf(concern);
  expect((await told(at.intake.duty, concern, "askNode", { toldSure: false })).kind).toBe("invalid");
  for (const toldOn of ["2099-01-01", "2001-01-01"])
    expect(await refusalOf(told(at.intake.duty, concern, "askNode", { toldOn }))).toBe(
      "told-day-out-of-range",
    );
  expect(await refusalOf(told(at.intake.duty, concern, "feedbackToReferrer"))).toBe("nothing-to-withdraw");
  expect(await traceOf(concern)).toEqual(before);
  await mustDo(told(at.intake.duty, concern, "everything"));
  expect(await refusalOf(told(at.intake.duty, concern, "everything"))).toBe("nothing-to-withdraw");
});

test("who does not see the concern cannot end anything: not the other team, not through the function below", async () => {
  const concern = await aConcern(at);
  expect((await told(at.advice.duty, concern, "everything")).kind).toBe("notFound");
  const forgotten = await at.house.database.write(
    "app",
    { network: at.network, organisation: at.intake.organisationId },
    async (tx) =>
      (await import("kysely")).sql<{
        done: boolean;
      }>`select forget_told_concern(${concern.id}, now()) as done`.execute(tx),
  );
  expect(forgotten.rows[0]?.done).toBe(false);
  expect((await traceOf(concern)).left["concern_locator"]).toBe(1);
});
