import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { ensureBuilt } from "../bin/build.mjs";
import { firstLoad } from "./first-load.mjs";
import { load } from "./load.mjs";
import { answering, freePort, startByNpm, startServer } from "./processes.mjs";
import { assertSamePage } from "./same-page.mjs";

const rounds = 5;
/** Answers per server and round: enough to outlast a garbage collection. The fast ones need more for the same time. */
const perRound = { bare: 4000, cached: 4000, uncached: 600, react: 600, honoJsx: 600, preact: 600 };
/** A compiler warms up with calls, not with seconds. */
const warmUp = 1500;
const longestRoundMs = 60_000;
/** The library that the page is compiled for; its renderer is peers/NAME.mjs. */
const peers = { react: "react", honoJsx: "hono/jsx", preact: "preact" };

/** Measures the public results page against a bare node:http and against other renderers (bench/README.md). */
export async function measureWeb({ tell, profile }) {
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-bench-"));
  // The embedded database runs as a user of its own when started by root, and must get in.
  chmodSync(folder, 0o755);
  const data = { DATA_DIR: join(folder, "data"), BENCH_PAGES: join(folder, "pages.json") };
  try {
    tell("building");
    await ensureBuilt();
    await buildParts();
    tell("first start");
    const startColdMs = await startMs(data);
    tell("second start");
    const startWarmMs = await startMs(data);
    const servers = await startServers(data, { tell, profile });
    const pages = JSON.parse(readFileSync(data.BENCH_PAGES, "utf8"));
    const sizes = await firstLoad(servers.product.port, `/angebote?${pages.queries[0]}`);
    await assertSame(servers, pages);
    tell("measuring as browsers ask (brotli)");
    const browser = await ratios(servers, pages, { "accept-encoding": "gzip, deflate, br" }, tell);
    tell("measuring without compression");
    const plain = await ratios(servers, pages, {}, tell);
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    return {
      ...plain,
      ...sizes,
      startWarmMs,
      startColdMs,
      offers: pages.offers,
      offersOnPage: pages.pages[0].found.offers.length,
      withBrotli: browser,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The peers: the product's own page, compiled for another renderer. `found-pages` runs with the product's packages. */
async function buildParts() {
  // The product brings hono along; measured is the one that the bench names.
  const honoJsxRuntime = createRequire(resolve("bench/package.json")).resolve("hono/jsx/jsx-runtime");
  const common = { bundle: true, platform: "node", target: "node20", logLevel: "error" };
  const jsx = (source) => ({
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: source } },
  });
  const ours = {
    entryPoints: ["bench/found-pages.mjs"],
    outfile: "dist/bench-found-pages.mjs",
    format: "esm",
    packages: "external",
  };
  await build({ ...common, ...ours, ...jsx("preact") });
  for (const [name, source] of Object.entries(peers))
    await build({
      ...common,
      ...jsx(source),
      entryPoints: ["bench/peers/server.mjs"],
      outfile: `dist/bench-${name}.cjs`,
      format: "cjs",
      nodePaths: [resolve("bench/node_modules")],
      plugins: [partsMadeAnew],
      alias: { renderer: resolve(`bench/peers/${name}.mjs`), "hono/jsx/jsx-runtime": honoJsxRuntime },
      define: { "process.env.NODE_ENV": '"production"' },
    });
}

const partsMadeAnew = {
  name: "parts made anew",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/prepared\.tsx$/ }, () => ({ path: resolve("bench/peers/anew.mjs") })),
};

/** Milliseconds from `npm start` to the first good answer of /health. */
async function startMs({ DATA_DIR }) {
  const port = await freePort();
  const started = performance.now();
  const product = startByNpm({ DATA_DIR, PORT: String(port) });
  await answering({ ...product, port, path: "/health", within: 120_000 });
  const ms = Math.round(performance.now() - started);
  await product.stop();
  return ms;
}

async function startServers(data, { tell, profile }) {
  tell("starting the servers");
  const flags = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  const product = await startServer({
    script: "bin/start.mjs",
    port: await freePort(),
    env: data,
    flags,
    ready: "/health",
  });
  const done = spawnSync(process.execPath, ["dist/bench-found-pages.mjs"], {
    env: { ...process.env, ...data, PORT: String(product.port) },
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`the pages could not be looked up: ${done.stderr}`);
  const servers = {
    product,
    bare: await startServer({ script: "bench/bare-server.mjs", port: await freePort(), ready: "/" }),
  };
  for (const name of Object.keys(peers))
    servers[name] = await startServer({
      script: `dist/bench-${name}.cjs`,
      port: await freePort(),
      env: data,
      ready: "/angebote?page=0",
    });
  return servers;
}

async function assertSame(servers, { queries }) {
  for (const page of [0, Math.floor(queries.length / 2), queries.length - 1]) {
    const path = `/angebote?${queries[page]}&page=${page}&n=x${page}`;
    const html = (port) => fetch(`http://127.0.0.1:${port}${path}`).then((answer) => answer.text());
    const ours = await html(servers.product.port);
    if (!ours.includes(`n=x${page}`))
      throw new Error("the page does not depend on its whole address; nothing would be rendered anew");
    for (const name of Object.keys(peers)) assertSamePage(name, ours, await html(servers[name].port));
  }
}

let asked = 0;

/** Every measured server in turn, round after round, so that a busy moment of the machine hits all of them. */
async function ratios(servers, { queries }, headers, tell) {
  const fresh = () => {
    asked += 1;
    const page = asked % queries.length;
    return `/angebote?${queries[page]}&page=${page}&n=${asked}`;
  };
  const subjects = {
    bare: [servers.bare, () => "/"],
    cached: [servers.product, () => `/angebote?${queries[0]}`],
    uncached: [servers.product, fresh],
  };
  for (const name of Object.keys(peers)) subjects[name] = [servers[name], fresh];
  const measured = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (const subject of Object.values(subjects)) await perCpuSecond(subject, warmUp, headers);
  for (let round = 1; round <= rounds; round += 1) {
    tell(`round ${round} of ${rounds}`);
    for (const [name, subject] of Object.entries(subjects))
      measured[name].push(await perCpuSecond(subject, perRound[name], headers));
  }
  const bare = median(measured.bare);
  const ratio = (name) => Math.round((median(measured[name]) / bare) * 1000) / 1000;
  return {
    bareReqPerCpuS: Math.round(bare),
    cachedRatio: ratio("cached"),
    uncachedRatio: ratio("uncached"),
    reactRatio: ratio("react"),
    honoJsxRatio: ratio("honoJsx"),
    preactRenderRatio: ratio("preact"),
  };
}

async function perCpuSecond([server, path], count, headers) {
  let left = count;
  const nextPath = () => {
    left -= 1;
    return left >= 0 ? path() : undefined;
  };
  const before = await server.cpu();
  const answers = await load({ port: server.port, nextPath, headers, ms: longestRoundMs });
  return (answers * 1_000_000) / ((await server.cpu()) - before);
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
