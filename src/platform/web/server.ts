import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { anyoneActor } from "../actor.ts";
import { log, safeFault } from "../log.ts";
import type { View } from "../view.ts";
import { placeOf } from "./address.ts";
import type { Answer } from "./answer.ts";
import { onlyToRead, preflight } from "./cross-origin.ts";
import { isDatabaseAway } from "./database-away.ts";
import { nothingSent, type SentForm } from "./form-body.ts";
import { type KeptAnswers, keepAnswers, sendShape } from "./kept-answers.ts";
import { readForm } from "./read-form.ts";
import { receiveForm } from "./receive-form.ts";
import { isKeepable, keptPage, respond, shapeNow } from "./respond.ts";
import type { Route } from "./route.ts";
import { headersOver, securityHeaders } from "./security-headers.ts";
import { answerSignedOut } from "./signed-out.ts";
import { type Site, sessionCookie } from "./site.ts";
import { type Asked, viewOf } from "./view-of.ts";
import { type Bindings, type WebContext, webRequest } from "./web-request.ts";

/** An empty installation says what to do next instead of looking broken. */
const noNetworkYet = `Tragnetz läuft, aber es gibt noch kein Netzwerk. So geht es weiter:

npm run tragnetz -- network create --slug NAME --name "Frühe Hilfen NAME" --land XX
npm run tragnetz -- account create --email ADRESSE --name "VORNAME NACHNAME" --role intakeCoordinator --network NAME
`;

type Headers = Readonly<Record<string, string>>;
/** What one request has learnt so far; a fault shows its page with it. */
type Course = { view: View; form: SentForm };

/** The request listener of one process. */
export function webListener(site: Site): (request: IncomingMessage, response: ServerResponse) => void {
  const headers = securityHeaders(site.config.publicUrl.startsWith("https:"));
  const kept = keepAnswers(site, headers);
  const listener = getRequestListener(routerOf(site, kept, headers).fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    if (!kept.answer(request, response)) void listener(request, response);
  };
}

function routerOf(site: Site, kept: KeptAnswers, headers: Headers): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>({
    getPath: (request) => placeOf(new URL(request.url).pathname, site.faces)?.rest ?? "/",
  });
  const answering = (c: WebContext, route: Route | null) => {
    const url = new URL(c.req.url);
    const place = placeOf(url.pathname, site.faces);
    return place
      ? answerRequest(site, kept, headers, c, route, { place, url })
      : new Response(noNetworkYet, {
          status: 404,
          headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
        });
  };
  for (const route of site.routes) app.on(route.method, route.path, (c) => answering(c, route));
  for (const { path } of site.routes.filter(({ openToAll }) => openToAll === true)) {
    app.options(path, (c) => preflight(headers, c.req.header("access-control-request-headers")));
    app.all(path, () => onlyToRead(headers));
  }
  app.all("*", (c) => answering(c, null));
  return app;
}

async function answerRequest(
  site: Site,
  kept: KeptAnswers,
  headers: Headers,
  c: WebContext,
  route: Route | null,
  asked: Asked,
): Promise<Response> {
  const course: Course = { view: viewOf(site, asked, anyoneActor, ""), form: nothingSent() };
  const address = asked.url.pathname + asked.url.search;
  const version = kept.versionOf(address);
  try {
    const answer = (await answerOf(site, c, route, asked, course)) ?? site.pages.notFound(course.view);
    if (!isKeepable(answer, c.req.method)) return respond(answer, headers, c.req.method);
    const page = keptPage(answer);
    kept.keep(address, version, page);
    // Calendars ask once an hour, when the page they know is long made anew with the same words.
    if (c.req.header("if-none-match") === page.etag) {
      const same = { ...headersOver(headers, page.headers), etag: page.etag, "cache-control": "no-cache" };
      c.env.outgoing.writeHead(304, same).end();
      return RESPONSE_ALREADY_SENT;
    }
    // Written past the web API's Response, whose streams cost more than the search itself.
    sendShape(c.env.outgoing, page, shapeNow(page.plain, c.req.header("accept-encoding") ?? ""), {
      ...headers,
      "cache-control": "no-cache",
    });
    return RESPONSE_ALREADY_SENT;
  } catch (fault) {
    const away = isDatabaseAway(fault);
    log.error({ act: route?.act ?? "-", fault: safeFault(fault) }, away ? "database away" : "fault");
    const typed = await typedSoFar(c, route, course);
    return respond(site.pages.fault(course.view, typed, away), headers, c.req.method);
  }
}

/** Professionals are recognised before their form is read: where that fails, it is read now, to be shown again. */
async function typedSoFar(c: WebContext, route: Route | null, { form }: Course): Promise<string> {
  if (form.params.size > 0 || route?.method !== "POST" || c.req.raw.bodyUsed) return form.params.toString();
  const read = await readForm(c, undefined).catch(() => undefined);
  return read?.ok === true ? read.value.params.toString() : "";
}

async function answerOf(
  site: Site,
  c: WebContext,
  route: Route | null,
  asked: Asked,
  course: Course,
): Promise<Answer | null> {
  const inside = asked.place.rest.startsWith("/intern");
  const cookie = inside ? (getCookie(c, sessionCookie(site.config)) ?? "") : "";
  const staff = cookie === "" ? null : await site.whoIs(cookie, asked.place.network);
  const boundTo = staff ? createHash("sha256").update(cookie).digest("hex") : "";
  course.view = viewOf(site, asked, staff ?? anyoneActor, boundTo);
  if (inside && !staff && route?.anonymous !== true) return answerSignedOut(site, c, route, course.view);
  if (route === null) return null;
  if (route.method === "POST") {
    const received = await receiveForm(site, c, route, course.view, boundTo);
    if (!received.ok)
      return (await route.unread?.(webRequest(site, c, nothingSent()), course.view)) ?? received.answer;
    course.form = received.form;
  }
  return route.handle(site.desk, webRequest(site, c, course.form), course.view);
}
