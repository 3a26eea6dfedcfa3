import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { countOpenPairs, countPairsOfImport } from "../offer-duplicates/offer-duplicates.sql.ts";
import { readImportReport } from "./import-reports.sql.ts";
import { takenBack } from "./taking-back.ts";

/** Reports of earlier versions lack what was added later. */
const report = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  missing: z.array(z.string()),
  drafts: z.int().default(0),
  conflicts: z.int().default(0),
  skipped: z.int().nullable().default(null),
  takenBack: takenBack.nullable().default(null),
});

/** What an import did: counts, and the titles of offers that its list no longer holds. */
export const showImport = question({
  name: "show-import",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }, { networkId }) => {
    const kept = await readImportReport(tx, networkId, id);
    if (kept === undefined) return null;
    const duplicates = {
      brought: await countPairsOfImport(tx, networkId, id),
      waiting: await countOpenPairs(tx, networkId),
    };
    return { id, source: kept.source, at: kept.at, duplicates, ...report.parse(kept.report) };
  },
});
