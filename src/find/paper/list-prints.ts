import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { readEditions } from "./print-editions.sql.ts";
import { readPrintRegions } from "./print-rows.sql.ts";

/** What was printed before, and for which regions something can be printed. */
export const listPrints = question({
  name: "list-prints",
  input: z.object({}),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx) => ({ editions: await readEditions(tx), regions: await readPrintRegions(tx) }),
});
