import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { stemmer } from "@orama/stemmers/german";
import MiniSearch from "minisearch";
import sqlite from "node-sqlite3-wasm";

const { Database } = sqlite;

const require = createRequire(import.meta.url);
const versionOf = (name) => {
  const entry = require.resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(`/${name}/`) + name.length + 1);
  return JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).version;
};
const fields = ["title", "organisation", "topicNames", "description"];

/** Typos of one letter in five and unfinished words, titles first; stems by the German stemmer of Orama's makers. */
export const miniSearch = {
  name: "minisearch",
  version: () => versionOf("minisearch"),
  build: (offers) => {
    const index = new MiniSearch({ fields, processTerm: (term) => stemmer(term.toLowerCase()) });
    index.addAll(offers);
    const options = { prefix: true, fuzzy: 0.2, boost: { title: 3, topicNames: 2 } };
    return {
      search: (q) =>
        index
          .search(q, options)
          .slice(0, 10)
          .map(({ id }) => id),
    };
  },
};

const longestBuildMs = 240_000;

/** German tokenizer with stemming, one typo, titles first. */
export const orama = {
  name: "orama",
  version: () => versionOf("@orama/orama"),
  build: async (offers) => {
    const index = create({
      schema: Object.fromEntries(["id", ...fields].map((field) => [field, "string"])),
      components: { tokenizer: { language: "german", stemming: true, stemmer } },
    });
    const started = performance.now();
    for (let at = 0; at < offers.length; at += 2000) {
      await insertMultiple(index, offers.slice(at, at + 2000), 2000);
      if (performance.now() - started > longestBuildMs)
        throw Object.assign(
          new Error(`${at + 2000} offers took longer than ${longestBuildMs / 1000} s to read`),
          {
            tooSlow: true,
          },
        );
    }
    const options = { properties: fields, tolerance: 1, boost: { title: 3, topicNames: 2 }, limit: 10 };
    return {
      search: async (q) =>
        (await searchOrama(index, { ...options, term: q })).hits.map(({ document }) => document.id),
    };
  },
};

/** Words as beginnings (FTS5 has no German stemmer), any of them, ranked by bm25 with weights for the columns. */
export const fts5 = {
  name: "sqlite-fts5",
  version: () => versionOf("node-sqlite3-wasm"),
  build: (offers) => {
    const db = new Database(":memory:");
    db.exec(
      "create virtual table o using fts5(id unindexed, title, organisation, topicNames, description, tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4')",
    );
    const insert = db.prepare("insert into o values (?, ?, ?, ?, ?)");
    db.exec("begin");
    for (const one of offers)
      insert.run([one.id, one.title, one.organisation, one.topicNames, one.description]);
    db.exec("commit");
    insert.finalize();
    const query = db.prepare("select id from o where o match ? order by bm25(o, 0, 3, 1, 2, 1) limit 10");
    return {
      search: (q) => {
        const words = q.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
        if (words.length === 0) return [];
        return query.all([words.map((word) => `"${word}"*`).join(" OR ")]).map(({ id }) => id);
      },
      memory: () => {
        const { pages } = db.get(
          "select page_count * page_size as pages from pragma_page_count(), pragma_page_size()",
        );
        return Number(pages);
      },
      close: () => {
        query.finalize();
        db.close();
      },
    };
  },
};
