import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { answeredFeedback, openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
let staff: Staff;
const signedIn = { cookie: "s=staff" };
const words = "Die Seite geht nicht mit meinem Vorlese-Programm";

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { phone: "069 90009120", first: true });
  await installation.owner.query("update network set feedback_email = $2 where id = $1", [
    id,
    "hinweis@lindental.example",
  ]);
  await addOffers(installation, id, [{ title: "Elterncafé", topics: ["meet-parents"] }]);
  staff = {
    kind: "staff",
    accountId: newId<"account">(),
    membershipId: newId<"membership">(),
    networkId: id,
    organisationId: newId<"organisation">(),
    nodeId: newId<"node">(),
    admitted: true,
    roles: ["networkCoordinator"],
    name: "Probe",
    organisation: "Probe",
    personKey: Buffer.alloc(32),
  };
  site = await openWebSite(installation, findRoutes(openFind("data")), staff);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const rows = async (text: string) => (await installation.owner.query(text)).rows;
const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.post("/rueckmeldung", { _op: newId<"operation">(), ...fields }, headers);

describe("feedback on a page", () => {
  test("every page leads to it, and it knows which page was meant without the words of a search", async () => {
    expect(await (await site.get("/angebote")).text()).toContain('href="/rueckmeldung"');
    const form = await site.get("/rueckmeldung", { referer: "http://localhost/angebote/x?q=streit" });
    expect(form.headers.get("cache-control")).toBe("no-store");
    const html = await form.text();
    expect(html).toContain('name="seite" value="/angebote/x"');
    expect(html).not.toContain("streit");
  });

  test("what is missing is said beside the field, and what was typed is kept", async () => {
    const answer = await send({ art: "wrong", text: "", kontakt: "", seite: "/angebote" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Bitte schreiben Sie ein paar Worte.");
    const none = await (await send({ text: "Nummer falsch", seite: "/angebote" })).text();
    expect(none).toContain("Bitte wählen Sie aus");
    expect(none).toContain("Nummer falsch");
    expect((await send({ art: "idea", text: "x".repeat(1001) })).status).toBe(422);
  });

  test("a barrier gets its date, its words lie sealed, and the mail says nothing of them", async () => {
    const answer = await send({
      art: "barrier",
      text: words,
      kontakt: "post@familie.example",
      seite: "/angebote/elterncafe",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/rueckmeldung?danke=barriere");
    const [row] = await rows("select *, due_on - at::date as days from page_feedback where kind = 'barrier'");
    expect(row.days).toBeGreaterThanOrEqual(28);
    expect(row.offer_id).not.toBeNull();
    expect(JSON.stringify(row)).not.toContain("Vorlese");
    expect(Buffer.from(row.sealed_text).toString("latin1")).not.toContain("Vorlese");
    await send({ art: "helpful", text: "", seite: "/" });
    const mails = await rows("select kind from outbox where kind = 'feedback-arrived'");
    expect(mails).toHaveLength(1);
  });

  test("an address is kept only where an answer is owed", async () => {
    await send({ art: "idea", text: "Mehr Bilder", kontakt: "post@familie.example", seite: "/" });
    const [row] = await rows("select sealed_contact, due_on from page_feedback where kind = 'idea'");
    expect(row).toEqual({ sealed_contact: null, due_on: null });
  });

  test("the office reads the oldest date first, says what became of it, and then it is gone from the list", async () => {
    await installation.owner.query("update page_feedback set due_on = '2020-01-01' where kind = 'barrier'");
    const html = await (await site.get("/intern/rueckmeldungen", signedIn)).text();
    expect(html).toContain("wartet länger als einen Monat");
    expect(html).toContain("Zu spät: Antwort war bis 1. Januar 2020 fällig");
    expect(html).toContain("post@familie.example");
    expect(html.indexOf(words)).toBeLessThan(html.indexOf("Mehr Bilder"));
    const [{ id }] = await rows("select id from page_feedback where kind = 'barrier'");
    const token = /name="_t" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const done = await site.post(
      `/intern/rueckmeldungen/${id}/erledigt`,
      { _op: newId<"operation">(), _t: token, ergebnis: "mended" },
      signedIn,
    );
    expect(done.headers.get("location")).toBe("/intern/rueckmeldungen");
    const [row] = await rows("select outcome, answered_by from page_feedback where kind = 'barrier'");
    expect(row.outcome).toBe("mended");
    expect(await (await site.get("/intern/rueckmeldungen", signedIn)).text()).not.toContain(words);
  });

  test("a mail that passes it on holds a link to the card and none of the words", async () => {
    await send({ art: "wrong", text: "Die Nummer von Frau Beispiel", seite: "/angebote/elterncafe" });
    const html = await (await site.get("/intern/rueckmeldungen", signedIn)).text();
    const [{ id }] = await rows("select id from page_feedback where kind = 'wrong'");
    const mails = [...html.matchAll(/href="(mailto:[^"]+)"/g)].map(([, href = ""]) =>
      decodeURIComponent(href),
    );
    expect(mails.some((mail) => mail.includes(`/intern/rueckmeldungen#${id}`))).toBe(true);
    expect(mails.join()).not.toContain("Nummer");
    expect(mails.join()).not.toContain("elterncafe");
  });

  test("who answers reads which page was meant, and not an address", async () => {
    const pages = [
      [
        "/lindental/ar/angebote/elterncafe",
        'href="/ar/angebote/elterncafe"><bdi>Elterncafé (Arabisch)</bdi>',
      ],
      ["/", 'href="/"><bdi>Startseite</bdi>'],
      ["/tr", 'href="/tr"><bdi>Startseite (Türkisch)</bdi>'],
      ["/hilfe-sofort", 'href="/hilfe-sofort"><bdi>Hilfe sofort</bdi>'],
      ["/angebote", 'href="/angebote"><bdi>Suche</bdi>'],
      ["/fragen/3", 'href="/fragen/3"><bdi>Fragen zur Suche</bdi>'],
      ["/etwas/ganz/anderes", "Seite: <bdi>/etwas/ganz/anderes</bdi>"],
      ["//fremd.example/angebote", "Seite: <bdi>//fremd.example/angebote</bdi>"],
      ["", "Seite: nicht gesagt"],
    ] as const;
    for (const [path] of pages)
      await rows(
        `insert into page_feedback (network_id, id, kind, path, lang, at, offer_id)
         values ('${staff.networkId}', gen_random_uuid(), 'not-helpful', '${path}', 'de', now(),
                 (select id from offer where '${path}' like '%elterncafe'))`,
      );
    const list = () => site.get("/intern/rueckmeldungen", signedIn).then((answer) => answer.text());
    const html = await list();
    for (const [, said] of pages) expect(html).toContain(said);
    await rows("update offer set status = 'hidden'");
    expect(await list()).toMatch(/Seite: <bdi>Elterncafé \(Arabisch\)<\/bdi>/);
    await rows("update offer set status = 'published'");
    await rows("delete from page_feedback where kind = 'not-helpful'");
  });

  test("editors read and answer what is said about offers of their organisation, and no barriers", async () => {
    await send({ art: "barrier", text: "Zu kleine Schrift", seite: "/angebote/elterncafe" });
    const organisationId = newId<"organisation">();
    const editor = (own: typeof organisationId): Staff => ({
      ...staff,
      roles: ["offerEditor"],
      organisationId: own,
    });
    await installation.owner.query(
      "insert into organisation (network_id, id, name) values ($1, $2, 'Lindenhof')",
      [staff.networkId, organisationId],
    );
    await installation.owner.query("update offer set organisation_id = $1", [organisationId]);
    const routes = findRoutes(openFind("data"));
    const own = await openWebSite(installation, routes, editor(organisationId));
    const other = await openWebSite(installation, routes, editor(newId<"organisation">()));
    const read = async (at: WebSite) => (await at.get("/intern/rueckmeldungen", signedIn)).text();
    const mine = await read(own);
    expect(mine).toContain("Die Nummer von Frau Beispiel");
    for (const words of ["Zu kleine Schrift", "Mehr Bilder"]) expect(mine).not.toContain(words);
    const theirs = await read(other);
    expect(theirs).not.toContain("Die Nummer");
    const idOf = async (kind: string) =>
      (await rows(`select id from page_feedback where kind = '${kind}' and answered_at is null`))[0]?.id;
    const answer = async (at: WebSite, html: string, id: string) => {
      const token = /name="_t" value="([^"]+)"/.exec(html)?.[1] ?? "";
      const fields = { _op: newId<"operation">(), _t: token, ergebnis: "mended" };
      return (await at.post(`/intern/rueckmeldungen/${id}/erledigt`, fields, signedIn)).status;
    };
    const wrong = await idOf("wrong");
    expect(await answer(other, theirs, wrong)).toBe(404);
    expect(await answer(own, mine, await idOf("barrier"))).toBe(404);
    expect(await answer(own, mine, wrong)).toBe(303);
    expect([await idOf("wrong"), await idOf("barrier")]).toEqual([undefined, expect.any(String)]);
    await Promise.all([own.close(), other.close()]);
  });

  test("a year after its answer it is deleted with its words, and not before", async () => {
    await installation.owner.query("delete from page_feedback where kind = 'wrong'");
    const count = async () => (await rows("select 1 from page_feedback where outcome is not null")).length;
    const tasks = [{ of: answeredFeedback, keep: { months: 12 } }];
    const gone = async () => (await runRetention(installation, tasks, { dryRun: false }))[0]?.deleted;
    expect(await gone()).toBe(0);
    expect(await count()).toBe(1);
    await installation.owner.query(
      "update page_feedback set answered_at = now() - interval '13 months' where outcome is not null",
    );
    expect(await gone()).toBe(1);
    expect(await count()).toBe(0);
  });

  test("families do not read it", async () => {
    expect((await site.get("/intern/rueckmeldungen")).status).toBe(303);
  });

  test("who sends again and again waits, and loses nothing", async () => {
    const answers = [];
    for (let at = 0; at < 12; at += 1)
      answers.push(await send({ art: "idea", text: `Idee ${at}`, seite: "/" }));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(await last?.text()).toContain("Idee 11");
  });

  test("another site cannot send it", async () => {
    const answer = await send(
      { art: "idea", text: "x" },
      { origin: "https://fremd.example", "sec-fetch-site": "cross-site" },
    );
    expect(answer.status).toBe(403);
  });
});
