import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNetwork } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
const find = openFind("data");
const sleep = find.topics.find(({ slug }) => slug === "sleep")?.no ?? 0;
/** Today's weekday and the next one; the test asks for a door that is open all day today. */
const today = officeDay(processInstant());
const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const offers = [
  ["Schreisprechstunde", "{withoutRegistration}", true, "Stufenlos erreichbar", today.dayOfWeek],
  ["Schreiberatung im Rathaus", "{byAppointment}", false, "Nicht barrierefrei", (today.dayOfWeek % 7) + 1],
  ["Schreitelefon", "{phone}", null, null, null],
] as const;

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  for (const [at, [title, access, free, steps, day]] of offers.entries()) {
    const id = (kind: string) => `${kind}000000${at}-0000-4000-8000-000000000001`;
    await owner.query(
      "insert into location (network_id, id, postal_code, place, accessibility_text) values ($1, $2, '05310', 'Lindenbrück', $3)",
      [network, id("a"), steps],
    );
    await owner.query(
      `insert into offer (network_id, id, slug, title, access, free, topics, location_id, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'published')`,
      [
        network,
        id("b"),
        `o-${at}`,
        title,
        access,
        free,
        at === 1 ? ["crying", "sleep"] : ["crying"],
        id("a"),
      ],
    );
    if (day === null) continue;
    await owner.query(
      `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, zone, rule)
       values ($1, $2, $3, 'open', $4, '00:00', 1440, 'Europe/Berlin', $5)`,
      [
        network,
        id("c"),
        id("b"),
        today.subtract({ days: 30 }).toString(),
        `FREQ=WEEKLY;BYDAY=${codes[day - 1]}`,
      ],
    );
  }
  site = await openWebSite(installation, findRoutes(find));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const page = async (path: string): Promise<string> => (await site.get(path)).text();
const shown = (html: string): readonly string[] =>
  offers.flatMap(([title], at) => (html.includes(`/angebote/o-${at}`) ? [title] : []));

describe("the list of offers can be narrowed", () => {
  test.each([
    ["", [0, 1, 2]],
    ["&offen=1", [0]],
    [`&tag=${today.dayOfWeek}`, [0]],
    [`&tag=${(today.dayOfWeek % 7) + 1}`, [1]],
    ["&stufenlos=1", [0, 2]],
    ["&frei=1", [0, 2]],
    ["&fern=1", [2]],
    [`&bedarf=${sleep}`, [1]],
  ])("%s", async (choice, expected) => {
    // What fits but for one thing stands apart below.
    const [html = ""] = (await page(`/angebote?q=schreibaby${choice}`)).split("Das hilft vielleicht auch");
    expect(shown(html)).toEqual(expected.map((at) => offers[at]?.[0]));
  });

  test("says beside each choice how many offers it leaves", async () => {
    const html = (await page("/angebote?q=schreibaby")).replaceAll(/<!--.*?-->/g, "");
    for (const label of [
      "Jetzt geöffnet (1)",
      "Kostenlos (2)",
      "Ohne Stufen (2)",
      "Am Telefon oder online (1)",
    ])
      expect(html).toContain(label);
  });

  test("keeps the words that were typed, and each choice can be taken away", async () => {
    const html = await page("/angebote?q=schreibaby&offen=1&stufenlos=1");
    expect(html).toMatch(/<input type="hidden" name="q" value="schreibaby"/);
    expect(html).toMatch(/name="offen" value="1"[^>]*checked/);
    expect(html).toContain('href="/angebote?q=schreibaby&amp;stufenlos=1"');
    expect(html).toContain('href="/angebote?q=schreibaby&amp;offen=1"');
  });

  test("where nothing is open the way back is one tap", async () => {
    const html = await page(`/angebote?q=schreitelefon&tag=${today.dayOfWeek}&frei=1&fern=1`);
    expect(html).toContain("Auch zu anderen Zeiten suchen (1 Angebot)");
  });

  test("a list without words shows only what is known to fit", async () => {
    expect(shown(await page("/angebote?stufenlos=1"))).toEqual(["Schreisprechstunde"]);
    expect(shown(await page("/angebote?offen=1"))).toEqual(["Schreisprechstunde"]);
  });
});
