import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson, type Person } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { networkRoutes } from "../routes.tsx";

const headers = { cookie: "s=staff" };
const form = "/intern/netzwerk/barrierefreiheit";
let house: TestInstallation;
let site: WebSite;
let coordinator: Person;

beforeAll(async () => {
  loadTranslations("texts");
  house = await openTestInstallation();
  const { id } = await addNetwork(house, "lindental", { land: "SN", first: true });
  coordinator = await firstPerson(house, id, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(house, networkRoutes, coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const page = async (path: string, own = {}): Promise<string> => (await site.get(path, own)).text();
/** What stands below one heading. */
const below = (html: string, heading: string): string =>
  html
    .split(`>${heading}</h`)[1]
    ?.split(/<h[123]/)[0]
    ?.replaceAll(/<[^>]*>/g, " ") ?? "";
async function save(facts: Record<string, string>) {
  const _t = /name="_t" value="([^"]*)"/.exec(await page(form, headers))?.[1] ?? "";
  const answer = await site.post(form, { _t, ...facts }, headers);
  // Kept pages are built anew when the store has told of the change.
  await site.faces.refresh();
  return answer;
}

const facts = {
  conformity: "partial",
  method: "self",
  checkedOn: "2026-10-01",
  checkedBy: "Netzwerkstelle",
  gaps: "Videos fehlen noch.",
  authority: "Aufsicht",
  mediation: "Schlichtung",
  controller: "Landkreis Lindental\nLindenallee 20",
  representative: "Landrätin Rosa Lindner",
  bodyEmail: "post@lindental.example",
  privacyOfficer: "Olga Frey",
  legalBasis: "Art. 6 Absatz 1 a DSGVO",
  processors: "Rechenzentrum Lindental",
  serverLogs: "Nichts.",
};

test("nobody is told that no answer comes without a number: the code brings it, in every language", async () => {
  const german = await page("/datenschutz");
  expect(german).not.toContain("nicht antworten");
  expect(german).toContain("Unsere Antwort lesen Sie dann mit Ihrem Code");
  expect(german).toContain("Im Notfall darf das erste Team mitlesen");
  for (const [lang, code] of [
    ["einfach", "lesen Sie unsere Antwort mit Ihrem Code"],
    ["en", "read our answer with your code"],
    ["tr", "cevabımızı kodunuzla"],
    ["ar", "تقرؤون ردنا برمزكم"],
    ["uk", "за своїм кодом"],
    ["ru", "по своему коду"],
    ["fa", "پاسخ ما را با رمز خود"],
  ])
    expect(await page(`/${lang}/datenschutz`), lang).toContain(code);
});

test("nobody has filled anything in, and the pages made something up or said nothing", async () => {
  const privacy = await page("/datenschutz");
  for (const heading of ["Wer verantwortlich ist", "Warum wir das dürfen", "Andere Server davor"])
    expect(below(privacy, heading), heading).toContain("noch nicht eingetragen");
  const imprint = await page("/impressum");
  for (const heading of ["Wer sie vertritt", "Eigene E-Mail-Adresse"])
    expect(below(imprint, heading), heading).toContain("noch nicht eingetragen");
  expect(await page("/barrierefreiheit")).toContain("ist noch nicht eingetragen");
});

test("we did not know what the law still asks of us", async () => {
  const html = await page(form, headers);
  for (const missing of ["Wie weit halten die Seiten", "Wer vertritt sie?", "Auf welcher Rechtsgrundlage"])
    expect(/Bitte eintragen:[^<]*/.exec(html)?.[0]).toContain(missing);
});

test("the page on data protection says what Article 13 asks for", async () => {
  expect((await save(facts)).status).toBe(303);
  const html = await page("/datenschutz");
  const open = [...html.matchAll(/<h[23]>([^<]*)<\/h[23]>/g)].flatMap(([, heading = ""]) =>
    below(html, heading).includes("nicht eingetragen") ? [heading] : [],
  );
  expect(open).toEqual([]);
  expect(below(html, "Wer verantwortlich ist")).toContain("Landkreis Lindental");
  expect(below(html, "Warum wir das dürfen")).toContain("Art. 6");
  expect(below(html, "Wer in unserem Auftrag arbeitet")).toContain("Rechenzentrum");
  expect(below(html, "Wie lange wir speichern")).toContain("90 Tage");
  expect(below(html, "Ihre Rechte")).toContain("widersprechen");
  expect(below(html, "Wer über den Datenschutz wacht")).toContain("Sächsische Datenschutz");
  expect(below(html, "Was der Server aufschreibt")).toContain("keine IP-Adresse");
  expect(await page(form, headers)).not.toContain("Bitte eintragen:");
});

test("the imprint names neither who acts for the county nor its own address", async () => {
  const html = await page("/impressum");
  expect(below(html, "Wer sie vertritt")).toContain("Landrätin Rosa Lindner");
  expect(html).toContain("mailto:post@lindental.example");
});

test("I use a screen reader, and nobody says how far the pages keep to the rules", async () => {
  expect(await page("/barrierefreiheit")).toContain("mit den Regeln teilweise vereinbar");
  const english = await page("/en/barrierefreiheit");
  expect(english).toContain("partially conform");
  const line = english.indexOf("only exists in German");
  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThan(english.indexOf('<ul lang="de"'));
});

test("a mistyped address of the county is said at its field", async () => {
  const answer = await save({ ...facts, bodyEmail: "landkreis" });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Bitte geben Sie eine E-Mail-Adresse ein");
});

test("Article 13 asks for more: must I, who decides, does it leave the country", async () => {
  const html = await page("/datenschutz");
  expect(below(html, "Wozu wir Angaben brauchen")).toContain("Sie müssen nichts angeben");
  expect(below(html, "Wer in unserem Auftrag arbeitet")).toContain("anderen Ländern");
  expect(below(html, "Ihre Rechte")).toContain("Kein Programm entscheidet");
  for (const lang of ["en", "ar", "uk"])
    expect(await page(`/${lang}/datenschutz`)).not.toContain("Kein Programm entscheidet");
});

test("the statement does not say whose pages it is about, nor when I can go to the mediators", async () => {
  const html = await page("/barrierefreiheit");
  expect(html).toContain("Diese Seiten gehören zu:");
  expect(below(html, "Wer bei Streit hilft")).toMatch(/Nach einem Monat keine Antwort\?.*Schlichtung/s);
});

test("in easy language I find my way, and what the statement says", async () => {
  const html = await page("/leichte-sprache");
  expect(html).toContain("Unten auf jeder Seite");
  expect(html).toContain("mit den Regeln teilweise vereinbar");
  for (const path of ["/barrierefreiheit", "/gebaerdensprache"]) expect(html).toContain(`href="${path}"`);
});
