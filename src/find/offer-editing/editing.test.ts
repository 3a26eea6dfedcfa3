import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { asStaff, fieldsOf, opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let network: NetworkId;
let coordinator: WebSite;
let second: WebSite;
let editor: WebSite;
let other: WebSite;
let stranger: WebSite;

const list = "/intern/angebote";

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  await addOffers(installation, network, [
    {
      title: "Elterncafé",
      organisation: "Lindenhof",
      free: true,
      description: "Kommen Sie gern vorbei. Wir trinken Kaffee zusammen.",
    },
    {
      title: "Babykurs",
      organisation: "Haus am Markt",
      phones: [{ display: "069 90009141", e164: "+496990009141" }],
    },
    { title: "Krabbelgruppe", organisation: "Lindenhof", free: true },
  ]);
  const routes = findRoutes(openFind("data"));
  const first = await firstPerson(installation, network, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  const lindenhof = await idOf("organisation", "Lindenhof");
  const person = (name: string, role: "offerEditor" | "networkCoordinator", organisationId: string) =>
    nextPerson(installation, first.staff, { name, roles: [role], organisationId, nodeId: null });
  const kern = await person("Jana Muster", "offerEditor", lindenhof);
  const lenz = await person("Paul Muster", "offerEditor", await idOf("organisation", "Haus am Markt"));
  const voss = await person("Mara Muster", "networkCoordinator", first.staff.organisationId);
  coordinator = await openWebSite(installation, routes, first.staff);
  second = await openWebSite(installation, routes, voss.staff);
  editor = await openWebSite(installation, routes, kern.staff);
  other = await openWebSite(installation, routes, lenz.staff);
  const away = (await addNetwork(installation, "anderswo")).id;
  const rita = await firstPerson(installation, away, { name: "Rita Anders", roles: ["networkCoordinator"] });
  stranger = await openWebSite(installation, routes, rita.staff);
});
afterAll(async () => {
  await Promise.all([coordinator, second, editor, other, stranger].map((site) => site.close()));
  await installation.close();
});

async function idOf(table: "organisation" | "offer", name: string): Promise<string> {
  const column = table === "offer" ? "title" : "name";
  const { rows } = await installation.owner.query(
    `select id from ${table} where network_id = $1 and ${column} = $2`,
    [network, name],
  );
  return rows[0]?.id ?? "";
}
const offer = async (id: string) =>
  (await installation.owner.query("select * from offer where id = $1", [id])).rows[0];
const versions = async (id: string) =>
  (
    await installation.owner.query(
      "select no, by_kind, what, snapshot from offer_version where offer_id = $1 order by no",
      [id],
    )
  ).rows;

type Changes = Parameters<typeof sendForm>[2];
const send = (site: WebSite, path: string, changes: Changes, seen?: string) =>
  sendForm(site, { from: path, action: path, seen }, changes);
const press = (site: WebSite, from: string, action: string, changes: Changes = {}) =>
  sendForm(site, { from, action }, changes);
const waitingFor = async (title: string): Promise<string> => {
  const { rows } = await installation.owner.query(
    `select p.id from offer_proposal p left join offer o on o.id = p.offer_id
      where p.state = 'waiting' and coalesce(o.title, p.proposed -> 'set' ->> 'title') = $1`,
    [title],
  );
  return rows[0]?.id ?? "";
};

describe("the coordination keeps every offer", () => {
  test("a new offer needs a title only, and can be published at once", async () => {
    const done = await send(coordinator, `${list}/neu`, { title: "Väter-Treff", do: "publish" });
    expect(done.status).toBe(303);
    const id = await idOf("offer", "Väter-Treff");
    expect(done.to).toBe(`${list}/${id}?neu=created`);
    expect(await offer(id)).toMatchObject({
      status: "published",
      slug: "vaeter-treff",
      version: 1,
      import_key: null,
    });
    expect((await versions(id)).map(({ no, what }) => [no, what])).toEqual([[1, ["created"]]]);
  });

  test("every field that is typed is kept and shown again", async () => {
    await send(coordinator, `${list}/neu`, {
      title: "Wiegen und Reden",
      organisation: "lindenhof",
      description: "Ihr Baby wird gewogen.",
      kind: "openHour",
      access: ["withoutRegistration", "phone"],
      topics: ["crying", "gibt-es-nicht"],
      languages: ["de", "tr"],
      otherLanguages: "Dari, Griechisch",
      ageFrom: "6 Monate",
      ageTo: "3 J.",
      pregnancy: "no",
      free: "yes",
      whoComes: "Eine Hebamme",
      whoLearns: "Niemand",
      whatNext: "Nichts",
      street: "Lindenhof 3",
      postalCode: "5310",
      place: "Lindenbrück",
      accessibilityText: "Keine Stufen",
      phones: ["069 / 900 091 41", "", "+49 69 90009142"],
      email: "treff@stelle.example",
      website: "www.stelle.example/treff",
      leika: "99041004017000",
      careEmail: "pflege@stelle.example",
    });
    const id = await idOf("offer", "Wiegen und Reden");
    const { page } = await opened(coordinator, `${list}/${id}`);
    const form = fieldsOf(page, `${list}/${id}`);
    expect(Object.fromEntries(form)).toMatchObject({
      organisation: "Lindenhof",
      otherLanguages: "el",
      ageFrom: "6 Monate",
      ageTo: "3 Jahre",
      postalCode: "05310",
      website: "https://www.stelle.example/treff",
      careEmail: "pflege@stelle.example",
      leika: "99041004017000",
      free: "yes",
      pregnancy: "no",
    });
    expect(form.getAll("languages")).toEqual(["de", "tr", "fa"]);
    expect(form.getAll("topics")).toEqual(["crying"]);
    expect(form.getAll("phones").filter(Boolean)).toEqual(["069 / 900 091 41", "+49 69 90009142"]);
    const { phones } = await offer(id);
    expect(phones.map(({ e164 }: { e164: string }) => e164)).toEqual(["+496990009141", "+496990009142"]);
    expect((await versions(id))[0].snapshot).not.toHaveProperty("careEmail");
  });

  test("a mistake is said at the field, and nothing that was typed is lost", async () => {
    const bad = {
      title: "",
      description: "Kaffee & <b>Kuchen</b>",
      ageFrom: "18",
      phones: ["im Büro"],
      leika: "123",
      website: "javascript:alert(1)",
      topics: ["crying"],
    };
    const { status, page } = await send(coordinator, `${list}/neu`, bad);
    expect(status).toBe(422);
    expect(page).toContain("<title>Bitte prüfen: Neues Angebot");
    for (const id of ["title", "ageFrom", "phones", "leika", "website"])
      expect(page).toContain(`href="#${id}"`);
    expect(Object.fromEntries(fieldsOf(page, `${list}/neu`))).toMatchObject({
      description: bad.description,
      ageFrom: "18",
      topics: "crying",
    });
    expect(page).not.toContain("<b>Kuchen</b>");
    expect(page).toContain("im Büro");
  });

  test("the first change of an imported offer keeps the state in which it came", async () => {
    const id = await idOf("offer", "Krabbelgruppe");
    expect(await versions(id)).toEqual([]);
    expect((await send(coordinator, `${list}/${id}`, { title: "Krabbel-Gruppe" })).to).toContain("neu=saved");
    const kept = await versions(id);
    expect(kept.map(({ no, by_kind, snapshot }) => [no, by_kind, snapshot.title])).toEqual([
      [1, "import", "Krabbelgruppe"],
      [2, "staff", "Krabbel-Gruppe"],
    ]);
    expect(kept[1].what).toEqual(["title"]);
    expect((await send(coordinator, `${list}/${id}`, {})).to).toContain("neu=unchanged");
    expect(await versions(id)).toHaveLength(2);
  });

  test("what somebody else has saved meanwhile is not overwritten; both are shown and nothing typed is lost", async () => {
    const id = await idOf("offer", "Krabbel-Gruppe");
    const seen = (await opened(coordinator, `${list}/${id}`)).page;
    await send(second, `${list}/${id}`, { whoComes: "Zwei Hebammen", costText: "Spende" });
    const late = await send(
      coordinator,
      `${list}/${id}`,
      { whoComes: "Ein Vater", whoLearns: "Niemand" },
      seen,
    );
    expect(late.status).toBe(409);
    expect(late.page).toContain("Inzwischen hat jemand anderes gespeichert");
    expect(late.page).toContain("Zwei Hebammen");
    const form = Object.fromEntries(fieldsOf(late.page, `${list}/${id}`));
    expect(form).toMatchObject({ whoComes: "Ein Vater", whoLearns: "Niemand", costText: "Spende" });
    await send(coordinator, `${list}/${id}`, {}, late.page);
    expect(await offer(id)).toMatchObject({
      who_comes: "Ein Vater",
      who_learns: "Niemand",
      cost_text: "Spende",
    });
  });

  test("a new address forgets the old coordinates", async () => {
    const id = await idOf("offer", "Väter-Treff");
    await send(coordinator, `${list}/${id}`, { street: "Am Markt 1", place: "Lindenbrück" });
    await installation.owner.query(
      "update location set lat = 50, lon = 9 where id = (select location_id from offer where id = $1)",
      [id],
    );
    const at = async () =>
      (
        await installation.owner.query(
          "select lat from location where id = (select location_id from offer where id = $1)",
          [id],
        )
      ).rows[0].lat;
    await send(coordinator, `${list}/${id}`, { placeName: "Rathaus" });
    expect(await at()).toBe(50);
    await send(coordinator, `${list}/${id}`, { street: "Am Markt 2" });
    expect(await at()).toBeNull();
  });

  test("an offer can be hidden, published and archived, and its history says so", async () => {
    const id = await idOf("offer", "Väter-Treff");
    const page = `${list}/${id}`;
    await press(coordinator, page, `${page}/verbergen`);
    expect(await offer(id)).toMatchObject({ status: "hidden", hidden_because: "staff" });
    await press(coordinator, page, `${page}/veroeffentlichen`);
    expect(await offer(id)).toMatchObject({ status: "published", hidden_because: null });
    await press(coordinator, page, `${page}/archivieren`);
    expect(await offer(id)).toMatchObject({ status: "archived" });
    expect((await versions(id)).slice(-3).map(({ what }) => what[0])).toEqual([
      "hidden",
      "published",
      "archived",
    ]);
  });
});

describe("editors change the offers of their own organisation", () => {
  test("another organisation's offers and other networks' offers are not found", async () => {
    const id = await idOf("offer", "Elterncafé");
    for (const site of [other, stranger]) {
      expect((await opened(site, `${list}/${id}`)).status).toBe(404);
      const { page } = await opened(editor, `${list}/${id}`);
      expect((await send(site, `${list}/${id}`, { title: "Fremd" }, page)).status).toBe(404);
    }
    expect(await offer(id)).toMatchObject({ title: "Elterncafé" });
  });

  test("a harmless change is there at once, a risky one waits, and nobody decides on her own", async () => {
    const id = await idOf("offer", "Elterncafé");
    const page = `${list}/${id}`;
    const done = await send(editor, page, {
      openingHoursText: "Di 10 bis 12 Uhr",
      title: "Elternfrühstück",
      free: "no",
      costText: "3 Euro",
    });
    expect(done.to).toContain("neu=waiting");
    expect(await offer(id)).toMatchObject({
      title: "Elterncafé",
      free: true,
      cost_text: null,
      opening_hours_text: "Di 10 bis 12 Uhr",
    });
    const proposal = `${list}/vorschlaege/${await waitingFor("Elterncafé")}`;
    const own = (await opened(editor, proposal)).page;
    expect(own).toContain("War kostenlos");
    expect(own).toContain("Das ist Ihr eigener Vorschlag");
    expect(own).not.toContain("/freigeben");
    expect((await opened(other, proposal)).status).toBe(404);
    const seen = (await opened(coordinator, proposal)).page;
    expect(seen).toMatch(/<del>.*Elterncafé.*<\/del>/);
    expect(seen).toMatch(/<ins>.*Elternfrühstück.*<\/ins>/);
    expect((await press(coordinator, proposal, `${proposal}/freigeben`)).status).toBe(303);
    expect(await offer(id)).toMatchObject({ title: "Elternfrühstück", free: false, cost_text: "3 Euro" });
    expect((await opened(editor, proposal)).page).toContain("freigegeben");
    expect((await press(coordinator, proposal, `${proposal}/freigeben`)).status).not.toBe(303);
  });

  test("a proposal whose offer changed meanwhile is marked and compared anew", async () => {
    const id = await idOf("offer", "Elternfrühstück");
    await send(editor, `${list}/${id}`, { phones: ["069 90009149"] });
    const proposal = `${list}/vorschlaege/${await waitingFor("Elternfrühstück")}`;
    const before = fieldsOf((await opened(coordinator, proposal)).page, `${proposal}/freigeben`);
    await send(second, `${list}/${id}`, { phones: ["069 90009150"], whoComes: "Eine Mutter" });
    const late = await coordinator.post(`${proposal}/freigeben`, Object.fromEntries(before), asStaff);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("Dieses Feld hat sich geändert");
    expect(page).toContain("069 90009150");
    await press(coordinator, proposal, `${proposal}/freigeben`);
    const { phones, who_comes } = await offer(id);
    expect([phones[0].display, who_comes]).toEqual(["069 90009149", "Eine Mutter"]);
  });

  test("a new offer of an editor belongs to her organisation and waits; a no needs a reason that she reads", async () => {
    const done = await send(editor, `${list}/neu`, { title: "Baby-Massage" });
    expect(done.to).toContain("/vorschlaege/");
    expect(await idOf("offer", "Baby-Massage")).toBe("");
    const proposal = `${list}/vorschlaege/${await waitingFor("Baby-Massage")}`;
    expect((await opened(coordinator, `${list}/vorschlaege`)).page).toContain("Neues Angebot: Baby-Massage");
    expect((await opened(other, `${list}/vorschlaege`)).page).not.toContain("Baby-Massage");
    const without = await press(coordinator, proposal, `${proposal}/ablehnen`);
    expect([without.status, without.page.includes("Bitte schreiben Sie einen kurzen Grund")]).toEqual([
      422,
      true,
    ]);
    await press(coordinator, proposal, `${proposal}/ablehnen`, { reason: "Gibt es schon." });
    expect((await opened(editor, proposal)).page).toContain("Grund: Gibt es schon.");

    await send(editor, `${list}/neu`, { title: "Tragetuch-Abend", careEmail: "kurs@stelle.example" });
    const next = `${list}/vorschlaege/${await waitingFor("Tragetuch-Abend")}`;
    await press(coordinator, next, `${next}/freigeben`);
    const id = await idOf("offer", "Tragetuch-Abend");
    expect(await offer(id)).toMatchObject({
      status: "published",
      organisation_id: await idOf("organisation", "Lindenhof"),
    });
  });

  test("an editor cannot publish, hide or archive; she can say that an offer is over", async () => {
    const id = await idOf("offer", "Tragetuch-Abend");
    const page = `${list}/${id}`;
    const sheet = (await opened(editor, page)).page;
    expect(sheet).not.toContain(`${page}/verbergen`);
    await press(editor, page, `${page}/einstellen`);
    expect(await offer(id)).toMatchObject({ status: "published" });
    const proposal = `${list}/vorschlaege/${await waitingFor("Tragetuch-Abend")}`;
    await press(coordinator, proposal, `${proposal}/freigeben`);
    expect(await offer(id)).toMatchObject({ status: "archived" });
  });

  test("what she says is over is decided apart from what she has proposed before", async () => {
    await send(editor, `${list}/neu`, { title: "Singkreis" });
    const first = `${list}/vorschlaege/${await waitingFor("Singkreis")}`;
    await press(coordinator, first, `${first}/freigeben`);
    const id = await idOf("offer", "Singkreis");
    const page = `${list}/${id}`;
    await send(editor, page, { title: "Liederkreis" });
    await press(editor, page, `${page}/einstellen`);
    await press(editor, page, `${page}/einstellen`);
    const { rows: waiting } = await installation.owner.query(
      "select id, risks from offer_proposal where offer_id = $1 and state = 'waiting' order by created_at",
      [id],
    );
    expect(waiting.map(({ risks }) => risks)).toEqual([["title"], ["ending"]]);
    const [change, ending] = waiting.map((row) => `${list}/vorschlaege/${row.id}`);
    expect((await opened(coordinator, ending ?? "")).page).not.toContain("Liederkreis");
    await press(coordinator, change ?? "", `${change}/freigeben`);
    expect(await offer(id)).toMatchObject({ status: "published", title: "Liederkreis" });
    await press(coordinator, ending ?? "", `${ending}/freigeben`);
    expect(await offer(id)).toMatchObject({ status: "archived" });
  });

  test("her own proposal can be taken back, another's cannot", async () => {
    const id = await idOf("offer", "Elternfrühstück");
    await send(editor, `${list}/${id}`, { title: "Noch anders" });
    const proposal = `${list}/vorschlaege/${await waitingFor("Elternfrühstück")}`;
    await press(editor, proposal, `${proposal}/zurueckziehen`);
    expect(await waitingFor("Elternfrühstück")).toBe("");
  });
});
