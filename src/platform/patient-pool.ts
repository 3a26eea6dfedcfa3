import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { Login } from "./logins.ts";
import { type Primary, primaryPool } from "./primary-pool.ts";

/**
 * How long an answer may take before the caller gets an error, also when the server is stopped and says nothing at all.
 * Families wait for these two; everything else may work longer and ends with the server's own limit (logins.ts, 20 s).
 * Milliseconds.
 */
const patienceOf = (login: Login): number => (login === "family" || login === "public" ? 8_000 : 25_000);

const isTimeout = (fault: unknown): boolean =>
  fault instanceof Error && fault.message === "Query read timeout";

/**
 * A pool that gives up on a silent server. A connection that timed out may still hold half a transaction, which the next
 * user would commit as his own: it is cut at once and never goes back.
 */
export function patientPool(doors: readonly pg.PoolConfig[], login: Login, primary: Primary): PostgresPool {
  const pool = primaryPool(
    doors.map((door) => ({ ...door, query_timeout: patienceOf(login) })),
    primary,
  );
  return { connect: async () => watched(await pool.connect()), end: pool.end };
}

function watched(client: pg.PoolClient): PostgresPoolClient {
  let released = false;
  const release = (broken = false) => {
    if (!released) client.release(broken);
    released = true;
  };
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (released) throw new Error("Connection terminated after a timeout");
    try {
      return await client.query(text, [...parameters]);
    } catch (fault) {
      if (isTimeout(fault)) release(true);
      throw fault;
    }
  };
  return { query: query as never, release: () => release() };
}
