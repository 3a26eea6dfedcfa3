import { publicStores } from "../keeping/offline-rules.ts";
import { askPocket, openPocket, type Pocket } from "./pocket-search.ts";
import type { PocketIndex, PocketOffer } from "./pocket-types.ts";

/** Emptied by the quick exit like all public pages. */
const store = `${publicStores}-pocket-3`;
/** What an older edition kept cannot be read any more; who chose it then is given the new one. */
const isOutdated = (name: string): boolean => name.startsWith(`${publicStores}-pocket-`) && name !== store;
const box = document.querySelector<HTMLElement>("[data-pocket]");
const part = <E extends HTMLElement>(name: string): E | null =>
  box?.querySelector<E>(`[data-${name}]`) ?? null;
const show = (name: string, isShown: boolean): void => {
  const found = part(name);
  if (found) found.hidden = !isShown;
};

const link = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement("a"), { href, textContent: text });

/** The number as people read it; it keeps its direction beside Arabic words. */
function call(phone: string): HTMLAnchorElement {
  const [shown = "", number = shown.replace(/(?!^\+)\D/g, "")] = phone.split("\t");
  const called = link(`tel:${number}`, "");
  called.append(Object.assign(document.createElement("bdi"), { className: "num", textContent: shown }));
  return called;
}

function card([title, slug, place, phone]: PocketOffer): HTMLElement {
  const item = document.createElement("li");
  item.className = "card";
  const heading = document.createElement("h3");
  const name = link(`${box?.dataset["offer"] ?? ""}`.replace(/\/(\?|$)/, `/${slug}$1`), title);
  name.lang = "de";
  name.dir = "auto";
  // As on every page: titles are kept in German only, and who does not read it is told so.
  const german = box?.dataset["german"];
  heading.append(name, german ? ` (${german})` : "");
  const line = document.createElement("p");
  line.append(place, place && phone ? ", " : "", phone ? call(phone) : "");
  item.append(heading, line);
  return item;
}

/** The numbers stand before everything; where the same danger is still meant they stay, so that nobody taps beside them. */
function showDanger(danger: string | null): void {
  const place = part("danger");
  if (!place || place.dataset["shown"] === `${danger}`) return;
  place.dataset["shown"] = `${danger}`;
  const ready = box?.querySelector<HTMLTemplateElement>(`template[data-card="${danger}"]`);
  place.replaceChildren(...(ready ? [ready.content.cloneNode(true)] : []));
  place.hidden = !ready;
}

function answer(pocket: Pocket, query: string): void {
  const { offers, danger, loss } = askPocket(pocket, query, box?.dataset["loss"] === "true");
  showDanger(danger);
  part("found")?.replaceChildren(...offers.map(card));
  const isAsked = query.trim() !== "" && danger === null;
  show("nothing", isAsked && offers.length === 0);
  show("person", isAsked && !loss);
  show("person-loss", isAsked && loss);
}

async function start(load: boolean, byHand = false): Promise<void> {
  const address = box?.dataset["pocket"] ?? "";
  const kept = await caches.open(store);
  // This script too, so that it is there without a network; nobody loads it who did not ask.
  if (load) await kept.addAll([address, import.meta.url]);
  const found = await kept.match(address);
  if (!found) return;
  const pocket = openPocket((await found.json()) as PocketIndex);
  show("load", false);
  show("ask", true);
  const field = box?.querySelector("input");
  field?.addEventListener("input", () => answer(pocket, field.value));
  if (byHand) field?.focus();
}

async function forget(): Promise<void> {
  await Promise.all(
    (await caches.keys())
      .filter(isOutdated)
      .concat(store)
      .map((name) => caches.delete(name)),
  );
  location.reload();
}

async function open(): Promise<void> {
  if (await caches.has(store)) return start(false);
  const outdated = (await caches.keys()).filter(isOutdated);
  if (outdated.length === 0 || !navigator.onLine) return;
  await start(true);
  await Promise.all(outdated.map((name) => caches.delete(name)));
}

if (box && "caches" in self) {
  box.hidden = false;
  part("load")?.addEventListener("click", () => void start(true, true));
  part("forget")?.addEventListener("click", () => void forget());
  void open();
}
