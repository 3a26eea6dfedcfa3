import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { readSources } from "./import-reports.sql.ts";
import { readPastImports } from "./past-imports.sql.ts";

const mostShown = 20;

/** The lists that were read before, so that a newer edition is recognised whatever its file is called; and the last imports. */
export const listImportSources = question({
  name: "list-import-sources",
  input: z.object({}),
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "names of lists hold nothing about families" },
  run: async (tx, _input, { networkId }) => ({
    sources: await readSources(tx, networkId),
    past: await readPastImports(tx, networkId, mostShown),
  }),
});
