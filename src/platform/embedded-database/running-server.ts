import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { commandLineOf, isAlive } from "./processes.ts";
import { superuser } from "./settings.ts";

/** What postmaster.pid tells of a server; `socketDir` is missing while it is just starting. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string | undefined;
};

export type ServerAnswer = { readonly dataDirectory: string; readonly otherClients: number };

/** Reads postmaster.pid: pid, data folder, start, port, socket folder, … one a line. */
export const readPostmaster = (database: string): Postmaster | undefined => {
  try {
    const lines = readFileSync(join(database, "postmaster.pid"), "utf8").split("\n");
    const pid = Math.abs(Number(lines[0]));
    if (!Number.isInteger(pid) || pid === 0) return undefined;
    return { pid, port: Number(lines[3] ?? 0), socketDir: lines[4] || undefined };
  } catch {
    return undefined;
  }
};

/** Is this process really the server of this data folder, and not another one that got its number? */
export const isServerOf = (pid: number, database: string): boolean =>
  isAlive(pid) && `${commandLineOf(pid)} `.includes(` -D ${database} `);

/** The living server of a data folder, or undefined; says nothing about whether it answers yet. */
export const livingServer = (database: string): Postmaster | undefined => {
  const postmaster = readPostmaster(database);
  return postmaster !== undefined && isServerOf(postmaster.pid, database) ? postmaster : undefined;
};

const question = `select current_setting('data_directory') as folder,
  (select count(*)::int from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`;

/** Connects once as superuser. Throws what `pg` throws; code 57P03 means: still starting. */
export const askServer = async (socketDir: string, port: number): Promise<ServerAnswer> => {
  const client = new pg.Client({
    host: socketDir,
    port,
    user: superuser,
    database: "postgres",
    ssl: false,
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; others: number }>(question);
    return { dataDirectory: rows[0]?.folder ?? "", otherClients: rows[0]?.others ?? 0 };
  } finally {
    await client.end().catch(() => undefined);
  }
};
