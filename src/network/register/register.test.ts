import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, nextPerson, type Person } from "../../../tests/builders/people.ts";
import {
  addOrganisationRow,
  addPerson,
  addTask,
  publish,
  typedPerson,
} from "../../../tests/builders/register.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { networkRoutes } from "../routes.tsx";
import { addContactPerson } from "./add-contact-person.ts";
import { endContactPerson } from "./end-contact-person.ts";
import { linkContactAccount } from "./link-contact-account.ts";
import { listContactPersons } from "./list-contact-persons.ts";
import { notePublishing } from "./note-publishing.ts";
import { filterFrom } from "./person-filter.ts";
import { withdrawPublishing } from "./withdraw-publishing.ts";

const headers = { cookie: "s=staff" };
const persons = "/intern/netzwerk/personen";
let at: TestInstallation;
let coordinator: Person;
let editor: Person;
let site: WebSite;

const callOf = (staff: Staff) => ({ actor: staff, networkId: staff.networkId });
const call = () => callOf(coordinator.staff);

beforeAll(async () => {
  at = await openTestInstallation();
  coordinator = await firstPerson(at, await foundNetwork(at, "lindental"), {
    name: "Kora Koord",
    roles: ["networkCoordinator"],
  });
  await at.owner.query("update network set first = true where slug = 'lindental'");
  editor = await nextPerson(at, coordinator.staff, {
    name: "Edda Edit",
    roles: ["offerEditor"],
    organisationId: coordinator.staff.organisationId,
    nodeId: null,
  });
  site = await openWebSite(at, networkRoutes, coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const rowOf = async (id: string) =>
  (await at.owner.query("select * from contact_person where id = $1", [id])).rows[0];
const pageOf = async (path: string) => (await site.get(path, headers)).text();
async function send(path: string, fields: Record<string, string>, from = path) {
  const _t = /name="_t" value="([^"]*)"/.exec(await pageOf(from))?.[1] ?? "";
  const answer = await site.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("location") ?? "" };
}
const namesIn = async (filter: Record<string, string>) => {
  const found = await ask(at, listContactPersons, call(), {
    filter: filterFrom((name) => filter[name] ?? ""),
    page: 1,
  });
  return found.kind === "done" ? found.value.persons.map(({ name }) => name) : [];
};

describe("somebody comes into the register", () => {
  it("by the form, with her address in small letters, and stands in the log by her id only", async () => {
    const added = await send(`${persons}/neu`, { name: "Person Eins", email: "Eins@Stelle.Example" });
    expect(added.status).toBe(303);
    const [, id = ""] = /personen\/([0-9a-f-]+)\?neu=personAdded/.exec(added.to) ?? [];
    expect(await rowOf(id)).toMatchObject({
      name: "Person Eins",
      email: "eins@stelle.example",
      active: true,
    });
    expect(await pageOf(added.to)).toContain("Die Person steht jetzt im Verzeichnis.");
    const { rows } = await at.owner.query("select * from audit where act = 'add-contact-person'");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subject_id).toBe(id);
    expect(JSON.stringify(rows)).not.toContain("Eins");
  });

  it.each([
    ["name", "", "Bitte geben Sie den Namen ein."],
    ["email", "keine adresse", "Bitte geben Sie eine E-Mail-Adresse ein"],
    ["phone", "Zimmer 12", "Telefonnummer mit mindestens 3 Ziffern"],
    ["name", "x".repeat(161), "Bitte kürzen Sie diesen Text."],
  ])("but not with %s = %s; the form says why and keeps the rest", async (field, value, words) => {
    const answer = await send(`${persons}/neu`, { name: "Person Zwei", function: "Hebamme", [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(answer.html).toContain('value="Hebamme"');
  });

  it("is asked about when the address stands there already, and may share a mailbox", async () => {
    await addPerson(at, coordinator.staff, { name: "Person Drei", email: "praxis@stelle.example" });
    const twice = await send(`${persons}/neu`, { name: "Person Vier", email: "Praxis@stelle.example" });
    expect(twice.status).toBe(422);
    expect(twice.html).toContain("steht schon bei einer anderen Person");
    expect(twice.html).toContain('name="sharedMail"');
    expect(twice.html).toContain(`${persons}?suche=Praxis%40stelle.example`);
    const shared = await send(`${persons}/neu`, {
      name: "Person Vier",
      email: "praxis@stelle.example",
      sharedMail: "1",
    });
    expect(shared.status).toBe(303);
  });

  it("not at an organisation of another network", async () => {
    const other = await firstPerson(at, await foundNetwork(at), {
      name: "X Y",
      roles: ["networkCoordinator"],
    });
    const done = await perform(
      at,
      addContactPerson,
      call(),
      typedPerson({ name: "Person Fremd", organisationId: other.staff.organisationId }),
    );
    expect(done.kind).toBe("notFound");
  });
});

describe("the list of the coordination", () => {
  it("is narrowed by word, organisation, sector, region, group, missing mail and missing confirmation", async () => {
    const here = await addOrganisationRow(at, coordinator.staff, "Klinik am Bach", "health");
    const there = await addOrganisationRow(at, coordinator.staff, "Schule am Hang", "education");
    const region = crypto.randomUUID();
    const network = coordinator.staff.networkId;
    await at.owner.query(
      "insert into regional_network (network_id, id, slug, name) values ($1, $2, 'nord', 'Nord')",
      [network, region],
    );
    const away = crypto.randomUUID();
    await at.owner.query(
      "insert into regional_network (network_id, id, slug, name) values ($1, $2, 'sued', 'Süd')",
      [network, away],
    );
    await at.owner.query("insert into organisation_region values ($1, $2, $3)", [network, there, away]);
    const anna = await addPerson(at, coordinator.staff, { name: "Liste A", organisationId: here });
    await addPerson(at, coordinator.staff, {
      name: "Liste B",
      organisationId: there,
      email: "b@hang.example",
    });
    const circle = crypto.randomUUID();
    await at.owner.query(
      "insert into circle (network_id, id, kind, name, created_at) values ($1, $2, 'workingGroup', 'Runde', now())",
      [network, circle],
    );
    await at.owner.query(
      "insert into circle_member (network_id, id, circle_id, contact_person_id, role, since) values ($1, $2, $3, $4, 'member', '2020-01-01')",
      [network, crypto.randomUUID(), circle, anna],
    );
    expect(await namesIn({ suche: "liste KLINIK" })).toEqual(["Liste A"]);
    expect(await namesIn({ organisation: there })).toEqual(["Liste B"]);
    expect(await namesIn({ bereich: "health" })).toEqual(["Liste A"]);
    expect(await namesIn({ region, suche: "liste" }), "no region by name is all of them").toEqual([
      "Liste A",
    ]);
    expect(await namesIn({ gruppe: circle })).toEqual(["Liste A"]);
    expect(await namesIn({ nur: "noMail", suche: "liste" })).toEqual(["Liste A"]);
    await at.owner.query("update contact_person set confirmed_at = now() where id = $1", [anna]);
    expect(await namesIn({ nur: "unconfirmed", suche: "liste" })).toEqual(["Liste B"]);
    await at.owner.query(
      "update contact_person set confirmed_at = now() - interval '13 months' where id = $1",
      [anna],
    );
    expect(await namesIn({ nur: "unconfirmed", suche: "liste" })).toEqual(["Liste A", "Liste B"]);
    expect(await namesIn({ organisation: "kein' or 1", bereich: "x", suche: "klinik" })).toEqual(["Liste A"]);
  });

  it("is there for the coordination alone", async () => {
    const theirs = await openWebSite(at, networkRoutes, editor.staff);
    for (const path of [persons, `${persons}/neu`, `${persons}/liste.csv`, "/intern/netzwerk/gruppen"])
      expect((await theirs.get(path, headers)).status, path).toBe(404);
    await theirs.close();
  });

  it("shows nothing of another network", async () => {
    const other = await firstPerson(at, await foundNetwork(at), {
      name: "X Z",
      roles: ["networkCoordinator"],
    });
    const found = await ask(at, listContactPersons, callOf(other.staff), {
      filter: filterFrom(() => ""),
      page: 1,
    });
    expect(found).toMatchObject({ kind: "done", value: { persons: [], total: 0, circles: [] } });
  });
});

describe("her word to stand in the list of partners", () => {
  it("is written down with how and when, and taken back at once", async () => {
    const id = await addPerson(at, coordinator.staff, { name: "Person Ja" });
    await publish(at, coordinator.staff, id);
    expect(await rowOf(id)).toMatchObject({ publish_agreed_how: "written" });
    expect(await pageOf(`${persons}/${id}`)).toContain("schriftlich, 15. Januar 2026");
    await perform(at, withdrawPublishing, call(), { id });
    expect(await rowOf(id)).toMatchObject({ publish_agreed_how: null, publish_agreed_at: null });
  });

  it("needs a way and a day that is not still to come", async () => {
    const id = await addPerson(at, coordinator.staff, { name: "Person Nein" });
    const at422 = await send(`${persons}/${id}/zustimmung`, { how: "", on: "" }, `${persons}/${id}`);
    expect(at422.status).toBe(422);
    expect(at422.html).toContain("Bitte wählen Sie, wie sie zugestimmt hat.");
    expect(at422.html).toContain("Bitte geben Sie den Tag ein.");
    const done = await perform(at, notePublishing, call(), { id, how: "spoken", on: "2999-01-01" });
    expect(done).toMatchObject({ value: { ok: false, reason: "agreedInFuture" } });
  });
});

describe("an account", () => {
  it("belongs to one person of the register, of the same network", async () => {
    const one = await addPerson(at, coordinator.staff, { name: "Konto Eins" });
    const two = await addPerson(at, coordinator.staff, { name: "Konto Zwei" });
    const { membershipId } = editor.staff;
    const link = (id: string) => perform(at, linkContactAccount, call(), { id, membershipId });
    expect(await link(one)).toMatchObject({ value: { ok: true } });
    expect(await link(two)).toMatchObject({ value: { ok: false, reason: "accountTaken" } });
    const stranger = await firstPerson(at, await foundNetwork(at), {
      name: "S S",
      roles: ["networkCoordinator"],
    });
    const foreign = { id: two, membershipId: stranger.staff.membershipId };
    expect((await perform(at, linkContactAccount, call(), foreign)).kind).toBe("notFound");
  });
});

describe("somebody who leaves", () => {
  it("keeps nothing open: without a new owner the entry does not end", async () => {
    const leaving = await addPerson(at, coordinator.staff, { name: "Geht Bald" });
    const stays = await addPerson(at, coordinator.staff, { name: "Bleibt Hier" });
    const task = await addTask(at, coordinator.staff, leaving, "Flyer drucken");
    const path = `${persons}/${leaving}`;
    const refused = await send(`${path}/beenden`, { successorId: "" }, path);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Bitte wählen Sie, wer sie übernimmt.");
    expect(await rowOf(leaving)).toMatchObject({ active: true });
    for (const successorId of [leaving, crypto.randomUUID()])
      expect(
        await perform(at, endContactPerson, call(), { id: leaving, successorId, baseUrl: "", network: "" }),
      ).toMatchObject({
        value: { ok: false, reason: "successorUnfit" },
      });
    expect((await send(`${path}/beenden`, { successorId: stays }, path)).status).toBe(303);
    const { rows } = await at.owner.query("select owner_id, state from action_item where id = $1", [task]);
    expect(rows).toEqual([{ owner_id: stays, state: "open" }]);
    expect(await rowOf(leaving)).toMatchObject({ active: false, membership_id: null });
    expect(await namesIn({ suche: "geht bald" })).toEqual([]);
    expect(await namesIn({ suche: "geht bald", nur: "ended" })).toEqual(["Geht Bald"]);
  });

  it("comes back when the end was a mistake, but not after she was forgotten", async () => {
    const id = await addPerson(at, coordinator.staff, { name: "Doch Noch" });
    const path = `${persons}/${id}`;
    await send(`${path}/beenden`, { successorId: "" }, path);
    const back = await send(`${path}/wieder`, {}, path);
    expect(await pageOf(back.to)).toContain("Die Person ist wieder dabei.");
    expect(await rowOf(id)).toMatchObject({ active: true });
    await at.owner.query(
      "update contact_person set active = false, name = 'Angaben gelöscht' where id = $1",
      [id],
    );
    expect((await send(`${path}/wieder`, {}, path)).html).toContain("Legen Sie die Person neu an.");
    expect(await rowOf(id)).toMatchObject({ active: false });
  });
});

describe("the register as a file", () => {
  it("is a table a German spreadsheet opens, and no cell is reckoned there", async () => {
    await addPerson(at, coordinator.staff, {
      name: '=HYPERLINK("http://x")',
      function: "+1;2",
      phone: "+49 5555 12",
    });
    const answer = await site.get(`${persons}/liste.csv?suche=hyperlink`, headers);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const [head = "", line = ""] = bytes.toString().split("\r\n");
    expect(head).toContain("Name;Aufgabe;Organisation;Bereich");
    expect(line.startsWith(`"'=HYPERLINK(""http://x"")";"'+1;2";`)).toBe(true);
    expect(line).toContain(";+49 5555 12;");
    const sheet = await site.get(`${persons}/liste.xlsx?suche=hyperlink`, headers);
    const [book] = await readXlsxFile(Buffer.from(await sheet.arrayBuffer()));
    expect(book?.data[1]?.[0]).toBe(`'=HYPERLINK("http://x")`);
    const { rows } = await at.owner.query(
      "select outcome from audit where act = 'export-contact-persons' and outcome = 'read'",
    );
    expect(rows).toHaveLength(2);
  });

  it("is a card for an address book, with N, and with nothing that could end a line", async () => {
    const id = await addPerson(at, coordinator.staff, {
      name: "Dr. Hanna Maria Brandt",
      function: "Leitung; Geburtshilfe, Haus 2",
      email: "brandt@klinik.example",
      phone: "05555 120",
      organisationId: coordinator.staff.organisationId,
    });
    const answer = await site.get(`${persons}/${id}/kontakt.vcf`, headers);
    expect(answer.headers.get("content-type")).toContain("text/vcard");
    expect((await answer.text()).split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:Brandt;Hanna Maria;;Dr.;",
      "FN:Dr. Hanna Maria Brandt",
      "ORG:Kontaktstelle",
      "TITLE:Leitung\\; Geburtshilfe\\, Haus 2",
      "EMAIL;TYPE=INTERNET:brandt@klinik.example",
      "TEL;TYPE=WORK,VOICE:05555 120",
      `UID:urn:uuid:${id}`,
      "END:VCARD",
      "",
    ]);
    const all = await (await site.get(`${persons}/liste.vcf`, headers)).text();
    expect(all.match(/BEGIN:VCARD/g)?.length).toBe((await namesIn({})).length);
  });
});
