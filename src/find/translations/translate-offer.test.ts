import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
/** The same pages as a colleague sees them, and as an editor of another organisation. */
let colleague: WebSite;
let stranger: WebSite;
let network: NetworkId;
let path: string;
const asStaff = { cookie: "s=staff" };

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const { staff } = await firstPerson(installation, network, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  const add = async (name: string, role: "networkCoordinator" | "offerEditor") => {
    const wanted = { name, roles: [role], organisationId: staff.organisationId ?? "", nodeId: null };
    const person = await nextPerson(installation, staff, wanted);
    return openWebSite(installation, findRoutes(openFind("data")), person.staff);
  };
  site = await openWebSite(installation, findRoutes(openFind("data")), staff);
  colleague = await add("Olena Muster", "networkCoordinator");
  stranger = await add("Jana Fremd", "offerEditor");
  await addOffers(installation, network, [
    { title: "Elterncafé", description: "Wir trinken Tee. Kommen Sie um 9.30 Uhr.", free: true },
  ]);
  path = `/intern/angebote/${(await row("select id from offer"))["id"]}/sprachen`;
});
afterAll(async () => {
  for (const each of [site, colleague, stranger]) await each?.close();
  await installation.close();
});

const row = async (text: string) => (await installation.owner.query(text)).rows[0] ?? {};
const open = async (lang: string, at = site) => (await at.get(`${path}/${lang}`, asStaff)).text();
const hiddenIn = (form: string) =>
  [...form.matchAll(/type="hidden" name="([\w.]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);

/** The form of one language as a browser would send it, with these words for German sentences. */
function filled(page: string, lang: string, words: Readonly<Record<string, string>>, stand = "human") {
  const form = page.slice(page.indexOf(`action="${path}/${lang}"`)).split("</form>")[0] ?? "";
  const boxes = [...form.matchAll(/<label for="([\w.]+)">(.*?)<\/label>.*?<textarea[^>]*>([^<]*)</gs)].map(
    ([, name = "", label = "", now = ""]) => {
      const german = Object.keys(words).find((sentence) => label.includes(`>${sentence}<`));
      return [name, german === undefined ? now : (words[german] ?? "")];
    },
  );
  return Object.fromEntries([...hiddenIn(form), ...boxes, ["stand", stand]]) as Record<string, string>;
}
async function translate(lang: string, words: Readonly<Record<string, string>>, stand = "human", at = site) {
  return at.post(`${path}/${lang}`, filled(await open(lang, at), lang, words, stand), asStaff);
}
async function review(page: string, lang: string, at: WebSite) {
  const form = page.slice(page.indexOf(`${lang}/geprueft`)).split("</form>")[0] ?? "";
  return at.post(`${path}/${lang}/geprueft`, Object.fromEntries(hiddenIn(form)), asStaff);
}
const german = (text: string) => installation.owner.query("update offer set description = $1", [text]);
const stored = async () =>
  (await installation.owner.query("select lang, source, text, status from offer_translation order by source"))
    .rows;

describe("translating an offer", () => {
  test("each German sentence has its box; what is written is stored by sentence", async () => {
    const done = await translate("tr", {
      "Wir trinken Tee.": "Çay içiyoruz.",
      "Kommen Sie um 9.30 Uhr.": "Saat 9.30'da gelin.",
    });
    expect(done.status).toBe(303);
    expect(await stored()).toEqual([
      { lang: "tr", source: "Kommen Sie um 9.30 Uhr.", text: "Saat 9.30'da gelin.", status: "human" },
      { lang: "tr", source: "Wir trinken Tee.", text: "Çay içiyoruz.", status: "human" },
    ]);
  });

  test("a changed time is refused with its reason, its words stay, and all other sentences are stored", async () => {
    const refused = await translate("en", {
      "Wir trinken Tee.": "We drink tea.",
      "Kommen Sie um 9.30 Uhr.": "Come at 10.",
    });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain("Come at 10.");
    expect(text).toContain("Auf Deutsch steht 9.30. Das fehlt in der Übersetzung.");
    expect(text).toContain("In der Übersetzung steht 10. Das steht nicht im deutschen Satz.");
    expect(text).toContain("Alle anderen Sätze sind gespeichert.");
    expect((await stored()).filter(({ lang }) => lang === "en").map((one) => one["text"])).toEqual([
      "We drink tea.",
    ]);
    const again = await site.post(
      `${path}/en`,
      filled(text, "en", { "Kommen Sie um 9.30 Uhr.": "Come at 9:30 am." }),
      asStaff,
    );
    expect(again.status).toBe(303);
    expect((await stored()).filter(({ lang }) => lang === "en")).toHaveLength(2);
  });

  test("whoever typed a sentence reads her name there and is not asked whether she has read it", async () => {
    const text = await open("tr");
    expect(text).toContain("Von Hand übersetzt von Rita Beispiel am");
    expect(text).toContain("2 Sätze haben Sie selbst übersetzt. Sie prüft jemand anderes.");
    expect(text).not.toContain("tr/geprueft");
    const forced = { ...Object.fromEntries(hiddenIn(text.split("</form>")[0] ?? "")), gelesen: "x" };
    await site.post(`${path}/tr/geprueft`, forced, asStaff);
    expect((await stored()).map(({ status }) => status)).not.toContain("reviewed");
  });

  test("a colleague confirms with her name and the day, and new words lose it again", async () => {
    const text = await open("tr", colleague);
    expect(text).toContain("Ich habe diese 2 Sätze gelesen, sie stimmen");
    expect((await review(text, "tr", colleague)).status).toBe(303);
    expect(await open("tr")).toMatch(/Geprüft von Olena Muster am \d+\. \p{L}+ \d{4}\./u);
    const turkish = async () =>
      (await stored()).filter(({ lang }) => lang === "tr").map(({ status }) => status);
    expect(await turkish()).toEqual(["reviewed", "reviewed"]);
    await translate("tr", { "Wir trinken Tee.": "Biz çay içiyoruz." });
    expect(await turkish()).toEqual(["reviewed", "human"]);
  });

  test("what changed after a page was opened is not confirmed by it", async () => {
    const text = await open("tr", colleague);
    await translate("tr", { "Wir trinken Tee.": "Çay içeriz." });
    const refused = await review(text, "tr", colleague);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Es ist noch nichts als geprüft vermerkt.");
    expect((await stored()).filter(({ text: words }) => words === "Çay içeriz.")).toMatchObject([
      { status: "human" },
    ]);
  });

  test("two people at once: the second one does not overwrite the first without knowing", async () => {
    const [one, other] = [await open("tr"), await open("tr", colleague)];
    const ours = filled(one, "tr", { "Wir trinken Tee.": "Burada çay var." });
    expect((await site.post(`${path}/tr`, ours, asStaff)).status).toBe(303);
    const untouched = filled(other, "tr", { "Kommen Sie um 9.30 Uhr.": "9.30'da buyurun." });
    expect((await colleague.post(`${path}/tr`, untouched, asStaff)).status).toBe(303);
    expect((await stored()).map((line) => line["text"])).toContain("Burada çay var.");
    const late = filled(other, "tr", { "Wir trinken Tee.": "Çay içiyoruz." });
    const refused = await colleague.post(`${path}/tr`, { ...late, _op: newId<"operation">() }, asStaff);
    const text = await refused.text();
    expect(text).toContain("Jemand hat diesen Satz inzwischen anders übersetzt: „Burada çay var.“");
    expect(text).toContain(">Çay içiyoruz.</textarea>");
  });

  test("words for a German sentence that has gone meanwhile are shown, not swallowed", async () => {
    const before = await open("uk");
    await german("Wir trinken Saft. Kommen Sie um 9.30 Uhr.");
    const late = filled(before, "uk", { "Wir trinken Tee.": "Ми п'ємо чай." });
    const refused = await site.post(`${path}/uk`, late, asStaff);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Ми п&#39;ємо чай.".replace("&#39;", "'"));
    await german("Wir trinken Tee. Kommen Sie um 9.30 Uhr.");
  });

  test("an editor translates no offer of another organisation", async () => {
    expect((await stranger.get(path, asStaff)).status).toBe(404);
    expect((await stranger.get(`${path}/tr`, asStaff)).status).toBe(404);
    const words = filled(await open("tr"), "tr", { "Wir trinken Tee.": "Başka." });
    expect((await stranger.post(`${path}/tr`, words, asStaff)).status).not.toBe(303);
    expect((await stored()).map((line) => line["text"])).not.toContain("Başka.");
  });

  test("signs that turn a telephone number round, half characters and NUL do not get in", async () => {
    await translate("ar", { "Wir trinken Tee.": "\u202eنشرب\u0000 الشاي\ud800" });
    const line = (await stored()).find(({ lang }) => lang === "ar");
    expect(line).toMatchObject({ text: "نشرب الشاي\ufffd" });
    await translate("ar", { "Wir trinken Tee.": "\u200f \u200b" });
    expect((await stored()).filter(({ lang }) => lang === "ar")).toEqual([]);
  });

  test("a sentence of a million letters does not stop the others", async () => {
    const words = { "Wir trinken Tee.": "ч".repeat(1_000_000), Elterncafé: "Кафе" };
    const form = new FormData();
    for (const [name, value] of Object.entries(filled(await open("ru"), "ru", words)))
      form.append(name, value);
    const refused = await site.upload(`${path}/ru`, form, asStaff);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Ein Satz hat höchstens 4000 Zeichen. Das sind 1000000.");
    expect((await stored()).filter(({ lang }) => lang === "ru").map((line) => line["text"])).toEqual([
      "Кафе",
    ]);
  });

  test("five hundred sentences in Arabic arrive in one go", async () => {
    await german(
      Array.from({ length: 500 }, (_, at) => `Das ist der Satz ${at + 1} von uns allen.`).join(" "),
    );
    const page = await open("ar");
    const arabic = "هذه جملة طويلة بعض الشيء عن المقهى وعن الأهل والأطفال";
    const words = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `Das ist der Satz ${at + 1} von uns allen.`,
        `${arabic} ${at + 1}`,
      ]),
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(filled(page, "ar", words))) form.append(name, value);
    expect((await site.upload(`${path}/ar`, form, asStaff)).status).toBe(303);
    expect((await stored()).filter(({ lang }) => lang === "ar")).toHaveLength(500);
    await installation.owner.query("delete from offer_translation where lang <> 'tr'");
    await german("Wir trinken Tee. Kommen Sie um 9.30 Uhr.");
  });

  test("after the German changed, the page shows what it was and the old translation goes with the new one", async () => {
    await german("Wir trinken warmen Tee. Kommen Sie um 9.30 Uhr.");
    expect(await open("tr")).toContain("Vorher hieß es: „Wir trinken Tee.“");
    await translate("tr", { "Wir trinken warmen Tee.": "Sıcak çay içiyoruz." });
    expect((await stored()).map(({ source }) => source)).toEqual([
      "Kommen Sie um 9.30 Uhr.",
      "Wir trinken warmen Tee.",
    ]);
  });

  test("an empty box takes the translation away", async () => {
    await translate("tr", { "Wir trinken warmen Tee.": "" });
    expect(await stored()).toHaveLength(1);
  });

  test("a family's page changes with the translation at once", async () => {
    const version = async () => (await row(`select data_version from network`))["data_version"];
    const before = await version();
    await translate("uk", { "Wir trinken warmen Tee.": "Ми п'ємо чай." });
    expect(await version()).not.toBe(before);
  });
});

describe("what a family reads", () => {
  const page = async (lang: string) => {
    await site.faces.refresh();
    return (await site.get(`/${lang}/angebote/elterncafe`)).text();
  };

  test("each sentence in its language where it is there, the others in German and marked so", async () => {
    await installation.owner.query(
      "update offer set description = 'Wir trinken Tee. Kommen Sie um 9.30 Uhr.', slug = 'elterncafe'",
    );
    await translate("en", { Elterncafé: "Parents’ café", "Kommen Sie um 9.30 Uhr.": "Come at 9.30." });
    const text = await page("en");
    expect(text).toContain("Parents’ café</h1>");
    expect(text).toContain("Come at 9.30.");
    expect(text).toContain('<p lang="de" dir="ltr">Wir trinken Tee.</p>');
    expect(text).toContain("Some sentences are only in German.");
    await site.faces.refresh();
    expect(await (await site.get("/en/angebote?q=Elterncaf%C3%A9")).text()).toContain("Parents’ café");
  });

  test("words of a machine say that nobody has read them, until somebody has", async () => {
    await translate("en", { "Wir trinken Tee.": "We drink tea." }, "machine");
    expect(await page("en")).toContain("No person has checked this translation yet.");
    await translate("en", { "Wir trinken Tee.": "We are drinking tea." });
    expect(await page("en")).not.toContain("No person has checked this translation");
  });
});
