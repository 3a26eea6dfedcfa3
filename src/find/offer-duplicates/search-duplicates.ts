import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import type { Comparable, DuplicatePair } from "../duplicates/duplicate.ts";
import { duplicateSteps } from "../duplicates/find-duplicates.ts";
import { keepsAllOffers } from "../may.ts";
import { tellPlanner } from "../offers/offer-imports.sql.ts";
import { moveWaitingProposals } from "./moved-proposals.sql.ts";
import { readComparables, showLife, writePairs } from "./offer-duplicates.sql.ts";

/** Looks through the list for offers that stand there twice. After an import, and whenever somebody asks. */
export const searchDuplicates = useCase({
  name: "search-duplicates",
  input: z.object({
    /** Told how much of the search is done, 0 to 1, for whoever waits at a terminal. */
    progress: z.custom<(done: number) => void>((told) => typeof told === "function").optional(),
  }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: () => ({ subjectKind: "offerDuplicate", subjectId: null }),
  run: async (tx, { progress }, { networkId, now }) => {
    const pairs = await pairsAmong(tx, await readComparables(tx, networkId), progress);
    await writePairs(tx, networkId, pairs, now);
    // Merges of earlier versions left behind what was waiting; a provider's old link may bring more.
    await moveWaitingProposals(tx, networkId);
    await tellPlanner(tx, pairs.length);
    return ok({ found: pairs.length });
  },
});

/** Steps between two signs of life to the database, which ends transactions that are silent for half a minute. */
const stepsOfSilence = 250;

/** The process that searches also answers families: after every step of some milliseconds it does so. */
async function pairsAmong(
  tx: WriteTransaction,
  offers: readonly Comparable[],
  progress?: ((done: number) => void) | undefined,
): Promise<readonly DuplicatePair[]> {
  const steps = duplicateSteps(offers);
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    progress?.(step.value);
    if (count % stepsOfSilence === 0) await showLife(tx);
    else await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
