import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { findDuplicates } from "../duplicates/find-duplicates.ts";
import { keepsAllOffers } from "../may.ts";
import { countComparables, readComparables, writePairs } from "./offer-duplicates.sql.ts";

/** So many offers are compared within a second; more would keep the process, which also answers families, busy. */
export const mostWhileServing = 20_000;

/** Looks through the list for offers that stand there twice. After an import, and whenever somebody asks. */
export const searchDuplicates = useCase({
  name: "search-duplicates",
  input: z.object({ most: z.int().min(1).default(mostWhileServing) }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: () => ({ subjectKind: "offerDuplicate", subjectId: null }),
  run: async (tx, { most }, { networkId, now }) => {
    if ((await countComparables(tx, networkId)) > most) return refused("too-many");
    const pairs = findDuplicates(await readComparables(tx, networkId));
    await writePairs(tx, networkId, pairs, now);
    return ok({ found: pairs.length });
  },
});
