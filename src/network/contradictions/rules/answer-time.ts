import type { Rule } from "../rule.ts";
import { atMost, unmet } from "../unmet.ts";

/** One expects an answer in a day, the other promises five. */
export const answerTime: Rule = (net) =>
  unmet(net, { as: "answerTime", kind: "answersWithin", meets: atMost });
