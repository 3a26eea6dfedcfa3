import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, type Person } from "../../../tests/builders/people.ts";
import { addOrganisationRow, addPerson } from "../../../tests/builders/register.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { networkRoutes } from "../routes.tsx";
import { endContactPerson } from "../register/end-contact-person.ts";
import { addCircleMember } from "./add-circle-member.ts";

const headers = { cookie: "s=staff" };
const path = "/intern/netzwerk/gruppen";
let at: TestInstallation;
let coordinator: Person;
let site: WebSite;
const call = () => ({ actor: coordinator.staff, networkId: coordinator.staff.networkId });

beforeAll(async () => {
  at = await openTestInstallation();
  coordinator = await firstPerson(at, await foundNetwork(at, "lindental"), {
    name: "Kora Koord",
    roles: ["networkCoordinator"],
  });
  await at.owner.query("update network set first = true where slug = 'lindental'");
  site = await openWebSite(at, networkRoutes, coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const pageOf = async (address: string) => (await site.get(address, headers)).text();
async function send(address: string, fields: Record<string, string>, from = address) {
  const _t = /name="_t" value="([^"]*)"/.exec(await pageOf(from))?.[1] ?? "";
  const answer = await site.post(address, { ...fields, _t, _op: crypto.randomUUID() }, headers);
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("location") ?? "" };
}
const typed = { kind: "steeringGroup", name: "", purpose: "", regionalNetworkId: "", since: "2026-01-01" };
async function found(name: string, more: Record<string, string> = {}): Promise<string> {
  const made = await send(`${path}/neu`, { ...typed, name, ...more });
  expect(made.status).toBe(303);
  return /gruppen\/([0-9a-f-]+)\?/.exec(made.to)?.[1] ?? "";
}
const seat = (circleId: string, contactPersonId: string, more: Record<string, string> = {}) =>
  perform(at, addCircleMember, call(), {
    circleId,
    contactPersonId,
    organisationId: "",
    role: "member",
    since: "2026-02-01",
    until: "",
    ...more,
  });
const seatsOf = async (circleId: string) =>
  (
    await at.owner.query(
      "select role, since::text, until::text from circle_member where circle_id = $1 order by since, role",
      [circleId],
    )
  ).rows;

describe("a group", () => {
  it("is made, changed and found; its name runs once at a time", async () => {
    const id = await found("Steuerungsgruppe");
    const again = await send(`${path}/neu`, { ...typed, name: "STEUERUNGSGRUPPE" });
    expect([again.status, again.html.includes("gibt es schon")]).toEqual([422, true]);
    expect(
      (await send(`${path}/${id}/aendern`, { ...typed, name: "Steuerung", kind: "workingGroup" })).status,
    ).toBe(303);
    const list = await pageOf(path);
    expect(list).toContain(">Steuerung</a>");
    expect(list).toContain("Arbeitsgruppe");
    expect(list).toContain("nicht besetzt");
  });

  it.each([
    [{ name: "" }, "Bitte geben Sie einen Namen ein"],
    [{ name: "Runde", kind: "verein" }, "Bitte wählen Sie die Art der Gruppe."],
    [{ name: "Runde", since: "31.12.2026" }, "Bitte geben Sie einen Tag ein."],
    [{ name: "Runde", since: "2026-02-30" }, "Bitte geben Sie einen Tag ein."],
  ])("is refused with %o and keeps what was typed", async (wrong, words) => {
    const answer = await send(`${path}/neu`, { ...typed, purpose: "Wozu denn", ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(answer.html).toContain("Wozu denn");
  });

  it("does not end before it began, ends with all its seats, and stays as history", async () => {
    const id = await found("Kurzgruppe", { since: "2026-03-01" });
    const person = await addPerson(at, coordinator.staff, { name: "Sitzt Kurz" });
    await seat(id, person, { since: "2026-03-01" });
    const early = await send(`${path}/${id}/ende`, { endsOn: "2026-02-28" }, `${path}/${id}`);
    expect([early.status, early.html.includes("noch nicht begonnen")]).toEqual([422, true]);
    expect((await send(`${path}/${id}/ende`, { endsOn: "2026-06-30" }, `${path}/${id}`)).status).toBe(303);
    expect(await seatsOf(id)).toEqual([{ role: "member", since: "2026-03-01", until: "2026-06-30" }]);
    const list = await pageOf(path);
    expect(list.indexOf("Frühere Gruppen")).toBeLessThan(list.indexOf("Kurzgruppe"));
    expect(await seat(id, person)).toMatchObject({ value: { ok: false, reason: "circleEndedBefore" } });
    await found("Kurzgruppe");
  });

  it("shows nothing to another network", async () => {
    const id = await found("Geheime Runde");
    const other = await firstPerson(at, await foundNetwork(at), {
      name: "X Y",
      roles: ["networkCoordinator"],
    });
    const done = await perform(
      at,
      addCircleMember,
      { actor: other.staff, networkId: other.staff.networkId },
      {
        circleId: id,
        contactPersonId: "",
        organisationId: other.staff.organisationId,
        role: "member",
        since: "2026-01-01",
        until: "",
      },
    );
    expect(done.kind).toBe("notFound");
  });
});

describe("a seat", () => {
  it("belongs to a person for herself, or to an organisation that sends somebody or nobody by name", async () => {
    const id = await found("Bunte Runde");
    const organisationId = await addOrganisationRow(at, coordinator.staff, "Verein am Fluss");
    const parent = await addPerson(at, coordinator.staff, { name: "Elternteil Eins" });
    const sent = await addPerson(at, coordinator.staff, { name: "Gesandt Zwei" });
    expect(await seat(id, parent, { role: "guest" })).toMatchObject({ value: { ok: true } });
    expect(await seat(id, sent, { organisationId, role: "chair" })).toMatchObject({ value: { ok: true } });
    expect(await seat(id, "", { organisationId })).toMatchObject({ value: { ok: true } });
    const html = await pageOf(`${path}/${id}`);
    expect(html.indexOf("Gesandt Zwei"), "who leads stands first").toBeLessThan(
      html.indexOf("Elternteil Eins"),
    );
    expect(html).toContain("für sich selbst");
  });

  it("is given once at a time; a role may be handed on within a day, and both times stay visible", async () => {
    const id = await found("Wechselrunde");
    const person = await addPerson(at, coordinator.staff, { name: "Wechsel Drei" });
    const here = `${path}/${id}`;
    expect(await seat(id, person)).toMatchObject({ value: { ok: true } });
    const twice = await send(
      `${here}/mitglied`,
      { contactPersonId: person, role: "chair", since: "2026-05-01" },
      here,
    );
    expect([twice.status, twice.html.includes("schon in der Gruppe")]).toEqual([422, true]);
    expect(await seat(id, person, { since: "2025-12-01", until: "2026-02-10" })).toMatchObject({
      value: { ok: false, reason: "sitsAlready" },
    });
    const { rows } = await at.owner.query("select id from circle_member where circle_id = $1", [id]);
    const seatId = rows[0].id;
    const early = await send(`${here}/mitglied-ende`, { seatId, lastDay: "2026-01-31" }, here);
    expect([early.status, early.html.includes("Der letzte Tag liegt vor dem ersten.")]).toEqual([422, true]);
    expect((await send(`${here}/mitglied-ende`, { seatId, lastDay: "2026-05-01" }, here)).status).toBe(303);
    expect(await seat(id, person, { role: "chair", since: "2026-05-01" })).toMatchObject({
      value: { ok: true },
    });
    expect(await seatsOf(id)).toEqual([
      { role: "member", since: "2026-02-01", until: "2026-05-01" },
      { role: "chair", since: "2026-05-01", until: null },
    ]);
  });

  it("needs somebody, and a last day that is not before the first", async () => {
    const id = await found("Strenge Runde");
    const here = `${path}/${id}`;
    const nobody = await send(`${here}/mitglied`, { role: "member", since: "2026-05-01" }, here);
    expect([
      nobody.status,
      nobody.html.includes("Bitte wählen Sie eine Person oder eine Organisation."),
    ]).toEqual([422, true]);
    const person = await addPerson(at, coordinator.staff, { name: "Streng Vier" });
    expect(await seat(id, person, { until: "2026-01-31" })).toMatchObject({
      value: { ok: false, reason: "memberEndsBeforeItBegins" },
    });
    expect((await seat(id, crypto.randomUUID())).kind).toBe("notFound");
  });

  it("ends with the entry of its person, and the past stays", async () => {
    const id = await found("Letzte Runde");
    const person = await addPerson(at, coordinator.staff, { name: "Geht Fünf" });
    await seat(id, person);
    await perform(at, endContactPerson, call(), { id: person, successorId: "", baseUrl: "", network: "" });
    const [row] = await seatsOf(id);
    expect(row).toMatchObject({ since: "2026-02-01" });
    expect(row?.until).toMatch(/^\d{4}-/);
    expect(await pageOf(`${path}/${id}`)).toContain("Geht Fünf");
  });
});
