import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { findTexts } from "../texts.ts";
import { hoursOfNumber } from "./help-hours.ts";
import { readHelpNumbers } from "./help-number.ts";

let installation: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  await addNetwork(installation, "lindental", { first: true, land: "NI" });
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const numbers = readHelpNumbers("data");
const bare = (text: string | null): string => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");
const saidOf = (id: string, lang: (typeof languages)[number]["code"]): string[] =>
  numbers.filter((help) => help.id === id).map((help) => bare(hoursOfNumber(help, lang)));

test("the hours of the parents' line are German on my page", () => {
  expect(saidOf("parents", "de")).toEqual([
    "Montag, Mittwoch und Freitag: 9 bis 17 Uhr. Dienstag und Donnerstag: 9 bis 19 Uhr",
  ]);
  expect(saidOf("parents", "en")).toEqual([
    "Monday, Wednesday, and Friday: 09:00 to 17:00. Tuesday and Thursday: 09:00 to 19:00",
  ]);
  expect(saidOf("care", "tr")).toEqual(["Pazartesi - Perşembe: saat 09:00 ile 16:00 arası"]);
  expect(saidOf("crisis-line", "uk")).toEqual(["удень і вночі"]);
  expect(saidOf("violence-men", "ar")[0]).toMatch(/^الاثنين إلى الخميس: من 08:00 إلى 20:00/);
});

test.each(["/hilfe-sofort", "/ohne-netz", "/angebote?t=49", "/fragen/4?t=41"])(
  "on %s somebody who reads no German cannot see when a number answers",
  async (path) => {
    for (const { code } of languages.filter(({ code: one }) => !one.startsWith("de"))) {
      const html = await (await site.get(`/${code}${path}`)).text();
      const calls = [...html.matchAll(/<ul class="calls">[^]*?<\/ul>/g)].map(([list]) => list).join("");
      expect(calls, code).toContain('<bdi lang="de">');
      const foreign = calls.replaceAll(/<bdi lang="de">[^<]*<\/bdi>/g, "");
      expect(foreign, code).not.toMatch(/Tag und Nacht|Montag|Uhr|normaler Anruf/);
      expect(calls, code).not.toMatch(/<bdi lang="de">[^<]*(?:Tag und Nacht|bis \d+ Uhr)/);
    }
  },
);

test("who answers is German on my page, though it has been translated", async () => {
  for (const { code } of languages.filter(({ code: one }) => !one.startsWith("de"))) {
    const html = await (await site.get(`/${code}/hilfe-sofort`)).text();
    for (const help of numbers.filter(
      ({ lands, audience }) => lands.length === 0 && audience === "families",
    )) {
      const [words, german] = [help.texts[code], help.texts["de"]];
      expect(html, `${code} ${help.id}`).toContain(words?.name ?? "no name");
      if (help.alternativeTo !== null) continue;
      expect(html, `${code} ${help.id}`).toContain(words?.description ?? "no words");
      // The German text counts, so it stands beside: docs/decisions/0011-status-of-translations.md.
      expect(html, `${code} ${help.id}`).toContain(
        `<bdi lang="de">${german?.name}. ${german?.description}</bdi>`,
      );
    }
    expect(html, code).toMatch(new RegExp(speak(findTexts, code)("helpBesideGerman")));
  }
  expect(await (await site.get("/einfach/hilfe-sofort")).text()).not.toContain("Es gilt der deutsche Text");
});

test("hours that nobody has put into numbers stay as they are written", () => {
  expect(numbers.map((help) => hoursOfNumber({ ...help, open: null }, "tr"))).toEqual(
    numbers.map(() => null),
  );
});
