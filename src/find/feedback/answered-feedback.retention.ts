import type { RetentionClass } from "../../platform/retention/retention.ts";
import { countAnsweredBefore, deleteAnsweredBefore } from "./feedback.sql.ts";

/** What was answered long ago goes with its sealed words and addresses. */
export const answeredFeedback: RetentionClass = {
  name: "feedback",
  scope: "network",
  due: (tx, { before }) => countAnsweredBefore(tx, before),
  clear: async (tx, { before }) => ({ deleted: await deleteAnsweredBefore(tx, before) }),
};
