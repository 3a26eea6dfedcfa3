import { page } from "../../platform/web/answer.ts";
import { type Route, showing } from "../../platform/web/route.ts";
import { auditLogPage } from "./audit-log-page.tsx";
import { showAuditLog } from "./show-audit-log.ts";

export const auditLogRoutes: readonly Route[] = [
  showing("/intern/protokoll", showAuditLog, {
    input: ({ query }) => ({
      day: query("tag"),
      act: query("was"),
      id: query("id"),
      until: query("stand"),
      page: query("seite") || 1,
    }),
    page: (shown, view, asked) => page(auditLogPage(view, { ...shown, asked })),
  }),
];
