import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearStatements, dueStatements } from "./old-statements.sql.ts";

/** What a team once said about its free places. */
export const oldCapacities: RetentionClass = {
  name: "capacity",
  scope: "network",
  due: dueStatements,
  clear: clearStatements,
};
