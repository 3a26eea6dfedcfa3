import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearDuties, dueDuties } from "./duties.sql.ts";

/** Who was away when is nobody's business a month later. */
export const pastDuties: RetentionClass = {
  name: "duty",
  scope: "network",
  due: dueDuties,
  clear: clearDuties,
};
