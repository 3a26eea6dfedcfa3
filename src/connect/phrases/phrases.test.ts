import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { chosenPhrases, phraseGroups, phrasesIn, sayPhrases } from "./phrases.ts";

/** A professional chooses German sentences; the family reads them in its own language. */
let at: FamilySite;
beforeAll(async () => {
  loadTranslations("texts");
  at = await openFamilySite();
});
afterAll(() => at.close());

const staff = { cookie: "s=staff" };
async function answer(fields: Readonly<Record<string, string>>) {
  const { code } = await aWrittenWish(at.site, { language: "ar", name: "Girlitz" });
  const { rows } = await at.house.owner.query(
    "select id from concern order by created_at desc, id desc limit 1",
  );
  const id = rows[0].id as string;
  const team = await at.siteOf(at.intake);
  await team.post(`/intern/anliegen/${id}/annehmen`, await tokensOf(team, id), staff);
  const sent = await team.post(
    `/intern/anliegen/${id}/antworten`,
    { ...(await tokensOf(team, id)), ...fields },
    staff,
  );
  return { code, id, team, sent };
}
async function tokensOf(team: Awaited<ReturnType<FamilySite["siteOf"]>>, id: string) {
  const html = await readable(await team.get(`/intern/anliegen/${id}`, staff));
  const form = html.split(/action="[^"]*\/(?:annehmen|antworten)"/)[1] ?? "";
  return Object.fromEntries(
    [
      ...form
        .split("</form>", 1)
        .join()
        .matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ].map(([, name = "", value = ""]) => [name, value]),
  );
}
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

describe("a prepared sentence", () => {
  test("is read in the family's language, and what was added in German is marked as German below it", async () => {
    const { code, sent } = await answer({
      phrase1: "hello",
      phrase2: "callOn",
      phrase3: "",
      phraseDay: "2027-01-13",
      text: "Frau Amsel ruft an.",
      nextBy: inAWeek(),
    });
    expect(sent.status).toBe(303);
    const arabic = await readable(await at.site.post("/ar/stand", { code }));
    expect(arabic).toMatch(/مرحبًا\. سنتصل بكم يوم الأربعاء، 13 يناير\./);
    expect(arabic).toMatch(/<bdi lang="de">Frau Amsel ruft an\.<\/bdi> \(/);
    const german = await readable(await at.site.post("/stand", { code }));
    expect(german).toContain("Guten Tag. Wir rufen Sie am Mittwoch, 13. Januar an.");
  });

  test("is not needed: what is only typed is German too, and is read out as that, on the page and in the own file", async () => {
    const { code } = await answer({ phrase1: "", text: "Wir rufen am Montag an.", nextBy: inAWeek() });
    const marked = '<bdi lang="de" dir="ltr">Wir rufen am Montag an.</bdi>';
    const arabic = await readable(await at.site.post("/ar/stand", { code }));
    expect(arabic).toContain(marked);
    const file = await readable(await at.site.post("/ar/stand", hiddenOf(arabic, "export")));
    expect(file).toContain(marked);
  });

  test("is not needed by who writes in the family's own letters: that is no German", async () => {
    const { code } = await answer({ phrase1: "", text: "سنتصل بكم", nextBy: inAWeek() });
    expect(await readable(await at.site.post("/ar/stand", { code }))).toMatch(/<p dir="auto">سنتصل بكم<\/p>/);
  });

  test("is enough for an answer without a word of one's own", async () => {
    const { sent, team, id } = await answer({ phrase1: "read", phraseDay: "", text: "", nextBy: inAWeek() });
    expect(sent.status).toBe(303);
    expect(await readable(await team.get(`/intern/anliegen/${id}`, staff))).toContain(
      "Wir haben Ihre Nachricht gelesen.",
    );
  });

  test.each([
    [{ phrase1: "callOn", phraseDay: "" }, "Ein Satz nennt einen Tag. Bitte wählen Sie ihn."],
    [{ phrase1: "drop table", phraseDay: "" }, "Bitte wählen Sie einen Satz aus der Liste."],
  ])("%j is asked for again, and the words typed stay", async (wrong, words) => {
    const { sent } = await answer({ ...wrong, text: "Bleibt stehen", nextBy: inAWeek() });
    expect(sent.status).toBe(422);
    const html = await readable(sent);
    expect(html).toContain(words);
    expect(html).toContain("Bleibt stehen");
  });

  test("nothing chosen and nothing written is no answer", async () => {
    expect((await answer({ phrase1: "", phraseDay: "", text: " ", nextBy: inAWeek() })).sent.status).toBe(
      422,
    );
  });
});

test("every sentence stands in eight languages, and none has a hole left", () => {
  const names = Object.values(phraseGroups).flat();
  expect(names.length).toBeGreaterThanOrEqual(25);
  for (const { code } of languages) {
    const said = names.map((name) => sayPhrases([{ name, day: "2027-01-13" }], code));
    expect(said.join(" "), code).not.toMatch(/[{}]/);
    expect(new Set(said).size, code).toBe(names.length);
  }
});

test("the store holds names and days only, and a name that is not known any more is left out", () => {
  expect(chosenPhrases.parse({ names: ["hello", "", "fitsDay"], day: "2027-01-13" })).toEqual([
    { name: "hello" },
    { name: "fitsDay", day: "2027-01-13" },
  ]);
  expect(phrasesIn([{ name: "hello" }, { name: "later" }, 5, null])).toEqual([{ name: "hello" }]);
  expect(phrasesIn("x")).toEqual([]);
});
