import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { givenFile } from "./import-given.ts";
import { firstStatus } from "./import-merge.ts";
import { countsOf } from "./import-report.ts";
import { readKnownOffers, readKnownOrganisations } from "./import-states.sql.ts";
import { planImport } from "./offer-import.ts";
import { conflictsOf } from "./write-plan.ts";

/** What an import would do, without doing it. */
export const previewImport = question({
  name: "preview-import",
  input: givenFile,
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "reads public offers only" },
  run: async (tx, file, { networkId }) => {
    const plan = planImport(
      file,
      await readKnownOffers(tx, networkId),
      await readKnownOrganisations(tx, networkId),
    );
    const drafts = plan.created.filter(({ given }) => firstStatus(given).status === "draft").length;
    return { ...countsOf(plan), drafts, conflicts: await conflictsOf(tx, plan, networkId) };
  },
});
