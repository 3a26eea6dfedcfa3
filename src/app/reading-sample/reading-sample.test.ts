import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import {
  aConcern,
  accepted,
  as,
  type HeldConcern,
  type HeldConcerns,
  openHeldConcerns,
  shownTo,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { breakGlass } from "../../connect/access/break-glass.ts";
import { handBackConcern } from "../../connect/concerns/hand-back-concern.ts";
import { writeToTeam } from "../../connect/dialogue/write-to-team.ts";
import { roles, type Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { lastWeek, standingOf } from "./reading-sample.ts";
import { readingSampleRoutes } from "./reading-sample-routes.ts";
import { showReadingSample } from "./show-reading-sample.ts";

/** What is opened of families in the week from 30 November 2026, and looked at in the week after it. */
let at: HeldConcerns;
let office: Node;
let concern: HeldConcern;
const sites: WebSite[] = [];
const path = "/lindental/intern/datenschutz/stichprobe";
const [aWednesday, weekAfter] = ["2026-12-02T10:20:00+01:00", "2026-12-09T10:00:00+01:00"];

beforeAll(async () => {
  at = await openHeldConcerns();
  office = await aNode(at.house.owner, at.network, "Datenschutz", ["dataProtectionOfficer"]);
  await setClock(at.house, aWednesday);
  concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(perform(at.house, writeToTeam, family, { text: "Es geht mir schlecht." }));
  for (let time = 0; time < 8; time += 1) {
    await shownTo(at, at.midwives.duty, concern);
    await shownTo(at, at.intake.duty, concern);
  }
  const reason = "Die Hebamme ist verunglückt, die Familie wartet heute.";
  await mustDo(perform(at.house, breakGlass, as(at.intake.duty), { concernId: concern.id, reason }));
  await setClock(at.house, weekAfter);
});
afterAll(async () => {
  for (const site of sites) await site.close();
  await at.house.close();
});

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const siteFor = async (staff: Staff) => {
  const site = await openWebSite(at.house, readingSampleRoutes, staff);
  sites.push(site);
  return site;
};
async function sample(staff: Staff = office.duty) {
  const answer = await ask(at.house, showReadingSample, as(staff), {});
  if (answer.kind !== "done") throw new Error(answer.kind);
  return answer.value;
}
const idsOf = ({ rows }: Awaited<ReturnType<typeof sample>>) => rows.map(({ id }) => id);

type Entry = { readonly staff: Staff; readonly when: string; readonly act?: string } & Partial<
  Record<"kind" | "outcome" | "network", string>
>;
/** A row of the log as an act would have left it at that instant. */
const enter = ({ staff, when, act = "show-concern", ...row }: Entry) =>
  query(
    `insert into audit (chain, seq, prev, hash, at, network_id, actor_kind, account_id, membership_id, act, subject_kind, subject_id, outcome)
     values ($1, 0, '', '', $2, $3, 'staff', $4, $5, $6, $7, $1, $8)`,
    concern.id,
    when,
    row.network ?? at.network,
    staff.accountId,
    staff.membershipId,
    act,
    row.kind ?? "concern",
    row.outcome ?? "read",
  );

describe("what is drawn", () => {
  test("ten of the week by their hashes, the emergency before all, and not as they came", async () => {
    const all: { act: string; hash: Buffer; id: string }[] = await query(
      `select act, hash, encode(substring(hash from 1 for 16), 'hex')::uuid as id from audit
        where subject_kind = 'concern' and act in ('show-concern', 'break-glass') order by at`,
    );
    const byHash = all.toSorted((one, other) => Buffer.compare(one.hash, other.hash));
    const expected = [
      ...byHash.filter(({ act }) => act === "break-glass"),
      ...byHash.filter(({ act }) => act !== "break-glass"),
    ];
    const shown = await sample();
    expect(shown.ofWeek).toBe(17);
    expect(shown.rows[0]?.act).toBe("break-glass");
    expect(idsOf(shown)).toEqual(expected.slice(0, 10).map(({ id }) => id));
  });

  test("nothing from before Monday or after Sunday, of lists, of what was refused or of another network", async () => {
    const before = await sample();
    const elsewhere = await aNetwork(at.house.owner, "talaue");
    const stranger = await aNode(at.house.owner, elsewhere, "Datenschutz", ["dataProtectionOfficer"]);
    const staff = at.advice.duty;
    await enter({ staff, when: "2026-11-29T23:59:59+01:00" });
    await enter({ staff, when: "2026-12-07T00:00:00+01:00" });
    await enter({ staff, when: aWednesday, kind: "concernInList" });
    await enter({ staff, when: aWednesday, outcome: "refused" });
    await enter({ staff, when: aWednesday, act: "offer-concern", outcome: "done" });
    await enter({ staff, when: aWednesday, network: elsewhere });
    expect(await sample()).toEqual(before);
    expect((await sample(stranger.duty)).ofWeek).toBe(1);
  });

  test("the same until Sunday night, and on Monday the next week's", async () => {
    const drawn = idsOf(await sample());
    await setClock(at.house, "2026-12-13T23:59:00+01:00");
    expect(idsOf(await sample())).toEqual(drawn);
    await setClock(at.house, "2026-12-14T00:01:00+01:00");
    expect((await sample()).ofWeek).toBe(1);
    await setClock(at.house, weekAfter);
  });

  test("every emergency, also where there were more than ten", async () => {
    for (let hour = 10; hour < 21; hour += 1)
      await enter({
        staff: at.intake.duty,
        when: `2026-12-16T${hour}:00:00+01:00`,
        act: "break-glass",
        outcome: "done",
      });
    await enter({ staff: at.intake.duty, when: "2026-12-16T21:00:00+01:00" });
    await setClock(at.house, "2026-12-21T08:00:00+01:00");
    const shown = await sample();
    expect(shown.ofWeek).toBe(12);
    expect(shown.rows.map(({ act }) => act)).toEqual(Array.from({ length: 11 }, () => "break-glass"));
    await setClock(at.house, weekAfter);
  });

  test("weeks are the office's, also where the clocks are changed", () => {
    const week = lastWeek(Temporal.Instant.from("2026-10-26T08:00:00Z"));
    expect(week.from.toString()).toBe("2026-10-18T22:00:00Z");
    expect(week.before.toString()).toBe("2026-10-25T23:00:00Z");
  });
});

describe("the page", () => {
  test("says who, which team, what, at which hour and whether the team was responsible", async () => {
    const { status, page } = await opened(await siteFor(office.duty), path);
    expect(status).toBe(200);
    for (const words of [
      "Woche vom 30. November 2026 bis 6. Dezember 2026: 10 von 17 Zugriffen",
      at.intake.duty.name,
      "Familienteam",
      "Notfallzugriff öffnen",
      "Anliegen lesen",
      "Mi., 2. Dezember, 10 Uhr",
      "Notfallzugriff des Kontaktteams",
    ])
      expect(page, words).toContain(words);
    expect(page).toMatch(/Team war zuständig oder gefragt|Kontaktteam; zuständig war ein anderes Team/);
    expect(page).not.toMatch(/undefined|\{[a-z]+\}|standing_|verdict_/);
  });

  test("has no word of the family, no id of its concern and nothing that opens it", async () => {
    const { page } = await opened(await siteFor(office.duty), path);
    const [locator] = await query(
      "select encode(locator, 'hex') as hex, encode(locator, 'base64') as base64 from concern_locator where concern_id = $1",
      concern.id,
    );
    for (const secret of [
      concern.id,
      concern.id.slice(0, 8),
      locator.hex.slice(0, 16),
      locator.base64.slice(0, 16),
      "Probe",
      "4711",
      "Es ist so viel",
      "Es geht mir schlecht",
      "verunglückt",
      "/intern/anliegen",
    ])
      expect(page, secret).not.toContain(secret);
  });

  test("who read without being responsible stands out", async () => {
    await enter({ staff: at.advice.duty, when: "2026-12-08T10:00:00+01:00" });
    await setClock(at.house, "2026-12-15T10:00:00+01:00");
    const { page } = await opened(await siteFor(office.duty), path);
    expect(page).toContain("<strong>Team war nicht zuständig</strong>");
    await setClock(at.house, weekAfter);
  });

  test("compares with who was responsible then: what was handed back since makes no reader a stranger", async () => {
    const before = await sample();
    expect(before.rows.map(({ standing }) => standing)).toContain("responsible");
    const input = { concernId: concern.id, reason: "noCapacity" };
    await mustDo(perform(at.house, handBackConcern, as(at.midwives.duty), input));
    expect(await sample()).toEqual(before);
  });

  test("is nobody else's, and looking at it is an entry of its own", async () => {
    const others = roles.filter((role) => role !== "dataProtectionOfficer");
    const site = await siteFor({ ...at.intake.duty, roles: others });
    const [row = ""] = idsOf(await sample());
    const seen = (await opened(await siteFor(office.duty), path)).page;
    expect((await opened(site, path)).status).toBe(404);
    // The key of the form is bound to the cookie, which all sites of a test share: only the role stands between.
    expect((await sendForm(site, { from: path, action: path, seen }, { row, verdict: "fine" })).status).toBe(
      404,
    );
    const acts = await query(
      "select distinct act, outcome from audit where act in ('show-reading-sample', 'look-at-sample') order by 1, 2",
    );
    expect(acts).toEqual([
      { act: "look-at-sample", outcome: "refused" },
      { act: "show-reading-sample", outcome: "read" },
      { act: "show-reading-sample", outcome: "refused" },
    ]);
  });
});

describe("her answer", () => {
  const form = { from: path, action: path };
  const entries = (row: string) =>
    query(
      "select subject_kind, membership_id from audit where act = 'look-at-sample' and outcome = 'done' and subject_id = $1 order by seq",
      row,
    );

  test("is one entry of the log, with her and the time, however often it is sent", async () => {
    const site = await siteFor(office.duty);
    const [, row = ""] = idsOf(await sample());
    for (let time = 0; time < 2; time += 1) {
      const answer = await sendForm(site, form, { row, verdict: "fine" });
      expect([answer.status, answer.to]).toEqual([303, path]);
    }
    expect(await entries(row)).toEqual([
      { subject_kind: "sampleFine", membership_id: office.duty.membershipId },
    ]);
    const { page } = await opened(site, path);
    expect(page.split("Angesehen, in Ordnung: Fachkraft von Datenschutz, 09.12.2026, 10:00")).toHaveLength(2);
  });

  test("may be to ask first and to be content later, and the page says the newer", async () => {
    const site = await siteFor(office.duty);
    const [, , row = ""] = idsOf(await sample());
    await sendForm(site, form, { row, verdict: "ask" });
    expect((await opened(site, path)).page).toContain("Bitte klären: Fachkraft von Datenschutz");
    await sendForm(site, form, { row, verdict: "fine" });
    expect((await opened(site, path)).page).not.toContain("Bitte klären: Fachkraft von Datenschutz");
    expect((await entries(row)).map(({ subject_kind }) => subject_kind)).toEqual(["sampleAsk", "sampleFine"]);
  });

  test("is for rows of this week's sample, and no other id gets an entry", async () => {
    const site = await siteFor(office.duty);
    const answer = await sendForm(site, form, { row: concern.id, verdict: "fine" });
    expect(answer.status).toBe(409);
    expect(answer.page).toContain("gehört nicht mehr zur Stichprobe");
    expect(
      await query("select 1 from audit where act = 'look-at-sample' and chain = $1", concern.id),
    ).toEqual([]);
    expect((await sendForm(site, form, { row: "x", verdict: "fine" })).status).toBe(404);
  });
});

test.each([
  ["break-glass", "a", "b", "emergency"],
  ["read-along", "a", "b", "readsAlong"],
  ["show-offered-move", "a", null, "moved"],
  ["show-concern", "a", "a", "responsible"],
  ["show-concern", "i", "a", "intake"],
  ["show-concern", "b", "a", "other"],
  ["show-concern", null, "a", "unknown"],
  ["show-concern", "a", null, "unknown"],
] as const)("%s by team %s where %s was responsible: %s", (act, teamId, teamThen, standing) => {
  expect(standingOf({ act, teamId, teamThen, intakeId: "i" })).toBe(standing);
});
