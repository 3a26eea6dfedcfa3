import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, nextPerson, type Person } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { peopleRoutes } from "../routes.tsx";

const headers = { cookie: "s=staff" };
let at: TestInstallation;
let networkId: NetworkId;
let coordinator: Person;
let site: WebSite;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, peopleRoutes, coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const open = async (path: string, from = site) => {
  const answer = await from.get(path, headers);
  return { status: answer.status, html: await answer.text() };
};
async function send(path: string, page: string, fields: Record<string, string>) {
  const _t = /name="_t" value="([^"]*)"/.exec((await open(page)).html)?.[1] ?? "";
  return site.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
}
const empty = {
  shortName: "",
  organisationType: "",
  sector: "",
  description: "",
  email: "",
  website: "",
  phone: "",
};

describe("the coordination", () => {
  it("adds an organisation, corrects it, and keeps what was typed when something is missing", async () => {
    const path = "/lindental/intern/netzwerk/neu";
    const missing = await send(path, path, { ...empty, name: "", phone: "05555 123", website: "beratung" });
    const html = await missing.text();
    expect(missing.status).toBe(422);
    expect(html).toContain("<title>Bitte prüfen: Organisation hinzufügen");
    expect(html).toContain('href="#name"');
    expect(html).toContain('value="05555 123"');
    const words = await send(path, path, { ...empty, name: "Beratung am Bach", phone: "abc" });
    expect([words.status, (await words.text()).includes("mit mindestens 3 Ziffern")]).toEqual([422, true]);
    const added = await send(path, path, { ...empty, name: "Beratung am Bach", sector: "health" });
    const home = added.headers.get("location")?.split("?")[0] ?? "";
    expect((await open(home)).html).toContain("Beratung am Bach");
    const changed = await send(`${home}/aendern`, `${home}/aendern`, { ...empty, name: "Beratung am Fluss" });
    expect(changed.status).toBe(303);
    const shown = (await open(home)).html;
    expect(shown).toContain("Beratung am Fluss");
    expect(shown).toContain("nicht mehr beteiligt");
  });

  it("makes a team, invites its first person, changes tasks and ends a membership", async () => {
    const home = `/lindental/intern/netzwerk/${coordinator.staff.organisationId}`;
    expect((await send(`${home}/team`, home, { teamName: "Familienhebammen" })).status).toBe(303);
    const { rows } = await at.owner.query("select id from node where name = 'Familienhebammen'");
    const invited = await send(`${home}/einladen`, `${home}/einladen`, {
      name: "Hanna Heb",
      email: "hanna@stelle.example",
      roles: "familyHealthVisitor",
      nodeId: rows[0].id,
    });
    expect(invited.headers.get("location")).toContain("neu=invitationSent");
    expect((await open(home)).html).toContain("hanna@stelle.example");
    const wrong = await send(`${home}/einladen`, `${home}/einladen`, {
      name: "H",
      email: "hanna",
      nodeId: "",
    });
    expect([wrong.status, (await wrong.text()).match(/class="err"/g)?.length]).toEqual([422, 3]);
    const editor = await nextPerson(at, coordinator.staff, {
      name: "Edda Edit",
      roles: ["offerEditor"],
      organisationId: coordinator.staff.organisationId,
      nodeId: null,
    });
    const { rows: known } = await at.owner.query("select email from account where id = $1", [
      editor.staff.accountId,
    ]);
    const again = { name: "Edda Edit", email: known[0].email, nodeId: "" };
    const same = await send(`${home}/einladen`, `${home}/einladen`, { ...again, roles: "offerEditor" });
    expect([same.status, (await same.text()).includes("hat schon ein Konto hier")]).toEqual([422, true]);
    const more = await send(`${home}/einladen`, `${home}/einladen`, { ...again, roles: "courseLeader" });
    expect((await open(more.headers.get("location") ?? "")).html).toContain("hat schon ein Konto hier");
    const member = `${home}/mitglied/${editor.staff.membershipId}`;
    expect((await send(`${member}/aufgaben`, member, { roles: "courseLeader" })).status).toBe(303);
    expect((await send(`${member}/aufgaben`, member, {})).status).toBe(422);
    expect((await send(`${member}/beenden`, member, {})).status).toBe(303);
    expect((await open(member)).status).toBe(404);
  });

  it("takes an invitation back", async () => {
    const home = `/lindental/intern/netzwerk/${coordinator.staff.organisationId}`;
    await send(`${home}/einladen`, `${home}/einladen`, {
      name: "Rita Rück",
      email: "rita@stelle.example",
      roles: "offerEditor",
      nodeId: "",
    });
    const { rows } = await at.owner.query(
      "select encode(token_hash, 'hex') as hash from invitation where email = 'rita@stelle.example'",
    );
    await send(`${home}/einladung`, home, { invitation: rows[0].hash });
    expect((await open(home)).html).not.toContain("rita@stelle.example");
  });
});

describe("everybody else", () => {
  it("finds no page about the organisations of the network", async () => {
    const editor = await nextPerson(at, coordinator.staff, {
      name: "Emil Edit",
      roles: ["offerEditor"],
      organisationId: coordinator.staff.organisationId,
      nodeId: null,
    });
    const theirs = await openWebSite(at, peopleRoutes, editor.staff);
    for (const path of [
      "neu",
      coordinator.staff.organisationId,
      `${coordinator.staff.organisationId}/einladen`,
      "zweiter-faktor",
    ])
      expect((await open(`/lindental/intern/netzwerk/${path}`, theirs)).status).toBe(404);
    await theirs.close();
  });

  it("is sent to the sign-in page without a login", async () => {
    const answer = await site.get("/lindental/intern/netzwerk/neu");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/lindental/intern/anmelden"]);
  });

  it("in another network finds nothing of this one", async () => {
    const elsewhere = await foundNetwork(at, "anderswo");
    const stranger = await firstPerson(at, elsewhere, { name: "Fremde Frau", roles: ["networkCoordinator"] });
    const theirs = await openWebSite(at, peopleRoutes, stranger.staff);
    expect((await open(`/anderswo/intern/netzwerk/${coordinator.staff.organisationId}`, theirs)).status).toBe(
      404,
    );
    await theirs.close();
  });
});
