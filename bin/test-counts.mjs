// Reads vitest's JSON report. Faults outside a test (a file that does not load, a leaked rejection) count as failures,
// so that the sum is never green while the run is red.

/**
 * @param {{numPassedTests:number, numFailedTests:number, numPendingTests?:number, numTodoTests?:number, testResults?:object[]} | undefined} report
 * @param {boolean} exitedWell
 */
export function countsOf(report, exitedWell) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + unloaded;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: exitedWell ? failed : Math.max(failed, 1), skipped };
}

/**
 * The names of what failed, so that the end of a long run says it: "file: test: first line of the fault".
 * @param {{testResults?:object[]} | undefined} report
 * @returns {string[]}
 */
export function failedTests(report) {
  return (report?.testResults ?? [])
    .filter((file) => file.status === "failed")
    .flatMap((file) => {
      const tests = file.assertionResults.filter((test) => test.status === "failed");
      const lines = tests.map((test) => `${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
      const said = lines.length > 0 ? lines : [firstLine(file.message)];
      return said.map((line) => `${file.name}: ${line}`);
    });
}

const firstLine = (words) => (words ?? "no words").split("\n")[0].slice(0, 300);
