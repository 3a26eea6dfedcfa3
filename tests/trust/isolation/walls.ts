import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { type Login, loginNames, roleOf } from "../../../src/platform/logins.ts";
import { readableBy, walledTables } from "../../structure/catalogue.ts";
import type { House } from "../proofs/house.ts";

const contextKeys = ["app.network", "app.organisation", "app.account", "app.locator", "app.token"];

async function rowsIn(client: pg.Client, table: string): Promise<number> {
  // A login that may read some columns only counts them by one that it may read.
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

async function strange(client: pg.Client): Promise<void> {
  await client.query("begin");
  for (const key of contextKeys) {
    const value = /locator|token/.test(key) ? randomBytes(8).toString("hex") : randomUUID();
    await client.query("select set_config($1, $2, true)", [key, value]);
  }
}

export type WallCount = { readonly tried: number; readonly leaks: readonly string[] };

/** Every login and every walled table: on a fresh connection, in the context of somebody else, and on the same connection afterwards. */
export async function tryWalls(house: House): Promise<WallCount> {
  const tables = await walledTables(house.owner);
  const leaks: string[] = [];
  let tried = 0;
  for (const login of loginNames) {
    const readable = await readableBy(house.owner, login, tables);
    const client = await as(house, login);
    const count = async (when: string) => {
      for (const table of readable) {
        tried += 1;
        const rows = await rowsIn(client, table);
        if (rows > 0) leaks.push(`${login} sees ${rows} rows of ${table} ${when}`);
      }
    };
    await count("on a fresh connection without context");
    await strange(client);
    await count("in the context of somebody else");
    await client.query("commit");
    await count("on a connection that was used before");
    await client.end();
  }
  return { tried, leaks };
}

async function as({ place, name }: House, login: Login): Promise<pg.Client> {
  const client = new pg.Client({ ...place, database: name, user: roleOf("tragnetz", login) });
  await client.connect();
  return client;
}

/** Concerns that the login of the professionals sees for this organisation. */
export async function concernsSeenBy(house: House, network: string, organisation: string): Promise<number> {
  const client = await as(house, "app");
  try {
    await client.query("begin");
    await client.query(
      "select set_config('app.network', $1, true), set_config('app.organisation', $2, true)",
      [network, organisation],
    );
    return await rowsIn(client, "concern");
  } finally {
    await client.end();
  }
}
