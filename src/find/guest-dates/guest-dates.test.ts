import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { saysSoon } from "../../../tests/builders/says-soon.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let hostSite: WebSite;
let guestSite: WebSite;
let host: Node;
let guest: Node;
const asStaff = { cookie: "s=staff" };
const cafe = "b0000000-0000-4000-8000-000000000001";
const talks = "b0000000-0000-4000-8000-000000000002";
const place = "a0000000-0000-4000-8000-000000000001";
const schedule = "c0000000-0000-4000-8000-000000000001";
const today = officeDay(processInstant());
const inDays = (days: number) => today.add({ days }).toString();

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  host = await aNode(owner, network, "Familienzentrum Lindenhof", ["offerEditor"]);
  guest = await aNode(owner, network, "Fachstelle Lindental", ["offerEditor"]);
  await owner.query("update organisation set email = 'haus@example.org' where id = $1", [
    host.organisationId,
  ]);
  await owner.query("update organisation set email = 'stelle@example.org' where id = $1", [
    guest.organisationId,
  ]);
  await owner.query(
    "insert into location (network_id, id, street, postal_code, place) values ($1, $2, 'Lindenhof 3', '05310', 'Lindenbrück')",
    [network, place],
  );
  await owner.query(
    `insert into offer (network_id, id, slug, title, kind, access, organisation_id, location_id, status)
     values ($1, $2, 'elterncafe', 'Elterncafé', 'cafe', '{withoutRegistration}', $3, $6, 'published'),
            ($1, $4, 'sprechstunde', 'Offene Sprechstunde', 'openHour', '{}', $5, null, 'published')`,
    [network, cafe, host.organisationId, talks, guest.organisationId, place],
  );
  await owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays)
     values ($1, $2, $3, 'open', $4, '10:00', 120, 'FREQ=DAILY', false)`,
    [network, schedule, cafe, inDays(0)],
  );
  const routes = findRoutes(openFind("data"));
  hostSite = await openWebSite(installation, routes, host.duty);
  guestSite = await openWebSite(installation, routes, guest.duty);
});
afterAll(async () => {
  await hostSite.close();
  await guestSite.close();
  await installation.close();
});
beforeEach(async () => {
  await installation.owner.query("delete from guest_request");
  await installation.owner.query("delete from outbox");
  await installation.owner.query("delete from schedule_exception");
  await installation.owner.query("delete from schedule where offer_id = $1", [talks]);
});

const mails = async (): Promise<{ to: string; about: string; text: string }[]> =>
  (await installation.owner.query("select id, sealed_message from outbox order by created_at, id")).rows.map(
    (row) => JSON.parse(openAddress(installation.keys.outboxKey, row.id, row.sealed_message)),
  );
async function hiddenOf(site: WebSite, path: string, action: string): Promise<URLSearchParams> {
  const html = await (await site.get(path, asStaff)).text();
  const form = html.split(`action="${action}"`)[1]?.split("</form>")[0] ?? "";
  return new URLSearchParams(
    [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}
const send = async (site: WebSite, path: string, action: string, fields: [string, string][]) => {
  const body = await hiddenOf(site, path, action);
  for (const [name, value] of fields) body.append(name, value);
  return site.upload(action, body.toString(), {
    ...asStaff,
    "content-type": "application/x-www-form-urlencoded",
  });
};
const askFor = (days: readonly string[], more: [string, string][] = []) =>
  send(guestSite, `/intern/gaeste/neu?angebot=${cafe}`, "/intern/gaeste/neu", [
    ...days.map((day): [string, string] => ["days", day]),
    ["organisationId", String(guest.organisationId)],
    ["about", "Sprechstunde zu Schlaf und Schreien"],
    ...more,
  ]);
const requestId = async () =>
  String((await installation.owner.query("select id from guest_request")).rows[0]?.id);
const states = async () =>
  (await installation.owner.query("select state from guest_date order by on_date")).rows.map(
    ({ state }) => state,
  );
const publicPage = async () => (await guestSite.get("/angebote/elterncafe")).text();

describe("a guest at another's date (Ostalbkreis)", () => {
  test("asked by the specialist centre, accepted by the café for one of two dates, read by families", async () => {
    const asked = await askFor([inDays(3), inDays(10)]);
    expect(asked.status).toBe(303);
    const addresses = async () =>
      (await mails()).map(({ to }) => to).filter((to) => /^(haus|stelle)@/.test(to));
    expect(await addresses()).toEqual(["haus@example.org"]);
    expect(await publicPage()).not.toContain("Schlaf und Schreien");
    const path = `/intern/gaeste/${await requestId()}`;
    const answered = await send(hostSite, path, path, [["days", inDays(3)]]);
    expect(answered.status).toBe(303);
    expect(await states()).toEqual(["accepted", "declined"]);
    await saysSoon(publicPage, /Fachstelle Lindental: Sprechstunde zu Schlaf und Schreien/);
    expect(await addresses()).toEqual(["haus@example.org", "stelle@example.org"]);
  });

  test("by the link of the letter without an account: opening says nothing, answering counts once", async () => {
    await askFor([inDays(4)]);
    const secret = /gast\?t=([\w-]+)/.exec((await mails())[0]?.text ?? "")?.[1] ?? "";
    const opened = await (await hostSite.get(`/gast?t=${secret}`)).text();
    expect(opened).toContain("Sprechstunde zu Schlaf und Schreien");
    expect(await states()).toEqual(["asked"]);
    const done = await hostSite.post("/gast", { _link: secret, days: inDays(4), reason: "" });
    expect(await done.text()).toContain("Danke für Ihre Antwort");
    expect(await states()).toEqual(["accepted"]);
    expect((await hostSite.get(`/gast?t=${secret}`)).status).toBe(410);
    expect((await hostSite.post("/gast", { _link: secret, days: "", reason: "doch nicht" })).status).toBe(
      410,
    );
    expect(await states()).toEqual(["accepted"]);
    expect((await hostSite.get("/gast?t=xyz")).status).toBe(404);
  });

  test("taken back, it is gone for families at once and the other side hears why", async () => {
    await askFor([inDays(5)]);
    const path = `/intern/gaeste/${await requestId()}`;
    await send(hostSite, path, path, [["days", inDays(5)]]);
    await saysSoon(publicPage, /Schlaf und Schreien/);
    const off = await send(guestSite, path, `${path}/zuruecknehmen`, [["reason", "Kollegin ist krank"]]);
    expect(off.status).toBe(303);
    await saysSoon(publicPage, /^(?!.*Schlaf und Schreien)/s);
    const told = (await mails()).filter(({ text }) => text.includes("Kollegin ist krank"));
    expect(told.map(({ to }) => to)).toContain("haus@example.org");
  });

  test("who promised to come hears that the host calls the date off", async () => {
    await askFor([inDays(8)]);
    const path = `/intern/gaeste/${await requestId()}`;
    await send(hostSite, path, path, [["days", inDays(8)]]);
    await installation.owner.query("delete from outbox");
    const times = `/intern/angebote/${cafe}/zeiten`;
    const form = await hiddenOf(hostSite, times, `${times}/absagen`);
    await hostSite.post(
      `${times}/absagen`,
      { ...Object.fromEntries(form), onDate: inDays(8), note: "" },
      asStaff,
    );
    expect((await mails()).map(({ to }) => to)).toContain("stelle@example.org");
  });

  test("nobody answers her own question, asks twice for a date, or for one that does not take place", async () => {
    await askFor([inDays(6)]);
    const path = `/intern/gaeste/${await requestId()}`;
    const form = await hiddenOf(guestSite, path, `${path}/zuruecknehmen`);
    const own = await guestSite.post(path, { ...Object.fromEntries(form), days: inDays(6) }, asStaff);
    expect([own.status, await states()]).toEqual([404, ["asked"]]);
    const twice = await askFor([inDays(6)]);
    expect([twice.status, (await twice.text()).includes("schon angefragt")]).toEqual([422, true]);
    const gone = await askFor([today.subtract({ days: 2 }).toString()]);
    expect([gone.status, (await gone.text()).includes("findet nicht mehr statt")]).toEqual([422, true]);
    const none = await askFor([]);
    expect([none.status, (await none.text()).includes("mindestens einen Termin")]).toEqual([422, true]);
  });
});

describe("an own offer in another's rooms", () => {
  const askOwn = (more: [string, string][]) =>
    send(guestSite, `/intern/gaeste/neu?angebot=${cafe}`, "/intern/gaeste/neu", [
      ["kind", "own"],
      ["guestOfferId", talks],
      ["organisationId", String(guest.organisationId)],
      ["about", "Offene Sprechstunde im Lindenhof"],
      ...more,
    ]);
  test("makes dates of the guest's offer at the host's place, and loses one when it is called off", async () => {
    const body = new URLSearchParams(
      await hiddenOf(guestSite, `/intern/gaeste/neu?angebot=${cafe}`, "/intern/gaeste/neu"),
    );
    body.set("kind", "own");
    body.set("everyWeeks", "2");
    body.set("times", "3");
    body.set("hostScheduleId", "");
    for (const [name, value] of [
      ["firstDay", inDays(7)],
      ["from", "14 Uhr"],
      ["to", "16:00"],
      ["guestOfferId", talks],
      ["organisationId", String(guest.organisationId)],
      ["about", "Offene Sprechstunde im Lindenhof"],
    ] as [string, string][])
      body.append(name, value);
    const asked = await guestSite.upload("/intern/gaeste/neu", body.toString(), {
      ...asStaff,
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(asked.status).toBe(303);
    const path = `/intern/gaeste/${await requestId()}`;
    const days = [7, 21, 35].map(inDays);
    await send(
      hostSite,
      path,
      path,
      days.map((day): [string, string] => ["days", day]),
    );
    const made = async () =>
      (
        await installation.owner.query(
          "select starts_on::text as first, extra_dates::text[] as more, location_id, minutes from schedule where offer_id = $1",
          [talks],
        )
      ).rows;
    expect(await made()).toEqual([{ first: days[0], more: days.slice(1), location_id: place, minutes: 120 }]);
    await send(guestSite, path, `${path}/zuruecknehmen`, []);
    expect(await made()).toEqual([{ first: days[1], more: days.slice(2), location_id: place, minutes: 120 }]);
  });

  test("needs an offer of one's own and a time", async () => {
    const bare = await askOwn([["firstDay", inDays(7)]]);
    expect(bare.status).toBe(422);
  });
});
