import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aWrittenWish,
  codeIn,
  type FamilySite,
  openFamilySite,
  readable,
  wishFields,
} from "../../../tests/builders/families.ts";
import { returnCodeQueue } from "../../platform/vault/return-code.ts";

/** What a family sees when it writes: the form, what is said about it, and the receipt. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

const count = async () =>
  (await at.house.owner.query("select count(*)::int as n from concern")).rows[0].n as number;
const send = async (more: Readonly<Record<string, string>>) => {
  const before = await count();
  const answer = await at.site.post("/melden", wishFields(more));
  return { status: answer.status, html: await readable(answer), stored: (await count()) - before };
};

describe("the form", () => {
  test("topics stand in their groups, and nobody reads through all of them", async () => {
    const html = await readable(await at.site.get("/melden?t=13"));
    expect([...html.matchAll(/<optgroup label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
      "Das Baby versorgen",
      "Wie es mir geht",
    ]);
    expect(html).toMatch(/<option selected value="13"|<option value="13" selected/);
  });

  test("whoever pastes forty thousand letters gets them back, with the sentence beside the field", async () => {
    const { status, html, stored } = await send({ wish: `${"ä".repeat(40_000)} ENDE` });
    expect([status, stored]).toEqual([422, 0]);
    expect(html).toContain(`${"ä".repeat(40_000)} ENDE`);
  });

  test.each([
    ["topic", "999", "Bitte wählen Sie ein Thema aus der Liste."],
    ["topic", "drop table", "Bitte wählen Sie ein Thema aus der Liste."],
    ["language", "klingon", "Bitte wählen Sie eine Sprache aus der Liste."],
    ["language", "", "Bitte wählen Sie eine Sprache aus der Liste."],
  ])("%s „%s“ is asked for again and stores nothing", async (field, value, words) => {
    const { status, html, stored } = await send({ [field]: value });
    expect([status, stored]).toEqual([422, 0]);
    expect(html).toContain(`<a href="#${field}">${words}</a>`);
    expect(html).toContain(`id="${field}-error">${words}`);
    expect(html).toContain("Kanarienwort schreit jeden Abend");
  });

  test("what is missing is told in the order in which it is asked", async () => {
    const { html } = await send({ name: "", channel: "call", contactMe: "", topic: "999" });
    const summary = /<div class="errors[\s\S]*?<\/div>/.exec(html)?.[0] ?? "";
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(["name", "phone", "topic"]);
  });

  test("a text that is too long comes back whole, to be shortened by its author", async () => {
    const long = `${"ä".repeat(4100)} ENDE`;
    const { status, html } = await send({ wish: long });
    expect(status).toBe(422);
    expect(html).toContain(long);
    expect(html).toContain("auf höchstens 4000 Zeichen");
    expect(html).not.toMatch(/<textarea[^>]*maxlength/);
  });

  test("words that another of our pages hands over are filled in and not sent", async () => {
    const before = await count();
    const html = await readable(await at.site.post("/melden", { wish: "Das schrieb ich eben" }));
    expect(html).toContain("Das schrieb ich eben");
    expect(html).not.toContain("errors-title");
    expect(await count()).toBe(before);
  });

  test("while too many codes are being opened the form comes back as it was, with a number to call", async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    const crowd = Array.from({ length: 129 }, () => returnCodeQueue.run(() => held));
    const answer = await at.site.post("/melden", wishFields({ name: "Geduld" }));
    const html = await readable(answer);
    end();
    await Promise.all(crowd);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
    expect(html).toContain('value="Geduld"');
    expect(html).toContain("069 90009-120");
    const again = /name="_s" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(codeIn(await readable(await at.site.post("/melden", wishFields({ _s: again }))))).not.toBe("");
  });
});

describe("the receipt", () => {
  test("the code stands in no address, and every way on from it is a POST or leaves it behind", async () => {
    const { code, html } = await aWrittenWish(at.site);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    const addresses = [...html.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(
      addresses.filter((address) => address?.replaceAll("-", "").includes(code.replaceAll("-", ""))),
    ).toEqual([]);
    expect(html).toMatch(
      new RegExp(`<form method="post" action="/stand">.*name="code" value="${code}".*</form>`, "s"),
    );
  });

  test("another language shows the same code again, and the wish is not sent twice", async () => {
    const { code, html } = await aWrittenWish(at.site);
    const before = await count();
    const form = html.split("<form").find((part) => part.includes('action="/tr/melden"')) ?? "";
    const hidden = [
      ...form
        .split("</form>", 1)
        .join()
        .matchAll(/name="([^"]+)" value="([^"]*)"/g),
    ];
    const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
    expect(Object.keys(fields)).not.toContain("wish");
    const turkish = await readable(await at.site.post("/tr/melden", fields));
    expect(turkish).toContain('<html lang="tr"');
    expect(codeIn(turkish)).toBe(code);
    expect(await count()).toBe(before);
  });

  test("a quarter of an hour later nobody who finds the open page sees the code, in no language", async () => {
    const { code, fields } = await aWrittenWish(at.site);
    await at.house.owner.query(
      `update operation set outcome = jsonb_set(outcome, '{value,receiptUntil}', to_jsonb('2026-01-01T00:00:00Z'::text)) where act = 'send-contact-wish'`,
    );
    for (const [path, sent] of [
      ["/melden", fields],
      ["/tr/melden", { _s: fields["_s"] ?? "", _again: "1", name: "Ayla", channel: "none" }],
    ] as const) {
      const answer = await at.site.post(path, sent);
      expect(answer.status, path).toBe(410);
      expect(await readable(answer), path).not.toContain(code);
    }
  });

  test("a page that has sent no wish gets no receipt, whatever it claims", async () => {
    const answer = await at.site.post("/melden", wishFields({ _again: "1", name: "", contactMe: "" }));
    expect(answer.status).toBe(422);
    expect(codeIn(await readable(answer))).toBe("");
  });

  test("without the second consent it promises only that the team reads it, and an answer earlier", async () => {
    const asked = await aWrittenWish(at.site);
    const alone = await readable(await at.site.post("/melden", withoutAsking()));
    expect(alone).toContain("Das Familienteam liest sie.");
    expect(alone).not.toContain("sucht eine Person");
    const days = (html: string) =>
      [...html.matchAll(/<time datetime="([^"]+)"/g)].map(([, day]) => day ?? "");
    expect(
      days(alone)
        .at(-1)
        ?.localeCompare(days(asked.html).at(-1) ?? ""),
    ).toBe(-1);
  });

  test("the sheet for an unsafe home holds code, days and number, and names nobody", async () => {
    const { code, html } = await aWrittenWish(at.site, { place: "Oberlinden" });
    const sheet = html.slice(html.indexOf('<div class="bare'), html.lastIndexOf('<p class="print-only'));
    expect(sheet).toContain(code);
    expect(sheet).toContain("069 90009-120");
    expect(sheet).toMatch(/Gelesen bis \p{L}+, \d+\. \p{L}+/u);
    expect(sheet).toMatch(/Antwort bis \p{L}+, \d+\. \p{L}+/u);
    expect(sheet).toMatch(/Gedruckt am .* \d{4}/);
    for (const telling of [
      "Familienteam",
      "Frühe Hilfen",
      "lindental",
      "Ayla",
      "Oberlinden",
      "Baby",
      "http",
      "localhost",
    ])
      expect(sheet.toLowerCase(), telling).not.toContain(telling.toLowerCase());
    expect(html).toContain('<input type="checkbox" id="bare"');
    expect(html, "the name of a saved sheet").toContain("<title>Ihr Code</title>");
  });
});

const withoutAsking = () => {
  const { askNode: _left, ...rest } = wishFields();
  return rest;
};
