import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { insertStatement, statementOf } from "./capacities.sql.ts";
import { saidByTap, tapShape } from "./statement-form.ts";

/** One tap on "Mein Tag": the word changes, for whom the places are stays. */
export const tapCapacity = useCase({
  name: "tap-capacity",
  input: z.object(tapShape),
  login: "app",
  by: aProfessional,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "node", subjectId: actor.nodeId }),
  run: async (tx, tap, { actor, networkId, now }) => {
    if (actor.nodeId === null) return refused("value");
    const said = saidByTap(tap, await statementOf(tx, actor.nodeId), now);
    if (!said.ok) return said;
    const { nodeId, membershipId: saidBy } = actor;
    const row = { id: newId(), networkId, nodeId, saidBy, saidAt: now, saidHow: "page" as const };
    await insertStatement(tx, { ...row, ...said.value });
    return ok({ nodeId });
  },
});
