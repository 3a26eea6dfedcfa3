import type { IncomingMessage, ServerResponse } from "node:http";
import { processInstant } from "../clock.ts";
import { placeOf } from "./address.ts";
import { type KeptPage, openResponseCache } from "./response-cache.ts";
import { type Shape, shapeFor } from "./respond.ts";
import { headersOver } from "./security-headers.ts";
import type { Site } from "./site.ts";

export type KeptAnswers = {
  /** The version of the data that an answer starting now is made from. */
  readonly versionOf: (address: string) => string;
  readonly keep: (address: string, version: string, page: KeptPage) => void;
  /** Answers at once from memory; false when nothing fits. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/**
 * A kept page serves the minute of the clock on the wall in which it was made: with the next one doors open and close,
 * and "jetzt offen" would be false. Counted by the wall's minute and not by the page's age, so that a door that closes
 * at 16:00 is not open at 16:00:30.
 */
const minuteNow = (): number => Math.floor(processInstant().epochMilliseconds / 60_000);

/** Repeated public pages and our own files are answered before any router sees them. */
export function keepAnswers(site: Site, headers: Readonly<Record<string, string>>): KeptAnswers {
  const cache = openResponseCache();
  const versionOf = (address: string) => {
    const end = address.indexOf("?");
    const place = placeOf(end < 0 ? address : address.slice(0, end), site.faces);
    return `${place?.network.dataVersion ?? 0}.${minuteNow()}`;
  };
  return {
    versionOf,
    keep: cache.keep,
    answer: (request, response) => {
      if (request.method !== "GET" && request.method !== "HEAD") return false;
      const address = request.url ?? "/";
      const asset = site.assets(address);
      if (asset)
        return send(request, response, asset.page, {
          ...headers,
          "cache-control": asset.forEver ? "public, max-age=31536000, immutable" : "public, max-age=300",
        });
      const kept = request.headers.cookie === undefined ? cache.find(address, versionOf(address)) : undefined;
      return kept !== undefined && send(request, response, kept, { ...headers, "cache-control": "no-cache" });
    },
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  headers: Readonly<Record<string, string>>,
): true {
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, { ...headersOver(headers, page.headers), etag: page.etag }).end();
    return true;
  }
  sendShape(response, page, shapeFor(page, String(request.headers["accept-encoding"] ?? "")), headers);
  return true;
}

/** Writes a page in one shape. Node leaves the body out by itself where HEAD asked. */
export function sendShape(
  response: ServerResponse,
  page: KeptPage,
  { coding, bytes }: Shape,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(200, {
    ...headersOver(headers, page.headers),
    "content-type": page.type,
    "content-length": bytes.length,
    vary: "accept-encoding",
    etag: page.etag,
    ...(coding ? { "content-encoding": coding } : {}),
  });
  response.end(bytes);
}
