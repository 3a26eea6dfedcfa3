import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { findOrganisation } from "../organisations/organisations.sql.ts";
import { insertNode } from "./nodes.sql.ts";

/** A team that can be responsible. It starts without anybody; the first person who joins is on duty and makes its key. */
export const addTeam = useCase({
  name: "add-team",
  input: z.object({
    organisationId: z.uuid(),
    name: z.string().trim().min(2, "teamNameMissing").max(120, "tooLong"),
  }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { organisationId }) => (await findOrganisation(tx, organisationId)) !== undefined,
  audit: ({ organisationId }) => ({ subjectKind: "organisation", subjectId: organisationId }),
  run: async (tx, { organisationId, name }, { networkId }) => {
    const id = newId<"node">();
    await insertNode(tx, { networkId, id, organisationId, name });
    return ok({ id });
  },
});
