import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { newId } from "../../../core/ids.ts";
import { perform } from "../../../platform/perform.ts";
import { importPostalCodes } from "../../gazetteer/import-postal-codes.ts";
import { openFind } from "../../public.ts";
import { findRoutes } from "../../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

const place = (code: string, name: string, lat: number, district: string) => ({
  code,
  place: name,
  land: "SN",
  districtKey: district,
  district,
  lat,
  lon: 12.1,
});

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { phone: "069 90009120", first: true });
  await perform(
    installation,
    importPostalCodes,
    { actor: { kind: "system", name: "test" }, networkId: newId() },
    {
      places: [
        place("05310", "Lindenbrück", 50.9, "99001"),
        place("05311", "Oberlinden", 50.95, "99001"),
        place("05311", "Unterlinden", 50.99, "99002"),
      ],
    },
  );
  await addOffers(installation, id, [
    {
      title: "Schreisprechstunde",
      topics: ["crying"],
      kind: "openHour",
      access: ["withoutRegistration"],
      languages: ["de", "tr"],
      ageFromMonths: 0,
      ageToMonths: 12,
      place: { postalCode: "05310", place: "Lindenbrück", lat: 50.9, lon: 12.1 },
    },
    {
      title: "Besuch zu Hause bei viel Schreien",
      topics: ["crying"],
      kind: "homeVisit",
      access: ["atHome"],
      languages: ["de"],
    },
    {
      title: "Telefon bei Schreien",
      topics: ["crying"],
      kind: "hotline",
      access: ["phone"],
      languages: ["de"],
    },
    { title: "Trotz-Abend", topics: ["tantrums"], kind: "group", ageFromMonths: 18, ageToMonths: 36 },
    { title: "Geburtsvorbereitung", topics: ["birth-prep"], kind: "course", pregnancy: true },
    { title: "Trauer-Gruppe", topics: ["pregnancy-loss"], kind: "group" },
    { title: "Beratung bei Gewalt", topics: ["violence"], kind: "counselling" },
  ]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const refused = async (address: string): Promise<string> => {
  const answer = await site.get(address);
  expect(answer.status, address).toBe(422);
  return answer.text();
};
const page = async (address: string): Promise<string> => {
  const answer = await site.get(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
};
const target = async (address: string): Promise<string | null> =>
  (await site.get(address)).headers.get("location");

/** What the browser asks for when this button of the page's form is tapped, or the one without a name. */
function tapped(html: string, answer?: string, typed: Record<string, string> = {}): string {
  const form = /<form[^>]*method="get"[^]*?<\/form>/.exec(html)?.[0] ?? "";
  const fields = new URLSearchParams();
  for (const [, name = "", value = ""] of form.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    fields.set(name, value);
  for (const [name, value] of Object.entries(typed)) fields.set(name, value);
  const buttons = [...form.matchAll(/<button([^>]*)>([^]*?)<\/button>/g)];
  const button = buttons.find(([, , inside = ""]) => answer === undefined || inside.includes(answer));
  expect(button, `${answer} on the page`).toBeDefined();
  const fact = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(button?.[1] ?? "")?.[1];
  const name = fact("name");
  if (name !== undefined) fields.set(name, fact("value") ?? "");
  const action = fact("formaction") ?? /action="([^"]+)"/.exec(form)?.[1] ?? "";
  return `${action}?${fields}`;
}

describe("the guide in four questions", () => {
  test("from the start to a fitting offer it is four pages and the list, without script", async () => {
    const start = await page("/");
    expect(start).toContain('href="/fragen/1"');
    const typed = tapped(await page("/fragen/1"), undefined, { ort: "05310" });
    const second = (await target(typed)) ?? "";
    expect(second).toBe("/fragen/2?ort=05310");
    const third = tapped(await page(second), "Bis 8 Wochen");
    const fourth = tapped(await page(third), "Mein Baby schreit");
    const list = await page(tapped(await page(fourth)));
    expect(list).toContain("Schreisprechstunde");
    expect(list).not.toContain("Trotz-Abend");
    // A person to call ends the list, and every offer says why it stands there.
    expect(list).toContain("tel:+496990009120");
    expect(list.match(/class="fits"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(list).toContain("Bis 8 Wochen");
  });

  test("whoever taps a need on the start page is at an offer with two taps and on the phone with the third", async () => {
    const need = /href="(\/angebote\?t=12)"/.exec(await page("/"))?.[1] ?? "";
    const offer = /href="(\/angebote\/[^"]+)"/.exec(await page(need))?.[1] ?? "";
    expect(await page(offer.replaceAll("&amp;", "&"))).toContain("<h1");
  });

  test("every question can be skipped and leads back to the one before", async () => {
    for (const [no, next] of [
      [1, "/fragen/2?phase=4"],
      [2, "/fragen/3?ort=05310"],
      [3, "/fragen/4?ort=05310&amp;phase=4"],
      [4, "/angebote?ort=05310&amp;phase=4"],
    ] as const) {
      const html = await page(`/fragen/${no}?ort=05310&phase=4`);
      expect(html, `skip ${no}`).toContain(`class="btn text" href="${next}"`);
      if (no > 1)
        expect(html, `back ${no}`).toContain(`class="back" href="/fragen/${no - 1}?ort=05310&amp;phase=4"`);
    }
  });

  test("a code of two districts is asked back, and who does not know may go on", async () => {
    expect(await target("/fragen/2?ort=05311&neu=1")).toBe("/fragen/1?ort=05311");
    const html = await page("/fragen/1?ort=05311");
    expect(html).toContain("Welcher Ort ist es?");
    expect(html).toContain('href="/fragen/2?ort=05311%20Oberlinden"');
    expect(html).toContain('href="/fragen/2?ort=05311"');
    await page("/fragen/2?ort=05311");
  });

  test("what is no place is asked again; words that speak of a need do not stay in the address", async () => {
    expect(await target("/fragen/2?ort=Quakenfels&neu=1")).toBe("/fragen/1?ort=Quakenfels");
    expect(await refused("/fragen/1?ort=Quakenfels")).toContain("Diesen Ort finden wir nicht");
    expect(await target("/fragen/2?ort=mein+mann+schl%C3%A4gt+mich&neu=1")).toBe("/fragen/1?leer=1");
  });

  test("one slip in the name of our town was asked again; now it goes on, says so, and can be taken away", async () => {
    for (const typed of ["Lindenbrük", "lindenbrukk"])
      expect(await target(`/fragen/2?ort=${encodeURIComponent(typed)}&phase=4&neu=1`)).toBe(
        "/fragen/2?ort=Lindenbr%C3%BCck&ortgelesen=1&phase=4",
      );
    for (const address of [
      "/fragen/2?ort=Lindenbrück&ortgelesen=1",
      "/fragen/3?ort=Lindenbrück&ortgelesen=1&verlust=1",
    ]) {
      const html = await page(address);
      expect(html).toMatch(/Wir haben den Ort .*Lindenbrück.* verstanden/);
      expect(html).toMatch(/<a class="tap" href="\/fragen\/1[^"]*">/);
    }
    expect(await page("/fragen/2?ort=Lindenbrück")).not.toContain("Wir haben den Ort");
  });

  test("I passed over every question and was shown a list of topics instead of help", async () => {
    const last = await page("/fragen/4");
    expect(last).toContain('class="btn text" href="/angebote?weg=1"');
    const ends = ["/angebote?weg=1", tapped(last, "Angebote", { sprache: "" })];
    for (const end of ends) {
      const html = await page(end);
      const cards = /<main[^]*<\/main>/.exec(html)?.[0].match(/<li class="card covers">[^]*?<\/li>/g) ?? [];
      expect(cards.length, end).toBeGreaterThanOrEqual(4);
      expect(cards.length, end).toBeLessThanOrEqual(6);
      expect(cards.at(-1), "a person").toContain("069 90009120");
      expect(cards.join(), "who listens, before danger and grief").not.toMatch(/Gewalt|Trauer/);
      expect(html).not.toContain("Alle Themen</h1>");
    }
    expect(await page("/angebote?weg=1&mehr=1")).toContain("Trauer-Gruppe");
    expect(await page("/fragen/4?t=12")).not.toContain('name="weg"');
    expect(await page("/fragen/4?t=12&ort=05310")).not.toContain("weg=1");
  });

  test("the list of all topics begins with a person to ask", async () => {
    const main = /<main[^]*<\/main>/.exec(await page("/angebote"))?.[0] ?? "";
    expect(main).toContain("069 90009120");
    expect(main.indexOf("069 90009120")).toBeLessThan(main.indexOf('id="pregnancy-birth"'));
  });

  test("towns called like a need stay in the field; the name of the network goes on without a place", async () => {
    for (const town of ["Linden", "Essen", "Leer"]) {
      expect(await target(`/fragen/2?ort=${town}&neu=1`)).toBe(`/fragen/1?ort=${town}`);
      expect(await refused(`/fragen/1?ort=${town}`)).toContain("Diesen Ort finden wir nicht");
    }
    expect(await target("/fragen/2?ort=Lindental&phase=4&neu=1")).toBe("/fragen/2?phase=4");
  });

  test("I typed a town nobody knows, and the page looked as if nothing had happened", async () => {
    for (const [address, words] of [
      ["/fragen/1?ort=Quakenfels", "Diesen Ort finden wir nicht"],
      ["/fragen/1?leer=1", "Danach fragen wir gleich. Bitte geben Sie einen Ort"],
    ] as const) {
      const html = await refused(address);
      expect(html).toContain("<title>Bitte prüfen: Fragen zum Angebot");
      const summary = /<div class="errors[^"]*" role="alert" tabindex="-1"[^]*?<\/div>/.exec(html)?.[0];
      expect(summary, address).toContain("Bitte prüfen Sie den Ort");
      expect(summary, address).not.toContain("fehlt");
      expect(summary).toMatch(new RegExp(`<a href="#ort">${words}`));
      const field = /<input[^>]*id="ort"[^>]*>/.exec(html)?.[0];
      expect(field).toContain('aria-invalid="true"');
      expect(field).toContain("ort-error");
      expect(html).toMatch(new RegExp(`id="ort-error">${words}`));
      expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf("<h1"));
    }
    expect(await refused("/fragen/1?ort=Quakenfels")).toContain('value="Quakenfels"');
    expect(await page("/fragen/1")).not.toMatch(/role="alert"|aria-invalid/);
    expect(await page("/fragen/1?ort=05310&leer=1")).not.toMatch(/role="alert"|aria-invalid/);
  });

  test("after a loss the start page promised four questions, and there were three", async () => {
    expect(await page("/")).toContain("In 4 Fragen zum Angebot");
    expect(await page("/?verlust=1")).toContain("In 3 Fragen zum Angebot");
    expect(await page("/fragen/1?verlust=1")).toContain("Frage 1 von 3");
  });

  test("I read Turkish, an offer is given in it, and I had to look for it in the list again", async () => {
    const chosen = async (address: string) => {
      const list = /<select[^>]*id="sprache"[^]*?<\/select>/.exec(await page(address))?.[0] ?? "";
      const option = /<option[^>]*\sselected[^>]*>/.exec(list)?.[0] ?? "";
      return /value="([^"]*)"/.exec(option)?.[1] ?? "";
    };
    expect(await chosen("/tr/fragen/4?t=12")).toBe("tr");
    expect(await chosen("/fa/fragen/4?t=12")).toBe("");
    expect(await chosen("/fragen/4?t=12")).toBe("");
    expect(await chosen("/tr/fragen/4?phase=3")).toBe("");
    expect(await chosen("/tr/fragen/4?t=12&sprache=de")).toBe("de");
  });

  test("one tap on the way back of the results threw all my answers away", async () => {
    const back = async (address: string) =>
      /class="back" href="([^"]*)"/.exec(await page(address))?.[1]?.replaceAll("&amp;", "&");
    expect(await back("/angebote?t=12&ort=05310&phase=3&haus=1")).toBe(
      "/fragen/4?t=12&ort=05310&haus=1&phase=3",
    );
    expect(await back("/angebote?t=12&ort=05310")).toBe("/angebote");
  });

  test("after the loss of a child no page speaks of babies, and every link carries it on", async () => {
    const third = tapped(await page("/fragen/2?ort=05310"), "Mein Baby ist gestorben");
    expect(third).toContain("verlust=1");
    const html = await page(third);
    expect(html).toContain("Frage 2 von 3");
    expect(html).not.toMatch(/Mein Baby (schreit|trinkt)|Krabbel|Wickel|Stillen/);
    const own = [...html.matchAll(/href="(\/(?!assets|verlassen|manifest)[^"#]*)/g)].map(([, href]) => href);
    expect(own.length).toBeGreaterThan(5);
    for (const href of own) expect(href).toContain("verlust=1");
    const aged = await page("/angebote?t=11,12&phase=4&q=mein+baby&verlust=1");
    expect(/<main[^]*<\/main>/.exec(aged)?.[0]).not.toMatch(/passt zum Alter|phase=4|2 bis 6 Monate/);
    const chips = /<ul class="chips">[^]*?<\/ul>/.exec(aged)?.[0]?.replaceAll(/<[^>]*>/g, " ");
    expect(chips).toContain("Ihre Worte");
    expect(chips).not.toMatch(/baby/i);
    expect(await target("/fragen/2?ort=05310&verlust=1")).toBe("/fragen/3?ort=05310&verlust=1");
    const list = await page(tapped(await page(tapped(html, "Abschied und Trauer"))));
    expect(list).toContain("Trauer-Gruppe");
    expect(/<ul class="chips">.*?<\/ul>/.exec(list)?.[0]).toContain("Abschied und Trauer");
    expect(/<main[^]*<\/main>/.exec(list)?.[0]).not.toMatch(/Baby|Bis 8 Wochen/);
    expect(list).not.toMatch(/Schreisprechstunde|Geburtsvorbereitung|Trotz/);
  });

  test("who is in danger comes to the numbers without another question, and they stand before any offer", async () => {
    const address = tapped(await page("/fragen/3"), "Jemand tut mir");
    expect(address).toMatch(/^\/angebote\?/);
    for (const html of [await page(address), await page("/fragen/4?t=49")]) {
      const numbers = html.indexOf("110");
      expect(numbers).toBeGreaterThan(0);
      expect(numbers).toBeLessThan(
        html.indexOf(html.includes("Frage 4") ? "<fieldset" : "Beratung bei Gewalt"),
      );
    }
  });

  test("one of the chosen ways is enough, and offers in another way stand apart below", async () => {
    const fitting = async (address: string) => (await page(address)).split("Das hilft vielleicht auch");
    const [home, elsewhere] = await fitting("/angebote?t=12&haus=1");
    expect(home).toContain("Besuch zu Hause");
    expect(home).not.toContain("Schreisprechstunde");
    expect(elsewhere).toContain("Schreisprechstunde");
    expect(elsewhere).toContain("Vielleicht auf einem anderen Weg, als Sie möchten.");
    const [either] = await fitting("/angebote?t=12&haus=1&fern=1");
    expect(either).toContain("Telefon bei Schreien");
    expect(either).toContain("Besuch zu Hause");
    expect(either).not.toContain("Schreisprechstunde");
    expect((await fitting("/angebote?t=12&hin=1"))[0]).not.toContain("Besuch zu Hause");
  });

  test("there is no fifth question", async () => {
    expect((await site.get("/fragen/5")).status).toBe(404);
  });
});
