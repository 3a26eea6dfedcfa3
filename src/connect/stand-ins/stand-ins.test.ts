import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aColleague, setClock } from "../../../tests/builders/colleagues.ts";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import type { Staff } from "../../platform/actor.ts";
import { perform } from "../../platform/perform.ts";
import { enterAbsence } from "../../../tests/builders/absences.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { takeOverConcern } from "./take-over-concern.ts";

/** A midwife falls ill while a family waits for her. */
let at: FamilySite;
let vera: Staff;
let concernId: string;
beforeAll(async () => {
  at = await openFamilySite();
  await setClock(at.house, "2026-12-07T09:00:00+01:00");
  vera = await aColleague(at.house, at.midwives, "Vera Vertretung");
  await aWrittenWish(at.site);
  concernId = (await at.house.owner.query("select id from concern")).rows[0].id as string;
  await perform(at.house, offerConcern, as(at.intake.duty), { concernId, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as(at.midwives.duty), { concernId });
});
afterAll(() => at.close());

const as = (actor: Staff) => ({ actor, networkId: at.network });
const cookie = { cookie: "s=staff" };
const takeOver = (who: Staff) => perform(at.house, takeOverConcern, as(who), { concernId });
const myDayOf = async (duty: Staff) => {
  const site = await at.siteOf({ ...at.midwives, duty });
  return { site, html: await readable(await site.get("/intern/mein-tag", cookie)) };
};

describe("while the owner is there", () => {
  test("nobody takes her concern over", async () => {
    expect(await takeOver(vera)).toMatchObject({ value: { ok: false, reason: "owner-is-there" } });
    expect((await myDayOf(vera)).html).not.toContain("In Vertretung");
  });
});

describe("while she is away", () => {
  beforeAll(() =>
    perform(at.house, enterAbsence, as(vera), {
      awayPerson: at.midwives.duty.membershipId,
      awayFrom: "2026-12-07",
      awayTo: "2026-12-11",
      awayKind: "ill",
      awaySubstitute: vera.membershipId,
    }),
  );

  test("her substitute sees her concerns apart, and nobody of another team may take them", async () => {
    const { html } = await myDayOf(vera);
    expect(html).toContain("In Vertretung (1)");
    expect(html).toContain("zuständig: Fachkraft von Hebammen, heute nicht da");
    expect(html).not.toMatch(/krank/);
    expect(await takeOver(at.intake.duty)).toMatchObject({ value: { ok: false, reason: "not-yours" } });
  });

  test("one tap makes her the owner; the date stays, the log says so and the family hears of it", async () => {
    const { rows: before } = await at.house.owner.query("select due_at, version from concern");
    const { site, html } = await myDayOf(vera);
    const hidden = Object.fromEntries(
      [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
    const done = await site.post(`/intern/anliegen/${concernId}/uebernehmen`, hidden, cookie);
    expect(done.status).toBe(303);
    const { rows } = await at.house.owner.query("select owner_id, due_at, version, state from concern");
    expect(rows[0]).toMatchObject({
      owner_id: vera.membershipId,
      state: "active",
      version: before[0].version + 1,
    });
    expect(String(rows[0].due_at)).toBe(String(before[0].due_at));
    const log = await at.house.owner.query(
      "select kind, membership_id from concern_log order by seq desc limit 1",
    );
    expect(log.rows).toEqual([{ kind: "handOver", membership_id: vera.membershipId }]);
    const letters = await at.house.owner.query("select 1 from outbox where dedupe like '%:handOver'");
    expect(letters.rowCount).toBe(1);
    expect((await myDayOf(vera)).html).not.toContain("In Vertretung");
  });

  test("pressing again says that it has happened", async () => {
    expect(await takeOver(vera)).toMatchObject({ value: { ok: false, reason: "already-answered" } });
  });
});
