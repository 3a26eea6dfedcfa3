import type { Route } from "../platform/web/route.ts";
import { overviewPage } from "./networks/overview-page.tsx";
import { showOverview } from "./networks/show-overview.ts";
import { newsOf } from "../people/public.ts";
import { page } from "../platform/web/answer.ts";
import { showing } from "../platform/web/route.ts";
import { pageRoutes } from "./pages/page-routes.tsx";
import { regionRoutes } from "./regions/region-routes.ts";
import { statementRoutes } from "./pages/statement-routes.ts";
import { neighbourRoutes } from "./settings/neighbour-routes.ts";
import { settingsRoutes } from "./settings/settings-routes.ts";

/** URL, act, page of this area. */
export const networkRoutes: readonly Route[] = [
  showing("/intern/netzwerk", showOverview, {
    page: (overview, view) => page(overviewPage(view, overview, newsOf(view))),
  }),
  ...regionRoutes,
  ...settingsRoutes,
  ...neighbourRoutes,
  ...statementRoutes,
  ...pageRoutes,
];
