import { expect, inject, test } from "vitest";
import { proveIsolation } from "./prove-isolation.ts";

test("what is not hers does not exist for her, at every route", { timeout: 120_000 }, async () => {
  const place = inject("databaseServer");
  const proof = await proveIsolation({ place, everyNthRole: 18, everyNthRoute: 4, allKinds: false });
  expect(proof.figures["faults"]).toBeUndefined();
  expect(proof.failed).toBe(0);
});
