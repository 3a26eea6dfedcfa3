// One peer: the results page of Tragnetz rendered by `renderer`, and nothing else. No search, no database, no router:
// what the page shows was found before and is read from a file.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { anyoneActor } from "../../src/platform/actor.ts";
import { resultsPage } from "../../src/find/guide/results-page.tsx";
import { placeOf } from "../../src/platform/web/address.ts";
import { htmlType, shapeNow } from "../../src/platform/web/respond.ts";
import { securityHeaders } from "../../src/platform/web/security-headers.ts";
import { viewOf } from "../../src/platform/web/view-of.ts";
import { renderToHtml } from "renderer";

const { face, pages, shared, assets, publicUrl, demo } = JSON.parse(
  readFileSync(process.env.BENCH_PAGES, "utf8"),
);
const faces = {
  all: () => [face],
  bySlug: (slug) => (slug === face.slug ? face : undefined),
  first: () => face,
};
const site = { config: { publicUrl, demo }, assetHref: (name) => assets[name] };
const headers = { ...securityHeaders(false), "content-type": htmlType, "cache-control": "no-cache" };

createServer((request, response) => {
  const url = new URL(request.url, publicUrl);
  const props = pages[url.searchParams.get("page")];
  if (props === undefined) return void response.writeHead(404).end();
  const view = viewOf(site, { place: placeOf(url.pathname, faces), url }, anyoneActor, "");
  const html = renderToHtml(resultsPage(view, { ...shared, ...props }));
  const { coding, bytes } = shapeNow(
    Buffer.from(`<!doctype html>\n${html}`),
    request.headers["accept-encoding"] ?? "",
  );
  response.writeHead(200, {
    ...headers,
    "content-length": bytes.length,
    vary: "accept-encoding",
    ...(coding ? { "content-encoding": coding } : {}),
  });
  response.end(bytes);
}).listen(Number(process.env.PORT), "127.0.0.1");
