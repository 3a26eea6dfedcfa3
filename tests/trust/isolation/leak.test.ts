import { expect, inject, test } from "vitest";
import { openHouse } from "../proofs/house.ts";
import { fillWorld } from "../model/people-of-world.ts";
import { aConcernOf } from "./records.ts";
import { tryWalls } from "./walls.ts";

test("a table that everybody may read is seen", { timeout: 120_000 }, async () => {
  const house = await openHouse(inject("databaseServer"));
  try {
    const world = await fillWorld(house.owner);
    await aConcernOf({ database: house.database, keys: house.keys }, world, 1);
    expect((await tryWalls(house)).leaks).toEqual([]);
    await house.owner.query("create policy open_door on concern for select to tragnetz_app using (true)");
    expect((await tryWalls(house)).leaks.join()).toContain("app sees 1 rows of concern");
  } finally {
    await house.close();
  }
});
