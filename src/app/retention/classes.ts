import { concernRows, oldCapacities, oldCounts, protectionRows, referralRows } from "../../connect/public.ts";
import { answeredFeedback, directoryRows } from "../../find/public.ts";
import { meetingGuests, oldAgreements, oldMinutes, oldProfiles } from "../../network/public.ts";
import { oldContactPersons } from "../../network/public.ts";
import { oldCircularLinks, oldCirculars } from "../../network/public.ts";
import { pastDuties, staffRows } from "../../people/public.ts";
import { houseRows } from "../../platform/retention/house-rows.retention.ts";
import type { RetentionClass } from "../../platform/retention/retention.ts";
import type { Task } from "../../platform/retention/run-retention.ts";
import { type DeletionRule, deletionRules } from "../deletion-rules.ts";

const classes: readonly RetentionClass[] = [
  ...concernRows,
  referralRows,
  oldCapacities,
  oldCounts,
  protectionRows,
  answeredFeedback,
  ...directoryRows,
  ...staffRows,
  pastDuties,
  oldContactPersons,
  oldCircularLinks,
  oldCirculars,
  meetingGuests,
  oldProfiles,
  oldAgreements,
  oldMinutes,
  ...houseRows,
];

const rules: Readonly<Record<string, DeletionRule>> = deletionRules;

/** Every class that goes by itself, with its period. A class without a rule is a fault of ours. */
export const retentionTasks: readonly Task[] = classes.map((of) => {
  const keep = rules[of.name]?.keep;
  if (!keep) throw new Error(`no period for ${of.name} in the deletion rules`);
  return { of, keep };
});
