import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aColleague, onDutyAt, setClock } from "../../../tests/builders/colleagues.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { chooseDuty } from "../teams/choose-duty.ts";
import { toldToday } from "./duties.sql.ts";
import { dutyRoutes } from "./duty-routes.ts";
import { enterAbsence } from "./enter-absence.ts";
import { enterDuty } from "./enter-duty.ts";
import { followDutyCalendars } from "./follow-calendar.job.ts";
import { pastDuties } from "./past-duties.retention.ts";
import { removeAbsence } from "./remove-absence.ts";
import { showDutyToday } from "./show-duty-today.ts";

/** The duty calendar on a real database, in Baden-Württemberg, in December 2026. */
let house: TestInstallation;
let network: NetworkId;
let intake: Node;
let midwives: Node;
let berta: Staff;
let anna: Staff;
beforeAll(async () => {
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "dienst");
  intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  midwives = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  await makeIntake(house.owner, network, intake);
  anna = midwives.duty;
  berta = await aColleague(house, midwives, "Berta Probe");
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.owner.query("delete from duty_span");
  await house.owner.query("delete from absence");
  await house.owner.query("update node set duty_id = $1, regular_duty_id = null where id = $2", [
    anna.membershipId,
    midwives.id,
  ]);
  await setClock(house, "2026-12-07T08:00:00+01:00");
});

const as = (actor: Staff) => ({ actor, networkId: network });
const away = (person: Staff, from: string, to: string, substitute?: Staff, kind = "holiday") =>
  perform(house, enterAbsence, as(person), {
    awayPerson: person.membershipId,
    awayFrom: from,
    awayTo: to,
    awayKind: kind,
    awaySubstitute: substitute?.membershipId ?? "",
  });
const duty = (person: Staff, from: string, to: string) =>
  perform(house, enterDuty, as(anna), { dutyPerson: person.membershipId, dutyFrom: from, dutyTo: to });
const told = (recipient: { kind: "node" | "membership"; id: string }) =>
  house.database.read("worker", { network }, (tx) => toldToday(tx, recipient));
const morningOf = async (day: string) => {
  await setClock(house, `${day}T05:00:00+01:00`);
  await followDutyCalendars(house);
};

describe("who is on duty", () => {
  test("follows the calendar in the morning, and goes back afterwards", async () => {
    await duty(berta, "2026-12-14", "2026-12-18");
    expect(await onDutyAt(house, midwives)).toBe(anna.membershipId);
    await morningOf("2026-12-14");
    expect(await onDutyAt(house, midwives)).toBe(berta.membershipId);
    await morningOf("2026-12-19");
    expect(await onDutyAt(house, midwives)).toBe(anna.membershipId);
  });

  test("changes at once where it is about today, and the later entry counts", async () => {
    await duty(anna, "2026-12-07", "2026-12-11");
    await duty(berta, "2026-12-07", "2026-12-07");
    expect(await onDutyAt(house, midwives)).toBe(berta.membershipId);
  });

  test("who is away is replaced by the substitute from the team, until she is back", async () => {
    const done = await away(anna, "2026-12-07", "2026-12-09", berta);
    expect(await onDutyAt(house, midwives)).toBe(berta.membershipId);
    const id = done.kind === "done" && done.value.ok ? done.value.value.id : "";
    await perform(house, removeAbsence, as(berta), { id });
    expect(await onDutyAt(house, midwives)).toBe(anna.membershipId);
  });

  test("a colleague enters that somebody is ill, because who is ill does not sign in", async () => {
    const done = await perform(house, enterAbsence, as(berta), {
      awayPerson: anna.membershipId,
      awayFrom: "2026-12-07",
      awayTo: "2026-12-08",
      awayKind: "ill",
      awaySubstitute: berta.membershipId,
    });
    expect(done).toMatchObject({ kind: "done", value: { ok: true } });
    expect(await onDutyAt(house, midwives)).toBe(berta.membershipId);
  });

  test("whoever is chosen on the team page is on duty at once, whatever the calendar said for today", async () => {
    await duty(anna, "2026-12-07", "2026-12-11");
    await perform(house, chooseDuty, as(anna), { nodeId: midwives.id, membershipId: berta.membershipId });
    await followDutyCalendars(house);
    expect(await onDutyAt(house, midwives)).toBe(berta.membershipId);
  });

  test("a team never stands without a duty person, also when everybody is away", async () => {
    await away(berta, "2026-12-07", "2026-12-20");
    await away(anna, "2026-12-07", "2026-12-20");
    await followDutyCalendars(house);
    expect(await onDutyAt(house, midwives)).toBe(anna.membershipId);
  });
});

describe("letters while somebody is away", () => {
  test("go to her substitute, also by a chain, and a circle ends with the intake team", async () => {
    await away(anna, "2026-12-07", "2026-12-09", berta);
    expect(await told({ kind: "membership", id: anna.membershipId })).toBe(berta.membershipId);
    await away(berta, "2026-12-07", "2026-12-07", anna);
    expect(await told({ kind: "membership", id: anna.membershipId })).toBe(intake.duty.membershipId);
    expect(await told({ kind: "node", id: midwives.id })).toBe(intake.duty.membershipId);
  });

  test("of a team of one go to the person of the other team she chose, who stays without its duty and key", async () => {
    const alone = await aNode(house.owner, network, "Babylotsin", ["navigator"]);
    await away(alone.duty, "2026-12-07", "2026-12-11", anna);
    expect(await told({ kind: "node", id: alone.id })).toBe(anna.membershipId);
    expect(await onDutyAt(house, alone)).toBe(alone.duty.membershipId);
    const today = await ask(house, showDutyToday, as(anna), {});
    expect(today.kind === "done" && today.value.standsInFor).toEqual(["Babylotsin"]);
    await house.owner.query("update node set active = false where id = $1", [alone.id]);
  });

  test("where nobody chose anything go to the intake team, and when that is away too to the person herself", async () => {
    await away(anna, "2026-12-07", "2026-12-09");
    expect(await told({ kind: "node", id: midwives.id })).toBe(intake.duty.membershipId);
    await away(intake.duty, "2026-12-07", "2026-12-09");
    expect(await told({ kind: "node", id: midwives.id })).toBe(anna.membershipId);
  });
});

describe("days without anybody", () => {
  test("are told: working days only, with who is reminded", async () => {
    await away(intake.duty, "2026-12-11", "2026-12-15");
    const seen = await ask(house, showDutyToday, as(intake.duty), {});
    expect(seen.kind === "done" && seen.value.gaps).toMatchObject([
      { from: "2026-12-11", to: "2026-12-15", team: "Familienteam", own: true, standIn: null },
    ]);
    const coordinator: Staff = { ...berta, nodeId: null, admitted: false, roles: ["networkCoordinator"] };
    const byCoordination = await ask(house, showDutyToday, as(coordinator), {});
    expect(byCoordination.kind === "done" && byCoordination.value.gaps).toHaveLength(1);
  });
});

describe("what is refused", () => {
  test.each([
    ["a last day before the first", "2026-12-10", "2026-12-09", "invalid"],
    ["a day that does not exist", "2026-02-30", "2026-12-09", "invalid"],
  ])("%s", async (_what, from, to, kind) => {
    expect((await duty(berta, from, to)).kind).toBe(kind);
  });

  test("a past day, a day in two years, a stranger on duty, a stranger as substitute, oneself", async () => {
    const reason = async (act: Promise<unknown>) =>
      ((await act) as { value: { reason?: string } }).value.reason;
    expect(await reason(duty(berta, "2026-12-01", "2026-12-04"))).toBe("dutyPast");
    expect(await reason(duty(berta, "2028-12-01", "2028-12-04"))).toBe("dutyTooFar");
    expect(await reason(duty(intake.duty, "2026-12-10", "2026-12-11"))).toBe("dutyPersonMissing");
    expect(await reason(away(anna, "2026-12-10", "2026-12-11", anna))).toBe("substituteUnfit");
  });

  test("an entry of another team cannot be taken away", async () => {
    const done = await away(anna, "2026-12-07", "2026-12-09", berta);
    const id = done.kind === "done" && done.value.ok ? done.value.value.id : "";
    expect(await perform(house, removeAbsence, as(intake.duty), { id })).toMatchObject({
      value: { ok: false, reason: "noSuchEntry" },
    });
  });
});

test("a month after its last day an absence is gone", async () => {
  await away(anna, "2026-12-07", "2026-12-09", berta);
  await setClock(house, "2027-01-20T08:00:00+01:00");
  await runRetention(house, [{ of: pastDuties, keep: { days: 30 } }], { dryRun: false });
  expect((await house.owner.query("select 1 from absence")).rowCount).toBe(0);
});

describe("the page", () => {
  let site: WebSite;
  beforeAll(async () => {
    site = await openWebSite(house, dutyRoutes, midwives.duty);
  });
  afterAll(() => site.close());
  const cookie = { cookie: "s=staff" };
  const form = {
    awayPerson: "",
    awayFrom: "2026-12-21",
    awayTo: "2026-12-30",
    awayKind: "holiday",
    awaySubstitute: "",
  };
  const hiddenIn = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
  const read = async () => (await site.get("/dienst/intern/dienst", cookie)).text();

  test("names the days without duty after an absence without substitute, and skips the holidays", async () => {
    expect(await read()).not.toContain("ist niemand im Dienst");
    const hidden = hiddenIn(await read());
    const sent = await site.post(
      "/dienst/intern/dienst/abwesenheit",
      { ...hidden, ...form, awayPerson: anna.membershipId },
      cookie,
    );
    expect(sent.status).toBe(303);
    const after = await read();
    expect(after).toContain("Vom Mo., 21. Dezember bis Mi., 30. Dezember ist niemand im Dienst.");
    expect(after).toContain("Erinnert wird Fachkraft von Familienteam.");
    expect(after).toContain("hat keinen Schlüssel Ihres Teams");
  });

  test("keeps what was typed and says what is missing", async () => {
    const hidden = hiddenIn(await read());
    const sent = await site.post(
      "/dienst/intern/dienst/abwesenheit",
      { ...hidden, ...form, awayPerson: anna.membershipId, awayTo: "2026-12-01" },
      cookie,
    );
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain("Der letzte Tag liegt vor dem ersten.");
    expect(page).toContain('value="2026-12-21"');
  });
});
