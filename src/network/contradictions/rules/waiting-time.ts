import type { Rule } from "../rule.ts";
import { atMost, unmet } from "../unmet.ts";

/** One tells families that they need not wait, the other has a list. */
export const waitingTime: Rule = (net) =>
  unmet(net, { as: "waitingTime", kind: "waitingWeeks", meets: atMost });
