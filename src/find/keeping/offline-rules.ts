/**
 * Names of the stores that hold public pages on a phone. The quick exit empties all that begin so, and touches nothing
 * else: offline notes of visits lie elsewhere (decisions.md 6).
 */
export const publicStores = "tragnetz-public";
/** Offers that somebody chose to keep on the phone. */
export const keptStore = `${publicStores}-kept`;

/** What the page of a worker hands to it. Addresses are paths with their query. */
export type OfflinePlan = {
  /** Changes with every file and number, so that a new one replaces the old. */
  readonly version: string;
  /** The folder of the worker, so that languages keep their own pages. */
  readonly scope: string;
  readonly pages: readonly string[];
  readonly files: readonly string[];
  /** Files that are kept only once somebody has asked for what they do. */
  readonly optional: readonly string[];
  /** Shown where the network is away and the page was not kept. */
  readonly fallback: string;
  /** Said over a kept page before and after its time; and the language in which times are said. */
  readonly age: { readonly words: readonly string[]; readonly lang: string };
};

/** A kept page with its age above everything: "Heute offen" in it speaks of the day on which it was fetched. */
export const withAge = (html: string, words: readonly string[], time: string): string =>
  html.replace("<h1", () => `<p class="note late">${words.join(time)}</p><h1`);

/** What the address of a page carries after the loss of a child; empty elsewhere. */
export const lossIn = (search: string): string => (/[?&]verlust=1(&|$)/.test(search) ? "?verlust=1" : "");

export const storeOf = ({ scope, version }: Pick<OfflinePlan, "scope" | "version">): string =>
  `${publicStores}:${scope}:${version}`;

/** An older store of the same worker. */
export const isOutdated = (name: string, plan: OfflinePlan): boolean =>
  name.startsWith(`${publicStores}:${plan.scope}:`) && name !== storeOf(plan);

export type Asked = {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
};
export type Way = "leave" | "page" | "file" | "pass";

/** What the worker does with a request. Staff pages, forms and other hosts pass by as if there were no worker. */
export function wayOf({ method, mode, url }: Asked, origin: string, { files, optional }: OfflinePlan): Way {
  const { origin: asked, pathname, search } = new URL(url);
  if (method !== "GET" || asked !== origin || /\/intern(\/|$)/.test(pathname)) return "pass";
  if (mode === "navigate") return pathname.endsWith("/verlassen") ? "leave" : "page";
  return [...files, ...optional].includes(pathname + search) ? "file" : "pass";
}
