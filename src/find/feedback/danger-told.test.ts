import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let house: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  house = await openTestInstallation();
  await addNetwork(house, "lindental", { first: true });
  site = await openWebSite(house, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const send = (fields: Record<string, string>, base = "") =>
  site.post(`${base}/rueckmeldung`, { _op: newId<"operation">(), art: "idea", seite: "/", ...fields });
/** What I read after sending. */
const after = async (text: string, base = ""): Promise<{ readonly to: string; readonly html: string }> => {
  const answer = await send({ text }, base);
  expect(answer.status).toBe(303);
  const to = answer.headers.get("location") ?? "";
  return { to, html: await (await site.get(to)).text() };
};

test("I wrote that my husband hits me, and was only thanked", async () => {
  const { to, html } = await after("mein mann schlägt mich bitte helfen sie mir");
  expect(to).toBe("/rueckmeldung?danke=1&t=49");
  expect(html).toContain("Tut Ihnen jemand weh?");
  expect(html).toContain('href="tel:110"');
  expect(html.indexOf("Tut Ihnen jemand weh?")).toBeLessThan(html.indexOf("Wir lesen Ihre Rückmeldung"));
});

test("I wrote it in English, and at the end of a long text", async () => {
  expect((await after("my husband beats me", "/en")).html).toContain('href="tel:110"');
  const long = `${"Die Karte ist zu klein und die Schrift auch. ".repeat(20)}Mein Mann schlägt mich.`;
  expect((await after(long)).html).toContain('href="tel:110"');
});

test("I wrote that my child does not breathe, and nobody told me to call 112", async () => {
  const { to, html } = await after("mein baby atmet nicht");
  expect(to).toContain("akut=leben");
  expect(html).toContain('href="tel:112"');
});

test("I forgot to say what it is about, and the help was missing", async () => {
  const answer = await send({ art: "", text: "ich will nicht mehr leben" });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('class="note urgent');
});

test("I only said that a number is wrong, and was met with an emergency call", async () => {
  for (const text of ["Das Café gibt es nicht mehr.", "Bitte zeigen Sie die Karte größer.", ""]) {
    const answer = await send({ art: "not-helpful", text });
    const to = answer.headers.get("location") ?? "";
    expect(to).toBe("/rueckmeldung?danke=1");
    expect(await (await site.get(to)).text()).not.toContain('class="note urgent');
  }
});

test("what I wrote stands readable in the store or in an address", async () => {
  const { rows } = await house.owner.query("select f::text as line from page_feedback f");
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify(rows)).not.toMatch(/mann|husband|leben|t=49|violence/i);
});
