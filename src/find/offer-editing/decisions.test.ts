import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { fieldsOf, opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { changeByLink } from "../freshness/change-by-link.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let network: NetworkId;
let office: WebSite;
let second: WebSite;
let editor: WebSite;
const list = "/intern/angebote";

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  await addOffers(installation, network, [
    { title: "Elterncafé", organisation: "Lindenhof", free: true, description: "Wir trinken Kaffee." },
    { title: "Babykurs", organisation: "Lindenhof" },
  ]);
  const routes = findRoutes(openFind("data"));
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, network, rita);
  const { rows } = await installation.owner.query("select id from organisation where name = 'Lindenhof'");
  const inTeam = { organisationId: rows[0].id, nodeId: null };
  const jana = await nextPerson(installation, staff, {
    name: "Jana Muster",
    roles: ["offerEditor"],
    ...inTeam,
  });
  const mara = { name: "Mara Muster", roles: ["networkCoordinator"] as const };
  const voss = await nextPerson(installation, staff, { ...mara, ...inTeam });
  office = await openWebSite(installation, routes, staff);
  second = await openWebSite(installation, routes, voss.staff);
  editor = await openWebSite(installation, routes, jana.staff);
});
beforeEach(() => installation.owner.query("delete from outbox"));
afterAll(async () => {
  await Promise.all([office, second, editor].map((site) => site.close()));
  await installation.close();
});

const offer = async (title: string) =>
  (await installation.owner.query("select * from offer where title = $1", [title])).rows[0];
const sheet = async (title: string) => `${list}/${(await offer(title))?.id}`;
const proposals = async () =>
  (await installation.owner.query("select id, proposed from offer_proposal where state = 'waiting'")).rows;
const waiting = async () => `${list}/vorschlaege/${(await proposals())[0]?.id}`;
const propose = async (title: string, changes: Record<string, string | string[]>) => {
  const path = await sheet(title);
  await sendForm(editor, { from: path, action: path }, changes);
  return waiting();
};
type Letter = { readonly to: string; readonly subject: string; readonly text: string };
const letters = async (): Promise<Letter[]> =>
  (await installation.owner.query("select id, sealed_message from outbox order by created_at")).rows.map(
    ({ id, sealed_message }) => JSON.parse(openAddress(installation.keys.outboxKey, id, sealed_message)),
  );
const mailOf = async (name: string) =>
  (await installation.owner.query("select email from account where name = $1", [name])).rows[0].email;

describe("the person who decides puts a proposal right and approves it in one step", () => {
  test("the form holds what was proposed, and what she corrects is what families read", async () => {
    const proposal = await propose("Elterncafé", { title: "Elternfrühstük", free: "no", costText: "3 Euro" });
    expect((await opened(office, proposal)).page).toContain(`href="${proposal}/aendern"`);
    const { page } = await opened(office, `${proposal}/aendern`);
    const form = Object.fromEntries(fieldsOf(page, `${proposal}/aendern`));
    expect(form).toMatchObject({
      title: "Elternfrühstük",
      free: "no",
      costText: "3 Euro",
      description: "Wir trinken Kaffee.",
    });
    const at = { from: `${proposal}/aendern`, action: `${proposal}/aendern` };
    const done = await sendForm(office, at, { title: "Elternfrühstück", whoComes: "Eine Hebamme" });
    expect(done.status).toBe(303);
    expect(await offer("Elternfrühstück")).toMatchObject({
      free: false,
      cost_text: "3 Euro",
      who_comes: "Eine Hebamme",
    });
  });

  test("the history names who proposed it and who changed and approved it", async () => {
    const { page } = await opened(office, `${await sheet("Elternfrühstück")}/verlauf`);
    expect(page).toMatch(
      /Rita Beispiel.*Vorschlag geändert und freigegeben, vorgeschlagen von Jana Muster, geändert: Titel/,
    );
    const { rows } = await installation.owner.query(
      "select id from offer_proposal where state = 'approved' order by decided_at desc",
    );
    const proposal = (await opened(editor, `${list}/vorschlaege/${rows[0].id}`)).page;
    expect(proposal).toContain("Vorher geändert: Titel und Wer ist da?.");
    expect(proposal).toContain("Elternfrühstük");
  });

  test("a new offer of an editor can be completed while it is approved", async () => {
    const at = { from: `${list}/neu`, action: `${list}/neu` };
    await sendForm(editor, at, { title: "Tragetuch-Abend", careEmail: "kurs@stelle.example" });
    const path = `${await waiting()}/aendern`;
    const bad = await sendForm(office, { from: path, action: path }, { ageFrom: "18", whoComes: "Mia" });
    expect(bad.status).toBe(422);
    expect(Object.fromEntries(fieldsOf(bad.page, path))).toMatchObject({
      ageFrom: "18",
      whoComes: "Mia",
      careEmail: "kurs@stelle.example",
    });
    await sendForm(office, { from: path, action: path, seen: bad.page }, { ageFrom: "18 Monate" });
    expect(await offer("Tragetuch-Abend")).toMatchObject({
      status: "published",
      age_from_months: 18,
      who_comes: "Mia",
    });
  });

  test("what somebody else has changed since the form was opened is shown, and nothing typed is lost", async () => {
    const path = `${await propose("Babykurs", { title: "Baby-Kurs" })}/aendern`;
    const seen = (await opened(office, path)).page;
    const own = await sheet("Babykurs");
    await sendForm(second, { from: own, action: own }, { whoComes: "Zwei Mütter", whatNext: "Wir rufen an" });
    const typed = { title: "Kurs für Babys", whoComes: "Ein Vater" };
    const late = await sendForm(office, { from: path, action: path, seen }, typed);
    expect(late.status).toBe(409);
    expect(late.page).toContain("Zwei Mütter");
    const form = Object.fromEntries(fieldsOf(late.page, path));
    expect(form).toMatchObject({ ...typed, whatNext: "Wir rufen an" });
    await sendForm(office, { from: path, action: path, seen: late.page });
    expect(await offer("Kurs für Babys")).toMatchObject({
      who_comes: "Ein Vater",
      what_next: "Wir rufen an",
    });
  });

  test("a mistake does not make an old form newer than it is", async () => {
    const path = `${await propose("Kurs für Babys", { title: "Babykurs" })}/aendern`;
    const seen = (await opened(office, path)).page;
    const own = await sheet("Kurs für Babys");
    await sendForm(second, { from: own, action: own }, { whoComes: "Drei Väter" });
    const bad = await sendForm(office, { from: path, action: path, seen }, { ageFrom: "18" });
    const late = await sendForm(office, { from: path, action: path, seen: bad.page }, { ageFrom: "" });
    expect(late.status).toBe(409);
    expect(await offer("Kurs für Babys")).toMatchObject({ who_comes: "Drei Väter" });
    const proposal = path.replace("/aendern", "");
    await sendForm(office, { from: proposal, action: `${proposal}/freigeben` });
  });

  test("her own proposal cannot be changed and approved by herself, and nothing is decided twice", async () => {
    const path = `${await propose("Babykurs", { title: "Kurs" })}/aendern`;
    const { page } = await opened(office, path);
    expect((await opened(editor, path)).page).not.toContain('name="seen"');
    expect((await sendForm(editor, { from: path, action: path, seen: page })).status).toBe(404);
    await sendForm(office, { from: path, action: path });
    const twice = await sendForm(second, { from: path, action: path, seen: page }, { title: "Anders" });
    expect(twice.status).toBe(409);
    expect(twice.page).toContain("Darüber hat schon jemand entschieden");
    expect(await offer("Anders")).toBeUndefined();
  });
});

describe("an editor states the times of a new offer together with it", () => {
  const tuesdays = { days: ["TU"], from: "10:00", to: "11:30", startsOn: "2026-12-01" };
  const schedules = () =>
    installation.owner.query(
      "select s.id, s.rule, o.title from schedule s join offer o on o.id = s.offer_id order by s.starts_on",
    );

  test("they are read beside the rest, come with the approval, and stand in the first state of its history", async () => {
    const at = { from: `${list}/neu`, action: `${list}/neu` };
    expect((await opened(editor, at.from)).page).toContain("sie gelten mit der Freigabe");
    await sendForm(editor, at, { title: "Wiegestunde" });
    const proposal = await waiting();
    const times = { from: proposal, action: `${proposal}/zeiten` };
    const bad = await sendForm(editor, times, { ...tuesdays, from: "zehn", note: "mit Tee" });
    expect([bad.status, bad.page.includes("mit Tee")]).toEqual([422, true]);
    expect(bad.page).toContain("Bitte geben Sie eine Uhrzeit an");
    expect((await sendForm(editor, times, { ...tuesdays, days: [] })).page).toContain("mindestens einen Tag");
    await sendForm(editor, times, tuesdays);
    await sendForm(editor, times, { ...tuesdays, days: ["FR"] });
    const own = await opened(editor, proposal);
    const [, friday] = [...own.page.matchAll(/name="timeId" value="([^"]+)"/g)].map(([, id]) => id);
    const seen = own.page.slice(own.page.lastIndexOf(`action="${proposal}/zeiten/entfernen"`));
    await sendForm(
      editor,
      { from: "", action: `${proposal}/zeiten/entfernen`, seen },
      { timeId: friday ?? "" },
    );
    const compared = (await opened(office, proposal)).page.replaceAll(/[\u2066-\u2069]/g, "");
    expect(compared).toContain("Dienstag: 10 bis 11:30 Uhr");
    expect(compared).not.toContain("Freitag: 10");
    await sendForm(
      office,
      { from: `${proposal}/aendern`, action: `${proposal}/aendern` },
      { whoComes: "Eine Hebamme" },
    );
    const { rows } = await schedules();
    expect(rows).toMatchObject([{ rule: "FREQ=WEEKLY;BYDAY=TU", title: "Wiegestunde" }]);
    const kept = await installation.owner.query(
      "select snapshot -> 'schedules' -> 0 ->> 'id' as id, what from offer_version where offer_id = $1",
      [(await offer("Wiegestunde")).id],
    );
    expect(kept.rows).toEqual([{ id: rows[0].id, what: ["created", "corrected"] }]);
  });

  test("what came in while somebody was comparing is compared anew, and nobody else can add times", async () => {
    const at = { from: `${list}/neu`, action: `${list}/neu` };
    await sendForm(editor, at, { title: "Stillcafé" });
    const proposal = await waiting();
    const { page } = await opened(office, proposal);
    const own = (await opened(editor, proposal)).page;
    await sendForm(editor, { from: proposal, action: `${proposal}/zeiten` }, tuesdays);
    const late = await sendForm(office, { from: "", action: `${proposal}/freigeben`, seen: page });
    expect(late.status).toBe(409);
    const foreign = await sendForm(office, { from: "", action: `${proposal}/zeiten`, seen: own }, tuesdays);
    expect(foreign.status).toBe(404);
    await sendForm(office, { from: proposal, action: `${proposal}/freigeben` });
    expect(
      (await sendForm(editor, { from: "", action: `${proposal}/zeiten`, seen: own }, tuesdays)).status,
    ).toBe(409);
    expect((await schedules()).rows).toHaveLength(2);
  });

  test("for an offer that is there she reads that times hold at once", async () => {
    const path = await sheet("Stillcafé");
    expect((await opened(editor, path)).page).toContain("Auch Zeiten und Ausfälle gelten sofort");
    expect((await opened(editor, `${path}/zeiten`)).page).toContain("Niemand muss es freigeben");
  });
});

describe("who handed a proposal in gets a mail about what became of it", () => {
  test("a yes: what was changed, and the way to the page; the subject names no offer", async () => {
    const path = `${await propose("Kurs", { title: "Gewalt in der Familie" })}/aendern`;
    await sendForm(office, { from: path, action: path }, { title: "Beratung", costText: "Nichts" });
    const [mail, ...more] = await letters();
    expect(more).toEqual([]);
    expect(mail?.to).toBe(await mailOf("Jana Muster"));
    expect(mail?.subject).toBe("Antwort auf Ihren Vorschlag: Frühe Hilfen lindental");
    expect(mail?.text).toContain("ist freigegeben und gilt jetzt");
    expect(mail?.text).toContain("vorher noch etwas geändert: Titel und Mehr zu den Kosten");
    expect(mail?.text).toContain(path.replace("/aendern", ""));
  });

  test("a no with its reason, once", async () => {
    const proposal = await propose("Beratung", { title: "Beratung am Markt" });
    const at = { from: proposal, action: `${proposal}/ablehnen` };
    const { page } = await opened(office, proposal);
    await sendForm(office, { ...at, seen: page }, { reason: "Der Markt ist umgezogen." });
    await sendForm(second, { ...at, seen: page }, { reason: "Nein, wirklich." });
    const sent = await letters();
    expect(sent.map(({ to }) => to)).toEqual([await mailOf("Jana Muster")]);
    expect(sent[0]?.text).toContain("Grund: Der Markt ist umgezogen.");
  });

  test("nobody who has left gets a mail", async () => {
    const proposal = await propose("Beratung", { title: "Beratung am Platz" });
    await installation.owner.query(
      "update membership set active = false where account_id = (select id from account where name = 'Jana Muster')",
    );
    await sendForm(office, { from: proposal, action: `${proposal}/freigeben` });
    expect(await letters()).toEqual([]);
  });

  test("a provider who came by the link of a letter reads it at the address of that letter, with the public page", async () => {
    const { id, slug } = await offer("Beratung am Platz");
    const tokenHash = Buffer.alloc(32, 7);
    await installation.owner.query(
      `insert into offer_link (network_id, token_hash, offer_id, sent_to, expires_at)
       values ($1, $2, $3, 'stelle@stelle.example', now() + interval '9 days')`,
      [network, tokenHash, id],
    );
    const form = Object.fromEntries(fieldsOf((await opened(office, `${list}/${id}`)).page, `${list}/${id}`));
    const given = { ...form, access: [], topics: [], languages: [], phones: [], title: "Beratung im Hof" };
    const call = { actor: anyoneActor, networkId: network };
    expect(await perform(installation, changeByLink, call, { ...given, tokenHash })).toMatchObject({
      value: { ok: true },
    });
    const proposal = await waiting();
    await sendForm(
      office,
      { from: proposal, action: `${proposal}/ablehnen` },
      { reason: "Kein neuer Name." },
    );
    const [mail] = await letters();
    expect(mail?.to).toBe("stelle@stelle.example");
    expect(mail?.text).toContain(`/angebote/${slug}`);
    expect(mail?.text).not.toContain("/intern/");
  });
});
