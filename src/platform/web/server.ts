import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getConnInfo } from "@hono/node-server/conninfo";
import { getRequestListener } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { render } from "preact-render-to-string";
import { newId } from "../../core/ids.ts";
import { languageFacts } from "../../core/languages.ts";
import { type Actor, anyoneActor, type Staff } from "../actor.ts";
import { officeDay, processInstant } from "../clock.ts";
import type { Config } from "../config.ts";
import { log, safeFault } from "../log.ts";
import type { Desk } from "../perform.ts";
import type { NetworkFace, View } from "../view.ts";
import { addressIn, type Place, placeOf } from "./address.ts";
import type { Answer } from "./answer.ts";
import { formToken, sentByOurPage } from "./forgery.ts";
import { largestForm, readFields } from "./form-body.ts";
import type { NetworkFaces } from "./network-faces.ts";
import type { WebRequest } from "./request.ts";
import { compress, type KeptPage, openResponseCache } from "./response-cache.ts";
import type { Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";

/** What the areas hand to the web server. */
export type Site = {
  readonly desk: Desk;
  readonly config: Config;
  readonly faces: NetworkFaces;
  readonly routes: readonly Route[];
  /** The signed-in professional behind a cookie, in this network; null when there is none. */
  readonly whoIs: (cookie: string, network: NetworkFace) => Promise<Staff | null>;
  readonly assets: (path: string) => Asset | undefined;
  readonly assetHref: (name: string) => string;
  readonly pages: {
    readonly notFound: (view: View) => Answer;
    readonly forged: (view: View) => Answer;
    readonly tooLarge: (view: View) => Answer;
    readonly fault: (view: View, kept: string, databaseDown: boolean) => Answer;
  };
};
export type Asset = { readonly page: KeptPage; readonly forEver: boolean };

type Bindings = { readonly incoming: IncomingMessage };
type Request = { readonly place: Place; readonly url: URL };

export const sessionCookie = (config: Config): string => (config.publicUrl.startsWith("https:") ? "__Host-s" : "s");

/** The request listener of one process. Repeated public pages are answered before any router sees them. */
export function webListener(site: Site): (request: IncomingMessage, response: ServerResponse) => void {
  const cache = openResponseCache();
  const https = site.config.publicUrl.startsWith("https:");
  const headers = securityHeaders(https);
  const listener = getRequestListener(honoApp(site, cache, headers).fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    const address = request.url ?? "/";
    if (request.method === "GET" || request.method === "HEAD") {
      const asset = site.assets(address);
      if (asset) return sendKept(request, response, asset.page, headers, asset.forEver ? "public, max-age=31536000, immutable" : "public, max-age=300");
      const kept = request.headers.cookie === undefined ? cache.find(address, versionOf(site, address)) : undefined;
      if (kept) return sendKept(request, response, kept, headers, "no-cache");
    }
    void listener(request, response);
  };
}

/** Public pages change with the data of their network and with the day. */
function versionOf(site: Site, address: string): string {
  const end = address.indexOf("?");
  const place = placeOf(end < 0 ? address : address.slice(0, end), site.faces);
  return `${place?.network.dataVersion ?? 0}.${Math.floor(performance.now() / 60_000)}`;
}

function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage, headers: Record<string, string>, caching: string): void {
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, { etag: page.etag, "cache-control": caching, ...headers }).end();
    return;
  }
  const accepted = request.headers["accept-encoding"] ?? "";
  const [coding, body] = accepted.includes("br") ? ["br", page.brotli] : accepted.includes("gzip") ? ["gzip", page.gzip] : [undefined, page.plain];
  response.writeHead(200, {
    "content-type": page.type, "content-length": body.length, vary: "accept-encoding", etag: page.etag, "cache-control": caching, ...headers,
    ...(coding ? { "content-encoding": coding } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function honoApp(site: Site, cache: ReturnType<typeof openResponseCache>, headers: Record<string, string>): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>({ getPath: (request) => placeOf(new URL(request.url).pathname, site.faces)?.rest ?? "/" });
  for (const route of site.routes) app.on(route.method, route.path, (c) => answerRoute(site, route, c, cache, headers));
  app.all("*", async (c) => {
    const asked = locate(site, c);
    if (asked === undefined) return new Response("Tragnetz: no network yet.", { status: 404, headers });
    const view = viewOf(site, asked, anyoneActor, "");
    return respond(site.pages.notFound(view), headers, c.req.method);
  });
  return app;
}

function locate(site: Site, c: Context<{ Bindings: Bindings }>): Request | undefined {
  const url = new URL(c.req.url);
  const place = placeOf(url.pathname, site.faces);
  return place && { place, url };
}

async function answerRoute(site: Site, route: Route, c: Context<{ Bindings: Bindings }>, cache: ReturnType<typeof openResponseCache>, headers: Record<string, string>): Promise<Response> {
  const asked = locate(site, c);
  if (asked === undefined) return new Response(null, { status: 404 });
  let body = "";
  let view = viewOf(site, asked, anyoneActor, "");
  try {
    const cookie = getCookie(c, sessionCookie(site.config)) ?? "";
    const inside = asked.place.rest.startsWith("/intern");
    const staff = inside && cookie ? await site.whoIs(cookie, asked.place.network) : null;
    const boundTo = staff ? createHash("sha256").update(cookie).digest("hex") : "";
    view = viewOf(site, asked, staff ?? anyoneActor, boundTo);
    if (inside && !staff && !route.anonymous) return respond({ kind: "redirect", to: view.href("/intern/anmelden") }, headers, c.req.method);
    if (route.method === "POST") {
      if (Number(c.req.header("content-length") ?? largestForm + 1) > largestForm) return respond(site.pages.tooLarge(view), headers, "POST");
      body = await c.req.text();
      if (body.length > largestForm) return respond(site.pages.tooLarge(view), headers, "POST");
      const sender = { secFetchSite: c.req.header("sec-fetch-site"), origin: c.req.header("origin"), ownOrigins: ownOrigins(site.config, c) };
      if (!sentByOurPage(site.desk.keys, sender, readFields(body).get("_t"), boundTo, processInstant())) return respond(site.pages.forged(view), headers, "POST");
    }
    const answer = (await route.handle(site.desk, webRequest(site, c, body), view)) ?? site.pages.notFound(view);
    return keepOrRespond(answer, asked, c, site, cache, headers);
  } catch (fault) {
    const databaseDown = isDatabaseDown(fault);
    log.error({ act: route.act, fault: safeFault(fault) }, databaseDown ? "database away" : "fault");
    return respond(site.pages.fault(view, body, databaseDown), headers, c.req.method);
  }
}

const ownOrigins = (config: Config, c: Context): string[] => [new URL(config.publicUrl).origin, ...(config.production ? [] : [new URL(c.req.url).origin])];

const awayCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "57P01", "57P02", "57P03", "53300", "53100", "08006", "08001", "08003"]);
function isDatabaseDown(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = "code" in fault ? String(fault.code) : "";
  return awayCodes.has(code) || /timeout exceeded when trying to connect|Connection terminated|connection timeout/i.test(fault.message);
}

/** The address of the page, its people and its forms. */
function viewOf(site: Site, asked: Request, actor: Actor, boundTo: string): View {
  const { place, url } = asked;
  const loss = url.searchParams.get("verlust") === "1";
  const carry = (path: string) => (loss && !path.startsWith("/intern") && !path.startsWith("/verlassen") ? `${path}${path.includes("?") ? "&" : "?"}verlust=1` : path);
  return {
    network: place.network, lang: place.lang, loss, actor, publicUrl: site.config.publicUrl, demo: site.config.demo, asset: site.assetHref,
    path: `${place.rest}${url.search}`,
    now: processInstant(),
    href: (path, lang) => addressIn(place, lang ?? place.lang, carry(path)),
    formFields: () => ({ _op: newId<"operation">(), _t: formToken(site.desk.keys, boundTo, processInstant()) }),
  };
}

function webRequest(site: Site, c: Context<{ Bindings: Bindings }>, body: string): WebRequest {
  return {
    param: (name) => c.req.param(name) ?? "",
    query: (name) => (c.req.query(name) ?? "").slice(0, 4000).replaceAll("\0", "").toWellFormed().trim(),
    queryAll: (name) => (c.req.queries(name) ?? []).slice(0, 200).map((value) => value.slice(0, 400).replaceAll("\0", "").toWellFormed()),
    fields: readFields(body),
    header: (name) => c.req.header(name),
    cookie: (name) => getCookie(c, name),
    senderKey: senderKey(site, c),
  };
}

/** Counting tries needs to tell senders apart for a day, not to know them. */
function senderKey(site: Site, c: Context<{ Bindings: Bindings }>): string {
  const forwarded = site.config.trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const sender = forwarded ?? getConnInfo(c).remote.address ?? "unknown";
  const day = officeDay(processInstant()).toString();
  return createHmac("sha256", site.desk.keys.sessionKey).update(`${day}|${sender}`).digest("base64url").slice(0, 22);
}

function keepOrRespond(answer: Answer, asked: Request, c: Context, site: Site, cache: ReturnType<typeof openResponseCache>, headers: Record<string, string>): Response {
  const status = answer.kind === "redirect" ? 303 : answer.status;
  const keepable = answer.kind !== "redirect" && answer.publicly === true && status === 200 && c.req.method === "GET";
  if (!keepable) return respond(answer, headers, c.req.method);
  const body = bodyOf(answer);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const kept = compress(answer.kind === "raw" ? answer.type : htmlType, body, etag);
  const address = asked.url.pathname + asked.url.search;
  cache.keep(address, versionOf(site, address), kept);
  const accepted = c.req.header("accept-encoding") ?? "";
  const [coding, bytes] = accepted.includes("br") ? ["br", kept.brotli] : accepted.includes("gzip") ? ["gzip", kept.gzip] : [undefined, kept.plain];
  const extra = answer.headers ?? {};
  return new Response(new Uint8Array(bytes), {
    status,
    headers: { ...headers, "content-type": kept.type, etag, vary: "accept-encoding", "cache-control": "no-cache", ...(coding ? { "content-encoding": coding } : {}), ...extra },
  });
}

const htmlType = "text/html; charset=utf-8";
const bodyOf = (answer: Exclude<Answer, { kind: "redirect" }>): Buffer =>
  answer.kind === "page" ? Buffer.from(`<!doctype html>\n${render(answer.body)}`) : Buffer.from(answer.body);

function respond(answer: Answer, headers: Record<string, string>, method: string): Response {
  if (answer.kind === "redirect") return new Response(null, { status: 303, headers: { ...headers, location: answer.to, "cache-control": "no-store", ...answer.headers } });
  const type = answer.kind === "raw" ? answer.type : htmlType;
  const caching = answer.publicly ? "no-cache" : "no-store";
  return new Response(method === "HEAD" ? null : new Uint8Array(bodyOf(answer)), { status: answer.status, headers: { ...headers, "content-type": type, "cache-control": caching, ...answer.headers } });
}

export const htmlLangOf = (view: View): string => languageFacts(view.lang).htmlLang;
