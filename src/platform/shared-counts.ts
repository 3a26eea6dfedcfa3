import { CompiledQuery } from "kysely";
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "./database.ts";

export type Counting = {
  /** Names the count; keys of different kinds never meet. */
  readonly kind: string;
  readonly points: number;
  readonly seconds: number;
};
type Asked = { readonly text: string; readonly values?: readonly unknown[] };

/**
 * A count that all processes of an installation share (table `rate_limit`). Keys must be keyed hashes: an address never
 * comes here. While the database is away it counts in memory, so that counting never stands in anybody's way.
 */
export function sharedCount(database: Database, { kind, points, seconds }: Counting): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: { query: (asked: Asked) => inOwnTransaction(database, asked) },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: kind,
    points,
    duration: seconds,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: kind, points, duration: seconds }),
  });
}

/** A database that says nothing for this long is not waited for: whoever is counted waits for an answer. Milliseconds. */
const patience = 1000;

/** The texts are the library's own constants; values travel apart from them. */
async function inOwnTransaction(database: Database, { text, values = [] }: Asked) {
  const counted = database.write("family", {}, (tx) =>
    tx.executeQuery<object>(CompiledQuery.raw(text, [...values])),
  );
  const { rows } = await Promise.race([counted, givingUp()]);
  return { rows, rowCount: rows.length };
}

const givingUp = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("the count took too long")), patience).unref();
  });
