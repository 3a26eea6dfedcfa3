import { expect, inject, test } from "vitest";
import { proveFuzz } from "./prove-fuzz.ts";

test("requests bent out of shape break no page and come back escaped", { timeout: 120_000 }, async () => {
  const proof = await proveFuzz({ place: inject("databaseServer"), perRoute: 3, seed: 7 });
  expect(proof.figures["faults"]).toBeUndefined();
  expect(proof.failed).toBe(0);
});
