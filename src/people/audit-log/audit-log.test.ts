import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  moveClock,
  nextPerson,
  type Person,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { ask } from "../../platform/perform.ts";
import { peopleRoutes } from "../routes.tsx";
import { initialsOf, spanOfDay } from "./audit-log.ts";
import { auditLogTextsDe } from "./audit-log.texts.ts";
import { showAuditLog } from "./show-audit-log.ts";

let at: TestInstallation;
let site: WebSite;
let networkId: NetworkId;
let coordinator: Person;
let officer: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  const { organisationId } = coordinator.staff;
  officer = await nextPerson(at, coordinator.staff, {
    name: "Olga Frey-Holm",
    roles: ["dataProtectionOfficer"],
    organisationId,
    nodeId: null,
  });
  // Somebody who signs in to two networks has one chain with rows of both.
  const elsewhere = await foundNetwork(at, "talaue");
  await firstPerson(at, elsewhere, {
    name: "Tilda Tal",
    email: "beide@stelle.example",
    roles: ["offerEditor"],
  });
  site = await openWebSite(at, peopleRoutes, officer.staff);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const asked = { day: "", act: "", id: "", until: "", page: 1 };
async function read(what: Partial<typeof asked> = {}, staff = officer.staff) {
  const answer = await ask(
    at,
    showAuditLog,
    { actor: staff, networkId: staff.networkId },
    { ...asked, ...what },
  );
  if (answer.kind !== "done") throw new Error(answer.kind);
  return answer.value;
}
const page = async (query = "") => {
  const answer = await site.get(`/lindental/intern/protokoll${query}`, { cookie: "s=staff" });
  return [answer.status, await answer.text()] as const;
};
/** What nobody may do: changes a row behind the back of triggers and walls. */
async function tamper(statement: string): Promise<void> {
  await at.owner.query("set session_replication_role = replica");
  await at.owner.query(statement);
  await at.owner.query("set session_replication_role = origin");
}
const saved = async () => (await at.owner.query("select * from audit order by chain, seq")).rows;
async function restore(rows: Awaited<ReturnType<typeof saved>>): Promise<void> {
  await tamper("delete from audit");
  for (const row of rows) {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`).join(", ");
    await at.owner.query("set session_replication_role = replica");
    await at.owner.query(`insert into audit (${names.join(", ")}) values (${places})`, Object.values(row));
    await at.owner.query("set session_replication_role = origin");
  }
}

describe("the data protection officer", () => {
  it("reads who did what, with initials and ids and without names or addresses", async () => {
    const [status, html] = await page();
    expect(status).toBe(200);
    expect(html).toContain("Person einladen");
    expect(html).toContain("K. K.");
    expect(html).toContain("Netzwerkkoordination");
    expect(html).toContain(`/intern/protokoll?id=${coordinator.accountId}`);
    expect(/<main[^]*<\/main>/.exec(html)?.[0]).not.toMatch(/Kora|stelle\.example/);
  });

  it("stands in the log herself, each time she reads it", async () => {
    const before = (await read({ act: "show-audit-log" })).rows.length;
    const after = await read({ act: "show-audit-log" });
    expect(after.rows.length).toBe(before + 1);
    expect(after.rows[0]).toMatchObject({
      accountId: officer.accountId,
      outcome: "read",
      subjectKind: "auditLog",
    });
  });

  it("sees no row of another network", async () => {
    const { rows } = await read();
    const networks = await at.owner.query("select distinct network_id from audit where chain = any($1)", [
      rows.map(({ chain }) => chain),
    ]);
    expect(networks.rows.map((row) => row.network_id)).toEqual([networkId]);
  });

  it("chooses a day, an act and an id in the address", async () => {
    const invited = await read({ act: "invite-person" });
    expect(invited.rows.map(({ act }) => act)).toEqual(["invite-person"]);
    const mine = await read({ id: officer.accountId });
    expect(mine.rows.length).toBeGreaterThan(1);
    expect(mine.rows.every((row) => [row.subjectId, row.accountId].includes(officer.staff.accountId))).toBe(
      true,
    );
    expect((await read({ day: "2001-01-01" })).rows).toEqual([]);
    expect((await read({ id: "kein Ausweis" })).rows).toEqual([]);
    const [, html] = await page("?was=invite-person&tag=2001-01-01");
    expect(html).toContain("Zu dieser Auswahl gibt es keinen Eintrag.");
    expect(html).toMatch(/<option value="invite-person" selected/);
  });

  it("turns pages that do not shift while she reads", async () => {
    for (let turn = 0; turn < 55; turn += 1) await read({ act: "x" });
    const first = await read();
    expect([first.rows.length, first.more]).toEqual([50, true]);
    const second = await read({ page: 2, until: first.until.toString() });
    const ids = [...first.rows, ...second.rows].map(({ chain, seq }) => `${chain} ${seq}`);
    expect(new Set(ids).size).toBe(ids.length);
    const [, html] = await page();
    const next = /href="([^"]*seite=2[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(next).toContain("stand=");
    expect((await site.get(next, { cookie: "s=staff" })).status).toBe(200);
  });
});

describe("the log", () => {
  it("is told to be whole, with the time up to which it was checked", async () => {
    const { check } = await read();
    expect(check).toMatchObject({ broken: null, shortened: 0 });
    expect(check.checked).toBeGreaterThan(50);
    expect((await page())[1]).toMatch(/Lückenlos geprüft bis \d\d\.\d\d\.\d{4}, \d\d:\d\d: \d+ Einträge/);
  });

  it("stays whole where one chain leads through two networks", async () => {
    const account = "11111111-1111-4111-8111-111111111111";
    const other = await at.owner.query("select id from network where slug = 'talaue'");
    for (const network of [networkId, other.rows[0].id, networkId])
      await at.owner.query(
        `insert into audit (chain, seq, network_id, actor_kind, act, subject_kind, subject_id, outcome, prev, hash)
         values ($1, 0, $2, 'anyone', 'open-login', 'account', $1, 'done', '', '')`,
        [account, network],
      );
    expect((await read()).check.broken).toBeNull();
    expect((await read({ id: account })).rows.map(({ seq }) => seq)).toEqual([3, 1]);
  });

  const wrongs: readonly (readonly [string, string, string])[] = [
    [
      "changed",
      "a row whose act was changed",
      "update audit set act = 'other' where seq = 3 and network_id = $n",
    ],
    [
      "changed",
      "a row whose time was changed",
      "update audit set at = at - interval '1 day' where seq = 3 and network_id = $n",
    ],
    [
      "unlinked",
      "a row that was written anew with a fitting hash",
      `update audit u set outcome = 'done', prev = '\\x01',
         hash = audit_hash((select row(u.chain, u.seq, u.at, u.network_id, u.actor_kind, u.account_id, u.membership_id, u.act,
           u.subject_kind, u.subject_id, 'done', '\\x01'::bytea, u.hash)::audit)) where seq = 3 and network_id = $n`,
    ],
    ["missing", "a row that was taken out", "delete from audit where seq = 3 and network_id = $n"],
  ];
  it.each(wrongs)("shows %s: %s", async (fault, _what, statement) => {
    const rows = await saved();
    await tamper(statement.replace("$n", `'${networkId}'`));
    const { broken } = (await read()).check;
    expect(broken?.fault).toBe(fault);
    expect(broken?.seq).toBe(fault === "missing" ? 4 : 3);
    const [, html] = await page();
    expect(html).toContain("Das Protokoll ist gestört");
    expect(html).not.toContain("Lückenlos");
    await restore(rows);
    expect((await read()).check.broken).toBeNull();
  });

  it("counts chains whose beginning is gone, as deletion after its period leaves them", async () => {
    const rows = await saved();
    await tamper(`delete from audit where seq = 1 and chain = '${networkId}'`);
    expect((await read()).check).toMatchObject({ broken: null, shortened: 1 });
    const unknown = (await page())[1];
    expect(unknown).toContain("Bei 1 Kette fehlt der Anfang");
    expect(unknown).toContain("kennt aber keinen Lauf");
    await at.owner.query("insert into deletion_log (network_id, class, deleted) values ($1, 'concern', 2)", [
      networkId,
    ]);
    const known = (await page())[1];
    expect(known).toContain("beendete Anliegen nach ihrer Frist, mit den Einträgen darüber, 2 Stück");
    expect(known).not.toContain("kennt aber keinen Lauf");
    await restore(rows);
  });

  it("is closed to everybody else, also to coordination and administration", async () => {
    for (const roles of [["networkCoordinator"], ["systemAdmin"], ["intakeCoordinator"]] as const)
      expect(
        (await ask(at, showAuditLog, { actor: { ...officer.staff, roles }, networkId }, asked)).kind,
      ).toBe("notFound");
    expect((await ask(at, showAuditLog, { actor: { kind: "anyone" }, networkId }, asked)).kind).toBe(
      "notFound",
    );
  });
});

describe("a day of the office", () => {
  it("has its 25 hours when the clocks go back", () => {
    const { from, before } = spanOfDay("2026-10-25");
    expect(from.until(before).total("hours")).toBe(25);
    expect(from.toString()).toBe("2026-10-24T22:00:00Z");
  });

  it("takes in what happened in its last minute", async () => {
    await moveClock(at, "400 days");
    await read();
    const { rows } = await at.owner.query(
      "select (tragnetz_now() at time zone 'Europe/Berlin')::date::text as day",
    );
    expect((await read({ day: rows[0].day, act: "show-audit-log" })).rows.length).toBeGreaterThan(0);
    await at.owner.query("update clock set ahead = '0'");
  });
});

it("initials tell apart and do not name", () => {
  expect(initialsOf("Derya Öztürk")).toBe("D. Ö.");
  expect(initialsOf("Olga Frey-Holm")).toBe("O. F. H.");
  expect(initialsOf("")).toBe("");
});

it("a change of the imprint is not called a change of the accessibility statement", () => {
  for (const act of ["act_change-accessibility", "act_show-accessibility"] as const)
    expect(auditLogTextsDe[act]).toMatch(/Barrierefreiheit, Datenschutz und Impressum/);
});
