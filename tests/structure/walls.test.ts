import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOfLogins, type Login, loginNames, roleOf } from "../../src/platform/logins.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";
import { fillEveryTable, openTables, policyFaults, readableBy, walledTables } from "./catalogue.ts";
import { tablesWithoutWall } from "./tables-without-wall.ts";

let installation: TestInstallation;
let tables: string[] = [];
const ownNetwork = randomUUID();
beforeAll(async () => {
  installation = await openTestInstallation();
  tables = await walledTables(installation.owner);
});
afterAll(() => installation.close());

async function as<T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { host, port } = inject("databaseServer");
  const database = installation.owner.database ?? "";
  const client = new pg.Client({ host, port, database, user: roleOf("tragnetz", login) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Tables of which this connection sees a row now. */
async function seen(client: pg.Client, readable: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of readable) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    if (rows[0]?.n !== 0) found.push(table);
  }
  return found;
}

async function seenWithin(
  client: pg.Client,
  network: string,
  readable: readonly string[],
): Promise<string[]> {
  await client.query("begin");
  await client.query("select set_config('app.network', $1, true)", [network]);
  for (const key of ["organisation", "account"])
    await client.query("select set_config($1, $2, true)", [`app.${key}`, randomUUID()]);
  for (const key of ["locator", "token"])
    await client.query("select set_config($1, $2, true)", [`app.${key}`, randomBytes(8).toString("hex")]);
  const found = await seen(client, readable);
  await client.query("commit");
  return found;
}

/** What each login sees: without any context, in a strange network, and afterwards on the same connection. */
async function leaks(): Promise<string[]> {
  const found: string[] = [];
  for (const login of loginNames) {
    const readable = await readableBy(installation.owner, login, tables);
    await as(login, async (client) => {
      const note = (when: string) => (table: string) => found.push(`${login} sees ${table} ${when}`);
      (await seen(client, readable)).forEach(note("without context"));
      (await seenWithin(client, randomUUID(), readable)).forEach(note("from another network"));
      await seenWithin(client, ownNetwork, readable);
      (await seen(client, readable)).forEach(note("on a connection that was used before"));
    });
  }
  return found;
}

describe("trust.md 6, items 1 to 4: the wall in the database", () => {
  test("every table of a network has row-level security that binds its owner too", async () => {
    expect(await openTables(installation.owner)).toEqual(Object.keys(tablesWithoutWall).toSorted());
  });

  test("every login with rights on such a table has a policy there, and none lets everything through", async () => {
    expect(await policyFaults(installation.owner)).toEqual([]);
  });

  test("the logins of the product are no superusers, bypass nothing and own nothing", async () => {
    expect(await faultsOfLogins(installation.owner, "tragnetz")).toEqual([]);
  });

  test("a login that could pass the wall is seen", async () => {
    await installation.owner.query("begin");
    await installation.owner.query("alter role tragnetz_app bypassrls");
    await installation.owner.query("alter table offer owner to tragnetz_public");
    const faults = await faultsOfLogins(installation.owner, "tragnetz");
    await installation.owner.query("rollback");
    expect(faults).toHaveLength(2);
  });

  test("a table without its wall and a right without a policy are seen", async () => {
    await installation.owner.query("begin");
    await installation.owner.query("alter table offer no force row level security");
    await installation.owner.query("drop policy public_reads on location");
    const open = await openTables(installation.owner);
    const faults = await policyFaults(installation.owner);
    await installation.owner.query("rollback");
    expect(open).toContain("offer");
    expect(faults).toEqual([
      "location has no policy for tragnetz_family",
      "location has no policy for tragnetz_public",
    ]);
  });

  test("without context, from another network and on a used connection nobody sees a row of any table", async () => {
    await fillEveryTable(installation.owner, ownNetwork, tables);
    expect(await leaks()).toEqual([]);
    const own = await as("app", (client) =>
      seenWithin(client, ownNetwork, ["organisation", "offer", "membership"]),
    );
    expect(own).toEqual(["organisation", "offer", "membership"]);
  });

  test("a policy that leaks is seen", async () => {
    await installation.owner.query("create policy leak on offer to tragnetz_public using (true)");
    expect(await leaks()).toContain("public sees offer without context");
    expect(await policyFaults(installation.owner)).toEqual(["offer is open by policy leak"]);
  });
});
