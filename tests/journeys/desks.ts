import { existsSync, mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aDesk, signIn } from "./running-product.ts";

const screens = "tests/journeys/screens";
export const picture = (page: Page, name: string): Promise<Buffer> => {
  if (!existsSync(screens)) mkdirSync(screens, { recursive: true });
  return page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
};

/** A picture at 360 px; there nothing sticks out and axe finds nothing. Needs a page with script. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await picture(page, name);
  await expectNoSidewaysScroll(page, name);
  await expectAccessible(page, name);
  if (before) await page.setViewportSize(before);
}

export type Desks = (person: string) => Promise<Page>;

/** Everybody of the demo signs in once and stays at her desk: a number of the sign-in app counts once. */
export function openDesks(browser: Browser, base: string): Desks {
  const seated = new Map<string, Promise<Page>>();
  const sit = async (person: string): Promise<Page> => {
    const page = await (await aDesk(browser, true)).newPage();
    page.setDefaultTimeout(10_000);
    await signIn(page, base, new RegExp(person));
    return page;
  };
  return (person) => {
    const page = seated.get(person) ?? sit(person);
    seated.set(person, page);
    return page;
  };
}

/** Opens the fold of a page that holds this field. */
export async function unfold(page: Page, field: string): Promise<void> {
  const fold = page.locator(`details:has(${field})`).last();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
}

/** A day as date fields take it, counted from the clock of the machine: the product under test runs on the same one. */
export function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
}

export const codeShape = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/;
