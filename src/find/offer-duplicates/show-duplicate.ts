import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { readSheet } from "../offer-editing/offer-sheets.sql.ts";
import { countWaiting } from "./moved-proposals.sql.ts";
import { readPair } from "./offer-duplicates.sql.ts";

/** Two offers side by side; the first one named is the one that would stay. */
export const showDuplicate = question({
  name: "show-duplicate",
  input: z.object({ one: z.uuid(), other: z.uuid() }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { one, other }, { networkId }) => {
    const pair = await readPair(tx, networkId, one, other);
    const stays = await readSheet(tx, networkId, one);
    const goes = await readSheet(tx, networkId, other);
    const waiting = await countWaiting(tx, networkId, other);
    return pair === null || stays === null || goes === null ? null : { ...pair, stays, goes, waiting };
  },
});
