import { afterAll, beforeAll, expect, test } from "vitest";
import { aNetwork, aNode } from "../../../tests/builders/professionals.ts";
import { saysSoon } from "../../../tests/builders/says-soon.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

const asStaff = { cookie: "s=staff" };
const today = officeDay(processInstant());
const offer = "b0000000-0000-4000-8000-000000000001";
const day = (days: number) => today.add({ days }).toString();

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  const editor = await aNode(owner, network, "Netzwerkstelle", ["networkCoordinator"]);
  await owner.query(
    `insert into offer (network_id, id, slug, title, kind, access, organisation_id, status)
     values ($1, $2, 'buecher', 'Bücher-Babys', 'group', '{withoutRegistration}', $3, 'published')`,
    [network, offer, editor.organisationId],
  );
  await owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays,
                           closed_in_school_holidays)
     values ($1, gen_random_uuid(), $2, 'event', $3, '10:00', 30, 'FREQ=WEEKLY', false, true)`,
    [network, offer, day(1)],
  );
  site = await openWebSite(installation, findRoutes(openFind("data")), editor.duty);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const text = async (address: string, headers = {}) =>
  (await (await site.get(address, headers)).text()).replaceAll(/[\u2066-\u2069]/g, "");
const load = async (...ranges: readonly (readonly [number, number])[]) => {
  for (const [from, to] of ranges)
    await installation.owner.query(
      "insert into school_holiday (land, name, from_date, to_date, source) values ('BW', 'Probe-Ferien', $1, $2, 'Beispiel')",
      [day(from), day(to)],
    );
  await installation.owner.query("update network set data_version = data_version + 1");
};
const until = (address: string, words: RegExp) => saysSoon(() => text(address), words);

test("while no school holidays are known, no date that they may close is promised anywhere", async () => {
  const page = await text("/angebote/buecher");
  expect(page).toContain("In den Schul-Ferien ist geschlossen.");
  expect(page).toContain("Zurzeit kennen wir keinen Termin.");
  expect(await text("/angebote?q=Bücher-Babys")).not.toMatch(/10:00|10 bis 10/);
  expect(await text("/kalender.ics")).not.toContain("BEGIN:VEVENT");
});

test("staff read that school holidays are missing, at the times and at the closures, and how to load them", async () => {
  expect(await text(`/intern/angebote/${offer}/zeiten`, asStaff)).toContain(
    "Für das Land BW kennen wir keine Schulferien.",
  );
  const closures = await text("/intern/schliesszeiten", asStaff);
  expect(closures).toContain("Für das Land BW kennen wir keine Schulferien.");
  expect(closures).toContain("import school-holidays");
});

test("dates up to the last known holidays are told, those after them are not", async () => {
  await load([-3, -2], [20, 30]);
  await until("/angebote/buecher", /Geschlossen am/);
  const page = await text("/angebote/buecher");
  const [dates = ""] = /<section[^>]*aria-labelledby="dates".*?<\/section>/s.exec(page) ?? [];
  expect(dates.match(/10 bis 10:30 Uhr/g)).toHaveLength(3);
  expect(page).toContain("Geschlossen am");
  const calendar = (await text("/kalender.ics")).replaceAll("\r\n ", "");
  expect(calendar).toMatch(new RegExp(`RRULE:.*UNTIL=${day(15).replaceAll("-", "")}T`));
});

test("the closures list the known school holidays with their source and warn before they run out", async () => {
  const closures = await text("/intern/schliesszeiten", asStaff);
  expect(closures).toContain("Probe-Ferien");
  expect(closures).toContain("Quelle: Beispiel");
  expect(closures).toContain("kennen wir die Schulferien nur bis");
  await load([100, 110]);
  expect(await text("/intern/schliesszeiten", asStaff)).not.toContain("nur bis");
});
