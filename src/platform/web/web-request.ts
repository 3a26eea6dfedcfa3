import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { officeDay, processInstant } from "../clock.ts";
import { addressPrefix } from "./address-prefix.ts";
import { readFields, type SentForm } from "./form-body.ts";
import type { WebRequest } from "./request.ts";
import type { Site } from "./site.ts";

export type Bindings = { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };
export type WebContext = Context<{ Bindings: Bindings }>;

const clean = (value: string, most: number): string =>
  value.slice(0, most).replaceAll("\0", "").toWellFormed();

/** What a route may see of a request. Lengths are bounded here, so that no route has to think of it. */
export const webRequest = (site: Site, c: WebContext, form: SentForm): WebRequest => ({
  param: (name) => clean(c.req.param(name) ?? "", 400),
  query: (name) => clean(c.req.query(name) ?? "", 4000).trim(),
  queryAll: (name) => (c.req.queries(name) ?? []).slice(0, 200).map((value) => clean(value, 400)),
  fields: readFields(form.params),
  files: (name) => form.files.get(name) ?? [],
  header: (name) => c.req.header(name),
  cookie: (name) => getCookie(c, name),
  // Only few routes count tries, and the key of the day costs more than finding offers.
  get senderKey() {
    return shortLivedKey(site, `${officeDay(processInstant())}|${senderAddress(site, c)}`);
  },
  get neighbourhoodKey() {
    const hour = Math.floor(processInstant().epochMilliseconds / 3_600_000);
    return shortLivedKey(site, `neighbourhood|${hour}|${addressPrefix(senderAddress(site, c))}`);
  },
});

function senderAddress(site: Site, c: WebContext): string {
  const forwarded = site.config.trustProxy
    ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? "unknown";
}

/** Counting needs to tell senders apart for a while, not to know them. */
const shortLivedKey = (site: Site, text: string): string =>
  createHmac("sha256", site.desk.keys.sessionKey).update(text).digest("base64url").slice(0, 22);
