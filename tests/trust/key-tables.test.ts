import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backupPlan } from "../../src/app/backup/backup-plan.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

/** Destroying a key reaches backups only if wraps lie nowhere else than in the stream that is kept for a week. */
let house: TestInstallation;
let holding: string[] = [];
beforeAll(async () => {
  house = await openTestInstallation();
  const { rows } = await house.owner.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea' and column_name ~ '(wrap|secret_key|family_key)' order by 1`,
  );
  holding = rows.map(({ name }) => name);
});
afterAll(() => house.close());

/** Keys of people, locked by their passphrase: they open wraps and are none, so they travel with the data. */
const keysOfPeople = ["account"];

test("every table with a wrapped key is backed up apart, or not at all", () => {
  const apart = [...backupPlan.keys, ...backupPlan.without, ...keysOfPeople];
  expect(holding.length).toBeGreaterThan(5);
  expect(holding.filter((table) => !apart.includes(table))).toEqual([]);
});

test("and the list of the vault names each that holds a key of a family", () => {
  const readme = readFileSync("src/platform/vault/README.md", "utf8");
  const teams = ["node_key_wrap", "sign_in_challenge"];
  const unnamed = holding.filter((table) => !teams.includes(table) && !readme.includes(`\`${table}\``));
  expect(unnamed).toEqual([]);
});
