import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { insertStatement } from "./capacities.sql.ts";
import { saidByForm, statementShape } from "./statement-form.ts";

/** A team says in full what it has: how many places, for whom, in which languages. */
export const sayCapacity = useCase({
  name: "say-capacity",
  input: z.object(statementShape),
  login: "app",
  by: aProfessional,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "node", subjectId: actor.nodeId }),
  run: async (tx, form, { actor, networkId, now }) => {
    if (actor.nodeId === null) return refused("value");
    const said = saidByForm(form, now);
    if (!said.ok) return said;
    const { nodeId, membershipId: saidBy } = actor;
    const row = { id: newId(), networkId, nodeId, saidBy, saidAt: now, saidHow: "page" as const };
    await insertStatement(tx, { ...row, ...said.value });
    return ok({ nodeId });
  },
});
