import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, nextPerson, type Person } from "../../../tests/builders/people.ts";
import { addOrganisationRow, addPerson, publish } from "../../../tests/builders/register.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import type { Role } from "../../platform/actor.ts";
import { networkRoutes } from "../routes.tsx";

const headers = { cookie: "s=staff" };
let at: TestInstallation;
let coordinator: Person;
let site: WebSite;
let partnerSite: WebSite;
let clinic: string;
let spoken: string;
let silent: string;

const somebody = (role: Role) =>
  nextPerson(at, coordinator.staff, {
    name: `Rolle ${role}`,
    roles: [role],
    organisationId: coordinator.staff.organisationId,
    nodeId: null,
  });

beforeAll(async () => {
  at = await openTestInstallation();
  coordinator = await firstPerson(at, await foundNetwork(at, "lindental"), {
    name: "Kora Koord",
    roles: ["networkCoordinator"],
  });
  await at.owner.query("update network set first = true where slug = 'lindental'");
  site = await openWebSite(at, networkRoutes, coordinator.staff);
  partnerSite = await openWebSite(at, networkRoutes, (await somebody("offerEditor")).staff);
  clinic = await addOrganisationRow(at, coordinator.staff, "Klinik am Bach", "health");
  await addOrganisationRow(at, coordinator.staff, "Verein am Hang", "civic");
  const at_ = { organisationId: clinic };
  spoken = await addPerson(at, coordinator.staff, {
    name: "Offen Eins",
    email: "offen@klinik.example",
    ...at_,
  });
  silent = await addPerson(at, coordinator.staff, {
    name: "Verborgen Zwei",
    email: "still@klinik.example",
    ...at_,
  });
  await publish(at, coordinator.staff, spoken);
});
afterAll(async () => {
  await partnerSite.close();
  await site.close();
  await at.close();
});

const read = async (who: WebSite, path: string) => {
  const answer = await who.get(path, headers);
  return { status: answer.status, html: await answer.text() };
};
async function send(path: string, fields: Record<string, string>) {
  const _t = /name="_t" value="([^"]*)"/.exec((await read(site, path)).html)?.[1] ?? "";
  return site.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
}

describe("partners", () => {
  it("see every organisation, and of its people only those who agreed", async () => {
    const list = await read(partnerSite, "/intern/partner");
    expect(list.html).toContain("3 Organisationen");
    expect(list.html).toContain("Gesundheit");
    expect(list.html).toContain("Offen Eins");
    const one = await read(partnerSite, `/intern/partner/${clinic}`);
    expect(one.html).toContain("offen@klinik.example");
    for (const { html } of [list, one]) {
      expect(html).not.toContain("Verborgen");
      expect(html).not.toContain("still@klinik.example");
      expect(html).not.toContain("/intern/netzwerk/personen");
    }
  });

  it("find nobody by a name that is not theirs to see", async () => {
    const count = async (who: WebSite, word: string) =>
      /(\d+) Organisation/.exec((await read(who, `/intern/partner?suche=${word}`)).html)?.[1];
    expect(await count(partnerSite, "offen")).toBe("1");
    expect(await count(partnerSite, "verborgen")).toBe("0");
    expect(await count(site, "verborgen")).toBe("1");
  });

  it("lose sight of somebody in the moment she takes it back", async () => {
    const id = await addPerson(at, coordinator.staff, { name: "Kurz Da", organisationId: clinic });
    await publish(at, coordinator.staff, id);
    expect((await read(partnerSite, `/intern/partner/${clinic}`)).html).toContain("Kurz Da");
    await at.owner.query(
      "update contact_person set publish_agreed_at = null, publish_agreed_how = null where id = $1",
      [id],
    );
    expect((await read(partnerSite, `/intern/partner/${clinic}`)).html).not.toContain("Kurz Da");
    await at.owner.query("delete from contact_person where id = $1", [id]);
  });

  it("see the groups of an organisation without the names of those who did not agree", async () => {
    const { networkId } = coordinator.staff;
    const circle = newId<"circle">();
    await at.owner.query(
      "insert into circle (network_id, id, kind, name, created_at) values ($1, $2, 'workingGroup', 'Runde Geburt', now())",
      [networkId, circle],
    );
    await at.owner.query(
      `insert into circle_member (network_id, id, circle_id, organisation_id, contact_person_id, role, since)
       values ($1, $2, $3, $4, $5, 'chair', '2025-01-01')`,
      [networkId, newId(), circle, clinic, silent],
    );
    const theirs = await read(partnerSite, `/intern/partner/${clinic}`);
    expect(theirs.html).toContain("Runde Geburt: Leitung");
    expect(theirs.html).not.toContain("Verborgen");
    expect((await read(site, `/intern/partner/${clinic}`)).html).toContain(
      "Runde Geburt: Leitung (Verborgen Zwei)",
    );
  });

  it("are shown to the coordination with a mark at those who did not agree", async () => {
    const { html } = await read(site, `/intern/partner/${clinic}`);
    expect(html).toContain("Verborgen Zwei");
    expect(html).toContain("nur für die Koordination");
  });

  it.each(["volunteer", "interpreter"] as const)(
    "are nothing for a %s, who knows one family and not the net",
    async (role) => {
      const theirs = await openWebSite(at, networkRoutes, (await somebody(role)).staff);
      expect((await theirs.get("/intern/partner", headers)).status).toBe(404);
      expect((await theirs.get(`/intern/partner/${clinic}`, headers)).status).toBe(404);
      await theirs.close();
    },
  );

  it("of another network are not there", async () => {
    const other = await firstPerson(at, await foundNetwork(at), {
      name: "X Y",
      roles: ["networkCoordinator"],
    });
    const theirs = await openWebSite(at, networkRoutes, other.staff);
    expect((await theirs.get(`/intern/partner/${clinic}`, headers)).status).toBe(404);
    const list = await read(theirs, "/intern/partner");
    expect(list.html).not.toContain("Klinik am Bach");
    await theirs.close();
  });
});

describe("the regions of an organisation", () => {
  it("are chosen, shown, and an id of another network chooses nothing", async () => {
    await send("/intern/regionen/neu", { name: "Bachtal", municipalities: "" });
    const { rows } = await at.owner.query("select id from regional_network where name = 'Bachtal'");
    const path = `/intern/netzwerk/organisation/${clinic}/regionen`;
    expect((await send(path, { regions: rows[0].id })).status).toBe(303);
    expect((await read(site, "/intern/partner")).html).toContain("Bachtal");
    expect((await read(site, `/intern/partner?region=${rows[0].id}`)).html).toContain("3 Organisationen");
    await send("/intern/regionen/neu", { name: "Quelltal", municipalities: "" });
    const quell = await at.owner.query("select id from regional_network where name = 'Quelltal'");
    expect((await read(site, `/intern/partner?region=${quell.rows[0].id}`)).html).not.toContain(
      "Klinik am Bach",
    );
    expect((await send(path, { regions: crypto.randomUUID() })).status).toBe(303);
    expect((await at.owner.query("select 1 from organisation_region")).rows).toEqual([]);
    expect((await partnerSite.get(path, headers)).status).toBe(404);
  });
});

describe("the network at a glance", () => {
  it("says who stands for whom, where nobody does, and who came how often this year", async () => {
    const { networkId } = coordinator.staff;
    const series = newId<"series">();
    await at.owner.query(
      "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Treffen', 'networkMeeting', now())",
      [networkId, series],
    );
    const year = new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Europe/Berlin" }).format(
      Date.now(),
    );
    const held = async (day: string, state: string, came: boolean | null) => {
      const id = newId<"meeting">();
      await at.owner.query(
        `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
         values ($1, $2, $3, 'Treffen', $4, $5::timestamptz, $5::timestamptz + interval '2 hours', now(), now())`,
        [networkId, id, series, state, day],
      );
      for (const person of [spoken, silent])
        await at.owner.query(
          "insert into meeting_guest (network_id, meeting_id, id, contact_person_id, came, invited_at) values ($1, $2, $3, $4, $5, now())",
          [networkId, id, newId(), person, came],
        );
    };
    await held(`${year}-01-01T00:30:00+01:00`, "held", true);
    await held(`${year}-03-01T10:00:00+01:00`, "held", false);
    await held(`${year}-12-01T10:00:00+01:00`, "planned", null);
    await held(`${Number(year) - 1}-12-31T23:30:00+01:00`, "held", true);
    const { html } = await read(site, "/intern/netzwerk");
    const rowAt = html.indexOf("Klinik am Bach");
    const row = html.slice(rowAt, html.indexOf("</tr>", rowAt));
    expect(row).toContain("Offen Eins und 1 weitere");
    expect(row).toContain("1 von 2");
    expect(row).toContain("keine");
    expect(html.slice(html.indexOf("Verein am Hang"))).toContain("nicht besetzt");
    for (const path of ["personen", "gruppen", "bild", "uebergabe"])
      expect(html).toContain(`/intern/netzwerk/${path}`);
  });
});
