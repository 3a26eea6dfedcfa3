import {
  isOutdated,
  lossIn,
  type OfflinePlan,
  publicStores,
  storeOf,
  wayOf,
  withAge,
} from "./offline-rules.ts";

/** The types of a worker's world clash with those of a page, so what is used of it is named here. */
type LifeEvent = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type AskEvent = LifeEvent & {
  readonly request: Request;
  /** No answer is a network that is away. */
  readonly respondWith: (answer: Promise<Response | undefined>) => void;
};
type Worker = {
  readonly offlinePlan: OfflinePlan;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: {
    (type: "install" | "activate", listen: (event: LifeEvent) => void): void;
    (type: "fetch", listen: (event: AskEvent) => void): void;
  };
};
const worker = globalThis as unknown as Worker;
const plan = worker.offlinePlan;
const store = storeOf(plan);

/** Fetched anew and as nobody in particular: what is kept must be what everybody sees. */
const fresh = (path: string): Request => new Request(path, { cache: "reload", credentials: "omit" });

const fill = async (): Promise<void> => {
  await (await caches.open(store)).addAll([...plan.pages, ...plan.files].map(fresh));
};

const drop = async (which: (name: string) => boolean): Promise<void> => {
  await Promise.all((await caches.keys()).filter(which).map((name) => caches.delete(name)));
};

/** Keeps a page of ours as new as the last visit, and fetches all again after a quick exit. */
const renew = async (path: string, answer: Response): Promise<void> => {
  if (!(await caches.has(store))) return fill();
  if (plan.pages.includes(path) && answer.ok) await (await caches.open(store)).put(path, answer);
};

/**
 * What speaks of days says from which day it is; the page for no network speaks of none. Every answer of a server carries
 * its date (RFC 9110, 6.6.1).
 */
const aged = async (kept: Response): Promise<Response> => {
  const fetched = kept.headers.get("date") ?? 0;
  const { lang, words } = plan.age;
  // oxlint-disable-next-line no-restricted-globals -- the time stands in the answer; it is only said, not asked for.
  const time = new Date(fetched).toLocaleDateString(lang, { dateStyle: "full" });
  return new Response(withAge(await kept.text(), words, time), kept);
};

/** After the loss of a child no page takes the place of another that was kept before it. */
const keptPage = async (request: Request): Promise<Response | undefined> => {
  const { pathname, search } = new URL(request.url);
  const loss = lossIn(search);
  const near = await caches.match(request, { ignoreSearch: true });
  const kept =
    (await caches.match(request)) ??
    (await caches.match(pathname + loss)) ??
    (near?.url.endsWith(loss.slice(1)) ? near : undefined);
  return kept ? aged(kept) : caches.match(plan.fallback + loss);
};

const pageFor = async (event: AskEvent): Promise<Response | undefined> => {
  const { pathname, search } = new URL(event.request.url);
  try {
    const answer = await fetch(event.request);
    event.waitUntil(renew(pathname + search, answer.clone()).catch(() => undefined));
    return answer;
  } catch {
    return keptPage(event.request);
  }
};

/** Leaves with nothing kept; without a network an empty page takes the place of the one that was there. */
const leave = async ({ request }: AskEvent): Promise<Response> => {
  await drop((name) => name.startsWith(publicStores)).catch(() => undefined);
  return fetch(request).catch(() => new Response(""));
};

const answers = {
  leave,
  page: pageFor,
  file: async ({ request }: AskEvent) => (await caches.match(request)) ?? fetch(request),
};

worker.addEventListener("install", (event) => event.waitUntil(fill().then(worker.skipWaiting)));
worker.addEventListener("activate", (event) =>
  event.waitUntil(drop((name) => isOutdated(name, plan)).then(() => worker.clients.claim())),
);
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const way = wayOf(request, location.origin, plan);
  if (way !== "pass") event.respondWith(answers[way](event));
});
