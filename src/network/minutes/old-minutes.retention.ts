import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearMinutes, dueMinutes } from "./old-minutes.sql.ts";

/** What a meeting recorded goes after its period; a task that is still open stays until it is done. */
export const oldMinutes: RetentionClass = {
  name: "minutes",
  scope: "network",
  due: dueMinutes,
  clear: clearMinutes,
};
