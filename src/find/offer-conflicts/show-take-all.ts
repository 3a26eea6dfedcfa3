import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { readOfSource } from "./conflicts.sql.ts";
import { sealOf } from "./seal.ts";

const mostShown = 50;

/** What taking all of one list would overwrite; nothing where no contradiction is open. */
export const showTakeAll = question({
  name: "show-take-all",
  input: z.object({ source: z.string().max(300) }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { source }, { networkId }) => {
    const all = await readOfSource(tx, networkId, source);
    return { source, count: all.length, conflicts: all.slice(0, mostShown), seal: sealOf(all) };
  },
});
