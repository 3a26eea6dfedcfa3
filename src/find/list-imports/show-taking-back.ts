import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { readImportReport } from "./import-reports.sql.ts";
import { readTraces } from "./taken-back.sql.ts";
import { isTraceless, planTakingBack, reportToTakeBack } from "./taking-back.ts";

/** What taking back an import would do, without doing it. */
export const showTakingBack = question({
  name: "show-taking-back",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }, { networkId }) => {
    const kept = await readImportReport(tx, networkId, id);
    if (kept === undefined) return null;
    const report = reportToTakeBack.parse(kept.report);
    const traces = await readTraces(tx, { networkId, importId: id });
    const { removed, restored, noted, kept: titles } = planTakingBack(traces);
    return {
      id,
      source: kept.source,
      at: kept.at,
      removed: removed.length,
      restored: restored.length,
      noted: noted.length,
      kept: titles,
      isTraceless: isTraceless(report, traces),
      isTakenBack: report.takenBack !== null,
    };
  },
});
