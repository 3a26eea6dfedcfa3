import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { openHouse } from "../proofs/house.ts";
import { categories, checkHistory } from "./check-history.ts";
import type { Line } from "./history.ts";
import { proveChaos } from "./prove-chaos.ts";

type Bundle = (folder: string) => Promise<{ readonly client: string }>;
/** A script of `bin/` runs before anything is compiled, so it has no types. */
const { bundleProofs } = (await import(pathToFileURL("bin/trust-bundle.mjs").href)) as {
  bundleProofs: Bundle;
};

test("what was acknowledged is there after servers and the database were killed", {
  timeout: 240_000,
}, async () => {
  // Below the checkout, where the packages are found.
  const folder = mkdtempSync(join("node_modules", ".trust-"));
  try {
    const { client } = await bundleProofs(folder);
    const proof = await proveChaos({
      client,
      seconds: 6,
      clients: 2,
      everyMs: 1500,
      controlSeconds: 0,
      seed: 11,
    });
    expect(proof.figures["faults"]).toBeUndefined();
    expect(proof.figures).toMatchObject({ violations: 0 });
    expect(proof.figures["databaseKills"]).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const ask = (key: string, act = "create", input = {}): Line => ({
  type: "asked",
  intent: key,
  key,
  act,
  concernId: null,
  input,
  at: 1,
});
const told: Line = {
  type: "answered",
  intent: "a",
  key: "a",
  said: "ok",
  replayed: false,
  concernId: "c",
  at: 2,
};

test("a family that another network acknowledged and does not have is seen", async () => {
  const house = await openHouse(inject("databaseServer"));
  const yes = ask("a", "acknowledgeMove", { moveId: "m" });
  const seen = await checkHistory(house.owner, [yes, told], new Map());
  await house.close();
  expect(seen.acknowledgedExactlyOnce).toContain("the move m was acknowledged and is lost");
});

test("a lost answer, a receipt for nothing and a mail for nothing are seen", async () => {
  const house = await openHouse(inject("databaseServer"));
  const receipt: Line = { type: "receipt", key: "a", concernId: "c", at: 3 };
  const seen = await checkHistory(house.owner, [ask("a"), told, receipt], new Map([["no-letter", 1]]));
  await house.close();
  const broken = categories.filter((category) => seen[category].length > 0);
  expect(broken).toEqual(["acknowledgedExactlyOnce", "mailOnlyForWhatHappened", "receiptOnlyAfterCommit"]);
});
