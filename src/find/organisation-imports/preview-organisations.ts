import { question } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { givenOrganisations } from "./organisation-draft.ts";
import { readStoredOrganisations } from "./organisation-imports.sql.ts";
import { planOrganisations } from "./organisation-merge.ts";

/** What reading in a list of organisations would do, without doing it. */
export const previewOrganisations = question({
  name: "preview-organisations",
  input: givenOrganisations,
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: { notAudited: "organisations hold nothing about families" },
  run: async (tx, list, { networkId }) => {
    const plan = planOrganisations(list, await readStoredOrganisations(tx, networkId));
    const { unchanged, missing, conflicts } = plan;
    return { created: plan.created.length, updated: plan.changed.length, unchanged, missing, conflicts };
  },
});
