import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { askSecondLook } from "./ask-second-look.ts";
import { lookAgain } from "./look-again.ts";
import { recordAttempt } from "./record-attempt.ts";

/** Trying to reach a family, and what it takes to say that nobody could be reached. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(() => standsAt("2026-11-16T10:00:00+01:00"));

/** The product's clock shows this instant from now on. */
const standsAt = (instant: string) =>
  at.house.owner.query("update clock set ahead = $1::timestamptz - now()", [instant]);
const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
const one = async (sql: string, values: unknown[]) => (await at.house.owner.query(sql, values)).rows[0];

const known: string[] = [];
/** A family that can be called, taken by the midwives. */
async function taken(more: Readonly<Record<string, string>> = { channel: "call", phone: "0171 39200 77" }) {
  await aWrittenWish(at.site, more);
  const { id } = await one("select id from concern where id <> all($1::uuid[])", [known]);
  known.push(id);
  await perform(at.house, offerConcern, as("intake"), { concernId: id, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as("midwives"), { concernId: id });
  return id as string;
}
const tryIt = (concernId: string, channel: string, outcome: string, time = "09:00", day = "yesterday") =>
  perform(at.house, recordAttempt, as("midwives"), {
    concernId,
    channel,
    outcome,
    day,
    time,
    rulesKnown: true,
  });
const close = (concernId: string) =>
  perform(at.house, closeConcern, as("midwives"), { concernId, reason: "notReached" });

/** Three attempts as the rule wants them. */
async function triedEnough(concernId: string) {
  await standsAt("2026-11-17T10:00:00+01:00");
  await tryIt(concernId, "call", "noAnswer", "09:30", "today");
  await standsAt("2026-11-18T19:00:00+01:00");
  await tryIt(concernId, "call", "noAnswer", "18:30", "today");
  await tryIt(concernId, "thread", "sent", "18:40", "today");
}

describe("an attempt", () => {
  test("sets the next date, leaves its entry and never a word", async () => {
    const id = await taken();
    await standsAt("2026-11-17T10:00:00+01:00");
    expect(await tryIt(id, "call", "noAnswer", "09:30", "today")).toMatchObject({ value: { ok: true } });
    const row = await one(
      "select due_kind, (due_at at time zone 'Europe/Berlin')::text as due from concern where id = $1",
      [id],
    );
    expect(row).toEqual({ due_kind: "attempt", due: "2026-11-20 18:00:00" });
    const last = await one(
      "select kind, reason from concern_log where concern_id = $1 order by seq desc limit 1",
      [id],
    );
    expect(last).toEqual({ kind: "attempt", reason: null });
  });

  test("that reached the family promises a next step and takes back what a second person had said", async () => {
    const id = await taken();
    await triedEnough(id);
    await perform(at.house, lookAgain, as("intake"), { concernId: id, answer: "confirmed" });
    await tryIt(id, "call", "reached", "18:50", "today");
    const row = await one("select due_kind, second_look_by from concern where id = $1", [id]);
    expect(row).toEqual({ due_kind: "nextStep", second_look_by: null });
    expect(await close(id)).toMatchObject({ value: { reason: "not-yet-earned" } });
  });

  test.each([
    ["call", "sent", "outcome-unfit"],
    ["mail", "sent", "way-not-given"],
  ])("%s with %s is refused: %s", async (channel, outcome, reason) => {
    expect(await tryIt(await taken(), channel, outcome)).toMatchObject({ value: { ok: false, reason } });
  });

  test.each([
    ["letter", "sent", false],
    ["letter", "cameBack", false],
    ["letter", "reached", true],
    ["visit", "noAnswer", false],
    ["visit", "reached", false],
  ])(
    "%s with %s goes without the family's word before: %s; with it, it goes",
    async (channel, outcome, goes) => {
      const id = await taken();
      await standsAt("2026-11-17T10:00:00+01:00");
      const silent = await tryIt(id, channel, outcome, "09:30", "today");
      expect(silent).toMatchObject({ value: goes ? { ok: true } : { ok: false, reason: "home-not-agreed" } });
      const call = { concernId: id, channel, outcome, day: "today", time: "09:30" };
      const agreed = { ...call, rulesKnown: true, homeAgreed: true };
      expect(await perform(at.house, recordAttempt, as("midwives"), agreed)).toMatchObject({
        value: { ok: true },
      });
    },
  );

  test("belongs to whoever has taken the concern; to others it is not there, or not theirs", async () => {
    const id = await taken();
    const by = (node: "intake") =>
      perform(at.house, recordAttempt, as(node), {
        concernId: id,
        channel: "call",
        outcome: "noAnswer",
        day: "today",
        time: "00:01",
        rulesKnown: true,
      });
    expect(await by("intake")).toMatchObject({ value: { ok: false, reason: "not-yours" } });
    expect(await tryIt(crypto.randomUUID(), "call", "noAnswer")).toEqual({ kind: "notFound" });
  });

  test("sent twice is one attempt", async () => {
    const id = await taken();
    const call = { ...as("midwives"), opKey: crypto.randomUUID() as never };
    const input = {
      concernId: id,
      channel: "call",
      outcome: "noAnswer",
      day: "today",
      time: "10:00",
      rulesKnown: true,
    };
    await standsAt("2026-11-16T12:00:00+01:00");
    await perform(at.house, recordAttempt, call, input);
    expect(await perform(at.house, recordAttempt, call, input)).toMatchObject({ replayed: true });
    expect(await one("select count(*)::int as n from contact_attempt where concern_id = $1", [id])).toEqual({
      n: 1,
    });
  });
});

describe("„nicht erreicht“", () => {
  test("closes after three attempts, two ways, two days and the look of a second person", async () => {
    const id = await taken();
    await triedEnough(id);
    expect(await close(id)).toMatchObject({ value: { reason: "not-yet-earned" } });
    expect(await perform(at.house, askSecondLook, as("midwives"), { concernId: id })).toMatchObject({
      value: { ok: true },
    });
    const told = await at.house.owner.query(
      "select 1 from outbox where concern_id = $1 and kind = 'second-look-asked'",
      [id],
    );
    expect(told.rows).toHaveLength(2);
    expect(
      await perform(at.house, lookAgain, as("intake"), { concernId: id, answer: "confirmed" }),
    ).toMatchObject({ value: { ok: true } });
    expect(await close(id)).toMatchObject({ value: { ok: true } });
    expect(await one("select closing_reason, second_look_by from concern where id = $1", [id])).toEqual({
      closing_reason: "notReached",
      second_look_by: at.intake.duty.membershipId,
    });
  });

  test("the second look is not for who tried it herself, and not before everything was tried", async () => {
    const id = await taken();
    const look = (node: "intake" | "midwives", answer = "confirmed") =>
      perform(at.house, lookAgain, as(node), { concernId: id, answer });
    expect(await look("intake")).toMatchObject({ value: { reason: "not-yet-earned" } });
    await triedEnough(id);
    expect(await look("midwives")).toMatchObject({ value: { reason: "same-person" } });
    expect(await look("intake", "tryAgain")).toMatchObject({ value: { ok: true } });
    expect(await look("intake")).toMatchObject({ value: { reason: "not-yet-earned" } });
    expect(await close(id)).toMatchObject({ value: { reason: "not-yet-earned" } });
  });

  test("a family that wrote in between is reachable", async () => {
    const id = await taken();
    await triedEnough(id);
    await perform(at.house, lookAgain, as("intake"), { concernId: id, answer: "confirmed" });
    await at.house.owner.query(
      "insert into message (network_id, concern_id, id, author, class, epoch, sealed, at) values ($1, $2, $3, 'family', 'care', 1, '', tragnetz_now())",
      [at.network, id, crypto.randomUUID()],
    );
    expect(await close(id)).toMatchObject({ value: { reason: "family-wrote" } });
  });
});

describe("a team of one person", () => {
  const mine = async () => {
    await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77" });
    const { id } = await one("select id from concern where id <> all($1::uuid[])", [known]);
    known.push(id);
    await perform(at.house, acceptConcern, as("intake"), { concernId: id });
    await standsAt("2026-11-17T10:00:00+01:00");
    await byMe(id, "call", "noAnswer", "09:30");
    await standsAt("2026-11-18T19:00:00+01:00");
    await byMe(id, "call", "noAnswer", "18:30");
    await byMe(id, "thread", "sent", "18:40");
    return id as string;
  };
  const byMe = (concernId: string, channel: string, outcome: string, time: string) =>
    perform(at.house, recordAttempt, as("intake"), {
      concernId,
      channel,
      outcome,
      day: "today",
      time,
      rulesKnown: true,
    });
  const asked = (concernId: string) => perform(at.house, askSecondLook, as("intake"), { concernId });
  const shown = async (concernId: string) =>
    readable(await (await at.siteOf(at.intake)).get(`/intern/anliegen/${concernId}`, { cookie: "s=staff" }));

  test("is told that nobody can look again, and what to do; the question is not sent to nobody", async () => {
    const id = await mine();
    expect(await asked(id)).toMatchObject({ value: { ok: false, reason: "nobody-to-look" } });
    const page = await shown(id);
    expect(page).toContain("Für den zweiten Blick ist niemand da");
    expect(page).not.toContain("Um den zweiten Blick bitten");
  });

  test("may ask as soon as a colleague is admitted", async () => {
    const id = await mine();
    const colleague = await one(
      `insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt)
       values (gen_random_uuid(), 'zweite@stelle.example', 'Zweite Person', '', '', '') returning id`,
      [],
    );
    const { organisationId, nodeId } = at.intake.duty;
    const { id: membership } = await one(
      `insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at)
       values ($1, gen_random_uuid(), $2, $3, $4, '{intakeCoordinator}', now()) returning id`,
      [at.network, colleague.id, organisationId, nodeId],
    );
    expect(await shown(id)).toContain("Um den zweiten Blick bitten");
    expect(await asked(id)).toMatchObject({ value: { ok: true } });
    await one("update membership set active = false where id = $1 returning id", [membership]);
  });
});
