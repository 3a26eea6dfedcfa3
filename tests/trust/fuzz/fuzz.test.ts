import { expect, inject, test } from "vitest";
import { proveFuzz } from "./prove-fuzz.ts";
import { faultsOfAnswer } from "./hostile-input.ts";

test("requests bent out of shape break no page and come back escaped", { timeout: 240_000 }, async () => {
  const proof = await proveFuzz({ place: inject("databaseServer"), perRoute: 3, seed: 7 });
  expect(proof.figures["faults"]).toBeUndefined();
  expect(proof.failed).toBe(0);
});

test("markup that is given back as it was sent, and a trace of the program, are seen", () => {
  expect(faultsOfAnswer(200, "<p><script>alert(1)</script></p>", "text/html")).toHaveLength(1);
  expect(faultsOfAnswer(200, "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "text/html")).toEqual([]);
  expect(faultsOfAnswer(200, "Error: x\n    at handle (file.ts:1)", "text/plain")).toHaveLength(1);
});
