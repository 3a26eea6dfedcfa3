import { describe, expect, test } from "vitest";
import { listFiles, productFiles, readFiles } from "./source-files.ts";
import {
  mixedSqlFaults,
  settingFaults,
  settingFaultsOf,
  transactionFaults,
  withoutSqlComments,
} from "./sql-rules.ts";

const files = productFiles();
const migrations = readFiles(listFiles("migrations").filter((path) => path.endsWith(".sql")));

/** Statements that take no parameters (roles, databases): their names are escaped by the driver's own functions. */
const escapedByHand = new Set([
  "src/platform/logins.ts",
  "src/platform/migrations.ts",
  "src/platform/database.ts",
]);

describe("architecture.md 3: queries", () => {
  test("take the transaction first, so that nothing is asked outside of one", () => {
    const queries = files.filter(({ path }) => path.endsWith(".sql.ts"));
    expect(queries.length).toBeGreaterThan(10);
    expect(queries.flatMap(transactionFaults)).toEqual([]);
  });

  test("are never put together from strings", () => {
    expect(files.filter(({ path }) => !escapedByHand.has(path)).flatMap(mixedSqlFaults)).toEqual([]);
  });

  test("a query without transaction and a query made of strings are seen", () => {
    const file = (text: string) => ({ path: "a.sql.ts", text });
    expect(transactionFaults(file("export const a = async (id: string) => id;"))).toHaveLength(1);
    expect(
      transactionFaults(file("export async function a(id: string, tx: ReadTransaction) {}")),
    ).toHaveLength(1);
    expect(transactionFaults(file("export async function a(tx: ReadTransaction, id: string) {}"))).toEqual(
      [],
    );
    expect(mixedSqlFaults(file("client.query(`select ${id}`)"))).toHaveLength(1);
    expect(mixedSqlFaults(file('client.query("select " + id)'))).toHaveLength(1);
    expect(mixedSqlFaults(file("sql.raw(name)"))).toHaveLength(1);
    expect(mixedSqlFaults(file('client.query("select $1", [id])'))).toEqual([]);
  });
});

describe("trust.md 6, item 4: what row-level security sees lives for one transaction", () => {
  test("in the product", () => {
    expect(files.flatMap(settingFaultsOf)).toEqual([]);
    expect(files.some(({ text }) => text.includes("set_config("))).toBe(true);
  });

  test("in the migrations", () => {
    const faults = migrations.flatMap(({ path, text }) =>
      settingFaults(withoutSqlComments(text)).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("a setting that outlives its transaction and a changed role are seen", () => {
    expect(settingFaults("select set_config('app.network', $1, false)")).toHaveLength(1);
    expect(settingFaults("select set_config('app.network', $1, true)")).toEqual([]);
    expect(settingFaults("set role tragnetz_app")).toHaveLength(1);
    expect(settingFaults("SET SESSION app.network = 'x'")).toHaveLength(1);
    expect(settingFaults("set app.network = 'x'")).toHaveLength(1);
    expect(settingFaults("update offer set title = $1")).toEqual([]);
  });
});
