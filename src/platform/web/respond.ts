import { createHash } from "node:crypto";
import { render } from "preact-render-to-string";
import type { Answer } from "./answer.ts";
import { type Coding, dense, type KeptPage, quick } from "./response-cache.ts";
import { headersOver } from "./security-headers.ts";

export const htmlType = "text/html; charset=utf-8";
type Shown = Exclude<Answer, { kind: "redirect" }>;

const bodyOf = (answer: Shown): Buffer =>
  answer.kind === "page" ? Buffer.from(`<!doctype html>\n${render(answer.body)}`) : Buffer.from(answer.body);

/** An answer that nobody keeps. */
export function respond(answer: Answer, headers: Readonly<Record<string, string>>, method: string): Response {
  if (answer.kind === "redirect")
    return new Response(null, {
      status: 303,
      headers: { ...headers, location: answer.to, "cache-control": "no-store", ...answer.headers },
    });
  const type = answer.kind === "raw" ? answer.type : htmlType;
  const own = { "content-type": type, "cache-control": answer.publicly ? "no-cache" : "no-store" };
  return new Response(method === "HEAD" ? null : new Uint8Array(bodyOf(answer)), {
    status: answer.status,
    headers: headersOver(headers, { ...own, ...answer.headers }),
  });
}

const setsCookie = ({ headers = {} }: Answer): boolean =>
  Object.keys(headers).some((name) => name.toLowerCase() === "set-cookie");

/** Only whole, public, successful pages are kept; a page about a family is none of these, and a cookie is for one. */
export const isKeepable = (answer: Answer, method: string): answer is Shown =>
  answer.kind !== "redirect" &&
  answer.publicly === true &&
  answer.status === 200 &&
  (method === "GET" || method === "HEAD") &&
  !setsCookie(answer);

export function keptPage(answer: Shown): KeptPage {
  const plain = bodyOf(answer);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const type = answer.kind === "raw" ? answer.type : htmlType;
  return { type, headers: answer.headers ?? {}, plain, etag, shapes: new Map() };
}

export type Shape = { readonly coding: Coding | undefined; readonly bytes: Buffer };

const codingFor = (acceptEncoding: string): Coding | undefined =>
  acceptEncoding.includes("br") ? "br" : acceptEncoding.includes("gzip") ? "gzip" : undefined;

/** The shape of a kept page that this reader understands; compressed well, because it is read again. */
export function shapeFor({ plain, shapes }: KeptPage, acceptEncoding: string): Shape {
  const coding = codingFor(acceptEncoding);
  if (coding === undefined) return { coding, bytes: plain };
  const bytes = shapes.get(coding) ?? dense(plain, coding);
  shapes.set(coding, bytes);
  return { coding, bytes };
}

/** The shape for the first reader of a page, who waits for it; most addresses of a search are read only once. */
export function shapeNow(plain: Buffer, acceptEncoding: string): Shape {
  const coding = codingFor(acceptEncoding);
  return { coding, bytes: coding === undefined ? plain : quick(plain, coding) };
}
