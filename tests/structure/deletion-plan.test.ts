import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aboutNobody, deletionPlan } from "../../src/app/deletion-plan.ts";
import { deletionRules } from "../../src/app/deletion-rules.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

type Plan = typeof deletionPlan;

/** Columns without a line in the plan, and lines without a column. */
function planFaults(
  columns: readonly string[],
  plan: Plan,
  nobody: Readonly<Record<string, string>>,
): string[] {
  const lines = Object.entries(plan).flatMap(([table, { personal, notPersonal }]) =>
    [...personal, ...notPersonal].map((column) => `${table}.${column}`),
  );
  const inPlan = columns.filter((column) => !((column.split(".")[0] ?? "") in nobody));
  return [
    ...inPlan
      .filter((column) => !lines.includes(column))
      .map((column) => `${column} has no line in the deletion plan`),
    ...lines
      .filter((line) => !columns.includes(line))
      .map((line) => `${line} is in the plan and not in the store`),
    ...lines
      .filter((line, at) => lines.indexOf(line) !== at)
      .map((line) => `${line} stands in the plan twice`),
    ...Object.keys(nobody).filter((table) => !columns.some((column) => column.startsWith(`${table}.`))),
  ];
}

describe("architecture.md 5: every column about a person has a line in the deletion plan", () => {
  let installation: TestInstallation;
  let columns: string[] = [];
  beforeAll(async () => {
    installation = await openTestInstallation();
    const { rows } = await installation.owner.query<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`,
    );
    columns = rows.map(({ name }) => name);
  });
  afterAll(() => installation.close());

  test("and every other column is known to be about nobody", () => {
    expect(columns.length).toBeGreaterThan(150);
    expect(planFaults(columns, deletionPlan, aboutNobody)).toEqual([]);
  });

  test("each table with people in it names what is personal, and a rule with its period", () => {
    expect(Object.entries(deletionPlan).filter(([, { personal }]) => personal.length === 0)).toEqual([]);
    expect(
      Object.entries(deletionRules).filter(([, { after, how }]) => after.length < 5 || how.length < 10),
    ).toEqual([]);
    const used = new Set(Object.values(deletionPlan).map(({ rule }) => rule));
    expect(Object.keys(deletionRules).filter((rule) => ![...used].some((name) => name === rule))).toEqual([]);
  });

  test("a forgotten column, a forgotten table and a stale line are seen", () => {
    const plan: Plan = { visit: { rule: "concern", personal: ["note"], notPersonal: ["id"] } };
    expect(planFaults(["visit.id", "visit.note"], plan, {})).toEqual([]);
    expect(planFaults(["visit.id", "visit.note", "visit.place"], plan, {})).toHaveLength(1);
    expect(planFaults(["visit.id", "visit.note", "course.id"], plan, {})).toHaveLength(1);
    expect(planFaults(["visit.id"], plan, {})).toHaveLength(1);
    expect(planFaults(["visit.id", "visit.note"], plan, { gone: "nothing" })).toHaveLength(1);
  });
});
