import { execFileSync } from "node:child_process";
import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { familyMoveTexts } from "../../src/connect/moves/family-move.texts.ts";
import { familyTexts } from "../../src/connect/texts.ts";
import { loadTranslations, speak } from "../../src/platform/texts.ts";
import { expectNoSidewaysScroll } from "./accessible.ts";
import { codeShape, look, picture } from "./desks.ts";
import { aPhone, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** A family moves: who has its wish is never in doubt, and the other network reads what the family agreed to, not more. */
let product: RunningProduct;
let browser: Browser;
/** Where the only colleague of the other network stays signed in. */
let seat: Awaited<ReturnType<BrowserContext["storageState"]>>;
const home = "Familienteam Lindental";
const other = "Frühe Hilfen Seeheim";
/** The team there has no name of its own yet. */
const theirTeam = "Familienteam";

beforeAll(async () => {
  loadTranslations("texts");
  product = await startProduct();
  browser = await openBrowser();
  seat = await otherNetwork();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** As an operator does it: the network, the first account of its intake team, and the second factor. */
async function otherNetwork(): Promise<typeof seat> {
  command("network", "create", "--slug", "seeheim", "--name", other, "--land", "BY");
  const person = ["--email", "olga.frey@seeheim.example", "--name", "Olga Frey"];
  const place = ["--role", "intakeCoordinator", "--network", "seeheim"];
  const account = command("account", "create", ...person, ...place) as { readonly invitationUrl: string };
  const page = await (await aPhone(browser, true)).newPage();
  await page.goto(account.invitationUrl);
  for (const field of ["#passphrase", "#passphraseAgain"])
    await page.locator(field).fill("vier lange ruhige Worte am See");
  await page.locator('form[action$="/einladung"] button').click();
  const shown = await page.locator("bdi.num").innerText();
  const secret = Secret.fromBase32(shown.replaceAll(/\s/g, ""));
  await page.locator("#code").fill(new TOTP({ secret }).generate());
  await page.locator('form[action$="/einrichten"] button').click();
  await page.waitForURL(/intern\/(?!anmelden)/);
  await drill(page);
  const kept = await page.context().storageState();
  await page.context().close();
  return kept;
}

/** No family may come before the team's key can be brought back: sheets for three holders, and two of them are tried. */
async function drill(page: Page): Promise<void> {
  const place = `${product.base}/seeheim/intern/team/wiederherstellung`;
  await page.goto(place);
  await page.locator('form[action$="/blaetter"] button').click();
  const [first, second] = await Promise.all(
    ["A", "B"].map(async (holder) =>
      (await page.locator(`section:has(> #sheet-AB-${holder}) code`).allInnerTexts()).join("\n"),
    ),
  );
  await page.goto(place);
  await page.locator("#sheetA").fill(first ?? "");
  await page.locator("#sheetB").fill(second ?? "");
  await page.locator('form[action$="/probe"] button').click();
  await page.waitForURL(/wiederherstellung\?/);
}

/** A command of the installation while it runs, as `npm run tragnetz -- …` calls it. */
function command(...words: readonly string[]): unknown {
  const said = execFileSync(process.execPath, ["bin/tragnetz.mjs", ...words, "--json"], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: product.dataDir, PORT: new URL(product.base).port },
  });
  return JSON.parse(said);
}

const mainOf = (page: Page) => page.locator("main").innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const moveIn = (lang: "de" | "tr") => speak(familyMoveTexts, lang);

for (const script of [false, true]) {
  const how = script ? "with script" : "without script";
  // Other people the second time: a number of the sign-in app counts once, and both runs may fall into its half minute.
  const colleague = script ? /Hannes Vogt/ : /Derya Öztürk/;
  const mark = script ? "mit" : "ohne";

  describe(`a family that moves, ${how}`, () => {
    let here: Page;
    let there: Page;
    beforeAll(async () => {
      const [first, second] = [await aPhone(browser, script), await theirPhone(script)];
      here = await first.newPage();
      there = await second.newPage();
      for (const page of [here, there]) page.setDefaultTimeout(10_000);
      await signIn(here, product.base, colleague);
    });
    const shot = async (page: Page, name: string) => {
      const file = `move-${name}-${mark}`;
      if (script) return look(page, file);
      await picture(page, file);
      return expectNoSidewaysScroll(page, file);
    };

    describe("into a network that takes her on", () => {
      const name = `Umzug-${mark}-Ja`;
      let code = "";

      test("she writes in the old one; her team says what it needs before it may give anything away", async () => {
        code = await write(script, name);
        await openMove(here, name);
        expect(await mainOf(here)).toContain("Was ich hier schon geschrieben habe, liest dort niemand.");
        expect(await here.locator('main ul[lang="tr"]').innerText()).toContain(moveIn("tr")("agree5"));
        await shot(here, "ask");
        await press(here, "An dieses Netzwerk geben");
        expect(await here.locator(".errors").innerText()).toContain("Bitte wählen Sie ein Netzwerk.");
        await shot(here, "ask-error");
      });

      test("with her word on the phone it is offered, and stays with the old team meanwhile", async () => {
        await offer(here);
        expect(await mainOf(here)).toContain(`Liegt beim Netzwerk ${other}`);
        await shot(here, "waits");
        const status = await readStatus(script, code);
        const said = await mainOf(status);
        expect(said).toContain(moveIn("tr")("going", { network: other }));
        expect(said).toContain(moveIn("tr")("meanwhile", { team: home }));
        expect(said).toContain(moveIn("tr")("next"));
        await shot(status, "family-waits");
        await status.context().close();
      });

      test("the other team reads what she allowed, and neither her number nor the rest", async () => {
        await there.goto(`${product.base}/seeheim/intern/mein-tag`);
        await shot(there, "incoming-day");
        await there.getByRole("link", { name: /Ein anderes Netzwerk bietet Ihnen ein Anliegen an/ }).click();
        await shot(there, "incoming");
        await there.locator(".work a.cover").click();
        const shown = await mainOf(there);
        for (const words of [`${name} zieht zu Ihnen`, "Bebeğim geceleri çok ağlıyor.", "Türkisch", "Anruf"])
          expect(shown).toContain(words);
        for (const held of ["3920099", "Lindenbrück", "Schreien", "Bis 8 Wochen", "8 Wochen", "Zaunkönig"])
          expect(await there.content(), held).not.toContain(held);
        await shot(there, "offered");
      });

      test("it takes her on, and only then has the number; the old concern ends by itself", async () => {
        await press(there, "Übernehmen");
        const shown = await mainOf(there);
        expect(shown).toContain("Aus einem anderen Netzwerk übernommen");
        expect(await there.content()).toContain("3920099");
        await shot(there, "taken");
        await here.reload();
        await here.goto(here.url().replace(/\/umzug$/, ""));
        expect(await mainOf(here)).toContain("Beendet: Ein anderes Netzwerk hat übernommen");
        await shot(here, "gone");
      });

      test("her code typed at the old place leads on, in Turkish, without an address that tells anything", async () => {
        const page = await readStatus(script, code);
        const t = moveIn("tr");
        expect(await page.locator("h1").innerText()).toBe(t("arrivedTitle", { network: other }));
        await shot(page, "arrived");
        await press(page, t("arrivedGo", { network: other }));
        await page.waitForURL(/\/seeheim\/tr\/stand$/);
        expect(await page.locator("html").getAttribute("lang")).toBe("tr");
        expect(await mainOf(page)).toContain(t("log-move-movedHere", { team: theirTeam }));
        expect(await page.locator(".thread").innerText()).toContain("Bebeğim geceleri çok ağlıyor.");
        await shot(page, "family-arrived");
        await page.context().close();
      });
    });

    describe("into a network that has no place", () => {
      const name = `Umzug-${mark}-Nein`;
      let code = "";

      test("its no needs a reason; then it finds nothing any more", async () => {
        code = await write(script, name);
        await openMove(here, name);
        await offer(here);
        await there.goto(`${product.base}/seeheim/intern/umzuege`);
        await there.locator(".work a.cover").click();
        const address = there.url();
        await press(there, "Ablehnen");
        expect(await there.locator(".errors").innerText()).toContain("Bitte wählen Sie einen Grund.");
        await shot(there, "decline-error");
        await there.locator("#reason").selectOption("noCapacity");
        await press(there, "Ablehnen");
        expect(await mainOf(there)).toContain("Gerade bietet kein anderes Netzwerk ein Anliegen an.");
        await shot(there, "incoming-none");
        expect((await there.goto(address))?.status()).toBe(404);
      });

      test("the old team still has her, with a day, and knows why", async () => {
        await here.reload();
        expect(await mainOf(here)).toContain(`${other}: kann nicht`);
        await shot(here, "ask-again");
        await here.goto(here.url().replace(/\/umzug$/, ""));
        const shown = await mainOf(here);
        expect(shown).toContain("Anderes Netzwerk hat abgelehnt");
        expect(shown).toMatch(/Zuständig: .+\. Frist: .+, \d+\. \p{L}+\./u);
        await shot(here, "still-here");
      });

      test("she reads so in Turkish, with the day until when she hears", async () => {
        const page = await readStatus(script, code);
        const said = await mainOf(page);
        expect(said).toContain(moveIn("tr")("log-move-declined", { team: home }));
        expect(said).not.toContain(moveIn("tr")("going", { network: other }));
        const coming = page.locator(".timeline .next time");
        expect(await coming.first().getAttribute("datetime")).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(said).toContain(speak(familyTexts, "tr")("next-triage", { team: home }));
        await shot(page, "family-declined");
        await page.context().close();
      });
    });
  });
}

const theirPhone = (javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled,
    locale: "de-DE",
    storageState: seat,
  });

/** In Turkish from the first page, with a number and a few facts that are not meant for everybody. */
async function write(script: boolean, name: string): Promise<string> {
  const page = await (await aPhone(browser, script)).newPage();
  await page.goto(`${product.base}/tr/melden?t=12`);
  await page.locator("#name").fill(name);
  await page.locator("#place").fill("Lindenbrück");
  await page.locator('input[name="channel"][value="call"]').check();
  await page.locator("#phone").fill("0171 3920099");
  await page.locator('input[name="childAge"][value="newborn"]').check();
  await page.locator("#wish").fill("Bebeğim geceleri çok ağlıyor.");
  await page.locator("#contactMe").check();
  await page.locator("main form .actions button").first().click();
  const code = (await page.locator(".codebox").innerText()).trim();
  expect(code).toMatch(codeShape);
  await page.context().close();
  return code;
}

async function openMove(here: Page, name: string): Promise<void> {
  await here.goto(`${product.base}/intern/mein-tag`);
  await here
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await here.locator('main a[href$="/umzug"]').click();
  await here.waitForURL(/\/umzug$/);
}

/** What the family agreed to on the phone: this network, and its own words. */
async function offer(here: Page): Promise<void> {
  await here.locator("#toNetworkId").selectOption({ label: other });
  await here.locator('input[name="along"][value="wish"]').check();
  await here.locator("#how").selectOption("oral");
  await here.locator("#oralReason").selectOption("phone");
  await here.locator('select[name="language"]').selectOption("tr");
  await here.locator('select[name="withInterpreter"]').selectOption("yes");
  await here.locator("#agreed").check();
  await press(here, "An dieses Netzwerk geben");
  await here.getByText(`Liegt beim Netzwerk ${other}`).waitFor();
}

async function readStatus(script: boolean, code: string): Promise<Page> {
  const page = await (await aPhone(browser, script)).newPage();
  await page.goto(`${product.base}/tr/stand`);
  await page.locator("#code").fill(code.toLowerCase());
  await page.locator("main form button").first().click();
  expect(page.url()).not.toContain(code);
  return page;
}
