import type { Profile } from "../profiles/profile.ts";
import type { Contradiction } from "./contradiction.ts";
import { netOf } from "./net.ts";
import type { Rule } from "./rule.ts";
import { ageGap } from "./rules/age-gap.ts";
import { ageRange } from "./rules/age-range.ts";
import { answerTime } from "./rules/answer-time.ts";
import { belief } from "./rules/belief.ts";
import { basis } from "./rules/basis.ts";
import { catchment } from "./rules/catchment.ts";
import { consent } from "./rules/consent.ts";
import { cost } from "./rules/cost.ts";
import { feedback } from "./rules/feedback.ts";
import { handover } from "./rules/handover.ts";
import { language } from "./rules/language.ts";
import { oneSidedInterface } from "./rules/one-sided-interface.ts";
import { openingDays } from "./rules/opening-days.ts";
import { outdatedContact } from "./rules/outdated-contact.ts";
import { soleClaim } from "./rules/sole-claim.ts";
import { unclaimedTask } from "./rules/unclaimed-task.ts";
import { waitingTime } from "./rules/waiting-time.ts";

const rules: readonly Rule[] = [
  answerTime,
  waitingTime,
  feedback,
  belief,
  oneSidedInterface,
  handover,
  ageRange,
  ageGap,
  basis,
  consent,
  language,
  openingDays,
  catchment,
  cost,
  unclaimedTask,
  soleClaim,
  outdatedContact,
];

/**
 * Everything in these profiles that does not fit together. Compared is only what somebody typed and addressed: a
 * sentence without a meaning, or an expectation of nobody in particular, contradicts nothing.
 */
export function findContradictions(profiles: readonly Profile[]): readonly Contradiction[] {
  const net = netOf(profiles);
  const found = new Map<string, Contradiction>();
  for (const rule of rules) for (const one of rule(net)) if (!found.has(one.mark)) found.set(one.mark, one);
  return [...found.values()];
}
