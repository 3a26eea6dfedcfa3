import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { countOverdueFeedback } from "../feedback/feedback.sql.ts";
import { countEnded } from "../freshness/ended-offers.sql.ts";
import { countByFreshness } from "../freshness/freshness.sql.ts";
import { countDraftsOfLists } from "../list-imports/waiting-drafts.sql.ts";
import { keepsAllOffers } from "../may.ts";
import { readToDo } from "../offer-editing/to-do.sql.ts";

export type OfferWorkCounts = {
  readonly overdueFeedback: number;
  readonly hidden: number;
  /** Offers that their providers have ended by a link, about which nobody has decided yet. */
  readonly ended: number;
  readonly grey: number;
  readonly proposals: number;
  readonly conflicts: number;
  readonly duplicates: number;
  /** Offers from lists that nobody has published yet. */
  readonly drafts: number;
};

/** What waits for the coordination around its offers, for her day. */
export const countOfferWork = question({
  name: "count-offer-work",
  input: z.object({}),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "counts of offers and feedback, nothing about families" },
  run: async (tx, _input, { networkId, now }): Promise<OfferWorkCounts> => {
    const { grey, hidden } = await countByFreshness(tx, networkId);
    const overdueFeedback = await countOverdueFeedback(tx, networkId, officeDayOf(now));
    const drafts = await countDraftsOfLists(tx, networkId);
    const ended = await countEnded(tx, networkId);
    return { overdueFeedback, hidden, ended, grey, drafts, ...(await readToDo(tx, networkId, null)) };
  },
});
