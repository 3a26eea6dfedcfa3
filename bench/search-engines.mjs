import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The product's search, compiled as it ships. */
export async function productParts() {
  const outfile = "dist/bench-search-parts.mjs";
  const common = { bundle: true, platform: "node", target: "node20", format: "esm", packages: "external" };
  await build({ ...common, entryPoints: ["bench/search-parts.mjs"], outfile, logLevel: "error" });
  return import(pathToFileURL(resolve(outfile)).href);
}

const place = { lat: 50, lon: 9 };

/** The product, with and without a place, and the others. */
export async function engines(parts, vocabulary) {
  const { fts5, miniSearch, orama } = await import("./peers/search-in-process.mjs");
  const { postgres } = await import("./peers/search-postgres.mjs");
  const ours = {
    name: "tragnetz",
    version: () => "",
    build: (offers) => {
      const index = parts.buildIndex(offers, vocabulary);
      const asking = (near) => (q, lang) =>
        parts.search(index, { q, lang, limit: 10, ...near }).hits.map(({ id }) => id);
      return { search: asking({}), variants: { "tragnetz-with-place": asking({ near: place }) } };
    },
  };
  return [ours, miniSearch, orama, fts5, postgres(parts)];
}

/** The peers know no topics, so they get their German names as text. */
export const withTopicNames = (offers, topics) => {
  const names = new Map(topics.map(({ slug, de, plain }) => [slug, `${de} ${plain}`]));
  return offers.map(({ id, title, organisation, description, topics: own }) => ({
    id,
    title,
    organisation,
    description,
    topicNames: own.map((slug) => names.get(slug)).join(", "),
  }));
};
