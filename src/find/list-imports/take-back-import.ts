import { z } from "zod";
import type { OfferId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { recordVersion } from "../offer-history/offer-versions.sql.ts";
import { lockImports, tellPlanner } from "../offers/offer-imports.sql.ts";
import { readImportReport } from "./import-reports.sql.ts";
import { noteTakenBack, removeOrganisations, restoreConflicts } from "./taken-back-beside.sql.ts";
import {
  lockTraced,
  type OfImport,
  readTraces,
  removeOffers,
  restoreClosures,
  restoreOffers,
  restoreTimesAndPlaces,
} from "./taken-back.sql.ts";
import { isTraceless, mostKeptTitles, planTakingBack, reportToTakeBack } from "./taking-back.ts";

const atOnce = 2000;

/**
 * Takes a whole import back, all or nothing: what it brought goes, what it changed stands as before. Offers that somebody or
 * a later list has changed since stay as they are and are named. Refuses with "taken-back-already", "traceless" (an import of
 * an earlier version of the product) and "nothing-left".
 */
export const takeBackImport = useCase({
  name: "take-back-import",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: ({ id }) => ({ subjectKind: "offerImport", subjectId: id }),
  run: async (tx, { id }, { actor, networkId, now }) => {
    await lockImports(tx, networkId);
    const kept = await readImportReport(tx, networkId, id);
    if (kept === undefined) return refused("unknown");
    const report = reportToTakeBack.parse(kept.report);
    if (report.takenBack !== null) return refused("taken-back-already");
    const importOf = { networkId, importId: id };
    await lockTraced(tx, importOf);
    const traces = await readTraces(tx, importOf);
    if (isTraceless(report, traces)) return refused("traceless");
    const plan = planTakingBack(traces);
    if (plan.removed.length + plan.restored.length + plan.noted.length === 0) return refused("nothing-left");
    await inParts(plan.removed, (part) => removeOffers(tx, networkId, part));
    await inParts([...plan.restored, ...plan.noted], (part) => putBack(tx, importOf, part));
    const what = ["takenBack"];
    await recordVersion(tx, { networkId, offerIds: plan.restored, what, by: madeBy(actor), now });
    await removeOrganisations(tx, report.brought);
    const done = {
      removed: plan.removed.length,
      restored: plan.restored.length,
      kept: plan.kept.length,
      keptTitles: plan.kept.slice(0, mostKeptTitles),
    };
    await noteTakenBack(tx, importOf, { at: now.toString(), ...done });
    await tellPlanner(tx, done.removed + done.restored);
    return ok({ id, ...done });
  },
});

async function putBack(tx: WriteTransaction, importOf: OfImport, ids: readonly OfferId[]): Promise<void> {
  await restoreClosures(tx, importOf, ids);
  await restoreOffers(tx, importOf, ids);
  await restoreTimesAndPlaces(tx, importOf, ids);
  await restoreConflicts(tx, importOf, ids);
}

async function inParts(
  ids: readonly OfferId[],
  each: (part: readonly OfferId[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < ids.length; at += atOnce) await each(ids.slice(at, at + atOnce));
}
