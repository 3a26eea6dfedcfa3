import { afterAll, beforeAll, expect, test } from "vitest";
import { aNetwork, aNode } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { sentenceMark } from "../translations/sentences.ts";

let installation: TestInstallation;
let site: WebSite;

const group = "b0000000-0000-4000-8000-00000000000a";
const cafe = "b0000000-0000-4000-8000-00000000000b";
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
    `insert into offer (network_id, id, slug, title, kind, access, topics, organisation_id, opening_hours_text, status)
     select $1, id::uuid, slug, slug, kind, '{}', topics::text[], $2, hours, 'published'
       from (values ($3, 'krabbelgruppe', 'group', '{}', 'Mi von 9:30 bis 11:00'),
                    ($4, 'elterncafe', 'cafe', '{}', 'Mo von 9:00 bis 10:30'),
                    (gen_random_uuid()::text, 'tausch-treff', 'cafe', '{}', 'einmal im Monat'),
                    (gen_random_uuid()::text, 'frauenhaus', 'hotline', '{violence,suicidal}', null),
                    (gen_random_uuid()::text, 'krisen-hilfe', 'counselling', '{suicidal,exhaustion}', null),
                    (gen_random_uuid()::text, 'wut-beratung', 'counselling', '{anger}', null),
                    (gen_random_uuid()::text, 'schrei-sprechstunde', 'counselling', '{crying,anger}', null))
         as given (id, slug, kind, topics, hours)`,
    [network, organisationId, group, cafe],
  );
  await owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays,
                           closed_in_school_holidays)
     values ($1, $2, $3, 'event', $4, '09:30', 90, 'FREQ=WEEKLY', false, false),
            ($1, gen_random_uuid(), $5, 'open', $4, '09:00', 90, 'FREQ=WEEKLY', false, false)`,
    [network, plan, group, nextWeek.toString(), cafe],
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

const read = async (address: string): Promise<string> =>
  (await (await site.get(address)).text()).replaceAll(/[\u2066-\u2069]/g, "");
/** What stands above the first fact. */
const head = async (slug: string, lang = ""): Promise<string> =>
  (await read(`${lang}/angebote/${slug}`)).split("</h1>")[1]?.split('<div class="cols">')[0] ?? "";
const tag = /<span class="tag[^"]*">[^]*?<\/span>/;
const calls = (part: string): string[] =>
  [...part.matchAll(/href="tel:([^"]+)"/g)].map(([, number = ""]) => number);

test("my group is called off next week, and the top of its page said that it takes place on Wednesdays", async () => {
  const top = await head("krabbelgruppe");
  expect(top).toMatch(/class="tag late">Fällt aus am [^<]+<br ?\/?>Nächstes Mal: [^<]+9:30 bis 11 Uhr/);
  expect(top).not.toContain("Mi von 9:30");
});

test("the top of the page tells the next date in the very words of the results, in my language", async () => {
  const card = tag.exec((await read("/angebote?q=elterncafe")).split('href="/angebote/elterncafe')[1] ?? "");
  expect(tag.exec(await head("elterncafe"))?.[0]).toBe(card?.[0]);
  for (const lang of ["", "/ar", "/tr"]) expect(await head("elterncafe", lang)).not.toContain("Mo von 9:00");
  expect(await head("elterncafe", "/ar")).toMatch(/class="tag">[^<]*09:00[^<]*10:30/);
});

test("a title that is half Arabic and half German keeps each half whole, one below the other", async () => {
  const { owner } = installation;
  await owner.query("update offer set title = 'Baby-Treff. Für alle.' where id = $1", [cafe]);
  await owner.query(
    `insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status)
     select network_id, id, 'title', 'ar', decode($2, 'hex'), 'Für alle.', 'للجميع.', 'human' from offer where id = $1`,
    [cafe, sentenceMark("Für alle.")],
  );
  await owner.query("update network set data_version = data_version + 1");
  await site.faces.refresh();
  const page = await read("/ar/angebote/elterncafe");
  expect(page).toContain('<h1><bdi lang="de" dir="ltr">Baby-Treff.</bdi><br/>للجميع.</h1>');
});

test("where no dates are known the words of the organisation stay, marked as German", async () => {
  expect(await head("tausch-treff")).toContain("einmal im Monat");
  expect(await head("tausch-treff", "/ar")).toContain('<bdi lang="de">einmal im Monat</bdi>');
});

test("I open the page of the women's shelter in danger, and it does not tell me the police", async () => {
  expect(calls(await head("frauenhaus"))).toEqual(expect.arrayContaining(["110", "116016"]));
  expect(calls(await head("krisen-hilfe", "/fa"))).toContain("+498001110111");
  expect(calls(await head("wut-beratung"))[0]).toBe("112");
});

test("a page whose first topic is not urgent is no emergency", async () => {
  for (const slug of ["schrei-sprechstunde", "elterncafe"])
    expect(await read(`/angebote/${slug}`), slug).not.toContain("note urgent");
});
