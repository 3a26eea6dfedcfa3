import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { migrate, readMigrations, refuseOtherSchema } from "./migrations.ts";

/** "Ich starte mit dem Ordner einer älteren Zwischenfassung und weiß nicht, was ich tun kann." */
let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

test("who only looks brings no older store up to date, and says so", async () => {
  const all = await readMigrations("migrations", "tragnetz");
  const applied = async () => (await house.owner.query("select name from migration order by name")).rows;
  const before = await applied();
  const newer = { name: "9999-later.sql", sql: "create table later (id int)", hash: "later" };
  await expect(refuseOtherSchema(house.owner, [...all, newer])).rejects.toMatchObject({
    code: "database-older",
  });
  expect(await applied()).toEqual(before);
});

test("a store of an unreleased build is left as it is, and its operator is told the two ways out", async () => {
  await house.owner.query("update migration set hash = 'another' where name like '0001-%'");
  const before = (await house.owner.query("select * from migration order by name")).rows;
  const fault: unknown = await readMigrations("migrations", "tragnetz")
    .then((all) => migrate(house.owner, all, () => undefined))
    .catch((refusal: unknown) => refusal);
  expect(fault).toMatchObject({ code: "migration-changed" });
  for (const words of [
    "0001-platform.sql",
    "Es wurde nichts geändert",
    "Fassung weiter, die ihn angelegt hat",
    "leeren DATA_DIR",
  ])
    expect(String(fault)).toContain(words);
  expect((await house.owner.query("select * from migration order by name")).rows).toEqual(before);
});
