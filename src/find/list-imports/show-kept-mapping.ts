import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { sameColumns } from "./chosen-columns.ts";
import { readKeptMappings } from "./kept-mappings.sql.ts";

/** How a person wanted the columns of a list like this one read; null inside where nobody has said. */
export const showKeptMapping = question({
  name: "show-kept-mapping",
  input: z.object({ columns: z.array(z.string()) }),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "names of columns hold nothing about families" },
  run: async (tx, { columns }, { networkId }) => {
    const kept = await readKeptMappings(tx, networkId);
    return { mapping: kept.find((one) => sameColumns(one.columns, columns))?.mapping ?? null };
  },
});
