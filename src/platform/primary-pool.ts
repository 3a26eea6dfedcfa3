import pg from "pg";

/** Which of several servers takes what is written, as this process has seen it; shared by all its pools. */
export type Primary = { place: number; timeline: number };
export const unknownPrimary = (): Primary => ({ place: 0, timeline: 0 });

/** A server that may not be written to; the code is the one the server itself would answer with. */
class NoPrimary extends Error {
  readonly code = "25006";
}

/** What a server says of itself. The timeline grows by one each time a replica is made the first. */
export type Standing = { readonly replica: boolean; readonly timeline: number };
const standingQuery = `
  select pg_is_in_recovery() as replica,
         case when pg_is_in_recovery() then 0
              else ('x' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8))::bit(32)::int end as timeline`;

export async function standingOf(client: pg.ClientBase): Promise<Standing> {
  const { rows } = await client.query<Standing>(standingQuery);
  return rows[0] ?? { replica: true, timeline: 0 };
}

/** A former first server that came back must not be written to any more: its timeline is older than one we have seen. */
async function admit(client: pg.ClientBase, place: number, primary: Primary): Promise<void> {
  const { replica, timeline } = await standingOf(client);
  if (replica || timeline < primary.timeline) throw new NoPrimary("this server is not the first");
  primary.place = place;
  primary.timeline = timeline;
}

/** A connection of its own to the first server. */
export async function enterPrimary(doors: readonly pg.ClientConfig[], primary: Primary): Promise<pg.Client> {
  let refused: unknown;
  const first = primary.place;
  for (const place of doors.map((_door, at) => (first + at) % doors.length)) {
    const client = new pg.Client(doors[place]);
    client.on("error", () => undefined);
    try {
      await client.connect();
      if (doors.length > 1) await admit(client, place, primary);
      return client;
    } catch (fault) {
      refused ??= fault;
      await client.end().catch(() => undefined);
    }
  }
  throw refused;
}

/** A pool that follows the first server to another place. Whoever is using a connection when it breaks gets the fault. */
export type PrimaryPool = {
  readonly connect: () => Promise<pg.PoolClient>;
  readonly end: () => Promise<void>;
};

/**
 * Opens connections at the server that took the last ones and, where it does not, at each of the others. Each new
 * connection is asked whether it leads to the first server; with one door nothing is asked.
 */
export function primaryPool(doors: readonly pg.PoolConfig[], primary: Primary): PrimaryPool {
  const pools = new Map<number, pg.Pool>();
  let followed = primary.place;
  const poolOf = (place: number): pg.Pool => {
    const open = pools.get(place);
    if (open !== undefined) return open;
    const made = openPool(doors[place] ?? {}, doors.length < 2 ? undefined : (c) => admit(c, place, primary));
    pools.set(place, made);
    return made;
  };
  // What still hangs at the former server may hang there for ever, and must never be written to again.
  const leaveOthers = () => {
    followed = primary.place;
    for (const [place, pool] of pools) {
      if (place === followed) continue;
      pools.delete(place);
      void pool.end().catch(() => undefined);
    }
  };
  const connect = async (): Promise<pg.PoolClient> => {
    let refused: unknown;
    const first = primary.place;
    for (const place of doors.map((_door, at) => (first + at) % doors.length)) {
      try {
        const client = await poolOf(place).connect();
        if (followed !== primary.place) leaveOthers();
        if (place === primary.place) return client;
        client.release(true);
      } catch (fault) {
        refused ??= fault;
      }
    }
    throw refused ?? new NoPrimary("the first server has changed meanwhile");
  };
  return {
    connect,
    end: async () => void (await Promise.all([...pools.values()].map((pool) => pool.end()))),
  };
}

function openPool(config: pg.PoolConfig, onConnect?: (client: pg.ClientBase) => Promise<void>): pg.Pool {
  const pool = new pg.Pool({ ...config, ...(onConnect === undefined ? {} : { onConnect }) });
  // A server that goes away must not end the process: the next request gets its own error and the 503 page.
  pool.on("error", () => undefined);
  // The pool hears only idle connections; one that breaks while it is used would end the process too.
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}
