import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
type CountsOf = (report: object | undefined, exitedWell: boolean) => Counts;

/** A script of `bin/` runs before anything is compiled, so it has no types. */
const { countsOf } = (await import(pathToFileURL("bin/test-counts.mjs").href)) as { countsOf: CountsOf };
const report = (more: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
  ...more,
});

describe("the last line of npm test is never greener than the run", () => {
  test("it counts what passed and what was left out", () => {
    expect(countsOf(report({}), true)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  test("no report at all is a failure", () => {
    expect(countsOf(undefined, true).failed).toBe(1);
  });

  test("a file that could not be loaded is a failure", () => {
    const unloaded = { status: "failed", assertionResults: [] };
    const failed = { status: "failed", assertionResults: [{ status: "failed" }] };
    expect(countsOf(report({ numFailedTests: 1, testResults: [unloaded, failed] }), false).failed).toBe(2);
  });

  test("a run that ended badly without a failed test is a failure", () => {
    expect(countsOf(report({}), false).failed).toBe(1);
  });
});
