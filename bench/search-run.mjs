// One size of the search bench, in a process of its own: `node --expose-gc bench/search-run.mjs '{"offers":1000,"asked":100}'`.
// Every engine is asked the same questions. Prints one line of JSON for each engine.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stopAll } from "./processes.mjs";
import { engines, productParts, withTopicNames } from "./search-engines.mjs";
import { inventOffers } from "./search-offers.mjs";

/** Questions by an author who had read neither the thesaurus nor the examples that the product learns from. */
export function readQuestions() {
  return JSON.parse(readFileSync("bench/queries/unseen-6.json", "utf8")).queries;
}

/** So many of all, evenly chosen, so that every language and both kinds are among them. */
export const evenly = (all, count) =>
  count >= all.length
    ? all
    : Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)]);

/** Measures every engine at one size; `only` names the engines wanted. */
export async function measureSize({ offers, asked, only, tell, take }) {
  const parts = await productParts();
  const topics = parts.readTopicList("data");
  const vocabulary = parts.readVocabulary("data", topics);
  const questions = evenly(readQuestions(), asked);
  const made = inventOffers(offers, topics, 7);
  const described = withTopicNames(made, topics);
  settle(made);
  settle(described);
  for (const engine of await engines(parts, vocabulary)) {
    if (only !== undefined && !only.includes(engine.name)) continue;
    tell(`  ${engine.name}`);
    const documents = engine.name.startsWith("tragnetz") ? made : described;
    try {
      for (const { answers, ...figures } of await measure(engine, documents, questions))
        await take({ ...figures, ...quality(answers, made), asked: answers.length, offers });
    } catch (fault) {
      if (fault.tooSlow !== true) throw fault;
      await take({ name: engine.name, version: engine.version(), offers, stopped: fault.message });
    }
  }
}

/** Builds once and asks in each way the engine can be asked. */
async function measure(engine, documents, questions) {
  const before = memory();
  const started = performance.now();
  const index = await engine.build(documents);
  const buildS = (performance.now() - started) / 1000;
  const memoryMb = (index.memory?.() ?? memory() - before) / 2 ** 20;
  const facts = {
    version: index.version ?? engine.version(),
    buildS: rounded(buildS),
    memoryMb: rounded(memoryMb),
  };
  try {
    const measured = [];
    for (const [name, search] of [[engine.name, index.search], ...Object.entries(index.variants ?? {})])
      measured.push({ name, ...facts, ...(await ask({ ...index, search }, questions)) });
    return measured;
  } finally {
    await index.close?.();
  }
}

/** Texts put together from parts are made one when first read; that belongs to the offers, not to the engine. */
const settle = (offers) => {
  for (const offer of offers)
    for (const text of Object.values(offer)) if (typeof text === "string") text.search("\u0000");
};

/** Without --expose-gc what is garbage counts too. */
const memory = () => {
  for (let nth = 0; nth < 4; nth += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** So long an engine may go on asking; what it has not answered by then it is not asked at all. */
const patienceMs = 90_000;
/** Fast engines are asked all questions again and again, so that the clock has something to measure. */
const enoughMs = 1000;
const mostRounds = 50;

/** Asks the questions until patience ends; at least three. */
async function answersOf(index, questions) {
  const answers = [];
  const started = performance.now();
  for (const question of questions) {
    if (answers.length >= 3 && performance.now() - started > patienceMs) break;
    answers.push([question, await index.search(question.q, question.lang)]);
  }
  return { answers, tookMs: performance.now() - started };
}

/** Asks every question once to see the answers and to warm up, then again for the times. */
async function ask(index, questions) {
  const { answers, tookMs } = await answersOf(index, questions);
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(enoughMs / tookMs)));
  const cpu = () =>
    index.cpuMs?.() ?? Object.values(process.cpuUsage()).reduce((sum, one) => sum + one) / 1000;
  const before = cpu();
  const times = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [{ q, lang }] of answers) {
      const started = performance.now();
      await index.search(q, lang);
      times.push(performance.now() - started);
    }
  const cpuMsPerQuery = (cpu() - before) / times.length;
  times.sort((left, right) => left - right);
  const at = (share) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  return { answers, cpuMsPerQuery: rounded(cpuMsPerQuery), p50Ms: at(0.5), p99Ms: at(0.99) };
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, async () => {
      await stopAll();
      process.exit(1);
    });
  const tell = (line) => process.stderr.write(`${line}\n`);
  const take = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
  await measureSize({ ...JSON.parse(process.argv[2] ?? "{}"), tell, take }).finally(stopAll);
}
