import type { Rule } from "../rule.ts";
import { notAmong } from "../unmet.ts";

/** One sends families from a place that the other does not serve. */
export const catchment: Rule = (net) => notAmong(net, "catchment", "catchment");
