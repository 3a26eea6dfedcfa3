import type { Route } from "../platform/web/route.ts";
import { overviewPage } from "./networks/overview-page.tsx";
import { showOverview } from "./networks/show-overview.ts";
import { newsOf } from "../people/public.ts";
import { circleRoutes } from "./circles/circle-routes.ts";
import { circularRoutes } from "./circulars/circular-routes.ts";
import { contactImportRoutes } from "./contact-import/contact-steps.ts";
import { doubleRoutes } from "./doubles/double-routes.ts";
import { handoverRoutes } from "./handover-pack/handover-routes.ts";
import { partnerRoutes } from "./partners/partner-routes.ts";
import { registerRoutes } from "./register/register-routes.ts";
import { entryRoutes } from "./self-entry/entry-routes.ts";
import { page } from "../platform/web/answer.ts";
import { showing } from "../platform/web/route.ts";
import { attendanceRoutes } from "./attendance/attendance-routes.ts";
import { agreementRoutes } from "./agreements/agreement-routes.ts";
import { contradictionRoutes } from "./contradictions/contradiction-routes.ts";
import { meetingRoutes } from "./meetings/meeting-routes.ts";
import { pageRoutes } from "./pages/page-routes.tsx";
import { pollRoutes } from "./polls/poll-routes.ts";
import { profileRoutes } from "./profiles/profile-routes.ts";
import { regionRoutes } from "./regions/region-routes.ts";
import { statementRoutes } from "./pages/statement-routes.ts";
import { neighbourRoutes } from "./settings/neighbour-routes.ts";
import { documentRoutes } from "./documents/documents-routes.ts";
import { minutesRoutes } from "./minutes/minutes-routes.ts";
import { netRoutes } from "./net-picture/net-routes.ts";
import { settingsRoutes } from "./settings/settings-routes.ts";
import { taskRoutes } from "./action-items/task-routes.ts";
import { workshopRoutes } from "./workshops/workshop-routes.ts";

/** URL, act, page of this area. */
export const networkRoutes: readonly Route[] = [
  showing("/intern/netzwerk", showOverview, {
    page: (overview, view) => page(overviewPage(view, overview, newsOf(view))),
  }),
  ...entryRoutes,
  ...contactImportRoutes,
  ...doubleRoutes,
  ...handoverRoutes,
  ...circularRoutes,
  ...registerRoutes,
  ...circleRoutes,
  ...partnerRoutes,
  ...regionRoutes,
  ...netRoutes,
  ...settingsRoutes,
  ...neighbourRoutes,
  ...statementRoutes,
  ...meetingRoutes,
  ...pollRoutes,
  ...attendanceRoutes,
  ...minutesRoutes,
  ...documentRoutes,
  ...taskRoutes,
  ...profileRoutes,
  ...contradictionRoutes,
  ...agreementRoutes,
  ...workshopRoutes,
  ...pageRoutes,
];
