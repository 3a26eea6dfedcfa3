import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keepsAllOffers } from "../may.ts";
import { lockImports } from "../offers/offer-imports.sql.ts";
import { givenOrganisations } from "./organisation-draft.ts";
import { readStoredOrganisations, writeOrganisations } from "./organisation-imports.sql.ts";
import { planOrganisations } from "./organisation-merge.ts";

/** Stores a list of organisations, all or nothing. Organisations that the list no longer holds stay and are named. */
export const importOrganisations = useCase({
  name: "import-organisations",
  input: givenOrganisations,
  login: "app",
  by: keepsAllOffers,
  allow: () => true,
  audit: () => ({ subjectKind: "organisationImport", subjectId: null }),
  run: async (tx, list, { now, networkId }) => {
    await lockImports(tx, networkId);
    const plan = planOrganisations(list, await readStoredOrganisations(tx, networkId));
    await writeOrganisations(tx, networkId, [...plan.created, ...plan.changed], now);
    const { unchanged, missing, conflicts } = plan;
    return ok({
      created: plan.created.length,
      updated: plan.changed.length,
      unchanged,
      missing,
      conflicts: [...conflicts],
    });
  },
});
