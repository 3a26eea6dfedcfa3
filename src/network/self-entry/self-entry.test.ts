import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, moveClock, type Person } from "../../../tests/builders/people.ts";
import { addOrganisationRow, addPerson, addTask, publish } from "../../../tests/builders/register.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { networkRoutes } from "../routes.tsx";
import { sendEntryLinks } from "./send-entry-links.ts";

const headers = { cookie: "s=staff" };
const persons = "/intern/netzwerk/personen";
let at: TestInstallation;
let coordinator: Person;
let site: WebSite;

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
beforeEach(() => at.owner.query("delete from outbox"));

type Letter = { readonly to: string; readonly subject: string; readonly text: string };
const letters = async (): Promise<Letter[]> =>
  (await at.owner.query("select id, sealed_message from outbox order by created_at, id")).rows.map((row) =>
    JSON.parse(openAddress(at.keys.outboxKey, row.id, row.sealed_message)),
  );
const rowOf = async (id: string) =>
  (await at.owner.query("select * from contact_person where id = $1", [id])).rows[0];
const secretIn = (text: string): string => /\/eintrag(?:\/adresse)?\?t=([\w-]+)/.exec(text)?.[1] ?? "";

/** A form of the coordination. */
async function send(path: string, fields: Record<string, string>, from = path) {
  const _t = /name="_t" value="([^"]*)"/.exec(await (await site.get(from, headers)).text())?.[1] ?? "";
  const answer = await site.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("location") ?? "" };
}
/** The link of a fresh letter to this person. */
async function linkFor(id: string): Promise<string> {
  expect((await send(`${persons}/${id}/link`, {}, `${persons}/${id}`)).status).toBe(303);
  return secretIn((await letters()).at(-1)?.text ?? "");
}
const open = async (secret: string) => {
  const answer = await site.get(`/eintrag?t=${secret}`);
  return { status: answer.status, html: await answer.text() };
};
const answer = async (secret: string, was: string, fields: Record<string, string> = {}) => {
  const sent = await site.post("/eintrag", { ...fields, was, _link: secret, _op: crypto.randomUUID() });
  return { status: sent.status, html: await sent.text(), to: sent.headers.get("location") ?? "" };
};
const somebody = (name: string, more: Record<string, string> = {}) =>
  addPerson(at, coordinator.staff, {
    name,
    email: `${name.toLowerCase().replace(" ", ".")}@stelle.example`,
    ...more,
  });
const own = (more: Record<string, string>) => ({
  name: "Neu Name",
  function: "",
  email: "",
  phone: "",
  ...more,
});

describe("a letter with a link", () => {
  it("goes to the person, names nobody, and its link is kept as a hash only", async () => {
    const id = await somebody("Person Eins");
    const secret = await linkFor(id);
    const [letter] = await letters();
    expect(letter?.to).toBe("person.eins@stelle.example");
    expect(letter?.text).not.toContain("Person Eins");
    const { rows } = await at.owner.query(
      "select token_hash::text from self_entry_link where contact_person_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].token_hash).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
  });

  it("shows the entry and changes nothing when it is opened, also by a mail scanner", async () => {
    const id = await somebody("Person Zwei", { phone: "05555 12" });
    const secret = await linkFor(id);
    const before = await rowOf(id);
    for (let times = 0; times < 3; times += 1) {
      const { status, html } = await open(secret);
      expect(status).toBe(200);
      expect(html).toContain("05555 12");
      expect(html).toContain("gehört zu Person Zwei und ging an person.zwei@stelle.example");
    }
    expect(await rowOf(id)).toEqual(before);
  });

  it("goes three times a day at most, and never without an address", async () => {
    const id = await somebody("Person Drei");
    for (let times = 0; times < 3; times += 1) await linkFor(id);
    const fourth = await send(`${persons}/${id}/link`, {}, `${persons}/${id}`);
    expect([fourth.status, fourth.html.includes("Heute gingen schon genug Mails")]).toEqual([422, true]);
    const silent = await addPerson(at, coordinator.staff, { name: "Ohne Mail" });
    expect((await send(`${persons}/${silent}/link`, {}, `${persons}/${id}`)).status).toBe(422);
  });

  it("goes to all of an organisation that read mail and did not stop it, once a day", async () => {
    const organisationId = await addOrganisationRow(at, coordinator.staff, "Haus der Links");
    const more = { organisationId };
    await somebody("Alle Eins", more);
    await somebody("Alle Zwei", more);
    const stopped = await somebody("Alle Drei", more);
    await at.owner.query("update contact_person set mails_stopped_at = now() where id = $1", [stopped]);
    await addPerson(at, coordinator.staff, { name: "Alle Vier", organisationId });
    const filtered = `${persons}?organisation=${organisationId}`;
    const first = await send(`${persons}/links`, { organisation: organisationId }, filtered);
    expect(first.to).toContain("gesendet=2&ohne=2");
    expect((await letters()).map(({ to }) => to).toSorted()).toEqual([
      "alle.eins@stelle.example",
      "alle.zwei@stelle.example",
    ]);
    expect((await send(`${persons}/links`, { organisation: organisationId }, filtered)).to).toContain(
      "gesendet=0",
    );
    const ended = { filter: { words: "", only: "ended" }, baseUrl: "http://x", network: "x" };
    const call = { actor: coordinator.staff, networkId: coordinator.staff.networkId };
    expect((await perform(at, sendEntryLinks, call, ended)).kind).toBe("notFound");
  });
});

describe("by her own link somebody", () => {
  it("confirms with one tap, and the link goes on being good", async () => {
    const id = await somebody("Tippt Eins");
    const secret = await linkFor(id);
    expect((await answer(secret, "stimmt")).to).toBe(`/eintrag?t=${secret}&neu=confirmed`);
    expect((await rowOf(id)).confirmed_at).not.toBeNull();
    expect((await open(secret)).status).toBe(200);
    expect((await answer(secret, "stimmt")).status).toBe(303);
    const { rows } = await at.owner.query(
      "select actor_kind, subject_id from audit where act = 'confirm-entry' and outcome = 'done'",
    );
    expect(rows).toEqual([
      { actor_kind: "anyone", subject_id: id },
      { actor_kind: "anyone", subject_id: id },
    ]);
  });

  it("changes her entry, and agrees to the list of partners or takes it back at once", async () => {
    const id = await somebody("Aendert Eins");
    const secret = await linkFor(id);
    const email = "aendert.eins@stelle.example";
    await answer(secret, "aendern", own({ email, phone: "05555 77", publish: "1" }));
    expect(await rowOf(id)).toMatchObject({
      name: "Neu Name",
      phone: "05555 77",
      email,
      publish_agreed_how: "ownLink",
    });
    await answer(secret, "aendern", own({ email }));
    expect(await rowOf(id)).toMatchObject({ phone: null, publish_agreed_at: null, publish_agreed_how: null });
  });

  it("keeps the proof of an earlier word when she leaves the tick as it is", async () => {
    const id = await somebody("Bleibt Dabei");
    await publish(at, coordinator.staff, id);
    const secret = await linkFor(id);
    await answer(secret, "aendern", own({ email: "bleibt.dabei@stelle.example", publish: "1" }));
    expect(await rowOf(id)).toMatchObject({ publish_agreed_how: "written" });
  });

  it.each([
    ["name", " ", "Bitte geben Sie Ihren Namen ein."],
    ["email", "a@b", "Bitte geben Sie eine E-Mail-Adresse ein"],
    ["phone", "ja", "Telefonnummer mit mindestens 3 Ziffern"],
  ])("is told what is wrong with %s = %s and loses nothing", async (field, value, words) => {
    const secret = await linkFor(await somebody(`Falsch ${field}`));
    const told = await answer(secret, "aendern", own({ function: "Kursleitung", [field]: value }));
    expect(told.status).toBe(422);
    expect(told.html).toContain(words);
    expect(told.html).toContain('value="Kursleitung"');
  });

  it("has a new address only when she has opened the mail that goes there; the old one hears of it", async () => {
    const id = await somebody("Zieht Um");
    const secret = await linkFor(id);
    await answer(secret, "aendern", own({ email: "Falsch.Getippt@stelle.example" }));
    const mistyped = secretIn((await letters()).at(-1)?.text ?? "");
    const changed = await answer(secret, "aendern", own({ email: "Zieht.Neu@stelle.example" }));
    expect(changed.to).toContain("neu=asked");
    expect((await rowOf(id)).email).toBe("zieht.um@stelle.example");
    expect((await open(secret)).html).toContain("zieht.neu@stelle.example ist noch nicht bestätigt");
    const asked = (await letters()).at(-1);
    expect(asked?.to).toBe("zieht.neu@stelle.example");
    const token = secretIn(asked?.text ?? "");
    expect(await (await site.get(`/eintrag/adresse?t=${token}`)).text()).toContain(
      "zieht.neu@stelle.example",
    );
    expect((await rowOf(id)).email, "opening it changes nothing").toBe("zieht.um@stelle.example");
    expect((await site.post("/eintrag/adresse", { _link: mistyped })).status, "a later wish counts").toBe(
      410,
    );
    expect((await site.post("/eintrag/adresse", { _link: token })).status).toBe(200);
    expect((await rowOf(id)).email).toBe("zieht.neu@stelle.example");
    expect((await letters()).at(-1)?.to).toBe("zieht.um@stelle.example");
    expect((await site.post("/eintrag/adresse", { _link: token })).status, "once").toBe(410);
    expect((await open(token)).status, "it opens no entry").toBe(404);
  });

  it("says that she is no longer the one; the coordination takes the proposed successor with a tap", async () => {
    const organisationId = await addOrganisationRow(at, coordinator.staff, "Praxis Nachfolge");
    const id = await somebody("Geht Weiter", { organisationId });
    const task = await addTask(at, coordinator.staff, id, "Raum buchen");
    const secret = await linkFor(id);
    const next = { successorName: "Folgt Nach", successorEmail: "Folgt@stelle.example" };
    expect((await answer(secret, "nicht-zustaendig", { successorName: "x" })).html).toContain("ganzen Namen");
    await answer(secret, "nicht-zustaendig", { successorName: "Anders Genannt" });
    expect((await answer(secret, "nicht-zustaendig", next)).to).toContain("neu=told");
    expect((await letters()).at(-1)).toMatchObject({ to: coordinator.email });
    expect((await letters()).at(-1)?.text).not.toContain("Geht Weiter");
    expect((await rowOf(id)).active, "the coordination decides").toBe(true);
    const list = await (await site.get(persons, headers)).text();
    expect(list).toContain("Geht Weiter ist nicht mehr zuständig.");
    const { rows } = await at.owner.query(
      "select id from self_entry_wish where contact_person_id = $1 and settled_at is null",
      [id],
    );
    expect(rows, "what she says again replaces what she said").toHaveLength(1);
    const path = `${persons}/meldungen/${rows[0].id}`;
    const settled = await send(path, { how: "proposed", person: id }, `${persons}/${id}`);
    const successor = /personen\/([0-9a-f-]+)\?/.exec(settled.to)?.[1] ?? "";
    expect(await rowOf(successor)).toMatchObject({
      name: "Folgt Nach",
      email: "folgt@stelle.example",
      organisation_id: organisationId,
    });
    expect((await rowOf(id)).active).toBe(false);
    expect((await at.owner.query("select owner_id from action_item where id = $1", [task])).rows).toEqual([
      { owner_id: successor },
    ]);
    const kept = await at.owner.query(
      "select successor_email from self_entry_wish where contact_person_id = $1",
      [id],
    );
    expect(kept.rows).toEqual([{ successor_email: null }]);
  });

  it("is forgotten at once when nothing is open", async () => {
    const id = await somebody("Vergiss Mich", { phone: "05555 99" });
    await publish(at, coordinator.staff, id);
    const secret = await linkFor(id);
    const done = await answer(secret, "loeschen");
    expect(done.html).toContain("Ihre Angaben sind gelöscht");
    expect(await rowOf(id)).toMatchObject({
      name: "Angaben gelöscht",
      email: null,
      phone: null,
      publish_agreed_at: null,
      active: false,
    });
    const links = await at.owner.query("select 1 from self_entry_link where contact_person_id = $1", [id]);
    expect(links.rows).toEqual([]);
    expect((await open(secret)).status).toBe(404);
  });

  it("is forgotten after somebody took over her tasks; the list of partners loses her at once", async () => {
    const id = await somebody("Wartet Noch");
    const owner = await somebody("Nimmt Gern");
    const task = await addTask(at, coordinator.staff, id, "Protokoll senden");
    await publish(at, coordinator.staff, id);
    const secret = await linkFor(id);
    expect((await answer(secret, "loeschen")).to).toContain("neu=forgetWaits");
    expect(await rowOf(id)).toMatchObject({ name: "Wartet Noch", publish_agreed_at: null, active: true });
    const { rows } = await at.owner.query("select id from self_entry_wish where contact_person_id = $1", [
      id,
    ]);
    const path = `${persons}/meldungen/${rows[0].id}`;
    const nobody = await send(path, { how: "chosen", person: id, successorId: "" }, `${persons}/${id}`);
    expect([nobody.status, nobody.html.includes("Bitte wählen Sie, wer sie übernimmt.")]).toEqual([
      422,
      true,
    ]);
    await send(path, { how: "chosen", person: id, successorId: owner }, `${persons}/${id}`);
    expect(await rowOf(id)).toMatchObject({ name: "Angaben gelöscht", active: false });
    expect((await at.owner.query("select owner_id from action_item where id = $1", [task])).rows).toEqual([
      { owner_id: owner },
    ]);
  });
});

describe("a link that opens nothing", () => {
  it("says so: made up, cut off, of another network, or of an entry that ended", async () => {
    const id = await somebody("Endet Bald");
    const secret = await linkFor(id);
    for (const wrong of ["", "abc", secret.slice(1), "A".repeat(43)]) {
      expect((await open(wrong)).status, wrong).toBe(404);
      expect((await answer(wrong, "stimmt")).status, wrong).toBe(404);
    }
    await foundNetwork(at, "talaue");
    await site.faces.refresh();
    expect((await site.get(`/talaue/eintrag?t=${secret}`)).status).toBe(404);
    await send(`${persons}/${id}/beenden`, { successorId: "" }, `${persons}/${id}`);
    const ended = await open(secret);
    expect([ended.status, ended.html.includes("Dieser Eintrag ist beendet")]).toEqual([410, true]);
    expect((await answer(secret, "aendern", own({}))).status).toBe(410);
    expect((await rowOf(id)).name).toBe("Endet Bald");
  });

  it("is expired after sixty days, changes nothing then, and sends a new one only to the address that counts", async () => {
    const id = await somebody("Spaet Dran");
    const secret = await linkFor(id);
    await moveClock(at, "59 days");
    expect((await open(secret)).status).toBe(200);
    await moveClock(at, "2 days");
    const late = await open(secret);
    expect([late.status, late.html.includes("Dieser Link ist abgelaufen")]).toEqual([410, true]);
    expect(late.html, "nothing of the entry").not.toContain("Spaet Dran");
    expect((await answer(secret, "aendern", own({ name: "Anders" }))).status).toBe(410);
    expect((await rowOf(id)).name).toBe("Spaet Dran");
    await at.owner.query("update contact_person set email = 'neu@stelle.example' where id = $1", [id]);
    expect((await answer(secret, "neuer-link")).html).toContain("Der neue Link ist unterwegs");
    const letter = (await letters()).at(-1);
    expect(letter?.to).toBe("neu@stelle.example");
    expect((await open(secretIn(letter?.text ?? ""))).status).toBe(200);
  });
});
