import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compress } from "./web/response-cache.ts";
import type { Asset } from "./web/site.ts";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json",
};

export type Assets = {
  readonly find: (path: string) => Asset | undefined;
  readonly href: (name: string) => string;
};

/** Reads the bundled style sheets and scripts once and keeps them compressed. */
export function loadAssets(folder: string): Assets {
  const names: Record<string, string> = JSON.parse(readFileSync(join(folder, "names.json"), "utf8"));
  const kept = new Map<string, Asset>();
  for (const name of readdirSync(folder).filter((file) => file !== "names.json")) {
    const body = readFileSync(join(folder, name));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    kept.set(`/assets/${name}`, {
      page: compress(types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream", body, etag),
      forEver: true,
    });
  }
  return { find: (path) => kept.get(path), href: (name) => `/assets/${names[name] ?? name}` };
}
