import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";
import { proveFlood } from "./flood.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

/** The short form of trust.md T8, among other tests on the same machine; the proof has the ten thousand and the time. */
test("five hundred junk wishes hide none of twenty families, and all get their receipt", async () => {
  const { failed, figures } = await proveFlood({ house, junk: 500, real: 20, mostMs: 5000 });
  expect(figures["faults"] ?? []).toEqual([]);
  expect(failed).toBe(0);
  expect(figures["stored"]).toBe(520);
  expect(figures["familiesTriaged"]).toBe(20);
}, 240_000);
