import { publicStores } from "../keeping/offline-rules.ts";
import { askPocket, openPocket, type Pocket } from "./pocket-search.ts";
import type { PocketIndex, PocketOffer } from "./pocket-types.ts";

/** Emptied by the quick exit like all public pages. */
const store = `${publicStores}-pocket`;
const box = document.querySelector<HTMLElement>("[data-pocket]");
const part = <E extends HTMLElement>(name: string): E | null =>
  box?.querySelector<E>(`[data-${name}]`) ?? null;
const show = (name: string, isShown: boolean): void => {
  const found = part(name);
  if (found) found.hidden = !isShown;
};

const link = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement("a"), { href, textContent: text });

function card([title, slug, place, phone]: PocketOffer): HTMLElement {
  const item = document.createElement("li");
  item.className = "card";
  const heading = document.createElement("h3");
  const name = link(`${box?.dataset["offer"] ?? ""}`.replace(/\/(\?|$)/, `/${slug}$1`), title);
  name.lang = "de";
  heading.append(name);
  const line = document.createElement("p");
  line.append(place, place && phone ? ", " : "", phone ? link(`tel:${phone}`, phone) : "");
  item.append(heading, line);
  return item;
}

/** Danger leads to the help numbers, which the phone has kept; no offer stands before them. */
function answer(pocket: Pocket, query: string): void {
  const { offers, urgent } = askPocket(pocket, query, box?.dataset["loss"] === "true");
  const urgentHref = box?.dataset["urgent"] ?? "";
  const first = urgent ? [Object.assign(document.createElement("li"), { className: "card" })] : [];
  const words = document.querySelector(".bar .urgent")?.textContent ?? "112";
  for (const item of first) item.append(link(urgentHref, words));
  part("found")?.replaceChildren(...first, ...offers.map(card));
  show("nothing", query.trim() !== "" && offers.length === 0 && !urgent);
}

async function start(load: boolean): Promise<void> {
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
  if (load) field?.focus();
}

async function forget(): Promise<void> {
  await caches.delete(store);
  location.reload();
}

if (box && "caches" in self) {
  box.hidden = false;
  part("load")?.addEventListener("click", () => void start(true));
  part("forget")?.addEventListener("click", () => void forget());
  void caches.has(store).then((isThere) => (isThere ? start(false) : undefined));
}
