import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inventOffers } from "./search-offers.mjs";

const sizes = [1000, 20_000, 200_000];
/** Milliseconds of asking per engine and size: slow ones answer fewer of the questions, every so many-th. */
const patienceMs = 12_000;

/** Measures the search against four others on the same offers and questions (bench/README.md). */
export async function measureSearch({ tell, offers = sizes, patience = patienceMs }) {
  const parts = await productParts();
  const topics = parts.readTopicList("data");
  const vocabulary = parts.readVocabulary("data", topics);
  const questions = readQuestions();
  const results = [];
  for (const count of offers) {
    tell(`${count} offers`);
    const made = inventOffers(count, topics, 7);
    for (const engine of await engines(parts, vocabulary)) {
      tell(`  ${engine.name}`);
      results.push({ ...(await measure(engine, made, topics, questions, patience)), offers: count });
    }
  }
  return { offers, queries: questions.length, engines: results };
}

async function productParts() {
  const outfile = "dist/bench-search-parts.mjs";
  const common = { bundle: true, platform: "node", target: "node20", format: "esm", packages: "external" };
  await build({ ...common, entryPoints: ["bench/search-parts.mjs"], outfile, logLevel: "error" });
  return import(pathToFileURL(resolve(outfile)).href);
}

/** All queries of bench/queries; the two sets in the search's own folder where those are absent. */
export function readQuestions() {
  const folder = "bench/queries";
  if (existsSync(folder)) {
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    return files.flatMap((name) => {
      const read = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return Array.isArray(read) ? read : read.queries;
    });
  }
  return ["evaluation", "evaluation-everyday"].flatMap((name) => {
    const { wishes, otherMatters } = JSON.parse(readFileSync(`src/find/search/${name}.json`, "utf8"));
    return [...wishes, ...otherMatters.map((one) => ({ ...one, topics: [] }))];
  });
}

const place = { lat: 50, lon: 9 };

async function engines(parts, vocabulary) {
  const { fts5, miniSearch, orama } = await import("./peers/search-in-process.mjs");
  const { postgres } = await import("./peers/search-postgres.mjs");
  const ours = (name, near) => ({
    name,
    version: () => "",
    build: (offers) => {
      const index = parts.buildIndex(offers, vocabulary);
      return {
        search: (q, lang) => parts.search(index, { q, lang, limit: 10, ...near }).hits.map(({ id }) => id),
      };
    },
  });
  return [
    ours("tragnetz", {}),
    ours("tragnetz-with-place", { near: place }),
    miniSearch,
    orama,
    fts5,
    postgres(parts),
  ];
}

/** The peers know no topics, so they get their German names as text. */
const withTopicNames = (offers, topics) => {
  const names = new Map(topics.map(({ slug, de, plain }) => [slug, `${de} ${plain}`]));
  return offers.map(({ id, title, organisation, description, topics: own }) => ({
    id,
    title,
    organisation,
    description,
    topicNames: own.map((slug) => names.get(slug)).join(", "),
  }));
};

async function measure(engine, offers, topics, questions, patience) {
  const isOurs = engine.name.startsWith("tragnetz");
  const documents = isOurs ? offers : withTopicNames(offers, topics);
  const before = memory();
  const started = performance.now();
  const index = await engine.build(documents);
  const buildS = (performance.now() - started) / 1000;
  const memoryMb = (index.memory?.() ?? memory() - before) / 2 ** 20;
  try {
    const asked = await ask(index, questions, patience);
    return {
      name: engine.name,
      version: index.version ?? engine.version(),
      buildS: rounded(buildS),
      memoryMb: rounded(memoryMb),
      ...asked.times,
      ...quality(asked.answers, offers),
      asked: asked.answers.length,
    };
  } finally {
    await index.close?.();
  }
}

const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Asks every question once to warm up and to see the answers, as far as patience reaches, then again for the times. */
async function ask(index, questions, patience) {
  for (const { q, lang } of questions.slice(0, 20)) await index.search(q, lang);
  const probe = performance.now();
  for (const { q, lang } of questions.slice(0, 20)) await index.search(q, lang);
  const each = Math.max(0.01, (performance.now() - probe) / 20);
  const step = Math.max(1, Math.ceil((questions.length * each * 2) / patience));
  const chosen = questions.filter((_, at) => at % step === 0);
  const answers = [];
  for (const question of chosen) answers.push([question, await index.search(question.q, question.lang)]);
  const times = [];
  const cpu = () =>
    index.cpuMs?.() ?? Object.values(process.cpuUsage()).reduce((sum, one) => sum + one) / 1000;
  const before = cpu();
  for (const { q, lang } of chosen) {
    const started = performance.now();
    await index.search(q, lang);
    times.push(performance.now() - started);
  }
  const cpuMsPerQuery = (cpu() - before) / chosen.length;
  times.sort((left, right) => left - right);
  const at = (share) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  return { answers, times: { cpuMsPerQuery: rounded(cpuMsPerQuery), p50Ms: at(0.5), p99Ms: at(0.99) } };
}

function quality(answers, offers) {
  const topicsOf = new Map(offers.map(({ id, topics }) => [id, topics]));
  const wishes = answers.filter(([{ topics }]) => topics.length > 0);
  const others = answers.filter(([{ topics }]) => topics.length === 0);
  const isHit = ([{ topics }, ids]) =>
    ids.slice(0, 3).some((id) => topicsOf.get(id).some((slug) => topics.includes(slug)));
  return {
    hitAt3: rounded(wishes.filter(isHit).length / Math.max(1, wishes.length)),
    falseAnswers: rounded(others.filter(([, ids]) => ids.length > 0).length / Math.max(1, others.length)),
  };
}

const rounded = (value) => Math.round(value * 10_000) / 10_000;
