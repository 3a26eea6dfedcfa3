import type { Rule } from "../rule.ts";
import { notAmong } from "../unmet.ts";

/** Somebody is expected on a day on which nobody is there. */
export const openingDays: Rule = (net) => notAmong(net, "openingDays", "openOn");
