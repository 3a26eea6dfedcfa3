import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { newId } from "../../../core/ids.ts";
import { languages } from "../../../core/languages.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { sentenceMark } from "../../translations/sentences.ts";
import { openDataRoutes } from "../open-data-routes.ts";

let installation: TestInstallation;
let site: WebSite;
beforeAll(async () => {
  installation = await openTestInstallation();
  const network = (
    await addNetwork(installation, "lindental", { name: "Frühe Hilfen Lindental", first: true })
  ).id;
  const place = { street: "Weg 1", postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 };
  await addOffers(installation, network, [
    {
      title: "Elterncafé",
      organisation: "Haus",
      kind: "cafe",
      description: "Kommen Sie vorbei. Es gibt Tee & Kuchen.",
      phones: [{ display: "07361 123456", e164: "+497361123456" }],
      place,
    },
    { title: "Babygruppe", organisation: "Haus", description: "Wir singen.", place },
  ]);
  const { rows } = await installation.owner.query("select id from offer where title = 'Elterncafé'");
  const said: readonly [string, string, string, string][] = [
    ["title", "tr", "Elterncafé", "Ebeveyn kafesi"],
    ["description", "tr", "Kommen Sie vorbei.", "Bize <gelin>."],
    ["description", "ar", "Kommen Sie vorbei.", "تفضلوا."],
    ["description", "ar", "Es gibt Tee & Kuchen.", "يوجد شاي وكعك."],
    ["description", "ru", "So stand es früher da.", "Так было раньше."],
  ];
  for (const [field, lang, source, text] of said)
    await installation.owner.query(
      `insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        network,
        rows[0].id,
        field,
        lang,
        Buffer.from(sentenceMark(source), "hex"),
        source,
        text,
        lang === "ar" ? "machine" : "human",
      ],
    );
  await installation.owner.query(
    `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule)
     values ($1, $2, $3, 'event', current_date, '10:00', 90, 'FREQ=DAILY')`,
    [network, newId(), rows[0].id],
  );
  site = await openWebSite(installation, openDataRoutes(readTopicList("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

type Entry = ReturnType<typeof JSON.parse>;
const ask = async (path: string): Promise<Entry> => (await site.get(`/integreat${path}`)).json();
const cafeIn = async (lang: string, kind = "locations/?on_map=1"): Promise<Entry> =>
  (await ask(`/api/v3/lindental/${lang}/${kind}`)).find(({ url }: Entry) =>
    url.includes("/angebote/elterncafe"),
  );

/** A value as the types of the app name it; `null` where the app allows it. */
const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
/** "name:string prefix:string|null", as the types of the app say it. */
function expectFields(entry: Entry, fields: string) {
  for (const field of fields.trim().split(/\s+/)) {
    const [name = "", kinds = ""] = field.split(":");
    expect(kinds.split("|"), `${name} is ${JSON.stringify(entry[name])}`).toContain(kindOf(entry[name]));
  }
}

describe("the addresses the app asks", () => {
  test.each([
    ["regions", "/api/v3/regions/", "/wp-json/extensions/v3/sites/"],
    ["one region", "/api/v3/regions/lindental/", "/wp-json/extensions/v3/sites/lindental"],
    ["languages", "/api/v3/lindental/languages/", "/lindental/de/wp-json/extensions/v3/languages/"],
    ["places", "/api/v3/lindental/tr/locations/?on_map=1", "/lindental/tr/wp-json/extensions/v3/locations"],
    [
      "dates",
      "/api/v3/lindental/tr/events/?combine_recurring=True",
      "/lindental/tr/wp-json/extensions/v3/events/",
    ],
    [
      "kinds",
      "/api/v3/lindental/tr/location-categories/",
      "/lindental/tr/wp-json/extensions/v3/location-categories",
    ],
  ])("%s answer on the newer and on the older way alike", async (_name, newer, older) => {
    const answer = await site.get(`/integreat${newer}`);
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    expect(await answer.json()).toEqual(await ask(older));
  });

  test.each(["/api/v3/lindental/xx/locations", "/api/v3/talaue/de/events", "/api/v3/talaue/languages"])(
    "%s is not there",
    async (path) => expect((await site.get(`/integreat${path}`)).status).toBe(404),
  );
});

describe("a region", () => {
  test("has every field that the app reads, and the languages of the pages", async () => {
    const [region] = await ask("/api/v3/regions");
    expectFields(
      region,
      `
      id:number name:string path:string live:boolean languages:list events:boolean pois:boolean
      tunews:boolean push_notifications:boolean name_without_prefix:string prefix:string|null
      latitude:number longitude:number aliases:object|null bounding_box:list is_chat_enabled:boolean
      zammad_privacy_policy:string|null`,
    );
    expect(region.bounding_box.map((corner: unknown[]) => corner.length)).toEqual([2, 2]);
    const spoken = await ask("/api/v3/lindental/languages");
    expect(spoken).toEqual(region.languages);
    expect(spoken.map(({ code }: Entry) => code)).toEqual(languages.map(({ code }) => code));
    for (const one of spoken)
      expectFields(one, "id:number code:string bcp47_tag:string native_name:string dir:string");
    expect(spoken.find(({ code }: Entry) => code === "ar")).toMatchObject({
      native_name: "العربية",
      dir: "rtl",
    });
  });
});

describe("a place", () => {
  test("has every field that the app reads", async () => {
    const entry = await cafeIn("tr");
    expectFields(
      entry,
      `
      id:number url:string path:string title:string last_updated:string excerpt:string
      meta_description:string|null content:string available_languages:object thumbnail:string|null
      location:object temporarily_closed:boolean opening_hours:list|null appointment_url:string|null
      category:object contacts:list organization:object|null barrier_free:boolean|null`,
    );
    expectFields(entry.category, "id:number name:string color:string icon:string icon_url:string");
    expect(entry.location).toMatchObject({
      address: "Weg 1",
      town: "Aalen",
      postcode: "73430",
      latitude: 48.8,
    });
    expectFields(
      entry.contacts[0],
      `
      name:string|null area_of_responsibility:string|null email:string|null phone_number:string|null
      website:string|null mobile_number:string|null`,
    );
  });

  test("is found in the app under an address of its own, and leads to our page in the same language", async () => {
    const [german, turkish] = [await cafeIn("de"), await cafeIn("tr")];
    expect([german.path, turkish.path]).toEqual([
      "/lindental/de/locations/elterncafe",
      "/lindental/tr/locations/elterncafe",
    ]);
    expect(german.url).toMatch(/\/lindental\/angebote\/elterncafe$/);
    expect(turkish.url).toMatch(/\/lindental\/tr\/angebote\/elterncafe$/);
  });

  test("reads in the language where it was translated, and marks the German in between", async () => {
    const entry = await cafeIn("tr");
    expect(entry.title).toBe("Ebeveyn kafesi");
    expect(entry.content).toMatch(
      /^<p>Bize &lt;gelin&gt;\. <span lang="de" dir="ltr">Es gibt Tee &amp; Kuchen\.<\/span><\/p><p><small>.+<\/small><\/p>$/,
    );
    const arabic = await cafeIn("ar");
    expect(arabic.title).toBe("Elterncafé");
    expect(arabic.content).toContain("<p>تفضلوا. يوجد شاي وكعك.</p><p><small>");
  });

  test("can be switched to every language in which the app is given it", async () => {
    const codes = languages.map(({ code }) => code);
    for (const lang of ["de", "ru"] as const)
      for (const entry of await ask(`/api/v3/lindental/${lang}/locations`)) {
        expect(Object.keys(entry.available_languages)).toEqual(codes.filter((code) => code !== lang));
        for (const [code, other] of Object.entries<Entry>(entry.available_languages)) {
          const there = (await ask(`/api/v3/lindental/${code}/locations`)).find(
            ({ path }: Entry) => path === other.path,
          );
          expect(other).toEqual({ id: there.id, url: there.url, path: there.path });
        }
      }
  });

  test("shows German as German where nobody has translated it, or the German has changed since", async () => {
    const russian = await cafeIn("ru");
    expect(russian.content).toContain('<span lang="de"');
    expect(russian.content).not.toContain("Так было");
  });

  test("names the organisation, with an address that opens", async () => {
    for (const lang of ["de", "tr"]) {
      const { organization } = await cafeIn(lang);
      expectFields(organization, "id:number slug:string name:string website:string logo:string");
      expect(organization).toMatchObject({ name: "Haus", slug: "haus" });
      expect(URL.canParse(organization.website)).toBe(true);
    }
  });

  test("that is closed today says so and names no hours", async () => {
    const { rows } = await installation.owner.query(
      "select id, network_id from offer where title = 'Babygruppe'",
    );
    await installation.owner.query(
      `insert into closure (network_id, id, offer_id, from_date, to_date) values ($1, $2, $3, current_date - 1, current_date + 1)`,
      [rows[0].network_id, newId(), rows[0].id],
    );
    await site.faces.refresh();
    const entries = await ask("/api/v3/lindental/de/locations");
    const closed = entries.filter((entry: Entry) => entry.temporarily_closed);
    expect(closed.map(({ title, opening_hours }: Entry) => [title, opening_hours])).toEqual([
      ["Babygruppe", null],
    ]);
  });
});

describe("a date", () => {
  test("has every field that the app reads, in the family's language, with its place", async () => {
    const entry = await cafeIn("tr", "events");
    expectFields(
      entry,
      `
      id:number url:string path:string title:string last_updated:string excerpt:string content:string
      available_languages:object thumbnail:string|null event:object location:object
      featured_image:object|null recurrence_rule:string|null location_path:string|null
      meeting_url:string|null`,
    );
    expectFields(entry.event, "id:number start:string end:string all_day:boolean only_weekdays:boolean");
    expectFields(
      entry.event,
      "start_date:string start_time:string end_date:string end_time:string recurrence_id:number|null timezone:string",
    );
    expectFields(entry, "modified_gmt:string hash:null");
    expect(Object.keys(entry.available_languages)).toHaveLength(languages.length - 1);
    expect(entry.title).toBe("Ebeveyn kafesi");
    expect(entry.path).toMatch(/^\/lindental\/tr\/events\/elterncafe-\d{4}-\d\d-\d\d-1000$/);
    expect(entry.location_path).toBe((await cafeIn("tr")).path);
    expect(entry.available_languages.de.path).toBe(entry.path.replace("/tr/", "/de/"));
  });

  test("shares its address in the app with no other date", async () => {
    const paths = (await ask("/api/v3/lindental/de/events")).map(({ path }: Entry) => path);
    expect(paths.length).toBeGreaterThan(50);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
