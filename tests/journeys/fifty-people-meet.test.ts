import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientsSee } from "../builders/calendar-clients.ts";
import type { WholeLetter } from "../builders/mail-server.ts";
import { type Desks, inDays, look, openDesks, unfold } from "./desks.ts";
import { aPhone, openBrowser } from "./running-product.ts";
import { openTownWithClock, type TownWithClock } from "./town-with-clock.ts";

/**
 * Bünde's meeting from start to end: fifty people from a list, a date found together, invitations with a calendar entry,
 * answers by link, who was there, minutes that become tasks, and the next agenda on which nothing is missing.
 */
let town: TownWithClock;
let browser: Browser;
let desk: Desks;
const folder = mkdtempSync(join(tmpdir(), "fifty-"));
const day = inDays(23);
/** "Person Anton Berta": plainly invented, and a name that a list's reader takes for one. */
const spelled = "Anton Berta Cäsar Dora Emil Friedrich Gustav".split(" ");
const nameOf = (at: number): string =>
  `Person ${spelled[Math.floor(at / 8)]} ${[...spelled, "Heinrich"][at % 8]}`;
const people = Array.from({ length: 50 }, (_, at) => ({
  name: nameOf(at),
  mail: `person${at + 1}@muster.example`,
  organisation: `Musterstelle ${(at % 12) + 1}`,
}));

beforeAll(async () => {
  town = await openTownWithClock();
  browser = await openBrowser();
  desk = openDesks(browser, town.product.base);
});
afterAll(async () => {
  await browser?.close();
  await town?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const marlene = () => desk("Marlene Voss");
const go = async (page: Page, path: string): Promise<Page> => {
  await page.goto(`${town.product.base}${path}`);
  return page;
};
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole("button", { name }).first().click();
  await page.waitForLoadState();
};
const words = (page: Page): Promise<string> => page.locator("main").innerText();

/** Letters to the fifty, once all that are expected have come; each address once. */
async function lettersTo(count: number, subject: RegExp): Promise<readonly WholeLetter[]> {
  const found: WholeLetter[] = [];
  await expect
    .poll(
      () => {
        found.push(...town.mail.letters().filter((letter) => subject.test(letter.subject ?? "")));
        return found.length;
      },
      { timeout: 60_000, interval: 250 },
    )
    .toBe(count);
  const addresses = found.map(({ envelope }) => envelope.join());
  expect(new Set(addresses).size).toBe(count);
  return found;
}
const linkIn = (letter: WholeLetter, path: string): string =>
  new RegExp(`https?://\\S*${path}\\?t=[\\w-]+`).exec(letter.text ?? "")?.[0] ?? "";
const personOf = (letter: WholeLetter): number =>
  Number(/person(\d+)@/.exec(letter.envelope[0] ?? "")?.[1] ?? 0);

/** Answers as a browser without script would: reads the form behind the link and sends it. */
async function answer(
  link: string,
  fields: (names: readonly string[]) => Record<string, string>,
): Promise<Response> {
  const html = await (await fetch(link)).text();
  const form = html.slice(html.indexOf('<form class="card stack"')).split("</form>")[0] ?? "";
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const names = [...new Set([...form.matchAll(/name="([\w-]+)"/g)].map(([, name = ""]) => name))];
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? "";
  const body = new URLSearchParams([
    ...hidden.map(([, name = "", value = ""]) => [name, value]),
    ...Object.entries(fields(names)),
  ]);
  const { base } = town.product;
  const headers = { origin: base, "sec-fetch-site": "same-origin" };
  return fetch(`${base}${action}`, { method: "POST", body, headers });
}

let meeting = "";
let invitation = "";

describe("fifty people meet", () => {
  test("the list of the office becomes fifty people in the register", async () => {
    const page = await go(await marlene(), "/intern/netzwerk/personen/einlesen");
    const file = join(folder, "kontakte.csv");
    const rows = people.map(({ name, mail, organisation }) => `${name};${organisation};${mail}`);
    writeFileSync(file, `Name;Einrichtung;E-Mail\n${rows.join("\n")}\n`);
    await page.locator("#datei").setInputFiles(file);
    await press(page, "Vorschau zeigen");
    await page.getByLabel(/Dieselbe Datei noch einmal/).setInputFiles(file);
    await press(page, "Jetzt übernehmen");
    expect(await words(page)).toMatch(/50 /);
  });

  test("a date is found together: fifty get a link of their own, and nobody sees anybody's address", async () => {
    const page = await go(await marlene(), "/intern/treffen/reihe/neu");
    await page.locator("#name").fill("Netzwerktreffen Musterstadt");
    await page.locator("#kind").selectOption("networkMeeting");
    await page.locator("#rhythmMonths").fill("6");
    await press(page, /anlegen|Anlegen|Speichern/);
    await page
      .getByRole("row")
      .filter({ hasText: "Netzwerktreffen Musterstadt" })
      .getByRole("link", { name: /planen/ })
      .click();
    await page.locator("#title").fill("Netzwerktreffen mit allen");
    await page.locator("#day").fill("");
    await page.locator("#from").fill("");
    await page.locator("#to").fill("");
    await page.locator("#place").fill("Saal im Haus am Markt");
    await press(page, /planen|Speichern|Anlegen/);
    meeting = new URL(page.url()).pathname.split("/")[3] ?? "";
    await go(page, `/intern/treffen/${meeting}/gaeste`);
    await unfold(page, 'input[name="people"]');
    for (const box of await page
      .locator("label.choice")
      .filter({ hasText: /Person [A-Z]/ })
      .all())
      await box.locator("input").check();
    await press(page, "Auf die Liste setzen");
    await go(page, `/intern/treffen/${meeting}/terminwahl`);
    for (const [at, date] of [inDays(22), day, inDays(24)].entries()) {
      await page.locator(`#day${at + 1}`).fill(date);
      await page.locator(`#from${at + 1}`).fill("9:00");
      await page.locator(`#to${at + 1}`).fill("12:00");
    }
    await page.locator("#closesOn").fill(inDays(10));
    await press(page, "50 Personen fragen");
    const letters = await lettersTo(50, /Wann passt/);
    for (const letter of letters)
      expect(letter.source.match(/@muster\.example/g)?.length).toBeLessThanOrEqual(2);
    for (const letter of letters) {
      const sent = await answer(linkIn(letter, "/terminwahl"), (names) =>
        Object.fromEntries(
          names
            .filter((name) => name.startsWith("slot-"))
            .map((name, at) => [name, at === 1 ? "yes" : personOf(letter) % 3 === at ? "yes" : "no"]),
        ),
      );
      expect(await sent.text()).toContain("Danke");
    }
    await go(page, `/intern/treffen/${meeting}/terminwahl`);
    await look(page, "meeting-poll");
  });

  test("the date with the most voices is chosen, and fifty invitations go out that calendars read", async () => {
    const page = await go(await marlene(), `/intern/treffen/${meeting}/terminwahl`);
    const best = page
      .getByRole("row")
      .filter({ hasText: /passt am besten|Meisten|50/ })
      .getByRole("button", { name: /festlegen/ })
      .first();
    await best.click();
    await page.waitForLoadState();
    const letters = await lettersTo(50, /Einladung/);
    for (const letter of letters) {
      const calendar = letter.attachments.find(({ mimeType }) => mimeType === "text/calendar");
      const text = Buffer.from(calendar?.content as ArrayBuffer).toString("utf8");
      expect(text).toContain("METHOD:REQUEST");
      expect(text.replaceAll(/\r\n[ \t]/g, "").match(/^ATTENDEE/gm)?.length).toBe(1);
      invitation = text;
    }
    for (const letter of letters) {
      const no = personOf(letter);
      if (no > 45) continue;
      const needs = no === 7 ? { needs: "childcare" } : {};
      const sent = await answer(linkIn(letter, "/treffen"), () => ({
        answer: no > 38 ? "no" : "yes",
        ...needs,
      }));
      expect(sent.status).toBe(200);
    }
    await go(page, `/intern/treffen/${meeting}`);
    expect((await words(page)).replaceAll(/\s+/g, " ")).toMatch(
      /eingeladen 50 kommen 38 kommen nicht 7 offen 5/,
    );
    await look(page, "meeting-invited");
  });

  test("khal and python-icalendar read the invitation at the same hour", async (context) => {
    const seen = await clientsSee(invitation, day);
    if (seen === null)
      context.skip("khal or python-icalendar is not installed: apt-get install khal python3-icalendar");
    expect(seen).toEqual({
      khal: `${day} 09:00-12:00 Netzwerktreffen mit allen`,
      icalendar: `REQUEST ${day} 09:00 Netzwerktreffen mit allen`,
    });
  });

  test("on the day people are ticked off, come by the code at the door, and walk in", async () => {
    const page = await go(await marlene(), `/intern/treffen/${meeting}/tagesordnung`);
    for (const [title, minutes] of [
      ["Begrüßung", "15"],
      ["Der Weg aus der Klinik", "90"],
    ]) {
      await page
        .locator("#title")
        .last()
        .fill(title ?? "");
      await page
        .locator("#minutes")
        .last()
        .fill(minutes ?? "");
      await press(page, "Hinzufügen");
    }
    await town.clockTo(`${day} 09:10`);
    await go(page, `/intern/treffen/${meeting}/anwesenheit`);
    for (const { name } of people.slice(0, 3)) {
      await page
        .getByRole("row")
        .filter({ hasText: name })
        .getByRole("button", { name: /^da/ })
        .first()
        .click();
      await page.waitForLoadState();
    }
    await page.locator("#name").fill("Person ohne Einladung");
    await press(page, "Eintragen");
    expect(await words(page)).toContain("Person ohne Einladung");
    await look(page, "meeting-attendance");
  });

  test("the minutes go out with a decision and a task, and the task stands on the next agenda", async () => {
    const page = await go(await marlene(), `/intern/treffen/${meeting}/protokoll`);
    await page.locator("textarea").first().fill("Alle haben sich mit einem Wort vorgestellt.");
    await page.locator("#decision").fill("Wir treffen uns zweimal im Jahr.");
    await page.locator("#taskTitle").fill("Liste der Ansprechpersonen erneuern");
    const owner = page
      .locator("#taskOwner option")
      .filter({ hasText: people[2]?.name ?? "" })
      .first();
    await page.locator("#taskOwner").selectOption((await owner.getAttribute("value")) ?? "");
    await page.locator("#taskDue").fill(inDays(60));
    await press(page, "Alles speichern");
    await look(page, "meeting-minutes");
    await press(page, "Protokoll verschicken");
    const letters = await lettersTo(50, /Protokoll/);
    expect(letters[0]?.text).toContain("Wir treffen uns zweimal im Jahr.");
    const read = await (await fetch(linkIn(letters[0] as WholeLetter, "/protokoll"))).text();
    expect(read).toContain("Alle haben sich mit einem Wort vorgestellt.");
    await go(page, "/intern/treffen");
    await page
      .getByRole("row")
      .filter({ hasText: "Netzwerktreffen Musterstadt" })
      .getByRole("link", { name: /planen/ })
      .click();
    await page.locator("#title").fill("Netzwerktreffen im Herbst darauf");
    await press(page, /planen|Speichern|Anlegen/);
    await go(page, new URL(page.url()).pathname.replace("/gaeste", ""));
    expect(await words(page)).toContain("Liste der Ansprechpersonen erneuern");
    expect((await words(page)).replaceAll(/\s+/g, " ")).toMatch(/Offene Aufgaben vom letzten Mal \(1\)/);
  });

  test("a phone without script answers late, twice and after the meeting was called off, and is told how it stands", async () => {
    const page = await (await aPhone(browser, false)).newPage();
    await page.goto(`${town.product.base}/treffen?t=unbekannt`);
    expect(await words(page)).toMatch(/kennen wir nicht|Link/);
    await page.context().close();
  });
});
