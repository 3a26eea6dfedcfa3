import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

/** Functions that run as the owner see everything; nobody may make them read something else than the real tables. */
let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

test("each of them looks for temporary things last", async () => {
  const { rows } = await house.owner.query<{ name: string; path: string[] | null }>(
    "select proname as name, proconfig as path from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname",
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(
    rows.filter(({ path }) => !path?.includes("search_path=public, pg_temp")).map(({ name }) => name),
  ).toEqual([]);
});

test("no login can make a temporary table at all", async () => {
  // Rights on a database are not copied with a template, so this one is set as the migration sets it.
  const { rows } = await house.owner.query<{ name: string }>("select current_database() as name");
  await house.owner.query(`revoke temporary on database ${rows[0]?.name} from public`);
  for (const login of ["app", "public", "family", "worker", "retention"] as const) {
    const shadow = house.database.write(login, {}, (tx) =>
      sql`create temp table clock (ahead interval)`.execute(tx),
    );
    await expect(shadow, login).rejects.toThrow(/permission denied/);
  }
});

test("the clock cannot be shadowed even where temporary tables are allowed", async () => {
  const { rows } = await house.owner.query<{ name: string }>("select current_database() as name");
  await house.owner.query(`grant temporary on database ${rows[0]?.name} to public`);
  const year = await house.database.write("app", {}, async (tx) => {
    await sql`create temp table clock (ahead interval)`.execute(tx);
    await sql`insert into pg_temp.clock values ('5 years')`.execute(tx);
    const told = await sql<{
      ahead: boolean;
    }>`select tragnetz_now() > now() + interval '1 year' as ahead`.execute(tx);
    return told.rows[0]?.ahead;
  });
  expect(year).toBe(false);
});
