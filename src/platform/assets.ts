import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compress } from "./web/response-cache.ts";
import type { Asset } from "./web/site.ts";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  json: "application/json",
};

export type Assets = {
  readonly find: (path: string) => Asset | undefined;
  readonly href: (name: string) => string;
};

/** For files that are no pages and run nothing: stricter than that of pages, and short, because it travels with each. */
export const filePolicy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A file of ours as it is sent, by the ending of its name. Scripts keep the policy of pages: a worker inherits it. */
export function assetOf(name: string, body: Buffer): Asset {
  const type = types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = name.endsWith(".js") ? {} : { "content-security-policy": filePolicy };
  return { page: { ...compress(type, body, etag), headers }, forEver: true };
}

/** Reads the bundled style sheets and scripts once and keeps them compressed. */
export function loadAssets(folder: string): Assets {
  const names: Record<string, string> = JSON.parse(readFileSync(join(folder, "names.json"), "utf8"));
  const kept = new Map<string, Asset>();
  for (const name of readdirSync(folder).filter((file) => file !== "names.json")) {
    kept.set(`/assets/${name}`, assetOf(name, readFileSync(join(folder, name))));
  }
  return { find: (path) => kept.get(path), href: (name) => `/assets/${names[name] ?? name}` };
}
