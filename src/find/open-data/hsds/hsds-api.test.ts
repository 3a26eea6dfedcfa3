import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { openDataRoutes } from "../open-data-routes.ts";
import { isUuid } from "./stable-id.ts";
import { topicTerm } from "./taxonomy.ts";

let installation: TestInstallation;
let site: WebSite;
const topics = readTopicList("data");
const naughty = `"><script>alert(1)</script> ‮ 𝕿 \u0007 '; drop table offer; -- =1+1`;
const aalen = { street: "Weg 1", postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 };

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true, land: "BW" });
  await addOffers(installation, id, [
    {
      title: "Elterncafé",
      organisation: "Familienzentrum",
      kind: "cafe",
      topics: ["crying"],
      languages: ["de", "tr"],
      ageFromMonths: 4,
      ageToMonths: 36,
      free: true,
      phones: [{ display: "07361 1", e164: null }],
      email: "kein Mail",
      website: "javascript:alert(1)",
      place: aalen,
    },
    { title: "Notruf", kind: "hotline", place: { ...aalen, street: "Geheime Gasse 7" } },
    { title: "Entwurf", organisation: "Nur Entwurf e. V." },
    { title: naughty, description: naughty, organisation: naughty, place: { ...aalen, name: naughty } },
    { title: "Besuch", organisation: "Familienzentrum", kind: "homeVisit", ageFromMonths: 12 },
  ]);
  await installation.owner.query("update offer set status = 'draft' where title = 'Entwurf'");
  site = await openWebSite(installation, openDataRoutes(topics));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

type Page = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string; readonly name?: string }[];
};
const list = async (path: string): Promise<Page> => (await site.get(`/hsds/${path}`)).json();
const names = async (query: string) =>
  (await list(`services?${query}`)).contents.map(({ name }) => name).sort();
const cafe = async () => (await list("services?search=elterncaf%C3%A9")).contents[0]?.id ?? "";
const lists = ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"];

describe("whoever reads the offers by machine", () => {
  test("finds the version, the profile and the description at the root", async () => {
    const root = await (await site.get("/hsds")).json();
    expect(root).toMatchObject({ version: "3.0" });
    for (const address of [root.profile, root.openapi_url])
      expect((await site.get(new URL(address).pathname)).status).toBe(200);
  });

  test("gets every page once and no record twice, whatever the size of the page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lists), fc.integer({ min: 1, max: 7 }), async (path, size) => {
        const first = await list(`${path}?per_page=${size}`);
        const most = Math.min(first.total_pages, 4);
        const pages = await Promise.all(
          Array.from({ length: most }, (_, at) => list(`${path}?per_page=${size}&page=${at + 1}`)),
        );
        const ids = pages.flatMap(({ contents }) => contents.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(first.total_pages).toBe(Math.ceil(first.total_items / size));
        if (most === first.total_pages) expect(ids.length).toBe(first.total_items);
        expect(pages.map(({ first_page: is }) => is)).toEqual(pages.map((_, at) => at === 0));
        expect(ids.every(isUuid)).toBe(true);
      }),
      { numRuns: 20 },
    );
    expect(await list("services?page=900")).toMatchObject({ empty: true, size: 0, last_page: true });
  });

  test("gets only what all filters together let through", async () => {
    const crying = topics.find(({ slug }) => slug === "crying");
    if (crying === undefined) throw new Error("no topic crying");
    const term = `taxonomy_term_id=${topicTerm(crying).id}`;
    expect(await names(term)).toEqual(["Elterncafé"]);
    expect(await names(`${term}&search=besuch`)).toEqual([]);
    expect(await names(`${term}&modified_after=2999-01-01`)).toEqual([]);
    expect(await names("search=familienzentrum")).toEqual(["Besuch", "Elterncafé"]);
    expect(await names("search=familienzentrum&maximum_age=0.5")).toEqual(["Elterncafé"]);
    expect(await names("search=100%25")).toEqual([]);
    expect(await names("day=MO&start_time=09:00")).toEqual([]);
    expect((await list("service_at_locations?postcode=73430")).total_items).toBe(2);
    expect((await list("service_at_locations?postcode=10115&proximity=1000")).total_items).toBe(0);
  });

  test("is told what is wrong instead of getting everything", async () => {
    const wrong = [
      "page=0",
      "page=abc",
      "per_page=501",
      "format=xml",
      "sprache=de",
      "organization_id=1",
      "modified_after=gestern",
      "minimal=true&full=true",
      "page=1&page=2",
      "day=MONTAG",
      "start_time=25:00",
      "minimum_age=-1",
    ];
    for (const query of wrong) {
      const answer = await site.get(`/hsds/services?${query}`);
      expect([query, answer.status, (await answer.json()).error.code]).toEqual([query, 400, "bad-parameter"]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
    expect((await site.get("/hsds/service_at_locations?proximity=100")).status).toBe(400);
    for (const path of [
      "services",
      "organizations",
      "service_at_locations",
      "taxonomies",
      "taxonomy_terms",
    ]) {
      const answer = await site.get(`/hsds/${path}?search=a%00b`);
      expect([path, answer.status, (await answer.json()).error.code]).toEqual([path, 400, "bad-parameter"]);
    }
  });

  test("is told that a record does not exist", async () => {
    for (const path of lists)
      for (const id of ["00000000-0000-4000-8000-000000000000", "x", "%00"]) {
        const answer = await site.get(`/hsds/${path}/${id}`);
        expect([path, answer.status]).toEqual([path, 404]);
        expect((await answer.json()).error.code).toBe("not-found");
      }
  });

  test("finds every record of a list again by its id", async () => {
    for (const path of lists)
      for (const { id } of (await list(`${path}?per_page=5`)).contents) {
        const answer = await site.get(`/hsds/${path}/${id}`);
        expect([path, answer.status, (await answer.json()).id]).toEqual([path, 200, id]);
      }
  });

  test("may come from the script of any site, and gets no cookie", async () => {
    for (const path of [
      "/hsds",
      "/hsds/services",
      "/hsds/tables.zip",
      "/dcat.ttl",
      "/integreat/api/v3/regions/",
    ]) {
      const { headers } = await site.get(path);
      expect([path, headers.get("access-control-allow-origin")]).toEqual([path, "*"]);
      expect(headers.get("set-cookie")).toBeNull();
    }
    for (const path of ["/hsds/profile", "/einbetten", "/gibt-es-nicht"])
      expect((await site.get(path)).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("sees a change at once, and is not sent again what stayed the same", async () => {
    const first = await site.get("/hsds/services");
    const again = await site.get("/hsds/services", { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("gets one record a line where it asks for lines", async () => {
    const text = await (await site.get("/hsds/services?format=ndjson")).text();
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toHaveLength(4);
  });
});

describe("nothing leaves the house that is not public", () => {
  test("a draft and who sent it are nowhere", async () => {
    for (const path of ["services?full=true", "organizations", "service_at_locations"])
      expect(JSON.stringify(await list(path))).not.toContain("Entwurf");
    expect(await names("search=entwurf")).toEqual([]);
  });

  test("a hotline gives away neither street nor coordinates", async () => {
    const [hotline] = (await list("services?search=notruf&full=true")).contents;
    expect(hotline).not.toHaveProperty("service_at_locations");
    for (const path of ["services?full=true", "service_at_locations"])
      expect(JSON.stringify(await list(path))).not.toContain("Geheime Gasse");
  });

  test("addresses that are none are left out, and strange words stay words", async () => {
    const one = await (await site.get(`/hsds/services/${await cafe()}`)).json();
    expect(one).not.toHaveProperty("url");
    expect(one).not.toHaveProperty("email");
    const strange = (await list("services?search=drop%20table")).contents[0];
    expect(strange?.name).toBe(naughty);
  });
});

test("what HSDS cannot hold stands there twice: as a property and as an attribute", async () => {
  const one = await (await site.get(`/hsds/services/${await cafe()}`)).json();
  expect(one).toMatchObject({ x_fh_age_from_months: 4, x_fh_kind: "cafe", minimum_age: 0.3333 });
  const said = one.attributes.map((row: { taxonomy_term: { code: string }; value: string }) => [
    row.taxonomy_term.code,
    row.value,
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      ["age_from_months", "4"],
      ["cafe", "cafe"],
      ["crying", "crying"],
      ["free", "true"],
    ]),
  );
});
