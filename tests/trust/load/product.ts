import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedDatabase } from "../../../src/platform/embedded-database/embedded-database.ts";
import { freePort } from "../../builders/operators-server.ts";
import { endOf, hears, startProgram } from "../../builders/typed-commands.ts";

/** The product as an operator starts it, with the demo network, in a process of its own. */
export type Product = {
  readonly base: string;
  readonly dataDir: string;
  /** Megabytes of memory that the process holds; 0 where the system does not tell. */
  readonly memory: () => number;
  /** Asks the store as its owner. */
  readonly look: <Row extends pg.QueryResultRow>(sql: string) => Promise<Row[]>;
  readonly stop: () => Promise<void>;
};

export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-load-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const running = startProgram("start", [], { DATA_DIR: folder, PORT: String(port), NODE_ENV: "production" });
  await hears(running, /Tragnetz läuft/);
  const memory = (): number => {
    try {
      const status = readFileSync(`/proc/${running.process.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  };
  return {
    base: `http://127.0.0.1:${port}`,
    dataDir: folder,
    memory,
    look: async (sql) => {
      const server = await startEmbeddedDatabase({ dataDir: folder, purpose: "command" });
      const owner = new pg.Client({
        host: server.socketDir,
        port: server.port,
        user: server.superuser,
        database: "tragnetz",
      });
      await owner.connect();
      try {
        return (await owner.query(sql)).rows;
      } finally {
        await owner.end();
        await server.stop();
      }
    },
    stop: async () => {
      await endOf(running);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
