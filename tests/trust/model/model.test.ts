import { expect, inject, test } from "vitest";
import { seededFaults } from "./faults.ts";
import { hunt, proveModel } from "./prove-model.ts";

test("the acts and the model of the promise agree after every step", { timeout: 240_000 }, async () => {
  const place = inject("databaseServer");
  const proof = await proveModel({ place, runs: 20, commands: 60, leastSteps: 300, huntRuns: 0, seed: 4 });
  expect(proof.figures["faults"]).toBeUndefined();
  expect(proof.failed).toBe(0);
});

test.each([
  '"not reached" needs no attempt',
  '"no offer" leaves no gap record',
  "a referral goes on without its consent",
])("a rule of the store that is gone is seen: %s", { timeout: 120_000 }, async (name) => {
  const fault = seededFaults.find((one) => one.name === name);
  if (fault === undefined) throw new Error(`no fault is called ${name}`);
  const found = await hunt(inject("databaseServer"), fault, { runs: 40, commands: 60, seed: 4 });
  expect(found.said).toContain("pastTheActs answered: went through");
});
