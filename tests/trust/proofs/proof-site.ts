import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { allRoutes } from "../../../src/app/routes.ts";
import { siteOf } from "../../../src/app/site.ts";
import type { Staff } from "../../../src/platform/actor.ts";
import { repositoryRoot } from "../../../src/platform/checkout.ts";
import { processInstant } from "../../../src/platform/clock.ts";
import { readConfig } from "../../../src/platform/config.ts";
import type { Desk } from "../../../src/platform/perform.ts";
import { loadTranslations } from "../../../src/platform/texts.ts";
import { formToken } from "../../../src/platform/web/forgery.ts";
import { watchNetworkFaces } from "../../../src/platform/web/network-faces.ts";
import type { Route } from "../../../src/platform/web/route.ts";
import { webListener } from "../../../src/platform/web/server.ts";

/** The product's own pages and routes before a store, asked over the loopback. A cookie is the name of somebody. */
export type ProofSite = {
  readonly base: string;
  readonly routes: readonly Route[];
  /** Who comes with this name in the cookie. */
  readonly let: (name: string, staff: Staff) => void;
  /** The token that every form of this login carries. */
  readonly tokenOf: (name: string) => string;
  readonly ask: (method: string, address: string, how?: Asking) => Promise<Heard>;
  readonly close: () => Promise<void>;
};
export type Asking = {
  readonly as?: string | undefined;
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Heard = { readonly status: number; readonly body: string; readonly headers: Headers };

let translationsLoaded = false;

/** Puts other routes in the place of the product's own, to see whether a proof notices. */
export type ChangeRoutes = (routes: readonly Route[]) => readonly Route[];

export async function openProofSite(desk: Desk, change: ChangeRoutes = (all) => all): Promise<ProofSite> {
  if (!translationsLoaded) loadTranslations(join(repositoryRoot, "texts"));
  translationsLoaded = true;
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const faces = await watchNetworkFaces(desk.database);
  const routes = change(allRoutes({ desk, config, faces }));
  const people = new Map<string, Staff>();
  const assets = { find: () => undefined, href: (name: string) => `/assets/${name}` };
  const whoIs = (cookie: string) => Promise.resolve(people.get(cookie) ?? null);
  const server = createServer(webListener(siteOf({ desk, config, faces, assets, routes, whoIs })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = (name: string) =>
    formToken(desk.keys, createHash("sha256").update(name).digest("hex"), processInstant());
  return {
    base,
    routes,
    let: (name, staff) => void people.set(name, staff),
    tokenOf,
    ask: (method, address, how = {}) => ask(base, tokenOf, method, address, how),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await faces.stop();
    },
  };
}

async function ask(
  base: string,
  tokenOf: (name: string) => string,
  method: string,
  address: string,
  { as, fields, body, headers }: Asking,
): Promise<Heard> {
  const own = {
    origin: base,
    "sec-fetch-site": "same-origin",
    ...(as === undefined ? {} : { cookie: `s=${as}` }),
  };
  const token = as === undefined ? {} : { _t: tokenOf(as) };
  const sent = body ?? (fields === undefined ? null : new URLSearchParams({ ...token, ...fields }));
  const answer = await fetch(`${base}${address}`, {
    method,
    redirect: "manual",
    headers: { ...own, ...headers },
    ...(method === "GET" || method === "HEAD" || sent === null ? {} : { body: sent }),
  });
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
}

/** A part that takes numbers or names only gets one that fits; every other part is the given id. */
export const addressWith = (path: string, id: string): string =>
  path
    .replace(/:\w+(\{(?:[^{}]|\{[\d,]+\})*\})?\??/g, (_, rule: string | undefined) => fitting(rule, id))
    .replace("*", "x");

function fitting(rule: string | undefined, id: string): string {
  if (rule === undefined || new RegExp(`^(?:${rule.slice(1, -1)})$`).test(id)) return id;
  return (
    ["1", "de", "x", "2026-01"].find((word) => new RegExp(`^(?:${rule.slice(1, -1)})$`).test(word)) ?? id
  );
}

export const takesId = ({ path }: Route): boolean => path.includes(":");
export const isInside = ({ path }: Route): boolean => path.startsWith("/intern");
