import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
let editing: WebSite;
let office: Node;
let house: Node;
let stranger: Node;

const asStaff = { cookie: "s=staff" };
const today = officeDay(processInstant());
const closures = "/intern/schliesszeiten";

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  office = await aNode(owner, network, "Netzwerkstelle", ["networkCoordinator"]);
  house = await aNode(owner, network, "Familienhaus", ["offerEditor"]);
  stranger = await aNode(owner, await aNetwork(owner, "bergtal", "BW"), "Berghaus", ["networkCoordinator"]);
  const place = crypto.randomUUID();
  const offer = crypto.randomUUID();
  await owner.query(
    "insert into location (network_id, id, name, street, postal_code, place) values ($1, $2, 'Hof', 'Markt 1', '05310', 'Groß Linden')",
    [network, place],
  );
  await owner.query(
    `insert into offer (network_id, id, slug, title, kind, access, organisation_id, location_id, status)
     values ($1, $2, 'elterncafe', 'Elterncafé', 'cafe', '{withoutRegistration}', $3, $4, 'published')`,
    [network, offer, house.organisationId, place],
  );
  await owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays,
                           closed_in_school_holidays)
     values ($1, $2, $3, 'open', $4, '10:00', 60, 'FREQ=WEEKLY;BYDAY=TU', false, false)`,
    [network, crypto.randomUUID(), offer, today.toString()],
  );
  const routes = findRoutes(openFind("data"));
  site = await openWebSite(installation, routes, office.duty);
  editing = await openWebSite(installation, routes, house.duty);
});
afterAll(async () => {
  await Promise.all([site, editing].map((one) => one?.close()));
  await installation.close();
});

const text = async (address: string, headers = {}, on = site) => (await on.get(address, headers)).text();
const close = async (scope: string, on = site) => {
  const _t = /name="_t" value="([^"]*)"/.exec(await text(closures, asStaff, on))?.[1] ?? "";
  const fields = { scope, offerId: "", from: today.toString(), to: "", reason: "Umzug" };
  return on.post(closures, { ...fields, _t, _op: crypto.randomUUID() }, asStaff);
};
const closed = async () => (await installation.owner.query("select organisation_id from closure")).rows;

describe("the coordination closes any organisation of its network", () => {
  test("it is offered and stored for that organisation only, and the audit names it", async () => {
    expect(await text(closures, asStaff)).toMatch(/Alles von: [^<]*Familienhaus/);
    expect((await close(`organisation:${house.organisationId}`)).status).toBe(303);
    expect(await closed()).toEqual([{ organisation_id: house.organisationId }]);
    const { rows } = await installation.owner.query(
      "select subject_kind, subject_id, outcome from audit where act = 'add-closure'",
    );
    expect(rows).toEqual([{ subject_kind: "closure", subject_id: house.organisationId, outcome: "done" }]);
  });
  test("one of another network is not there, and nonsense is refused", async () => {
    expect((await close(`organisation:${stranger.organisationId}`)).status).toBe(404);
    expect((await close("organisation:alle")).status).toBe(422);
    expect(await closed()).toHaveLength(1);
  });
  test("an editor is offered and may close the own organisation alone", async () => {
    expect(await text(closures, asStaff, editing)).not.toContain("Alles von: ");
    expect((await close(`organisation:${office.organisationId}`, editing)).status).toBe(404);
    expect(await closed()).toHaveLength(1);
    expect((await close("organisation", editing)).status).toBe(303);
    expect(await closed()).toHaveLength(2);
  });
});

describe("calendars of many offers can be found", () => {
  const feeds = (page: string) =>
    [...page.matchAll(/href="([^"?]*\.ics)[^"]*"/g)].map(([, address]) => address ?? "");
  test("the page of an offer leads to those of its organisation and its place, and they answer", async () => {
    const found = feeds(await text("/angebote/elterncafe"));
    expect(found).toEqual([
      "/angebote/elterncafe/kalender.ics",
      `/kalender/organisation/${house.organisationId}.ics`,
      "/kalender/ort/Gro%C3%9F%20Linden.ics",
    ]);
    for (const address of found) expect(await text(address)).toContain("Elterncafé");
  });
  test("the start page leads to all dates, in the family's language", async () => {
    expect(feeds(await text("/"))).toEqual(["/kalender.ics"]);
    expect(await text("/tr")).toContain("Tüm tarihler takvim olarak");
  });
  test("after a loss nobody is led to calendars full of babies", async () => {
    const lost = { cookie: "verlust=1" };
    expect(feeds(await text("/?verlust=1", lost))).toEqual([]);
    expect(feeds(await text("/angebote/elterncafe?verlust=1", lost))).not.toContain(
      "/kalender/ort/Gro%C3%9F%20Linden.ics",
    );
  });
});
