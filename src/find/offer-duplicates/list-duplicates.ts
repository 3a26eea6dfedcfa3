import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { readOpenPairs } from "./offer-duplicates.sql.ts";

const perPage = 50;

/** Pairs of offers that may be one, the most alike first. */
export const listDuplicates = question({
  name: "list-duplicates",
  input: z.object({ page: z.coerce.number().int().min(1).max(100_000) }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { page }, { networkId }) => {
    const pairs = await readOpenPairs(tx, networkId, (page - 1) * perPage, perPage + 1);
    return { pairs: pairs.slice(0, perPage), more: pairs.length > perPage, page };
  },
});
