import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codedWords } from "../../../tests/builders/counts.ts";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { aNode } from "../../../tests/builders/professionals.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "./accept-concern.ts";
import { handBackConcern } from "./hand-back-concern.ts";
import { offerConcern } from "./offer-concern.ts";

/** What professionals see of a concern, and what is told them when something is missing. */
let at: FamilySite;
let team: WebSite;
let midwife: WebSite;
const cookie = { cookie: "s=staff" };

beforeAll(async () => {
  at = await openFamilySite();
  team = await at.siteOf(at.intake);
  midwife = await at.siteOf(at.midwives);
});
afterAll(() => at.close());

const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
async function aWish(): Promise<string> {
  await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77" });
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return rows[0].id as string;
}
const offer = (concernId: string) =>
  perform(at.house, offerConcern, as("intake"), { concernId, nodeId: at.midwives.id });
const accept = (node: "intake" | "midwives", concernId: string) =>
  perform(at.house, acceptConcern, as(node), { concernId });

/** Sends a form of the page with the page's own token. */
async function send(
  site: WebSite,
  concernId: string,
  verb: string,
  fields: Readonly<Record<string, string>>,
) {
  const page = await readable(await site.get(`/intern/anliegen/${concernId}`, cookie));
  const token = /name="_t" value="([^"]+)"/.exec(page)?.[1] ?? "";
  return site.post(`/intern/anliegen/${concernId}/${verb}`, { _t: token, ...fields }, cookie);
}
const times = (html: string, words: string): number => html.split(words).length - 1;

describe("when something is missing", () => {
  test.each([
    ["antworten", { text: "", nextBy: "2026-01-01" }, "text", "Bitte schreiben Sie eine Nachricht."],
    ["antworten", { text: "Guten Tag", nextBy: "" }, "nextBy", "Bitte wählen Sie einen Tag."],
    ["weitergeben", { nodeId: "" }, "nodeId", "Bitte wählen Sie eine Stelle."],
    ["abschliessen", { reason: "" }, "reason-abschliessen", "Bitte wählen Sie einen Grund."],
  ])(
    "%s: it is told above with a link and at the field, and the field is in sight",
    async (verb, fields, id, words) => {
      const concernId = await aWish();
      const answer = await send(team, concernId, verb, fields);
      expect(answer.status).toBe(422);
      const html = await readable(answer);
      expect(times(html, words)).toBe(2);
      expect(html).toContain(`<a href="#${id}">${words}</a>`);
      expect(html).toMatch(new RegExp(`<(select|input|textarea)[^>]* id="${id}"`));
      const before = html.slice(0, html.indexOf(` id="${id}"`));
      const fold = before.slice(before.lastIndexOf("<details"));
      if (before.lastIndexOf("<details") > before.lastIndexOf("</details>"))
        expect(fold).toMatch(/^<details[^>]* open/);
      if ("text" in fields && fields.text !== "") expect(html).toContain(`>${fields.text}</textarea>`);
    },
  );

  test("a day that cannot be promised is told at the date, and the message stays", async () => {
    const answer = await send(team, await aWish(), "antworten", {
      text: "Wir rufen an.",
      nextBy: "2020-01-01",
    });
    const html = await readable(answer);
    expect(answer.status).toBe(409);
    expect(html).toContain('<a href="#nextBy">');
    expect(html).toContain(">Wir rufen an.</textarea>");
    expect(html).toContain("Ihr Text steht noch unten.");
  });

  test("the concern went to somebody else while she was writing: she gets her words back, and nothing more", async () => {
    const concernId = await aWish();
    await offer(concernId);
    await accept("midwives", concernId);
    const page = await readable(await midwife.get(`/intern/anliegen/${concernId}`, cookie));
    const token = /name="_t" value="([^"]+)"/.exec(page)?.[1] ?? "";
    await perform(at.house, handBackConcern, as("midwives"), { concernId, reason: "other" });
    const answer = await midwife.post(
      `/intern/anliegen/${concernId}/antworten`,
      { _t: token, text: "Drei lange Sätze", nextBy: "2026-12-01" },
      cookie,
    );
    const html = await readable(answer);
    expect(answer.status).toBe(404);
    expect(html).toContain("Drei lange Sätze");
    expect(html).not.toContain("Kanarie");
  });
});

describe("what was typed is never lost, whatever the concern has become", () => {
  const unsent = /Ihr nicht gesendeter Text<\/h\d>[\s\S]*Kanarientext/;
  const answer = { text: "Kanarientext", nextBy: "2099-01-01" };

  test("a colleague gave it to a node meanwhile: the answer stands in a box", async () => {
    const concernId = await aWish();
    await offer(concernId);
    const refused = await send(team, concernId, "antworten", answer);
    const html = await readable(refused);
    expect(refused.status).toBe(409);
    expect(html).toContain("Ihr Text steht noch unten.");
    expect(html).toMatch(unsent);
  });

  test("a colleague ended it meanwhile: the answer and the closing words stand there", async () => {
    const concernId = await aWish();
    const closing = { reason: "informationOnly", closingWords: "Kanarientext" };
    expect((await send(team, concernId, "abschliessen", closing)).status).toBe(303);
    expect(await readable(await send(team, concernId, "antworten", answer))).toMatch(unsent);
    expect(await readable(await send(team, concernId, "abschliessen", closing))).toMatch(unsent);
  });

  test("while it can still be sent, it stands in its field and nowhere else", async () => {
    const html = await readable(
      await send(team, await aWish(), "antworten", { ...answer, nextBy: "2020-01-01" }),
    );
    expect(html).toContain(">Kanarientext</textarea>");
    expect(html).not.toContain("Ihr nicht gesendeter Text");
  });
});

describe("how it ends", () => {
  test("nothing is chosen beforehand of what was missing", async () => {
    const concernId = await aWish();
    const html = await readable(await team.get(`/intern/anliegen/${concernId}`, cookie));
    expect(html).toMatch(/<select[^>]*id="cause"[^>]*>\s*<option value(="")?( selected)?>–/);
    expect(html, "what the family named itself is the first guess").toMatch(
      /<select[^>]*id="topic"[^>]*>[\s\S]*?<option[^>]*value="12"[^>]*selected/,
    );
    const words = { reason: "noOffer", topic: "13", cause: "", closingWords: "Wir suchen weiter." };
    const refused = await readable(await send(team, concernId, "abschliessen", words));
    expect(refused).toContain('<a href="#cause">Bitte wählen Sie, was gefehlt hat.</a>');
    expect(refused).toContain(">Wir suchen weiter.</textarea>");
  });

  test("without its topic a gap is not noted, and what was chosen comes back", async () => {
    const concernId = await aWish();
    const words = { reason: "noOffer", topic: "", cause: "noPlace", closingWords: "Wir suchen weiter." };
    const sent = await send(team, concernId, "abschliessen", words);
    expect(sent.status).toBe(422);
    const refused = await readable(sent);
    expect(refused).toContain('<a href="#topic">Bitte wählen Sie, um welches Thema es ging.</a>');
    expect(refused).toMatch(/<option[^>]*value="noPlace"[^>]*selected/);
    expect((await send(team, concernId, "abschliessen", { ...words, topic: "13" })).status).toBe(303);
    expect(await codedWords(at, "gapRecord")).toMatchObject([{ topic: "13" }]);
  });

  test("without a word to the family it is refused at the field for it", async () => {
    const refused = await send(team, await aWish(), "abschliessen", { reason: "informationOnly" });
    expect(refused.status).toBe(409);
    const html = await readable(refused);
    expect(html).toContain('href="#closingWords"');
    expect(html).toContain("Der Familie hat noch niemand geantwortet.");
  });
});

describe("who may do what", () => {
  test("the intake team that took a concern itself can lay it down and ask somebody else", async () => {
    const concernId = await aWish();
    await accept("intake", concernId);
    const html = await readable(await team.get(`/intern/anliegen/${concernId}`, cookie));
    expect(html).toContain("An das Aufnahmeteam zurückgeben");
    const back = await send(team, concernId, "zurueckgeben", { reason: "otherTopic" });
    expect(back.status).toBe(303);
    expect(await offer(concernId)).toMatchObject({ value: { ok: true } });
  });

  test("the rules of safe contact stand before the messages on a phone, with the number only after the yes", async () => {
    const concernId = await aWish();
    await offer(concernId);
    const asked = await readable(await midwife.get(`/intern/anliegen/${concernId}`, cookie));
    expect(asked.indexOf("So ist Kontakt sicher")).toBeLessThan(asked.indexOf("Nachrichten</h2>"));
    expect(asked).not.toContain("39200 77");
    await accept("midwives", concernId);
    expect(await readable(await midwife.get(`/intern/anliegen/${concernId}`, cookie))).toContain(
      "0171 39200 77",
    );
  });

  test("the network coordinator sees the workflow: no name, no topic, no way into a concern", async () => {
    const concernId = await aWish();
    const office = await aNode(at.house.owner, at.network, "Netzwerkbüro", ["networkCoordinator"]);
    const site = await at.siteOf(office);
    const html = await readable(await site.get("/intern/mein-tag", cookie));
    expect(html).toContain("Stand aller Anliegen");
    expect(html).toContain("Oberlinden");
    for (const telling of ["Kanarie", "39200 77", "Schreien", "12</", concernId, "/intern/anliegen/"])
      expect(html, telling).not.toContain(telling);
    const log = await at.house.owner.query(
      "select act, outcome from audit where account_id = $1 and act in ('list-my-day', 'list-workflow')",
      [office.duty.accountId],
    );
    expect(log.rows, "nothing was refused to her").toEqual([]);
    expect((await site.get(`/intern/anliegen/${concernId}`, cookie)).status).toBe(404);
    const token = /name="_t" value="([^"]+)"/.exec(html)?.[1] ?? "";
    for (const verb of ["annehmen", "antworten", "weitergeben", "ablehnen", "abschliessen"]) {
      const path = `/intern/anliegen/${concernId}/${verb}`;
      const fields = { _t: token, text: "", nodeId: at.midwives.id, reason: "other", nextBy: "2026-12-01" };
      const answer = await site.post(path, fields, cookie);
      expect([404, 422], verb).toContain(answer.status);
      expect(await readable(answer), verb).not.toContain("Kanarie");
    }
    const { rows } = await at.house.owner.query("select state, version from concern where id = $1", [
      concernId,
    ]);
    expect(rows).toEqual([{ state: "received", version: 1 }]);
  });
});
