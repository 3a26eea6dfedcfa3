import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { languages } from "../../core/languages.ts";
import { perform } from "../../platform/perform.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { tellsWho } from "./letter.ts";

/** "Ein Brief in ihrer Sprache, und der Nachbar darf nichts ahnen." */
let at: FamilySite;
beforeAll(async () => {
  loadTranslations("texts");
  at = await openFamilySite();
});
afterAll(() => at.close());

const asStaff = { cookie: "s=staff" };
const lastId = async () =>
  (await at.house.owner.query("select id from concern order by created_at desc limit 1")).rows[0]
    .id as string;
async function aTakenConcern(): Promise<string> {
  await aWrittenWish(at.site);
  const concernId = await lastId();
  await perform(at.house, acceptConcern, { actor: at.intake.duty, networkId: at.network }, { concernId });
  return concernId;
}
const letter = {
  kind: "notReached",
  day: "",
  language: "ar",
  to: "Mira Probe\nHauptstraße 5\n05310 Oberlinden",
  sender: "Marktplatz 1, 05310 Oberlinden",
  agreed: "1",
};
async function send(id: string, more: Readonly<Record<string, string>> = {}) {
  const site = await at.siteOf(at.intake);
  const path = `/intern/anliegen/${id}/brief`;
  const html = await readable(await site.get(path, asStaff));
  const token = /name="_t" value="([^"]*)"/.exec(html)?.[1] ?? "";
  return site.post(path, { ...letter, _t: token, _op: crypto.randomUUID(), ...more }, asStaff);
}

test("the letter stands in the family's language with the German below, and says nothing of the wish", async () => {
  const answer = await send(await aTakenConcern());
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([
    200,
    expect.stringContaining("no-store"),
  ]);
  const text = await readable(answer);
  expect(text).toContain('dir="rtl"');
  expect(text).toContain("wir haben Sie nicht erreicht");
  expect(text).toContain("Hauptstraße 5");
  for (const word of ["Kanarie", "Baby", "schreit"]) expect(text).not.toContain(word);
});

test("it counts as an attempt, once for a double click, and name and address are kept nowhere", async () => {
  const id = await aTakenConcern();
  const _op = crypto.randomUUID();
  for (let times = 0; times < 2; times += 1) expect((await send(id, { _op })).status).toBe(200);
  const { rows } = await at.house.owner.query(
    "select channel, outcome from contact_attempt where concern_id = $1",
    [id],
  );
  expect(rows).toEqual([{ channel: "letter", outcome: "sent" }]);
  const { rows: tables } = await at.house.owner.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  for (const { name } of tables) {
    const hit = await at.house.owner.query(
      `select 1 from ${name} t where t::text ilike '%Hauptstraße 5%' limit 1`,
    );
    expect(hit.rowCount, name).toBe(0);
  }
});

test.each([
  [{ kind: "" }, 422, "was der Brief sagen soll"],
  [{ kind: "last", day: "" }, 422, "braucht einen Tag"],
  [{ kind: "last", day: "bald" }, 422, "Bitte nennen Sie den Tag so"],
  [{ to: " " }, 422, "Anschrift"],
  [{ agreed: "" }, 422, "Ohne Einverständnis"],
  [{ sender: "Frühe Hilfen, Marktplatz 1" }, 422, "verrät, von wem"],
])("what is missing is asked for, and the rest is kept: %o", async (more, status, words) => {
  const answer = await send(await aTakenConcern(), more);
  const text = await readable(answer);
  expect([answer.status, text.includes(words)]).toEqual([status, true]);
  if (!("to" in more)) expect(text).toContain("Hauptstraße 5");
  expect(text).not.toContain("<address>");
});

test("who is not responsible writes no letter", async () => {
  const id = await aTakenConcern();
  const site = await at.siteOf(at.midwives);
  expect((await site.get(`/intern/anliegen/${id}/brief`, asStaff)).status).toBe(404);
});

describe("outside", () => {
  test.each([
    ["Marktplatz 1, 05310 Oberlinden", false],
    ["Kinderheimstraße 3, Oberlinden", false],
    ["", false],
    ["Jugendamt, Marktplatz 1", true],
    ["Familienteam, Marktplatz 1", true],
    ["Landratsamt: Amt für Soziales", true],
  ])("%s", (sender, tells) => {
    expect(tellsWho(sender)).toBe(tells);
  });
});

test("all eight languages have every sentence of a letter", async () => {
  const id = await aTakenConcern();
  for (const { code } of languages.filter((one) => one.code !== "de")) {
    const text = await readable(await send(id, { language: code, kind: "last", day: "2026-12-01" }));
    const [own = "", german = ""] = text.split("<hr");
    expect(german, code).toContain("Danach schließen wir Ihre Anfrage");
    if (code !== "de-simple") expect(own, code).not.toContain("Guten Tag");
  }
});
