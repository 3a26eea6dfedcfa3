import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearAgreements, dueAgreements } from "./old-agreements.sql.ts";

/** Agreements that nobody is bound by any more. */
export const oldAgreements: RetentionClass = {
  name: "agreement",
  scope: "network",
  due: dueAgreements,
  clear: clearAgreements,
};
