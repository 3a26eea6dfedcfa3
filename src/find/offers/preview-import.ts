import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { givenFile, planImport } from "./offer-import.ts";
import { readKnownOffers, readKnownOrganisations } from "./offer-imports.sql.ts";

/** What an import would do, without doing it. */
export const previewImport = question({
  name: "preview-import",
  input: givenFile,
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "reads public offers only" },
  run: async (tx, file, { networkId }) => {
    const plan = planImport(
      file,
      await readKnownOffers(tx, networkId),
      await readKnownOrganisations(tx, networkId),
    );
    return {
      created: plan.created.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      missing: plan.missing.map(({ title }) => title),
      drafts: plan.created.filter(({ status }) => status === "draft").length,
    };
  },
});
