import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearSignIns, clearSlowdowns, dueSignIns, dueSlowdowns } from "../sign-in/sign-in-rows.sql.ts";
import { clearInvitations, clearStaff, dueInvitations, dueStaff } from "./left-staff.sql.ts";

/** Who worked here and how she signed in. */
export const staffRows: readonly RetentionClass[] = [
  { name: "signIn", scope: "house", due: dueSignIns, clear: clearSignIns },
  { name: "slowdown", scope: "house", due: dueSlowdowns, clear: clearSlowdowns },
  { name: "invitation", scope: "network", due: dueInvitations, clear: clearInvitations },
  { name: "staff", scope: "house", due: dueStaff, clear: clearStaff },
];
