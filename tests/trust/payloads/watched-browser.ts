import type { BrowserContext, Page } from "playwright-core";

/** What went wrong in a browser while pages with hostile words were open, and on which addresses these words were seen. */
export type Watch = {
  readonly faults: string[];
  /** The kinds of addresses that were looked at, and whether a hostile word was to be read on one of them. */
  readonly shown: Map<string, boolean>;
};
export const newWatch = (): Watch => ({ faults: [], shown: new Map() });

const own = (base: string, address: string): boolean =>
  address.startsWith(`${base}/`) || /^(data|about|blob):/.test(address);

/** A dialog, a breach of the content policy, a request to a stranger, a window that opens: each is a fault. */
export async function watchContext(context: BrowserContext, base: string, watch: Watch): Promise<void> {
  const tell = (what: string) => void watch.faults.push(what.slice(0, 300));
  await context.exposeBinding("zaunTold", ({ page }, what: string) => tell(`${page.url()}: ${what}`));
  await context.addInitScript(`document.addEventListener("securitypolicyviolation", (event) =>
    zaunTold("breach of " + event.effectiveDirective + " by " + event.blockedURI + " " + event.sample))`);
  context.on("dialog", (dialog) => {
    tell(`${dialog.page()?.url() ?? ""}: a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    if (!own(base, request.url())) tell(`${request.frame().url()}: asks ${request.url()}`);
  });
}

/** Elements, attributes and addresses that our pages never have, and whether the mark of a payload can be read. */
const look = `(() => {
  const strange = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    const what = element.outerHTML.slice(0, 120);
    if (/^(zaun-probe|iframe|object|embed|base|marquee|style|applet|math)$/.test(name)) strange.push(what);
    if (name === "script" && !element.src && element.type !== "application/ld+json") strange.push(what);
    for (const { name: key, value } of element.attributes) {
      if (/^on/.test(key) || key === "zaun" || key === "srcdoc") strange.push(what);
      if (/^(href|src|action|formaction|srcset)$|:href$/.test(key) && /^[\\s\\0-\\x1f]*(javascript|vbscript|data:text)/i.test(value))
        strange.push(what);
    }
  }
  const typed = [...document.querySelectorAll("input:not([type=hidden]), textarea")].map((field) => field.value);
  const read = document.title + document.body.innerText + typed.join(" ");
  return { strange, read: /zaun/i.test(read) };
})()`;

const kindOf = (address: string): string =>
  new URL(address).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d/g, ":id");

/** Looks at the page that is open now. */
export async function inspect(page: Page, watch: Watch): Promise<void> {
  const { strange, read } = (await page.evaluate(look)) as { strange: string[]; read: boolean };
  for (const what of strange) watch.faults.push(`${page.url()}: carries ${what}`);
  const kind = kindOf(page.url());
  watch.shown.set(kind, read || watch.shown.get(kind) === true);
}
