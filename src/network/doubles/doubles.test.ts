import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, type Person } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { doubleRoutes } from "./double-routes.ts";
import { type ComparedOrganisation, findOrganisationDoubles } from "./organisation-doubles.ts";
import { type ComparedPerson, findPersonDoubles } from "./person-doubles.ts";

const person = (id: string, name: string, more: Partial<ComparedPerson> = {}): ComparedPerson => ({
  id,
  name,
  organisationId: null,
  email: null,
  phone: null,
  ...more,
});
const body = (id: string, name: string, more: Partial<ComparedOrganisation> = {}): ComparedOrganisation => ({
  id,
  name,
  shortName: null,
  email: null,
  phone: null,
  website: null,
  ...more,
});

describe("people who may be one", () => {
  const reasons = (one: Partial<ComparedPerson>, other: Partial<ComparedPerson>) =>
    findPersonDoubles([person("a", one.name ?? "", one), person("b", other.name ?? "", other)])[0]?.reasons;

  it("share their address, their number or their name", () => {
    expect(
      reasons({ name: "Anna Probe", email: "a@x.example" }, { name: "A. Probe", email: "a@x.example" }),
    ).toContain("sameMail");
    expect(
      reasons(
        { name: "Anna Probe", phone: "05223 / 123-456" },
        { name: "Probe", phone: "+49 (0)5223 123456" },
      ),
    ).toContain("samePhone");
    expect(reasons({ name: "Anna Probe" }, { name: "Probe, Anna" })).toEqual(["sameName"]);
    expect(
      reasons({ name: "Frau Müller", organisationId: "o" }, { name: "Anna Mueller", organisationId: "o" }),
    ).toEqual(["similarName"]);
    expect(
      reasons({ name: "Anna Schmidt", organisationId: "o" }, { name: "Anna Schmitt", organisationId: "o" }),
    ).toEqual(["similarName"]);
  });

  it("are two with other names behind one switchboard, and with one family name in two houses", () => {
    const house = { organisationId: "o", phone: "05223 1234567" };
    expect(reasons({ name: "Anna Probe", ...house }, { name: "Paul Muster", ...house })).toBeUndefined();
    expect(
      reasons({ name: "Probe", organisationId: "o" }, { name: "Probe", organisationId: "p" }),
    ).toBeUndefined();
  });
});

describe("bodies that may be one", () => {
  const reasons = (one: string, other: string, more: Partial<ComparedOrganisation> = {}) =>
    findOrganisationDoubles([body("a", one, more), body("b", other, more)])[0]?.reasons;

  it.each([
    ["Beratung am Bach e.V.", "Beratung am Bach"],
    ["Familienzentrum Löwenzahn", "Familienzentrum Loewenzahn gGmbH"],
    ["Kita Sonnenschein", "Kita Sonnenshein"],
    ["Kita Sonnenschein", "Kita Sonnenschien"],
    ["Kita Sonnenschein Mitte", "Kita Sonnenschein"],
    ["Sonnenschein Kita", "Kita Sonnenschein"],
  ])("%s / %s", (one, other) => expect(reasons(one, other)).toBeDefined());

  it.each([
    ["Kita 1", "Kita 2"],
    ["Kita Sonnenschein", "Kita Regenbogen"],
    ["Jugendamt Bünde", "Gesundheitsamt Bünde"],
  ])("%s / %s are two", (one, other) => expect(reasons(one, other)).toBeUndefined());

  it("one mail and one word of the name are enough, one mail alone is not", () => {
    expect(reasons("Beratung Nord", "Beratung für Eltern", { email: "info@x.example" })).toContain(
      "sameMail",
    );
    expect(reasons("Krippe", "Verwaltung", { email: "info@x.example" })).toBeUndefined();
  });

  it("1,000 bodies and 3,000 people are looked through in two seconds", () => {
    const start = process.cpuUsage();
    findOrganisationDoubles(
      Array.from({ length: 1000 }, (_, no) => body(`o${no}`, `Kita Haus${no % 700} Ort${no % 40}`)),
    );
    findPersonDoubles(
      Array.from({ length: 3000 }, (_, no) =>
        person(`p${no}`, `Anna Name${no}`, { organisationId: `o${no % 300}` }),
      ),
    );
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

describe("the decision", () => {
  let at: TestInstallation;
  let coordinator: Person;
  let site: WebSite;
  let networkId: string;
  const base = "/lindental/intern/netzwerk/doppelte";

  beforeAll(async () => {
    at = await openTestInstallation();
    const network = await foundNetwork(at, "lindental");
    networkId = network;
    coordinator = await firstPerson(at, network, { name: "Kora Koord", roles: ["networkCoordinator"] });
    site = await openWebSite(at, doubleRoutes, coordinator.staff);
  });
  afterAll(async () => {
    await site.close();
    await at.close();
  });

  const rows = async (sql: string, values: readonly unknown[] = []) =>
    (await at.owner.query(sql, [...values])).rows;
  async function insert(table: string, values: Record<string, unknown>): Promise<string> {
    const row: Record<string, unknown> = { network_id: networkId, id: newId(), ...values };
    const keys = Object.keys(row);
    const places = keys.map((_, no) => `$${no + 1}`).join(", ");
    await rows(`insert into ${table} (${keys.join(", ")}) values (${places})`, Object.values(row));
    return String(row["id"]);
  }
  const now = "2026-05-01T10:00:00Z";
  const addPerson = (name: string, more: Record<string, unknown> = {}) =>
    insert("contact_person", { name, created_at: now, changed_at: now, ...more });
  const decide = (path: string, changes: Record<string, string | readonly string[]>) =>
    sendForm(site, { from: path, action: path }, changes);

  it("two that are two are not asked about again", async () => {
    const [one = "", other = ""] = [await addPerson("Anna Probe"), await addPerson("Probe, Anna")].sort();
    const before = await opened(site, base);
    expect(before.page).toContain("derselbe Name");
    await decide(`${base}/person/${other}/${one}`, { do: "different" });
    expect((await opened(site, base)).page).toContain("Nichts sieht doppelt aus");
  });

  it("one person keeps seats, invitations and tasks of both, the value that was chosen, and her no to circulars", async () => {
    const series = await insert("meeting_series", {
      name: "Netzwerktreffen",
      kind: "networkMeeting",
      created_at: now,
    });
    const meeting = await insert("meeting", {
      series_id: series,
      title: "Treffen",
      state: "planned",
      created_at: now,
      changed_at: now,
    });
    const second = await insert("meeting", {
      series_id: series,
      title: "Treffen 2",
      state: "planned",
      created_at: now,
      changed_at: now,
    });
    const circle = await insert("circle", { kind: "workingGroup", name: "AK", created_at: now });
    const other = await insert("circle", { kind: "workingGroup", name: "AK 2", created_at: now });
    const stays = await addPerson("Müller", { email: "mueller@amt.example" });
    const goes = await addPerson("Anna Müller", {
      phone: "05223 1",
      email: "anna@amt.example",
      mails_stopped_at: now,
    });
    const seat = { role: "member", since: "2026-01-01" };
    await insert("circle_member", { circle_id: circle, contact_person_id: stays, ...seat });
    await insert("circle_member", { circle_id: circle, contact_person_id: goes, ...seat });
    await insert("circle_member", { circle_id: other, contact_person_id: goes, ...seat });
    await insert("meeting_guest", { meeting_id: meeting, contact_person_id: stays });
    await insert("meeting_guest", {
      meeting_id: meeting,
      contact_person_id: goes,
      answer: "yes",
      answered_at: now,
    });
    await insert("meeting_guest", { meeting_id: second, contact_person_id: goes });
    await insert("action_item", {
      series_id: series,
      title: "Liste schicken",
      owner_id: goes,
      due_on: "2026-06-01",
      created_at: now,
    });
    const path = `${base}/person/${stays}/${goes}`;
    expect((await opened(site, path)).page).toContain("Name: Anna Müller");
    expect((await decide(path, { do: "merge", take: ["name"] })).to).toBe(`${base}?neu=merged`);
    expect(
      await rows(
        "select name, email, phone, mails_stopped_at is not null as off from contact_person where id = $1",
        [stays],
      ),
    ).toEqual([{ name: "Anna Müller", email: "mueller@amt.example", phone: "05223 1", off: true }]);
    expect(await rows("select active, email from contact_person where id = $1", [goes])).toEqual([
      { active: false, email: null },
    ]);
    expect(
      await rows("select answer from meeting_guest where contact_person_id = $1 order by answer", [stays]),
    ).toEqual([{ answer: "yes" }, { answer: null }]);
    expect(await rows("select 1 from meeting_guest where contact_person_id = $1", [goes])).toEqual([]);
    expect(await rows("select 1 from action_item where owner_id = $1", [stays])).toHaveLength(1);
    expect(
      await rows("select 1 from circle_member where contact_person_id = $1 and until is null", [stays]),
    ).toHaveLength(2);
    expect(
      await rows("select 1 from circle_member where contact_person_id = $1 and until is null", [goes]),
    ).toEqual([]);
    expect((await opened(site, path)).status).toBe(404);
  });

  it("one body keeps people and offers of both and is gone where nothing points at it", async () => {
    const stays = await insert("organisation", { name: "Beratung am Bach" });
    const goes = await insert("organisation", { name: "Beratung am Bach e.V.", phone: "05223 99" });
    const colleague = await addPerson("Paul Muster", { organisation_id: goes });
    const offer = await insert("offer", {
      slug: "cafe",
      title: "Elterncafé",
      kind: "cafe",
      organisation_id: goes,
    });
    const agreement = await insert("cooperation_agreement", {
      title: "Kooperation",
      starts_on: "2026-01-01",
      created_at: now,
      changed_at: now,
    });
    for (const id of [stays, goes])
      await rows(
        "insert into agreement_party (network_id, agreement_id, organisation_id) values ($1, $2, $3)",
        [networkId, agreement, id],
      );
    const region = await insert("regional_network", { slug: "nord", name: "Nord" });
    for (const id of [stays, goes])
      await rows("insert into organisation_region values ($1, $2, $3)", [networkId, id, region]);
    expect((await decide(`${base}/organisation/${stays}/${goes}`, { do: "merge" })).to).toBe(
      `${base}?neu=merged`,
    );
    expect(await rows("select organisation_id from contact_person where id = $1", [colleague])).toEqual([
      { organisation_id: stays },
    ]);
    expect(await rows("select phone from organisation where id = $1", [stays])).toEqual([
      { phone: "05223 99" },
    ]);
    expect(await rows("select organisation_id from offer where id = $1", [offer])).toEqual([
      { organisation_id: stays },
    ]);
    // Both stood under one agreement: the signature of the second stays where it was given, so that body stays too, closed.
    expect(await rows("select active from organisation where id = $1", [goes])).toEqual([{ active: false }]);
    const alone = await insert("organisation", { name: "Beratung am Bach GmbH" });
    await decide(`${base}/organisation/${stays}/${alone}`, { do: "merge" });
    expect(await rows("select 1 from organisation where id = $1", [alone])).toEqual([]);
  });

  it("a body with logins never goes into another one", async () => {
    const stays = await insert("organisation", { name: "Kontaktstelle e.V." });
    const path = `${base}/organisation/${stays}/${coordinator.staff.organisationId}`;
    const shown = await opened(site, path);
    expect(shown.page).toContain("Tauschen Sie die Seiten.");
    expect(shown.page).not.toContain('value="merge"');
    const forced = await decide(path, { do: "merge" });
    expect([forced.status, forced.page.includes("hat ein Team oder Zugänge")]).toEqual([409, true]);
  });
});
