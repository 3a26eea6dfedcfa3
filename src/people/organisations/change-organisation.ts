import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { organisationFields } from "./organisation.ts";
import { findOrganisation, updateOrganisation } from "./organisations.sql.ts";

/** Corrects what is known of an organisation; one that no longer takes part is kept and marked. */
export const changeOrganisation = useCase({
  name: "change-organisation",
  input: organisationFields.extend({ id: z.uuid(), active: z.boolean() }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { id }) => (await findOrganisation(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "organisation", subjectId: id }),
  run: async (tx, { id, ...fields }) => {
    await updateOrganisation(tx, id, fields);
    return ok({ id });
  },
});
