// Looks up what many results pages show, once and outside every measurement, so that the peers can render the same pages.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownConfig } from "../src/app/place.ts";
import { repositoryRoot } from "../src/platform/checkout.ts";
import { whereIs } from "../src/find/gazetteer/gazetteer.ts";
import { engineKnows, findFor } from "../src/find/guide/found.ts";
import { readWish } from "../src/find/guide/wish.ts";
import { openFind } from "../src/find/public.ts";
import { loadAssets } from "../src/platform/assets.ts";
import { openInstallation } from "../src/platform/installation.ts";
import { watchNetworkFaces } from "../src/platform/web/network-faces.ts";

const mostPages = 200;

/** The page of one topic at one place, as `/angebote` puts it together. */
function pageOf({ searchable, gazetteer, known }, { no, slug }, place) {
  const query = `t=${no}&ort=${place}`;
  const params = new URLSearchParams(query);
  const ask = { query: (name) => params.get(name) ?? "", queryAll: (name) => params.getAll(name) };
  const wish = readWish(ask, known);
  const where = whereIs(wish.place, gazetteer, searchable.towns, searchable.home);
  const found = findFor(searchable, wish, { slugs: [slug], where, lang: "de", loss: false });
  const placeUnknown = where.kind === "unknown" && !engineKnows(searchable.index, where);
  return { query, props: { wish, where, placeUnknown, found, wider: [] } };
}

/** The fullest pages, one topic and place each, so that no measurement sees an easy, empty page. */
function fullest(parts) {
  const offers = [...parts.searchable.offers.values()];
  const places = [...new Set(offers.map(({ postalCode }) => postalCode).filter(Boolean))];
  // The loss of a child is not a page of its own: it leads to the same address with its mark.
  const topics = parts.find.topics.filter(({ slug }) => slug !== "pregnancy-loss");
  const all = topics.flatMap((topic) => places.map((place) => pageOf(parts, topic, place)));
  const count = ({ props }) => props.found.offers.length;
  return all.toSorted((one, other) => count(other) - count(one)).slice(0, mostPages);
}

async function foundPages(desk, { publicUrl, demo }) {
  const faces = await watchNetworkFaces(desk.database);
  const face = faces.first();
  await faces.stop();
  const find = openFind(join(repositoryRoot, "data"));
  const searchable = await find.searchable(desk, face);
  const known = new Set(find.topics.map(({ no }) => no));
  const pages = fullest({ find, searchable, gazetteer: await find.gazetteer(desk), known });
  const { href } = loadAssets(join(repositoryRoot, "dist/assets"));
  return {
    face,
    publicUrl,
    demo,
    offers: searchable.offers.size,
    assets: Object.fromEntries(["tragnetz.css", "family.js"].map((name) => [name, href(name)])),
    shared: { topics: find.topics, languages: searchable.languages, helpNumbers: find.helpNumbers },
    queries: pages.map(({ query }) => query),
    pages: pages.map(({ props }) => props),
  };
}

const config = ownConfig();
const { database, keys, stop } = await openInstallation(
  config,
  join(repositoryRoot, "migrations"),
  "command",
  () => undefined,
);
try {
  writeFileSync(process.env.BENCH_PAGES, JSON.stringify(await foundPages({ database, keys }, config)));
} finally {
  await database.close();
  await stop();
}
