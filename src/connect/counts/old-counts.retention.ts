import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearCounts, dueCounts } from "./old-counts.sql.ts";

/** Coded rows go a month at a time: nothing in them says a day. */
export const oldCounts: RetentionClass = {
  name: "count",
  scope: "network",
  due: dueCounts,
  clear: clearCounts,
};
