import {
  clearAccessLog,
  clearLetters,
  clearOperations,
  clearTries,
  dueAccessLog,
  dueLetters,
  dueOperations,
  dueTries,
} from "./house-rows.sql.ts";
import type { RetentionClass } from "./retention.ts";

/** What every act leaves behind. Letters and the access log lie per network and, for the house itself, under none. */
export const houseRows: readonly RetentionClass[] = [
  { name: "operation", scope: "house", due: dueOperations, clear: clearOperations },
  { name: "slowdown", scope: "house", due: dueTries, clear: clearTries },
  { name: "outbox", scope: "network", due: dueLetters, clear: clearLetters },
  { name: "outbox", scope: "house", due: dueLetters, clear: clearLetters },
  { name: "accessLog", scope: "network", due: dueAccessLog, clear: clearAccessLog },
  { name: "accessLog", scope: "house", due: dueAccessLog, clear: clearAccessLog },
];
