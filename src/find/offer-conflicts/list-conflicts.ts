import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { countBySource, readOpenConflicts } from "./conflicts.sql.ts";

const perPage = 50;

/** Fields that a list and this network have both changed, one page at a time. */
export const listConflicts = question({
  name: "list-conflicts",
  input: z.object({
    page: z.coerce.number().int().min(1).max(100_000),
    /** Only those of this offer. */
    offerId: z.uuid().nullable().default(null),
  }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { page, offerId }, { networkId }) => {
    const part = { from: (page - 1) * perPage, most: perPage + 1, offerId };
    const found = await readOpenConflicts(tx, networkId, part);
    return {
      conflicts: found.slice(0, perPage),
      more: found.length > perPage,
      page,
      offerId,
      sources: offerId === null ? await countBySource(tx, networkId) : [],
    };
  },
});
