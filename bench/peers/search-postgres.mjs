import { spawn, execFileSync } from "node:child_process";
import { chmodSync, lchownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort, keepInMind } from "../processes.mjs";

/** Processor milliseconds of one process; the kernel counts hundredths of a second. */
const cpuOf = (pid) => {
  const [, rest] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = rest.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
};

async function startServer({ runnableBinaries, nobody, runsAsRoot, serverEnvironment }) {
  const account = runsAsRoot() ? nobody : undefined;
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-bench-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "binaries"));
  const native = await runnableBinaries(join(folder, "binaries"), account);
  mkdirSync(join(folder, "data"), { mode: 0o700 });
  if (account) lchownSync(join(folder, "data"), account.uid, account.gid);
  const own = { ...account, cwd: "/", env: serverEnvironment, stdio: "ignore" };
  const data = ["-D", join(folder, "data")];
  const words = ["-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  execFileSync(join(native, "bin/initdb"), [...data, ...words], own);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    jit: "off",
  };
  const server = spawn(
    join(native, "bin/postgres"),
    [...data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    own,
  );
  // With SIGTERM it would wait for its clients.
  keepInMind(server, "SIGINT");
  const gone = new Promise((resolve) =>
    server.once("exit", () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    }),
  );
  const close = async () => {
    if (server.exitCode === null) server.kill("SIGINT");
    await gone;
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, close };
}

async function connected(url) {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    // When the bench is broken off the server goes first; the question under way fails by itself.
    client.on("error", () => undefined);
    const failed = await client.connect().then(
      () => undefined,
      (fault) => fault,
    );
    if (failed === undefined) return client;
    if (tries > 500) throw failed;
    await pause(20);
  }
}

const schema = `
  create extension pg_trgm;
  create table offer (id text primary key, title text, organisation text, topic_names text, description text,
    words tsvector generated always as (
      setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', topic_names), 'B') ||
      setweight(to_tsvector('german', organisation || ' ' || description), 'C')) stored);`;
const indexes = `
  create index on offer using gin (words);
  create index on offer using gin ((title || ' ' || topic_names) gin_trgm_ops);
  analyze offer;`;
/** Any of the words by German stem, the last one also as a beginning; when none is found, titles and topics that look alike. */
const byWords = `
  with wanted as (select to_tsquery('german', $1) as query)
  select id from offer, wanted where words @@ query order by ts_rank(words, query) desc, id limit 10`;
const byLetters = `
  select id from offer where $1 <% (title || ' ' || topic_names)
  order by $1 <<-> (title || ' ' || topic_names), id limit 10`;

/** PostgreSQL's own full text search and pg_trgm in the server that the product ships, one connection. */
export const postgres = (parts) => ({
  name: "postgresql-fts-trgm",
  version: () => "",
  build: async (offers) => {
    const server = await startServer(parts);
    const client = await connected(server.url);
    await client.query(schema);
    for (let at = 0; at < offers.length; at += 5000) {
      const part = offers.slice(at, at + 5000);
      const column = (name) => part.map((one) => one[name]);
      const values = ["id", "title", "organisation", "topicNames", "description"].map(column);
      await client.query(
        "insert into offer select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])",
        values,
      );
    }
    await client.query(indexes);
    const {
      rows: [row],
    } = await client.query(
      "select pg_backend_pid() as pid, current_setting('server_version') as version, pg_total_relation_size('offer') as bytes",
    );
    return {
      version: row.version,
      search: async (q) => {
        const words = q.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
        if (words.length === 0) return [];
        const query = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(" | ");
        const found = await client.query({ name: "words", text: byWords, values: [query] });
        if (found.rows.length > 0) return found.rows.map(({ id }) => id);
        const alike = await client.query({ name: "letters", text: byLetters, values: [q] });
        return alike.rows.map(({ id }) => id);
      },
      cpuMs: () => cpuOf(row.pid),
      memory: () => Number(row.bytes),
      close: async () => {
        await client.end();
        await server.close();
      },
    };
  },
});
