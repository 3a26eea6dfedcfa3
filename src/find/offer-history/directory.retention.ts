import type { RetentionClass } from "../../platform/retention/retention.ts";
import {
  clearHistory,
  clearOffers,
  clearProviderLinks,
  dueHistory,
  dueOffers,
  dueProviderLinks,
} from "./old-history.sql.ts";

/** What the directory no longer needs. */
export const directoryRows: readonly RetentionClass[] = [
  { name: "history", scope: "network", due: dueHistory, clear: clearHistory },
  { name: "providerLink", scope: "network", due: dueProviderLinks, clear: clearProviderLinks },
  { name: "directory", scope: "network", due: dueOffers, clear: clearOffers },
];
