import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { meetingRoutes } from "../meetings/meeting-routes.ts";
import { doorToken } from "./attendance.ts";
import { attendanceRoutes } from "./attendance-routes.ts";

let at: TestInstallation;
let site: WebSite;
let guestSite: WebSite;
let networkId: NetworkId;
const id = newId();
const other = newId();
const home = `/lindental/intern/treffen/${id}`;
const list = `${home}/anwesenheit`;
let door = "";
const theDay = "2026-12-09T08:45:00+01:00";

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  const coordinator = await firstPerson(at, networkId, { name: "Person 0", roles: ["networkCoordinator"] });
  const { staff } = coordinator;
  const routes = [...meetingRoutes, ...attendanceRoutes];
  site = await openWebSite(at, routes, staff);
  guestSite = await openWebSite(at, routes, { ...staff, roles: ["offerEditor"] });
  await setClock(at, "2026-12-01T09:00:00+01:00");
  const { owner } = at;
  const series = newId();
  await owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Reihe', 'working', now())",
    [networkId, series],
  );
  for (const [meeting, title] of [
    [id, "Netzwerktreffen"],
    [other, "Steuerungsgruppe"],
  ])
    await owner.query(
      `insert into meeting (network_id, id, series_id, title, state, place, starts_at, ends_at, created_at, changed_at)
       values ($1, $2, $3, $4, 'planned', 'Rathaus', '2026-12-09T09:00:00+01:00', '2026-12-09T13:00:00+01:00', '2026-11-01T09:00:00Z', now())`,
      [networkId, meeting, series, title],
    );
  for (const [no, membership] of [staff.membershipId, null, null].entries()) {
    const person = newId();
    await owner.query(
      `insert into contact_person (network_id, id, name, organisation_id, membership_id, created_at, changed_at)
       values ($1, $2, $3, $4, $5, now(), now())`,
      [networkId, person, `Person ${no + 1}`, staff.organisationId, membership],
    );
    await owner.query(
      "insert into meeting_guest (network_id, meeting_id, id, contact_person_id, invited_at, check_in_code) values ($1, $2, gen_random_uuid(), $3, now(), $4)",
      [networkId, id, person, `4K7P2${no}`],
    );
  }
  const { rows } = await owner.query("select created_at from meeting where id = $1", [id]);
  door = `/lindental/anwesend?t=${doorToken(at.keys.formKey, { id, createdAt: rows[0].created_at })}`;
});
afterAll(async () => {
  await guestSite.close();
  await site.close();
  await at.close();
});

const guestOf = async (name: string) =>
  (
    await at.owner.query(
      "select g.* from meeting_guest g join contact_person p on p.id = g.contact_person_id where p.name = $1 and g.meeting_id = $2",
      [name, id],
    )
  ).rows[0];
const tap = async (name: string, presence: string) =>
  sendForm(site, { from: list, action: `${list}/${(await guestOf(name)).id}` }, { presence });
const typeCode = (code: string) => sendForm(site, { from: door, action: "/lindental/anwesend" }, { code });
const read = async (address: string) => {
  const answer = await site.get(address);
  return { status: answer.status, html: await answer.text() };
};

describe("before the day", () => {
  test("nobody can be there yet, but somebody can be excused, and the door says when it opens", async () => {
    expect((await tap("Person 2", "present")).status).toBe(409);
    expect((await tap("Person 2", "excused")).status).toBe(303);
    expect(await guestOf("Person 2")).toMatchObject({ came: false, excused: true });
    const early = await read(door);
    expect([early.status, early.html.includes("Am Tag des Treffens")]).toEqual([410, true]);
  });
});

describe("on the day", () => {
  beforeAll(() => setClock(at, theDay));

  test("the code on the wall shows nobody's name, and one's own code lets one in however it is typed", async () => {
    const { html } = await read(door);
    expect(html).not.toMatch(/Person \d/);
    const wrong = await typeCode("ZZZZZZ");
    expect([wrong.status, wrong.page.includes("Diesen Code finden wir nicht.")]).toEqual([422, true]);
    expect((await typeCode("zu lang für einen Code")).status).toBe(422);
    const right = await typeCode(" 4k7-p2o ");
    expect([right.status, right.page.includes("Danke, Person 1. Sie sind eingetragen.")]).toEqual([
      200,
      true,
    ]);
    expect((await typeCode("4K7P20")).page).toContain("Sie waren schon eingetragen");
    expect(await guestOf("Person 1")).toMatchObject({ came: true, came_how: "code" });
  });

  test("a door that is forged or of another meeting stays shut", async () => {
    const strange = door.replace(id, other);
    expect((await read(strange)).status).toBe(404);
    expect((await read("/lindental/anwesend?t=irgendwas")).status).toBe(404);
    const page = (await read(door)).html;
    const forged = await sendForm(
      site,
      { from: door, action: "/lindental/anwesend", seen: page },
      { _link: strange.split("?t=")[1] ?? "", code: "4K7P21" },
    );
    expect(forged.status).toBe(404);
    expect(await guestOf("Person 2")).toMatchObject({ came: false });
  });

  test("the coordination taps, corrects, and adds who came without an invitation, nobody twice", async () => {
    await tap("Person 3", "present");
    await tap("Person 3", "absent");
    expect(await guestOf("Person 3")).toMatchObject({ came: false, excused: false, came_at: null });
    const add = (name: string) =>
      sendForm(site, { from: list, action: `${list}/dazu` }, { name, organisationId: "" });
    const short = await add("");
    expect([short.status, short.page.includes("Bitte geben Sie den Namen ein.")]).toEqual([422, true]);
    await add("Person 17");
    await add("person 17");
    await add("Person 3");
    const { rows } = await at.owner.query(
      "select count(*)::int as n from meeting_guest where meeting_id = $1",
      [id],
    );
    expect(rows).toEqual([{ n: 4 }]);
    expect(await guestOf("Person 3")).toMatchObject({ came: true });
    expect((await opened(site, list)).page).toContain("3 da, 1 entschuldigt, 0 nicht da, 0 noch offen");
  });

  test("the sheet to sign has a line for everybody and room for others, the sheet for the wall a code", async () => {
    const sheet = (await opened(site, `${list}/liste`)).page;
    expect(sheet).toContain("Person 1");
    expect(sheet).toContain("Unterschrift");
    expect((await opened(site, `${list}/aushang`)).page).toContain('<svg class="qr"');
  });
});

describe("who may see it", () => {
  test("a guest with an account sees the meeting she is invited to and nobody's names, and no other meeting", async () => {
    const own = await opened(guestSite, home);
    expect([own.status, /Person [2-9]/.test(own.page)]).toEqual([200, false]);
    expect((await opened(guestSite, `/lindental/intern/treffen/${other}`)).status).toBe(404);
    expect((await opened(guestSite, list)).status).toBe(404);
    expect((await opened(guestSite, `${home}/gaeste`)).status).toBe(404);
    const all = (await opened(guestSite, "/lindental/intern/treffen")).page;
    expect([all.includes("Netzwerktreffen"), all.includes("Steuerungsgruppe")]).toEqual([true, false]);
  });

  test("she answers with her account", async () => {
    await setClock(at, "2026-12-08T09:00:00+01:00");
    const done = await sendForm(guestSite, { from: home, action: `${home}/antwort` }, { answer: "yes" });
    expect(done.to).toContain(`${home}?neu=antwort`);
    expect(await guestOf("Person 1")).toMatchObject({ answer: "yes", answered_how: "account" });
  });
});
