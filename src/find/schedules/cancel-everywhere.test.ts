import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { saysSoon } from "../../../tests/builders/says-soon.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { exportIcsCommand } from "./calendars/export-ics.command.ts";

let installation: TestInstallation;
let site: WebSite;
let editor: Node;

const asStaff = { cookie: "s=staff" };
const today = officeDay(processInstant());
const cafe = "b0000000-0000-4000-8000-000000000001";
const schedule = "d0000000-0000-4000-8000-000000000001";
const talk = "d0000000-0000-4000-8000-000000000002";
const library = "a0000000-0000-4000-8000-000000000002";

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  editor = await aNode(owner, network, "Netzwerkstelle", ["networkCoordinator"]);
  await owner.query(
    `insert into location (network_id, id, name, street, postal_code, place, lat, lon)
     values ($1, 'a0000000-0000-4000-8000-000000000001', 'Treff am Markt', 'Markt 1', '05310', 'Lindenbrück', 50.9, 12.1),
            ($1, $2, 'Stadt-Bücherei', 'Am Bach 2', '05310', 'Lindenbrück', 50.9, 12.1)`,
    [network, library],
  );
  await owner.query(
    `insert into offer (network_id, id, slug, title, kind, access, organisation_id, location_id, status)
     values ($1, $2, 'elterncafe', 'Elterncafé', 'cafe', '{withoutRegistration}', $3,
             'a0000000-0000-4000-8000-000000000001', 'published')`,
    [network, cafe, editor.organisationId],
  );
  await owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays,
                           closed_in_school_holidays)
     values ($1, $2, $3, 'open', $4, '00:00', 1440, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', false, true),
            ($1, $5, $3, 'event', $4, '23:30', 29, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', false, false)`,
    [network, schedule, cafe, today.toString(), talk],
  );
  // Known for half a year on both sides, so that the days in between are.
  await owner.query(
    `insert into school_holiday (land, name, from_date, to_date, source)
     values ('BW', 'Damals', $1, $1, 'erfunden'), ('BW', 'Später', $2, $2, 'erfunden')`,
    [day(-50), day(60)],
  );
  site = await openWebSite(installation, findRoutes(openFind("data")), editor.duty);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const text = async (address: string, headers = {}) =>
  (await (await site.get(address, headers)).text()).replaceAll(/[\u2066-\u2069]/g, "");
const send = async (address: string, fields: Readonly<Record<string, string>>) => {
  const _t = /name="_t" value="([^"]*)"/.exec(await text("/intern/schliesszeiten", asStaff))?.[1] ?? "";
  return site.post(address, { ...fields, _t, _op: crypto.randomUUID() }, asStaff);
};
const until = (address: string, words: RegExp) => saysSoon(() => text(address), words);
const day = (days: number) => today.add({ days }).toString();
const sequence = async () => Number(/SEQUENCE:(\d+)/.exec(await text("/kalender.ics"))?.[1]);
const exdates = async () => ((await text("/kalender.ics")).match(/^EXDATE/gm) ?? []).length;

/** What each place says about a café that is open today; after a cancellation none of them may say it any more. */
const places = async () => ({
  results: /Heute,|[Hh]eute offen|jetzt offen/.test(await text("/angebote?q=Elterncafé")),
  organisationFeed: !(await text(`/kalender/organisation/${editor.organisationId}.ics`)).includes(
    "CANCELLED",
  ),
  // HSDS knows no exceptions: the rows of the rule begin after today.
  hsds: (await text(`/hsds/services/${cafe}`)).replaceAll(" ", "").includes(`"dtstart":"${day(0)}"`),
  integreat: (await text("/integreat/api/v3/lindental/de/events")).includes(`"start":"${day(0)}`),
  linkedData: !(await text("/angebote/elterncafe")).includes("EventCancelled"),
  // The list that partners show on their own pages.
  embedded: /Heute,|Heute offen/.test(await text("/einbetten")),
});

test("a cancellation is in the results, every feed, the open data and the linked data, and so is taking it back", async () => {
  const on = await places();
  const date = { scheduleId: schedule, onDate: day(0), onHoliday: "", note: "Wasserschaden" };
  expect(on).toEqual({
    results: true,
    organisationFeed: true,
    hsds: true,
    integreat: true,
    linkedData: true,
    embedded: true,
  });
  for (const scheduleId of [schedule, talk])
    await send(`/intern/angebote/${cafe}/zeiten/absagen`, { ...date, scheduleId });
  await until("/angebote/elterncafe", /Wasserschaden/);
  const off = await places();
  expect(off).toEqual({
    results: false,
    organisationFeed: false,
    hsds: false,
    integreat: false,
    linkedData: false,
    embedded: false,
  });
  expect(await text("/einbetten")).toMatch(/Fällt aus am /);
  for (const scheduleId of [schedule, talk])
    await send(`/intern/angebote/${cafe}/zeiten/doch`, { ...date, scheduleId });
  await until("/angebote/elterncafe", /Heute offen bis/);
  expect(await places()).toEqual(on);
});

test("another place of the list, a new place and an organisation as a guest stand on the page of the offer", async () => {
  const address = (days: number) => `/intern/angebote/${cafe}/zeiten/${schedule}/${day(days)}`;
  expect(await text(address(1), asStaff)).toContain("Stadt-Bücherei");
  await send(address(1), {
    newDate: day(1),
    locationId: library,
    guestOrganisationId: editor.organisationId,
  });
  await until("/angebote/elterncafe", /Stadt-Bücherei/);
  expect(await text("/angebote/elterncafe")).toContain("Es kommt");
  expect(await text(address(1), asStaff)).toMatch(
    new RegExp(`value="${library}"[^>]* selected|selected[^>]* value="${library}"`),
  );
  await send(address(2), { newDate: day(2), placeName: "Spielplatz Süd", placeTown: "Lindenbrück" });
  await until("/angebote/elterncafe", /Spielplatz Süd/);
  expect((await send(address(3), { newDate: day(3), locationId: crypto.randomUUID() })).status).toBe(404);
});

test("a closure of the own organisation raises the number of the event, and so does taking it back", async () => {
  const before = await sequence();
  await installation.owner.query("update offer set changed_at = changed_at - interval '1 hour'");
  await installation.owner.query("update schedule_exception set changed_at = changed_at - interval '1 hour'");
  while ((await sequence()) >= before) await new Promise((resolve) => setTimeout(resolve, 20));
  await send("/intern/schliesszeiten", {
    scope: "organisation",
    offerId: "",
    from: day(5),
    to: day(6),
    reason: "Umzug",
  });
  await until("/kalender.ics", /EXDATE/);
  const closed = await sequence();
  expect(closed).toBeGreaterThanOrEqual(before);
  // Two days of two times.
  expect(await exdates()).toBe(4);
  await installation.owner.query("update offer set changed_at = changed_at - interval '1 minute'");
  const id = /schliesszeiten\/([0-9a-f-]{36})\/entfernen/.exec(
    await text("/intern/schliesszeiten", asStaff),
  )?.[1];
  await send(`/intern/schliesszeiten/${id}/entfernen`, {});
  while ((await exdates()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await sequence()).toBeGreaterThanOrEqual(closed);
});

test("school holidays that are loaded close the café in the calendars", async () => {
  const before = await sequence();
  await installation.owner.query(
    `insert into school_holiday (land, name, from_date, to_date, source, loaded_at)
     values ('BW', 'Probe-Ferien', $1, $2, 'erfunden', now() + interval '1 hour')`,
    [day(7), day(9)],
  );
  await installation.owner.query("update network set data_version = data_version + 1");
  await until("/kalender.ics", /EXDATE/);
  // The talk goes on in the holidays.
  expect(await exdates()).toBe(3);
  expect(await sequence()).toBeGreaterThan(before);
});

test("the calendar of the network is written into a file", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "kalender-")), "termine.ics");
  const answer = await runCommand(installation, exportIcsCommand, [], { network: "lindental", out });
  expect(answer).toMatchObject({ files: [out], offers: 1 });
  const file = readFileSync(out, "utf8");
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toContain("SUMMARY:Elterncafé");
  await expect(runCommand(installation, exportIcsCommand, [], { network: "nirgends", out })).rejects.toThrow(
    "nirgends",
  );
});
