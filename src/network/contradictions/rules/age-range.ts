import type { Rule } from "../rule.ts";
import { atLeast, atMost, unmet } from "../unmet.ts";

/** One sends families that the other takes later, or no longer. */
export const ageRange: Rule = (net) => [
  ...unmet(net, { as: "ageRange", kind: "takesFrom", meets: atMost }),
  ...unmet(net, { as: "ageRange", kind: "takesUntil", meets: atLeast }),
];
