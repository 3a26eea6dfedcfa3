import type { Route } from "../../platform/web/route.ts";
import type { Topic } from "../topics/topic.ts";
import { conflictRoutes } from "../offer-conflicts/conflict-routes.ts";
import { duplicateRoutes } from "../offer-duplicates/duplicate-routes.ts";
import { historyRoutes } from "../offer-history/history-routes.ts";
import { correctingRoutes } from "./correcting-routes.ts";
import { editingRoutes } from "./editing-routes.ts";
import { proposalRoutes } from "./proposal-routes.ts";
import { proposedTimeRoutes } from "./proposed-time-routes.ts";
import { stateRoutes } from "./state-routes.ts";

/** Everything about keeping the list by hand: writing, approving, looking back, clearing up. */
export const offerKeepingRoutes = (topics: readonly Topic[]): readonly Route[] => [
  ...proposalRoutes(topics),
  ...correctingRoutes(topics),
  ...proposedTimeRoutes(topics),
  ...editingRoutes(topics),
  ...stateRoutes,
  ...historyRoutes(topics),
  ...conflictRoutes(topics),
  ...duplicateRoutes(topics),
];
