import { expect, test } from "vitest";
import { proveRestore } from "./restore.ts";

test("the house burns down after the backup: every acknowledged wish is in the new one, and nothing withdrawn", async () => {
  const proof = await proveRestore({ concerns: 300, minutes: 3, journaled: 20 });
  expect(proof.figures["faults"]).toBeUndefined();
  expect(proof.failed).toBe(0);
  expect(proof.passed).toBeGreaterThan(50);
}, 240_000);
