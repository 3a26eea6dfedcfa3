import type { deletionRules } from "./deletion-rules.ts";

type RuleName = keyof typeof deletionRules;
export type TablePlan = {
  readonly rule: RuleName;
  readonly personal: readonly string[];
  readonly notPersonal: readonly string[];
};

const words = (list: string): readonly string[] => list.split(" ").filter((word) => word !== "");
export const plan = (rule: RuleName, personal: string, notPersonal: string): TablePlan => ({
  rule,
  personal: words(personal),
  notPersonal: words(notPersonal),
});

export type PlanLines = Readonly<Record<string, TablePlan>>;
