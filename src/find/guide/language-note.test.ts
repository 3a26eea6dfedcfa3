import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const lindental = await addNetwork(installation, "lindental", { first: true, phone: "069 90009120" });
  const without = await addNetwork(installation, "ohne");
  const crying = [
    {
      title: "Schrei-Ambulanz",
      topics: ["crying"],
      languages: ["de", "tr"],
      organisation: "Haus am Markt",
      openingHoursText: "Montag bis Freitag nach Absprache",
    },
    { title: "Schrei-Telefon", topics: ["crying"], languages: ["de"] },
  ];
  await addOffers(installation, lindental.id, [
    ...crying,
    { title: "Dolmetscher-Dienst", topics: ["interpreter"], languages: ["de", "ar"] },
    { title: "Russische Spielgruppe", topics: ["bonding"], languages: ["ru"] },
    { title: "Eltern-Kurs Bindung", topics: ["bonding"] },
  ]);
  await addOffers(installation, without.id, crying);
  await installation.owner.query("update network set phone_hours = 'Montag bis Freitag, 9 bis 16 Uhr'");
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

/** What is seen there in the end: a language among the words becomes a choice of its own. */
const seenAt = async (address: string): Promise<Response> => {
  const answer = await site.get(address);
  const location = answer.headers.get("location");
  return location === null ? answer : site.get(location);
};
const html = async (address: string): Promise<string> =>
  (await (await seenAt(address)).text()).replaceAll("&amp;", "&").replaceAll(/[\u2066-\u2069]/g, "");
const before = (page: string): string => page.slice(0, page.indexOf('<ol class="results"'));

test("I asked for Arabic, and that all of it is German I saw only when I had read every card", async () => {
  const page = before(await html("/angebote?t=12&sprache=ar"));
  expect(page).toContain("Dazu kennen wir hier kein Angebot auf Arabisch. Diese Angebote sind auf Deutsch.");
  expect(page).toMatch(/<a class="tap" href="\/angebote\?t=66&sprache=ar">Hilfe beim Übersetzen/);
  const arabic = before(await html("/ar/angebote?t=12&sprache=ar"));
  expect(arabic).toContain("لا نعرف هنا عرضاً لهذا الموضوع باللغة العربية.");
  expect(arabic).toContain('href="/ar/angebote?t=66&sprache=ar"');
});

test("it says there is nothing in Turkish, and the first card is in Turkish", async () => {
  for (const address of ["/angebote?t=12&sprache=tr", "/angebote?t=12", "/angebote?t=12&sprache=de"])
    expect(await html(address), address).not.toContain("kennen wir hier kein Angebot");
});

test("it says there is nothing in Russian here, and there is a Russian play group for another matter", async () => {
  const said = {
    "": "Dazu kennen wir hier kein Angebot auf Russisch.",
    "/en": "We know of no offer in Russian for this here.",
    "/ru": "на эту тему на этом языке: русский.",
    "/uk": "на цю тему цією мовою: російська.",
    "/tr": "Bu konuda burada bu dilde bildiğimiz bir teklif yok: Rusça.",
    "/ar": "عرضاً لهذا الموضوع باللغة الروسية",
    "/fa": "برای این موضوع پیشنهادی به زبان روسی",
  };
  for (const [lang, words] of Object.entries(said))
    expect(before(await html(`${lang}/angebote?t=12&sprache=ru`)), lang).toContain(words);
  expect(await html("/angebote?t=27&sprache=ru")).not.toContain("kennen wir hier kein Angebot");
});

test("I typed the language, and no word says that nobody speaks it, because somebody interprets", async () => {
  for (const words of ["schreiambulanz die arabisch spricht", "schreiambulanz auf russisch"]) {
    const page = before(await html(`/angebote?q=${encodeURIComponent(words)}`));
    expect(page, words).toContain("Dazu kennen wir hier kein Angebot auf");
    expect(page, words).toContain("Hilfe beim Übersetzen");
  }
});

test("it says the offers are German, and nobody knows that of one of them", async () => {
  const page = before(await html("/angebote?t=27&sprache=ar"));
  expect(page).toContain("Dazu kennen wir hier kein Angebot auf Arabisch. Wir zeigen Ihnen andere Angebote.");
});

test("it sends me to an interpreter, and there is none here, or I have just looked for one", async () => {
  const page = await html("/ohne/angebote?t=12&sprache=ar");
  expect(page).toContain("kein Angebot auf Arabisch");
  expect(page).not.toContain("Hilfe beim Übersetzen");
  expect(await html("/angebote?t=66&sprache=uk")).not.toContain("Hilfe beim Übersetzen");
});

test("a card on my Turkish page is half German, and nothing says so", async () => {
  const page = await html("/tr/angebote?t=12");
  const card =
    /<li class="card covers">(?:(?!<\/li>)[^])*Schrei-Ambulanz[^]*?<p class="small">[^]*?<\/p>/.exec(page);
  expect(card?.[0]).toContain('<bdi lang="de">Haus am Markt</bdi>');
  expect(card?.[0]).toContain('<bdi lang="de">Montag bis Freitag nach Absprache</bdi> (Almanca)');
  expect(card?.[0]).toContain('lang="de">Schrei-Ambulanz</a>');
  expect(card?.[0]).toContain("Başlık Almancadır.");
  expect(page).toContain('Telefon saatleri: <bdi lang="de">Montag bis Freitag, 9 bis 16 Uhr</bdi> (Almanca)');
  expect(await html("/tr/angebote/schrei-ambulanz")).toContain("Başlık Almancadır.");
  for (const german of ["/angebote?t=12", "/einfach/angebote?t=12"])
    expect(await html(german)).not.toMatch(/\(auf Deutsch\)|Der Titel ist auf Deutsch/);
});

test("I wrote that I want it in Russian, and nothing says that nobody here speaks it", async () => {
  expect(before(await html("/angebote?q=schreiambulanz+auf+russisch"))).toContain("auf Russisch");
  expect(before(await html("/angebote?q=schreiambulanz"))).not.toContain("kein Angebot");
});
