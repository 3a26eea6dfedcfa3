import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearGuests, dueGuests } from "./old-guests.sql.ts";

/** Who was invited to a meeting goes after its period; what she needed to take part, 30 days after it. */
export const meetingGuests: RetentionClass = {
  name: "meetingGuest",
  scope: "network",
  due: dueGuests,
  clear: clearGuests,
};
