import { afterAll, beforeAll, expect, test } from "vitest";
import { aNetwork, aNode } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { codeOf, listAddress } from "./remembered.ts";
import type { OfferId } from "../../core/ids.ts";

let installation: TestInstallation;
let site: WebSite;

const cafe = "b0000000-0000-4000-8000-00000000000a" as OfferId;
const group = "b0000000-0000-4000-8000-00000000000b" as OfferId;
const plan = "d0000000-0000-4000-8000-000000000001";
const nextWeek = officeDay(processInstant()).add({ days: 7 });

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  const { organisationId } = await aNode(owner, network, "Netzwerkstelle", ["networkCoordinator"]);
  await owner.query(
    `insert into offer (network_id, id, slug, title, kind, access, organisation_id, opening_hours_text, status)
     values ($1, $2, 'elterncafe', 'Elterncafé', 'cafe', '{withoutRegistration}', $4, 'jede Woche 10 Uhr', 'published'),
            ($1, $3, 'gruppe', 'Gruppe', 'group', '{withoutRegistration}', $4, null, 'published')`,
    [network, cafe, group, organisationId],
  );
  await owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays,
                           closed_in_school_holidays)
     values ($1, $2, $3, 'open', $4, '10:00', 90, 'FREQ=WEEKLY', false, false),
            ($1, 'd0000000-0000-4000-8000-000000000002', $5, 'open', $4, '14:00', 60, 'FREQ=WEEKLY', false, false)`,
    [network, plan, cafe, nextWeek.toString(), group],
  );
  await owner.query(
    `insert into schedule_exception (network_id, id, schedule_id, on_date, kind)
     values ($1, gen_random_uuid(), $2, $3, 'cancelled')`,
    [network, plan, nextWeek.toString()],
  );
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const read = async (address: string) =>
  (await (await site.get(address)).text()).replaceAll(/[\u2066-\u2069]/g, "");
const remembered = (lang = "") => read(`${lang}${listAddress([codeOf(cafe), codeOf(group)])}`);
const timeOf = (html: string, slug: string): string => {
  const [card = ""] =
    new RegExp(`<li class="card covers">(?:(?!</li>)[^])*/angebote/${slug}[^]*?</li>`).exec(html) ?? [];
  return /<span class="tag[^"]*">[^]*?<\/span>(?=<\/p>)/.exec(card)?.[0] ?? "";
};

test("I remembered the café, went there, and it was called off: my list had not said so", async () => {
  const card = timeOf(await remembered(), "elterncafe");
  expect(card).toContain("Fällt aus am");
  expect(card).toMatch(/<br ?\/?>Nächstes Mal: /);
});

test("what I remembered says the next date in the very words of the results", async () => {
  const results = await read("/angebote?q=Elterncafé");
  for (const slug of ["elterncafe", "gruppe"])
    expect(timeOf(await remembered(), slug), slug).toMatch(/10 bis 11:30 Uhr|14 bis 15 Uhr/);
  expect(timeOf(await remembered(), "elterncafe")).toBe(timeOf(results, "elterncafe"));
  expect(timeOf(await remembered("/tr"), "gruppe")).toContain("14:00");
});

test("my list tells the same time twice, once as a date and once as somebody typed it", async () => {
  expect((await remembered()).replaceAll(/<span class="print-only">[^]*?<\/span>/g, "")).not.toContain(
    "jede Woche 10 Uhr",
  );
});

test("the printed list keeps the weekly hours, says of which day it is and hides no cancellation", async () => {
  const html = await remembered();
  expect(html).toContain('<span class="print-only">jede Woche 10 Uhr</span>');
  expect(html).toMatch(/<p class="print-only small">[^]*\d{4}<\/span><\/p>/);
  expect(timeOf(html, "elterncafe")).not.toContain("noprint");
});
