import { newId } from "../../core/ids.ts";
import { ok, type Outcome } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { organisationFields } from "./organisation.ts";
import { insertOrganisation } from "./organisations.sql.ts";

/** A body joins the network. */
export const addOrganisation = useCase({
  name: "add-organisation",
  input: organisationFields,
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "organisation",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, fields, { networkId }) => {
    const id = newId<"organisation">();
    await insertOrganisation(tx, { networkId, id, ...fields });
    return ok({ id });
  },
});
