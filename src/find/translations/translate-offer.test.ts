import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
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
  site = await openWebSite(installation, findRoutes(openFind("data")), staff);
  await addOffers(installation, network, [
    { title: "Elterncafé", description: "Wir trinken Tee. Kommen Sie um 9.30 Uhr.", free: true },
  ]);
  path = `/intern/angebote/${(await row("select id from offer"))["id"]}/sprachen`;
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const row = async (text: string) => (await installation.owner.query(text)).rows[0] ?? {};
const open = async (lang: string) => (await site.get(`${path}/${lang}`, asStaff)).text();

/** Sends the form of one language as a browser would, with these words for German sentences. */
async function translate(lang: string, words: Readonly<Record<string, string>>, stand = "human") {
  const text = await open(lang);
  const form = text.slice(text.indexOf(`action="${path}/${lang}"`)).split("</form>")[0] ?? "";
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const boxes = [...form.matchAll(/<label for="([\w.]+)">(.*?)<\/label>.*?<textarea[^>]*>([^<]*)</gs)].map(
    ([, name = "", label = "", now = ""]) => {
      const german = Object.keys(words).find((sentence) => label.includes(`>${sentence}<`));
      return [name, german === undefined ? now : words[german]];
    },
  );
  return site.post(`${path}/${lang}`, { ...Object.fromEntries([...hidden, ...boxes]), stand }, asStaff);
}
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

  test("a changed time is refused, and everything typed is still there", async () => {
    const refused = await translate("en", {
      "Wir trinken Tee.": "We drink tea.",
      "Kommen Sie um 9.30 Uhr.": "Come at 10.",
    });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain("We drink tea.");
    expect(text).toContain("Come at 10.");
    expect(text).toContain("9.30, 10");
    expect((await stored()).filter(({ lang }) => lang === "en")).toEqual([]);
  });

  test("nothing is reviewed before a person says so, and new words lose it again", async () => {
    const text = await open("tr");
    const form = text.slice(text.indexOf("/tr/geprueft")).split("</form>")[0] ?? "";
    const fields = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    );
    expect((await site.post(`${path}/tr/geprueft`, Object.fromEntries(fields), asStaff)).status).toBe(303);
    expect((await stored()).map(({ status }) => status)).toEqual(["reviewed", "reviewed"]);
    await translate("tr", { "Wir trinken Tee.": "Biz çay içiyoruz." });
    expect((await stored()).map(({ status }) => status)).toEqual(["reviewed", "human"]);
  });

  test("after the German changed, the page shows what it was and the old translation goes with the new one", async () => {
    await installation.owner.query(
      "update offer set description = 'Wir trinken warmen Tee. Kommen Sie um 9.30 Uhr.'",
    );
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
