import type { Rule } from "../rule.ts";
import { same, unmet } from "../unmet.ts";

/** One tells families that it is free, the other takes money. */
export const cost: Rule = (net) => unmet(net, { as: "cost", kind: "cost", meets: same });
