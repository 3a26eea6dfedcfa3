import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database.ts";
import { runsAsRoot } from "./server-account.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const temporary = mkdtempSync(join(tmpdir(), "tragnetz-life-"));
// The server of an unprivileged user has to get through.
chmodSync(temporary, 0o755);
const ownerProgram = join(import.meta.dirname, "../../../node_modules/.cache", `owner-${process.pid}.mjs`);

const ownerSource = `
  import { startEmbeddedDatabase } from "./embedded-database.ts";
  try {
    const database = await startEmbeddedDatabase({ dataDir: process.argv[2], purpose: "serve" });
    console.log("owns " + database.socketDir);
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(error.code ?? String(error));
  }`;

const startOwner = async (dataDir: string): Promise<{ child: ChildProcess; line: string }> => {
  const child = spawn(process.execPath, [ownerProgram, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = await once(child.stdout, "data");
  return { child, line: String(chunk).trim() };
};

const killHard = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
};

const ask = async ({ socketDir, port, superuser }: EmbeddedDatabase, sql: string): Promise<unknown> => {
  const client = new pg.Client({ host: socketDir, port, user: superuser, database: "postgres" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end().catch(() => undefined);
  }
};

const postmasterPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, "database/postmaster.pid"), "utf8").split("\n")[0]);

const isUp = (dataDir: string): boolean => existsSync(join(dataDir, "database/postmaster.pid"));

beforeAll(() => {
  const stdin = { contents: ownerSource, resolveDir: import.meta.dirname, loader: "ts" as const };
  const shape = { bundle: true, platform: "node", format: "esm", packages: "external" } as const;
  buildSync({ stdin, ...shape, outfile: ownerProgram });
});

afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
  rmSync(ownerProgram, { force: true });
});

describe("a started server", () => {
  const dataDir = join(temporary, "started");
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await startEmbeddedDatabase({ dataDir, purpose: "serve" });
  });
  afterAll(() => database.stop());

  test("sorts umlauts as Germans expect", async () => {
    const words = "unnest(array['Zug', 'Äpfel', 'apfel', 'Ofen', 'öl']) word";
    expect(await ask(database, `select string_agg(word, ' ' order by word) from ${words}`)).toBe(
      "apfel Äpfel Ofen öl Zug",
    );
  });

  test("keeps what it acknowledged and notices broken pages", async () => {
    const settings =
      "current_setting('fsync') || current_setting('data_checksums') || current_setting('TimeZone')";
    expect(await ask(database, `select ${settings}`)).toBe("ononUTC");
  });

  test("can be reached only through a folder closed to others, not over the network", async () => {
    expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
    expect(await ask(database, "show listen_addresses")).toBe("");
  });

  test.runIf(runsAsRoot())("does not run as root", () => {
    const status = readFileSync(`/proc/${postmasterPid(dataDir)}/status`, "utf8");
    expect(/^Uid:\s+65534\s+65534/m.test(status)).toBe(true);
    expect(/^Groups:\s*$/m.test(status)).toBe(true);
  });

  test("writes nothing a person typed into its log", async () => {
    await ask(database, "create table person (name text primary key)");
    await ask(database, "insert into person values ('Kanarienvogel')");
    await expect(ask(database, "insert into person values ('Kanarienvogel')")).rejects.toThrow("duplicate");
    await expect(ask(database, "select 'Kanarienvogel'::date")).rejects.toThrow("invalid");
    const log = join(dataDir, "database/log");
    const lines = readdirSync(log).map((name) => readFileSync(join(log, name), "utf8"));
    expect(lines.join("")).toContain("ready to accept connections");
    expect(lines.join("")).not.toContain("Kanarienvogel");
  });

  test("is refused to a second owner, who is told the folder and the process", async () => {
    const second = startEmbeddedDatabase({ dataDir, purpose: "serve" });
    await expect(second).rejects.toThrow(
      `Der Datenordner ${dataDir} wird schon benutzt: Prozess ${process.pid}, ein laufendes Tragnetz.`,
    );
    await expect(second).rejects.toMatchObject({ code: "in-use" });
  });

  test("is joined by a command, which leaves it running", async () => {
    const command = await startEmbeddedDatabase({ dataDir, purpose: "command" });
    expect(command.joined).toBe(true);
    await command.stop();
    expect(await ask(database, "select 1")).toBe(1);
  });

  test("comes back by itself when it is killed", async () => {
    const before = postmasterPid(dataDir);
    process.kill(before, "SIGKILL");
    await expect.poll(() => ask(database, "select 1").catch(() => 0), { timeout: 10_000 }).toBe(1);
    expect(postmasterPid(dataDir)).not.toBe(before);
    expect(await ask(database, "select name from person")).toBe("Kanarienvogel");
  });
});

describe("owners", () => {
  const dataDir = join(temporary, "owned");

  test("of four that start at once exactly one gets the folder", async () => {
    const owners = await Promise.all(Array.from({ length: 4 }, () => startOwner(dataDir)));
    const lines = owners.map(({ line }) => line.split(" ")[0]);
    await Promise.all(
      owners.filter(({ line }) => line.startsWith("owns")).map(({ child }) => killHard(child)),
    );
    expect(lines.sort()).toEqual([...Array.from({ length: 3 }, () => "in-use"), "owns"]);
  });

  test("a server that outlived its killed owner is taken over with its data, and stopped in the end", async () => {
    const { child, line } = await startOwner(dataDir);
    const owned = { socketDir: line.slice("owns ".length), port: 5432, superuser: "postgres" };
    const asDatabase = { ...owned, joined: false, dataDir, stop: () => Promise.resolve() };
    await ask(asDatabase, "create table kept as select 42 as answer");
    const before = postmasterPid(dataDir);
    await killHard(child);
    const heir = await startEmbeddedDatabase({ dataDir, purpose: "serve" });
    expect(postmasterPid(dataDir)).toBe(before);
    expect(await ask(heir, "select answer from kept")).toBe(42);
    await heir.stop();
    expect(isUp(dataDir)).toBe(false);
  });

  test("a command starts a server for its own time", async () => {
    const command = await startEmbeddedDatabase({ dataDir, purpose: "command" });
    expect(command.joined).toBe(false);
    expect(await ask(command, "select answer from kept")).toBe(42);
    await command.stop();
    expect(isUp(dataDir)).toBe(false);
  });

  test("a number that now belongs to another process fools nobody", async () => {
    const stranger = spawn("sleep", ["60"], runsAsRoot() ? { uid: 65534, gid: 65534 } : {});
    const started = await startEmbeddedDatabase({ dataDir, purpose: "serve" });
    const pidFile = join(dataDir, "database/postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n").slice(1);
    await started.stop();
    writeFileSync(pidFile, [stranger.pid, ...lines].join("\n"));
    const lock = readdirSync(dataDir).find((name) => name.startsWith("owner-")) ?? "";
    writeFileSync(
      join(dataDir, lock),
      JSON.stringify({ pid: stranger.pid, born: "earlier", purpose: "serve" }),
    );
    const again = await startEmbeddedDatabase({ dataDir, purpose: "serve" });
    expect(await ask(again, "select answer from kept")).toBe(42);
    expect(stranger.exitCode).toBe(null);
    await again.stop();
    stranger.kill();
  });
});
