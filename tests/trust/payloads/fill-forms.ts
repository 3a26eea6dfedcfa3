import type { Page } from "playwright-core";
import { inspect, type Watch } from "./watched-browser.ts";

/** Hostile words for short and for long fields, handed out one after the other. */
type Words = { readonly short: () => string; readonly long: () => string };

const turns = (all: readonly string[]): (() => string) => {
  let at = 0;
  return () => all[at++ % all.length] ?? "";
};

/** `short` go one into each field, the rest in pieces that fit a field for sentences. */
export function wordsOf(short: readonly string[], all: readonly string[], piece = 900): Words {
  const pieces = [""];
  for (const each of all) {
    if ((pieces.at(-1) ?? "").length + each.length > piece) pieces.push("");
    pieces.push(`${pieces.pop() ?? ""}${each.slice(0, piece)}\n`);
  }
  return { short: turns(short.filter((text) => text.length <= 75)), long: turns(pieces) };
}

/**
 * What is no free text stays as it is or gets something plain, because a refused form would store nothing; these fields
 * are tried with hostile words on their own.
 */
const plain =
  "^(_|brand|lamp|exitUrl|postalCode|ageFrom|ageTo|from|to|every|newTime|places|days|leika|logoSvg|organisation$|origins|municipalities|kind|seite)";

/** In the page: fills one form with hostile words as somebody would who types them, and answers what was typed. */
const fill = `(([selector, at, shorts, longs, fixed, plain]) => {
  const form = document.querySelectorAll(selector)[at];
  if (!form) return null;
  const isPlain = new RegExp(plain);
  for (const field of form.elements) {
    const { name, type } = field;
    if (!name || /^(hidden|submit|button|file|fieldset)$/.test(type)) continue;
    if (name in fixed) {
      if (type === "radio") field.checked = field.value === fixed[name];
      else if (type === "checkbox") field.checked = fixed[name] === true;
      else field.value = fixed[name];
    } else if (type === "radio") {
      if (!form.querySelector('input[name="' + CSS.escape(name) + '"]:checked')) field.checked = true;
    } else if (type === "checkbox") field.checked = field.checked || field.required;
    else if (type === "select-one") {
      if (field.value === "" && field.options.length > 1) field.selectedIndex = 1;
    } else if (type === "date") field.value ||= new Date(Date.now() + 3 * 864e5).toISOString().slice(0, 10);
    else if (type === "time") field.value ||= "10:00";
    else if (type === "email") field.value ||= "probe@lindental.example";
    else if (type === "tel") field.value ||= "069 90009-120";
    else if (type === "url") field.value ||= "https://probe.example/";
    else if (isPlain.test(name)) continue;
    else if (type === "textarea") field.value = longs.shift() ?? "";
    else if (type === "text" || type === "search") {
      const text = shorts.shift() ?? "";
      field.value = field.maxLength > 0 ? text.slice(0, field.maxLength) : text;
    }
  }
  form.noValidate = true;
  const submit = form.querySelector('button:not([type=button]), input[type=submit]');
  if (submit) form.requestSubmit(submit); else form.submit();
  return true;
})`;

type Filling = {
  readonly form: string;
  readonly at?: number;
  readonly fixed?: Readonly<Record<string, string | boolean>>;
};

const many = (next: () => string): string[] => Array.from({ length: 30 }, next);

/** Fills one form of the page that is open and sends it; the page that follows is looked at. */
export async function sendHostile(
  page: Page,
  words: Words,
  watch: Watch,
  { form, at = 0, fixed = {} }: Filling,
) {
  const told = JSON.stringify([form, at, many(words.short), many(words.long), fixed, plain]);
  const next = page.waitForNavigation({ timeout: 20_000 }).catch(() => null);
  const filled = await page.evaluate(`${fill}(${told})`);
  if (filled === null) throw new Error(`${page.url()} has no form ${form}`);
  await next;
  await inspect(page, watch);
}

/** Forms that would end the visit or change who may come in; their words are typed nowhere else. */
const notTried =
  /abmelden|anmelden|zugang|passwort|zweiter-faktor|loeschen|schluessel|sichern|neu-anfangen|wiederherstellung|schliessen|entfernen|verlassen|archiv/;

type Found = {
  readonly links: readonly string[];
  readonly forms: readonly { readonly at: number; readonly action: string }[];
};
const findAll = `(() => ({
  links: [...document.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href"), location.href))
    .filter(({ origin }) => origin === location.origin).map(({ pathname, search }) => pathname + search),
  forms: [...document.querySelectorAll("form")].flatMap((form, at) => form.method !== "post" ? [] :
    [...form.elements].some(({ type }) => type === "text" || type === "textarea") ? [{ at, action: form.getAttribute("action") ?? "" }] : []),
}))()`;

const shapeOf = (address: string): string =>
  address
    .replace(/\?.*$/s, (query) => query.replace(/=[^&]*/g, ""))
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d/g, ":id")
    .replace(/\/(sprachen|einfach|en|tr|ar|uk|ru|fa)\/?[^/]*/g, "/$1")
    .replace(/(\/angebote\/)(?!neu|einlesen|einbetten|vorschlaege|:id)[^/?]+/, "$1:slug");

type Round = {
  readonly base: string;
  readonly from: readonly string[];
  readonly goesTo: RegExp;
  /** Pages of one kind that are opened. */
  readonly ofAKind: number;
  readonly most: number;
  /** Undefined: only looks. */
  readonly words?: Words;
};

/** Walks from page to page by their links, looks at each, and where words are given fills in every form on the way. */
export async function walk(
  page: Page,
  watch: Watch,
  round: Round,
): Promise<{ opened: number; sent: number }> {
  const kinds = new Map<string, number>();
  const done = new Set<string>();
  const filled = new Set<string>();
  const queue = [...round.from];
  let [opened, sent] = [0, 0];
  for (let address = queue.shift(); address !== undefined && opened < round.most; address = queue.shift()) {
    const kind = shapeOf(address);
    if (done.has(address) || (kinds.get(kind) ?? 0) >= round.ofAKind || !round.goesTo.test(address)) continue;
    done.add(address);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const answer = await page.goto(round.base + address).catch(() => null);
    if (answer === null || !(answer.headers()["content-type"] ?? "").includes("html")) continue;
    opened += 1;
    await inspect(page, watch);
    const found = (await page.evaluate(findAll)) as Found;
    queue.push(...found.links);
    if (round.words === undefined) continue;
    for (const { action } of found.forms) {
      const form = shapeOf(action);
      if (notTried.test(action) || filled.has(form)) continue;
      filled.add(form);
      if (sent > 0 || page.url() !== round.base + address) await page.goto(round.base + address);
      // A form that was sent may have taken others with it: a task that is done has no button any more.
      const there = ((await page.evaluate(findAll)) as Found).forms.find((one) => one.action === action);
      if (there === undefined) continue;
      await sendHostile(page, round.words, watch, { form: "form", at: there.at });
      sent += 1;
    }
  }
  return { opened, sent };
}
