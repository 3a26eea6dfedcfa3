import { describe, expect, test } from "vitest";
import { deletionPlan } from "../../src/app/deletion-plan.ts";
import { jobNames } from "../../src/app/jobs.ts";
import { type Processing, processings } from "../../src/app/privacy-papers/processings.ts";

type Served = Pick<Processing, "tables" | "jobs">;

/** What runs and stands in no processing, in two, or in one although nothing of that name is there. */
function registerFaults(
  register: readonly Served[],
  tables: readonly string[],
  jobs: readonly string[],
): string[] {
  const faultsOf = (known: readonly string[], named: readonly string[]) => [
    ...known
      .filter((one) => named.filter((name) => name === one).length !== 1)
      .map((one) => `${one} stands in ${named.filter((name) => name === one).length} processings`),
    ...named
      .filter((name) => !known.includes(name))
      .map((name) => `${name} is in the register and nowhere else`),
  ];
  return [
    ...faultsOf(
      tables,
      register.flatMap((one) => one.tables),
    ),
    ...faultsOf(
      jobs,
      register.flatMap((one) => one.jobs),
    ),
  ];
}

describe("Art. 30 DSGVO: the register names everything that runs", () => {
  test("every table with a person in it, and every job, stands in exactly one processing", () => {
    expect(registerFaults(processings, Object.keys(deletionPlan), jobNames)).toEqual([]);
  });

  test("a table nobody thought of, one named twice and one that is gone are seen", () => {
    const one = { tables: ["visit"], jobs: ["sweep"] };
    expect(registerFaults([one], ["visit"], ["sweep"])).toEqual([]);
    expect(registerFaults([one], ["visit", "course"], ["sweep"])).toEqual(["course stands in 0 processings"]);
    expect(registerFaults([one, { tables: ["visit"], jobs: [] }], ["visit"], ["sweep"])).toHaveLength(1);
    expect(registerFaults([one], [], ["sweep", "mails"])).toHaveLength(2);
  });

  test("none leaves out a column of Art. 30 (1)", () => {
    const thin = processings.filter(({ purpose, basis, persons, data, recipients }) =>
      [purpose, basis, persons, data, recipients].some((words) => words.length < 3),
    );
    expect(thin).toEqual([]);
  });
});
