import { expect, inject, test } from "vitest";
import { proveModel } from "./prove-model.ts";

test("the acts and the model of the promise agree after every step", { timeout: 240_000 }, async () => {
  const place = inject("databaseServer");
  const proof = await proveModel({ place, runs: 20, commands: 60, leastSteps: 300, huntRuns: 0, seed: 4 });
  expect(proof.figures["faults"]).toBeUndefined();
  expect(proof.failed).toBe(0);
});
