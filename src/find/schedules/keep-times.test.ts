import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { saysSoon } from "../../../tests/builders/says-soon.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { newId } from "../../core/ids.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
let cafe: string;
let lonely: string;
let editor: Node;

/** The process's own clock, as the pages see it: all day long, today and each day. */
const today = officeDay(processInstant());
const asStaff = { cookie: "s=staff" };
const allDay = {
  kind: "open",
  rhythm: "weekly",
  days: "MO",
  every: "1",
  nth: "1",
  from: "00:00",
  to: "00:00",
  validTo: "",
  closedOnHolidays: "",
  closedInSchoolHolidays: "",
  title: "",
  note: "",
};

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const network = await aNetwork(installation.owner, "lindental", "BW");
  await installation.owner.query("update network set first = true");
  editor = await aNode(installation.owner, network, "Netzwerkstelle", ["networkCoordinator"]);
  const { owner } = installation;
  const id = (kind: string) => `${kind}0000000-0000-4000-8000-000000000001`;
  await owner.query(
    "insert into location (network_id, id, street, postal_code, place, lat, lon) values ($1, $2, 'Markt 1', '05310', 'Lindenbrück', 50.9, 12.1)",
    [network, id("a")],
  );
  await owner.query(
    `insert into offer (network_id, id, slug, title, kind, access, organisation_id, location_id, opening_hours_text, status)
     values ($1, $2, 'elterncafe-lindenbrueck', 'Elterncafé', 'cafe', '{withoutRegistration}', $4, $5, 'jeden Tag', 'published'),
            ($1, $3, 'beratung', 'Beratung ohne Zeiten', 'counselling', '{}', null, null, null, 'published')`,
    [network, id("b"), id("c"), editor.organisationId, id("a")],
  );
  const { rows } = await installation.owner.query("select id, title from offer order by title desc");
  [cafe, lonely] = rows.map(({ id }) => String(id)) as [string, string];
  site = await openWebSite(installation, findRoutes(openFind("data")), editor.duty);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const text = async (address: string, headers = {}) => (await site.get(address, headers)).text();
/** Whether a page says these words; the marks around names and numbers do not count. */
const says = async (address: string, words: string | RegExp) => {
  const page = (await text(address)).replaceAll(/[\u2066-\u2069]/g, "");
  return typeof words === "string" ? page.includes(words) : words.test(page);
};
const until = (address: string, words: string) =>
  saysSoon(async () => (await text(address)).replaceAll(/[\u2066-\u2069]/g, ""), words);
/** Sends a staff form with the token of a page that this person sees. */
const send = async (address: string, fields: Readonly<Record<string, string>>, on: WebSite = site) => {
  const page = await (await on.get("/intern/schliesszeiten", asStaff)).text();
  const _t = /name="_t" value="([^"]*)"/.exec(page)?.[1] ?? "";
  return on.post(address, { ...fields, _t, _op: crypto.randomUUID() }, asStaff);
};
const scheduleId = async () =>
  String((await installation.owner.query("select id from schedule where offer_id = $1", [cafe])).rows[0]?.id);

describe("an editor states times, families see them", () => {
  test("before anybody has stated times nothing is open today", async () => {
    expect(await says("/", "Elterncafé")).toBe(false);
    expect(await says("/angebote/elterncafe-lindenbrueck", "jeden Tag")).toBe(true);
    expect(await says("/angebote/elterncafe-lindenbrueck", "Nächste Termine")).toBe(false);
  });
  test("what is missing is said at its field, and what was typed is kept", async () => {
    const answer = await send(`/intern/angebote/${cafe}/zeiten`, {
      ...allDay,
      startsOn: "",
      note: "mit Tee",
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Bitte geben Sie einen Tag an");
    expect(page).toContain("mit Tee");
  });
  test("a time for every day of the week is open today, on the start page and on its own", async () => {
    const stated = { ...allDay, startsOn: today.toString() };
    const answer = await send(`/intern/angebote/${cafe}/zeiten`, stated);
    expect(answer.status).toBe(303);
    await installation.owner.query(
      "update schedule set rule = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', starts_on = $1",
      [today.toString()],
    );
    await until("/", "Elterncafé");
    expect(await says("/", "Heute offen")).toBe(true);
    expect(await says("/angebote/elterncafe-lindenbrueck", "Heute offen bis")).toBe(true);
    expect(await says("/angebote/elterncafe-lindenbrueck", "Montag bis Sonntag: 0 bis 24 Uhr")).toBe(true);
  });
  test("somebody else's offer cannot be touched by an editor of another organisation", async () => {
    const other = {
      ...editor.duty,
      organisationId: newId<"organisation">(),
      roles: ["offerEditor"] as const,
    };
    const elsewhere = await openWebSite(installation, findRoutes(openFind("data")), other);
    expect((await elsewhere.get(`/intern/angebote/${lonely}/zeiten`, asStaff)).status).toBe(404);
    const answer = await send(
      `/intern/angebote/${cafe}/zeiten/absagen`,
      {
        scheduleId: await scheduleId(),
        onDate: today.toString(),
      },
      elsewhere,
    );
    expect(answer.status).toBe(404);
    await elsewhere.close();
  });
});

describe("a cancellation is everywhere at the next request", () => {
  const act = async (name: "absagen" | "doch") =>
    send(`/intern/angebote/${cafe}/zeiten/${name}`, {
      scheduleId: await scheduleId(),
      onDate: today.toString(),
      onHoliday: "",
      note: "Wasserschaden",
    });
  test("start page, offer page and calendar say it in less than a second", async () => {
    expect(await says("/kalender.ics", "CANCELLED")).toBe(false);
    expect((await act("absagen")).status).toBe(303);
    expect(await until("/angebote/elterncafe-lindenbrueck", "Fällt aus am")).toBeLessThan(1000);
    expect(await says("/angebote/elterncafe-lindenbrueck", "Wasserschaden")).toBe(true);
    expect(await says("/", /class="lit[^]*Elterncafé/)).toBe(false);
    for (const feed of [
      "/kalender.ics",
      "/angebote/elterncafe-lindenbrueck/kalender.ics",
      "/kalender/ort/05310.ics",
    ])
      expect(await says(feed, /RECURRENCE-ID[^]*STATUS:CANCELLED/), feed).toBe(true);
    expect(await says("/tr/angebote/elterncafe-lindenbrueck", "İptal edildi")).toBe(true);
  });
  test("taken back, it takes place again everywhere", async () => {
    await act("doch");
    await until("/angebote/elterncafe-lindenbrueck", "Heute offen bis");
    expect(await says("/", "Elterncafé")).toBe(true);
    expect(await says("/kalender.ics", "CANCELLED")).toBe(false);
  });
  test("a guest and another time on one date are told, and the times of the rule stay", async () => {
    const day = today.add({ days: 2 }).toString();
    const address = `/intern/angebote/${cafe}/zeiten/${await scheduleId()}/${day}`;
    expect(await text(address, asStaff)).toContain("Termin am");
    await send(address, { newDate: day, newTime: "10:00", guest: "Fach-Stelle Schlaf", note: "" });
    await until("/angebote/elterncafe-lindenbrueck", "Fach-Stelle Schlaf");
    expect(await says("/angebote/elterncafe-lindenbrueck", "Neuer Termin")).toBe(true);
    expect(await says("/kalender.ics", "zu Gast: Fach-Stelle Schlaf")).toBe(true);
  });
  test("a closed network is closed on every page", async () => {
    const closure = { scope: "network", offerId: "", from: today.toString(), to: "", reason: "Sturm" };
    expect((await send("/intern/schliesszeiten", closure)).status).toBe(303);
    await until("/angebote/elterncafe-lindenbrueck", "Sturm");
    expect(await says("/", /class="lit[^]*Elterncafé/)).toBe(false);
    const page = await text("/intern/schliesszeiten", asStaff);
    const id = /schliesszeiten\/([0-9a-f-]{36})\/entfernen/.exec(page)?.[1] ?? "";
    await send(`/intern/schliesszeiten/${id}/entfernen`, {});
    await until("/angebote/elterncafe-lindenbrueck", "Heute offen bis");
  });
  test("who knows the calendar gets 304, until something changes", async () => {
    const first = await site.get("/kalender.ics");
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const etag = first.headers.get("etag") ?? "";
    expect((await site.get("/kalender.ics", { "if-none-match": etag })).status).toBe(304);
    await act("absagen");
    await until("/kalender.ics", "CANCELLED");
    expect((await site.get("/kalender.ics", { "if-none-match": etag })).status).toBe(200);
  });
});

test("what is about violence has no calendar of its own to lie on a shared phone", async () => {
  const mine = "/angebote/elterncafe-lindenbrueck";
  const topicsAre = async (topics: string): Promise<void> => {
    await installation.owner.query("update offer set topics = $1 where id = $2", [topics, cafe]);
    await site.faces.refresh();
  };
  expect(await text(mine)).toContain("kalender.ics");
  await topicsAre("{meet-parents,violence}");
  expect((await site.get(`${mine}/kalender.ics`)).status).toBe(404);
  expect(await text(mine)).not.toContain(`${mine}/kalender.ics`);
  await topicsAre("{meet-parents}");
});

test("dates of a calendar file are taken over, and what is not says why", async () => {
  const page = await text(`/intern/angebote/${lonely}/zeiten`, asStaff);
  const form = new FormData();
  form.set("_t", /name="_t" value="([^"]*)"/.exec(page)?.[1] ?? "");
  form.set("_op", crypto.randomUUID());
  const event = (uid: string, ...lines: readonly string[]) =>
    ["BEGIN:VEVENT", `UID:${uid}`, `SUMMARY:Vortrag ${uid}`, ...lines, "DURATION:PT1H", "END:VEVENT"].join(
      "\r\n",
    );
  const day = today.add({ days: 3 }).toString().replaceAll("-", "");
  const file = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    event("1", `DTSTART:${day}T190000`),
    event("2", `DTSTART:${day}T190000`, "RRULE:FREQ=SECONDLY"),
    "END:VCALENDAR",
  ];
  form.set("calendar", new File([file.join("\r\n")], "termine.ics"));
  const answer = await site.upload(`/intern/angebote/${lonely}/zeiten/kalender`, form, asStaff);
  const said = await answer.text();
  expect(answer.status).toBe(200);
  expect(said).toContain("1 Termin oder eine Terminreihe wurde übernommen.");
  expect(said).toContain("Vortrag 2: wiederholt sich jede Sekunde");
  await until("/angebote/beratung", "Nächste Termine");
});
