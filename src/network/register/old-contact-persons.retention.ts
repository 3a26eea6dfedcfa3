import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearContactPersons, dueContactPersons } from "./old-contact-persons.sql.ts";

/** Whoever left the register is forgotten after the period, with her groups, links and what she said by them. */
export const oldContactPersons: RetentionClass = {
  name: "contactPerson",
  scope: "network",
  due: dueContactPersons,
  clear: clearContactPersons,
};
