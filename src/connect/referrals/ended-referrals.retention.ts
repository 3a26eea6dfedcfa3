import type { RetentionClass } from "../../platform/retention/retention.ts";
import { dayOf } from "../concerns/deadline.ts";
import { deleteEndedReferrals, endedReferrals } from "./referrals.sql.ts";

/** Who refers may look again for half a year after the end; the concern itself has gone long before. */
export const referralRows: RetentionClass = {
  name: "referral",
  scope: "network",
  due: (tx, { now }) => endedReferrals(tx, dayOf(now)),
  clear: async (tx, { now }) => {
    const ids = await deleteEndedReferrals(tx, dayOf(now));
    return { deleted: ids.length, ids };
  },
};
