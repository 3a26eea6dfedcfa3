import type { Route } from "../../platform/web/route.ts";
import { type KeptTimes, keepTimes } from "../schedules/kept-times.ts";
import type { Topic } from "../topics/topic.ts";
import { hsdsRoutes } from "./hsds/hsds-routes.ts";
import { embedRoutes } from "./embed/embed-routes.ts";
import { embeddingRoutes } from "./embed/embedding-routes.ts";
import { integreatRoutes } from "./integreat/integreat-routes.ts";
import { dcatRoutes } from "./dcat/dcat-routes.ts";
import { sitemapRoutes } from "./sitemap/sitemap-routes.ts";
import { tablesRoutes } from "./tables/tables-routes.ts";

const openToAll = (route: Route): Route => ({ ...route, openToAll: true });

/** Everything about finding that machines and other sites may read. */
export const openDataRoutes = (
  topics: readonly Topic[],
  times: KeptTimes = keepTimes(),
): readonly Route[] => [
  ...[...hsdsRoutes(topics), ...tablesRoutes(topics), ...dcatRoutes, ...integreatRoutes].map(openToAll),
  ...embedRoutes(topics, times),
  ...embeddingRoutes(topics),
  ...sitemapRoutes,
];
