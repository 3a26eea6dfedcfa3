import { Temporal } from "temporal-polyfill";
import { question } from "../../platform/use-case.ts";
import { watchesOverData } from "../may.ts";
import { askedRows, rowsPerPage } from "./audit-log.ts";
import { checkLog, goneWithRows, readLogRows } from "./audit-log.sql.ts";

/** Who did or read what in this network, and whether the log is whole. Reading it is an entry of its own. */
export const showAuditLog = question({
  name: "show-audit-log",
  input: askedRows,
  login: "app",
  by: watchesOverData,
  allow: () => true,
  audit: () => ({ subjectKind: "auditLog", subjectId: null }),
  run: async (tx, asked, { now }) => {
    const until = asked.until === "" ? now : Temporal.Instant.from(asked.until);
    const rows = await readLogRows(tx, asked, until);
    return {
      until,
      rows: rows.slice(0, rowsPerPage),
      more: rows.length > rowsPerPage,
      check: await checkLog(tx),
      gone: await goneWithRows(tx),
    };
  },
});
