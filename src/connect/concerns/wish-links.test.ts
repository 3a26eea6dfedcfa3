import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type FamilySite,
  openFamilySite,
  readable,
  markOfAPerson,
  wishFields,
} from "../../../tests/builders/families.ts";
import type { Node } from "../../../tests/builders/professionals.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { connectRoutes } from "../routes.tsx";
import { offerConcern } from "./offer-concern.ts";
import type { WishWords } from "./wish-steps.ts";

/** What a family has said before it writes stands in the form, and the team reads where it came from. */
const group = "Gruppe";
const words: WishWords = {
  topics: (_lang, loss) => [
    ...(loss ? [] : [{ no: 12, words: "Mein Baby schreit viel", group }]),
    { no: 5, words: "Geld", group },
    { no: 11, words: "Mein Baby ist gestorben", group },
  ],
  offerTitle: (_desk, _view, slug) => Promise.resolve(slug === "elterncafe" ? "Elterncafé am Markt" : null),
};
const topicNames = (no: number) => (no === 12 ? "Schreien" : String(no));
let at: FamilySite;
const opened: WebSite[] = [];
const siteOf = async (node: Node | null): Promise<WebSite> => {
  const site = await openWebSite(at.house, connectRoutes(words, topicNames), node?.duty ?? null);
  opened.push(site);
  return site;
};
let family: WebSite;
let team: WebSite;
let midwife: WebSite;
beforeAll(async () => {
  at = await openFamilySite();
  [family, team, midwife] = [await siteOf(null), await siteOf(at.intake), await siteOf(at.midwives)];
});
afterAll(async () => {
  for (const site of opened) await site.close();
  await at.close();
});

const cookie = { cookie: "s=staff" };
const form = async (query: string) => {
  const html = await readable(await family.get(`/melden${query}`));
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "";
  const topic = /<option[^>]*selected[^>]*>/.exec(html.slice(html.indexOf('id="topic"')))?.[0] ?? "";
  return {
    html,
    topic: /value="([^"]*)"/.exec(topic)?.[1] ?? "",
    place: /<input[^>]*id="place"[^>]*>/.exec(html)?.[0].match(/value="([^"]*)"/)?.[1] ?? "",
    offer: value("offer"),
  };
};

describe("the form that was reached from a search", () => {
  test("has topic, place and offer filled in", async () => {
    const { html, ...filled } = await form("?t=12&ort=05310&angebot=elterncafe");
    expect(filled).toEqual({ topic: "12", place: "05310", offer: "elterncafe" });
    expect(html).toContain("Elterncafé am Markt");
  });
  test.each([
    ["?t=5,12", { topic: "5" }],
    ["?t=999&ort=Oberlinden", { topic: "", place: "Oberlinden" }],
    ["?t=x", { topic: "" }],
    ["?t=12&verlust=1", { topic: "" }],
    ["?t=11&verlust=1", { topic: "11" }],
    ["?ort=Am+Weg+3,+05310", { place: "05310" }],
    ["?ort=%3Cscript%3E", { place: "" }],
    ["?angebot=drop-table", { offer: "" }],
  ])("%s: what makes no sense is left out, and nothing is refused", async (query, filled) => {
    expect(await form(query)).toMatchObject(filled);
  });
});

test("a form whose key was damaged says so and comes back to be sent again, with a fresh key", async () => {
  const before = await count();
  const answer = await family.post("/melden", wishFields({ _s: "kaputt", offer: "elterncafe" }));
  const html = await readable(answer);
  expect(answer.status).toBe(422);
  expect(html).toContain("Bitte senden Sie noch einmal ab. Ihre Angaben sind noch da.");
  expect(html).toContain("Kanarienwort schreit jeden Abend");
  expect(html).toContain('name="offer" value="elterncafe"');
  expect(await count()).toBe(before);
  const again = /name="_s" value="([^"]+)"/.exec(html)?.[1] ?? "";
  expect((await family.post("/melden", wishFields({ _s: again }))).status).toBe(200);
  expect(await count()).toBe(before + 1);
});

const count = async () =>
  (await at.house.owner.query("select count(*)::int as n from concern")).rows[0].n as number;
const aWish = async (more: Readonly<Record<string, string>>): Promise<string> => {
  const typed = wishFields(more);
  const sent = await family.post("/melden", { ...typed, ...markOfAPerson(at.house.keys, typed) });
  expect(sent.status).toBe(200);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return rows[0].id as string;
};
const rowOf = async (site: WebSite, id: string): Promise<string> => {
  const html = await readable(await site.get("/intern/mein-tag", cookie));
  return html.split('<li class="covers').find((row) => row.includes(id)) ?? "";
};
const pageOf = async (site: WebSite, id: string): Promise<string> =>
  readable(await site.get(`/intern/anliegen/${id}`, cookie));

describe("the team and the node it asks", () => {
  test("read topic, place and the offer the family came from", async () => {
    const id = await aWish({ offer: "elterncafe" });
    await perform(
      at.house,
      offerConcern,
      { actor: at.intake.duty, networkId: at.network },
      { concernId: id, nodeId: at.midwives.id },
    );
    for (const site of [team, midwife]) {
      const row = await rowOf(site, id);
      const page = await pageOf(site, id);
      for (const telling of ["Schreien", "Elterncafé am Markt", "Oberlinden"]) {
        expect(row).toContain(telling);
        expect(page).toContain(telling);
      }
    }
    const { rows } = await at.house.owner.query(
      "select coalesce(string_agg(f::text, ' '), '') as text from concern_field f where concern_id = $1",
      [id],
    );
    expect(rows[0].text, "sealed").not.toContain(Buffer.from("elterncafe").toString("hex"));
  });

  test("read „ohne Thema“ where the family named none", async () => {
    const id = await aWish({ topic: "", place: "" });
    expect(await rowOf(team, id)).toContain("ohne Thema");
    expect(await pageOf(team, id)).toContain("ohne Thema");
  });

  test("read the address of an offer that has been taken down since", async () => {
    const id = await aWish({ offer: "gibt-es-nicht-mehr" });
    expect(await rowOf(team, id)).toContain("gibt-es-nicht-mehr");
  });
});
