import { type HolderDifference, holderDifferences } from "../../connect/public.ts";
import type { OwnerStep } from "../../platform/installation.ts";
import { aboutNobody, deletionPlan } from "../deletion-plan.ts";
import type { Checked, Finding } from "./finding.ts";
import {
  brokenConcernLog,
  columnNames,
  contentAfterWithdrawal,
  rowsWith,
  tableNames,
} from "./scan-store.sql.ts";

const found = (rule: string, where: string, count: number): readonly Finding[] =>
  count === 0 ? [] : [{ rule, where, count }];

/** The planted words in any row of any table. */
export async function canariesInStore(step: OwnerStep, words: readonly string[]): Promise<Checked> {
  if (words.length === 0) return { name: "store", looked: null, findings: [] };
  const findings: Finding[] = [];
  let looked = 0;
  for (const table of await step(tableNames)) {
    const { rows, hits } = await step((tx) => rowsWith(tx, table, words));
    looked += rows;
    findings.push(...found("canary-in-store", table, hits));
  }
  return { name: "store", looked, findings };
}

/** Columns that nobody said when they go. */
export async function columnsWithoutPlan(step: OwnerStep): Promise<Checked> {
  const columns = await step(columnNames);
  const planned = (name: string) => {
    const [table = "", column = ""] = name.split(".");
    const plan = deletionPlan[table];
    return table in aboutNobody || [...(plan?.personal ?? []), ...(plan?.notPersonal ?? [])].includes(column);
  };
  const findings = columns
    .filter((name) => !planned(name))
    .flatMap((name) => found("column-without-plan", name, 1));
  return { name: "deletion-plan", looked: columns.length, findings };
}

/** The logs of concerns prove themselves, what was withdrawn is gone, and keys lie where the responsibility lies. */
export async function concernsInOrder(step: OwnerStep): Promise<Checked> {
  const log = await step(brokenConcernLog);
  const withdrawn = await step(contentAfterWithdrawal);
  const faults = (await step(holderDifferences)).map(({ fault }) => fault);
  const keys = (fault: HolderDifference["fault"]) => faults.filter((one) => one === fault).length;
  return {
    name: "concerns",
    looked: log.entries,
    findings: [
      ...found("log-broken", "concern_log", log.broken),
      ...found("content-after-withdrawal", "concern", withdrawn),
      ...found("key-missing", "concern_wrap", keys("missing")),
      ...found("key-astray", "concern_wrap", keys("extra")),
      ...found("key-too-early", "concern_wrap", keys("early")),
    ],
  };
}
