import { render } from "preact-render-to-string";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addOffers } from "../../../tests/builders/offers.ts";
import { aNetwork, aNode, makeIntake } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { latestPromises } from "../../core/contact-promise.ts";
import type { NetworkId } from "../../core/ids.ts";
import { sayDay } from "../../core/say-date.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { processInstant } from "../../platform/clock.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { findTexts } from "../texts.ts";
import { AnswerPromise } from "./answer-promise.tsx";
import { humanContact } from "./human-contact.ts";

let house: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  house = await openTestInstallation();
  const network = await aNetwork(house.owner, "lindental", "SN");
  const team = await aNode(house.owner, network, "Familienteam Lindental", ["intakeCoordinator"]);
  await makeIntake(house.owner, network, team);
  const other = await aNetwork(house.owner, "ohne", "SN");
  await house.owner.query("update network set first = true where id = $1", [network]);
  for (const id of [network, other]) await addOffers(house, id, [{ title: "Ambulanz", topics: ["crying"] }]);
  await addOffers(house, network, [{ title: "Frauenhaus", topics: ["violence"] }]);
  site = await openWebSite(house, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const bare = (html: string): string => html.replaceAll(/[\u2066-\u2069]/g, "");
const page = async (address: string): Promise<string> => bare(await (await site.get(address)).text());

test.each(["/angebote?t=12", "/angebote?q=xyzzy", "/angebote/ambulanz", "/angebote?akut=leben"])(
  "on %s I am to write to somebody, and nobody says by when I hear from them",
  async (address) => {
    const { readBy, contactBy } = latestPromises(processInstant(), "SN");
    const html = await page(address);
    expect(html).toContain(`liest es bis ${sayDay(readBy, "de")}.`);
    expect(html).toContain(`Spätestens am ${sayDay(contactBy, "de")} melden wir uns.`);
  },
);

test.each([
  ["/angebote?t=49", "In Gefahr: "],
  ["/angebote?t=41", "In Gefahr: "],
  ["/en/angebote?t=49", "In danger: "],
])("on %s I am beaten, and read that I hear from them next week", async (address, words) => {
  const html = await page(address);
  expect(html).toMatch(new RegExp(`<p>${words}<a href="tel:110">.*?<a href="tel:112">`));
  expect(html.indexOf(words)).toBeLessThan(html.indexOf('class="small noprint"', html.indexOf(words)));
});

test("the sheet I printed says weeks later that they read it until Monday if I write today", async () => {
  for (const address of ["/angebote/ambulanz", "/angebote?t=12"])
    expect(await page(address)).toMatch(/<p class="small noprint">[^<]*liest es/);
});

test("my baby sleeps badly, and the page speaks of danger", async () => {
  expect(await page("/angebote?t=13")).not.toContain("In Gefahr");
});

test("I read about the women's refuge, and am left to wait for an answer", async () => {
  expect(await page("/angebote/frauenhaus")).toContain("In Gefahr");
  expect(await page("/angebote/ambulanz")).not.toContain("In Gefahr");
});

test("a network that nobody can write to promises me an answer", async () => {
  expect(await page("/ohne/angebote?t=12")).not.toMatch(/melden wir uns|liest es bis/);
});

const view = (local: string, lang: View["lang"] = "de"): View => ({
  network: {
    id: "00000000-0000-4000-8000-000000000001" as NetworkId,
    slug: "probe",
    name: "Probe",
    land: "SN",
    first: true,
    demo: false,
    brand: "#1d4e6f",
    lamp: "#f4b740",
    logoSvg: null,
    exitUrl: "https://example.org",
    phone: "069 90009-100",
    phoneHours: "Montag bis Freitag, 9 bis 16 Uhr",
    intakeName: "Familienteam Lindental",
    hasIntake: true,
    dataVersion: 1,
  },
  lang,
  path: "/",
  loss: false,
  actor: anyoneActor,
  now: Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).toInstant(),
  href: (path) => path,
  formFields: () => ({}),
  asset: (name) => name,
  publicUrl: "http://localhost:3000",
  demo: false,
});
const promise = (local: string): string =>
  bare(render(<AnswerPromise view={view(local)} t={speak(findTexts, "de")} />));
const contact = (local: string, lang: View["lang"] = "de"): string => {
  const asked = view(local, lang);
  const result = humanContact(asked, speak(findTexts, lang), [], [], "/melden");
  return bare(
    render(
      <>
        {result?.next?.text} {result?.limit}
      </>,
    ),
  );
};

test("they said Wednesday, and Wednesday was a holiday in Saxony", () => {
  expect(promise("2026-11-17T10:00")).toContain(
    "Das Familienteam Lindental liest es bis Donnerstag, 19. November. Spätestens am Montag, 30. November",
  );
});

test("I called on a public holiday because the page said Monday to Friday", () => {
  expect(contact("2026-11-18T10:00")).toContain("Heute ist Feiertag. Vielleicht nimmt niemand ab.");
  expect(contact("2026-11-19T10:00")).not.toContain("Feiertag");
  expect(contact("2026-11-18T10:00", "en")).toContain(
    'On the phone: <bdi lang="de">Montag bis Freitag, 9 bis 16 Uhr</bdi> (in German)',
  );
});
