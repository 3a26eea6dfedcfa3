import { keptStore } from "./offline-rules.ts";

const all = <E extends HTMLElement>(selector: string): readonly E[] => [
  ...document.querySelectorAll<E>(selector),
];

/** Says in the button's own place what came of it; screen readers hear it, because the button has the focus. */
const tell = (button: HTMLElement, words = ""): void => {
  button.setAttribute("aria-live", "polite");
  button.textContent = words;
};

const share = async (button: HTMLElement): Promise<void> => {
  const url = button.dataset["share"] ?? location.href;
  if (navigator.share) return navigator.share({ url }).catch(() => undefined);
  await navigator.clipboard.writeText(url);
  tell(button, button.dataset["done"]);
};

const keep = async (button: HTMLElement): Promise<void> => {
  await caches.delete(keptStore);
  const store = await caches.open(keptStore);
  await store.addAll((button.dataset["keep"] ?? "").split(" "));
  tell(button, button.dataset["done"]);
  showKept(true);
};

const showKept = (isKept: boolean): void => {
  for (const part of all("[data-drop], [data-kept]")) part.hidden = !isKept;
};

// Neither is there in every browser and on every connection, whatever the types say.
const canSend: boolean = "share" in navigator || "clipboard" in navigator;
for (const button of all("[data-share]")) {
  button.hidden = !canSend;
  button.addEventListener("click", () => void share(button));
}
if ("caches" in self && navigator.serviceWorker) {
  for (const part of all("[data-keeping]")) part.hidden = false;
  for (const button of all("[data-keep]")) button.addEventListener("click", () => void keep(button));
  for (const button of all("[data-drop]"))
    button.addEventListener("click", () => void caches.delete(keptStore).then(() => showKept(false)));
  void caches.has(keptStore).then(showKept);
}
