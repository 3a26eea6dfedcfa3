import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { anyActor } from "../may.ts";
import { insertStatement, statementOf } from "./capacities.sql.ts";
import { findAsk, markAnswered } from "./capacity-asks.sql.ts";
import { isOpen, isSigned } from "./capacity-link.ts";
import { saidByTap, tapShape } from "./statement-form.ts";

/** One tap from a mail, without signing in. The link is good for this one thing of this one team and nothing else. */
export const tapCapacityByLink = useCase({
  name: "tap-capacity-by-link",
  input: z.object({ ...tapShape, askId: z.uuid(), token: z.string().max(100) }),
  login: "app",
  by: anyActor,
  allow: anyone,
  audit: ({ askId }) => ({ subjectKind: "capacityAsk", subjectId: askId }),
  run: async (tx, { askId, token, ...tap }, { keys, networkId, now }) => {
    const ask = await findAsk(tx, askId);
    if (ask === undefined || !isSigned(keys.formKey, ask, token, now) || !isOpen(ask, now))
      return refused("gone");
    const { nodeId, membershipId: saidBy } = ask;
    const said = saidByTap(tap, await statementOf(tx, nodeId), now);
    if (!said.ok) return said;
    const row = { id: newId(), networkId, nodeId, saidBy, saidAt: now, saidHow: "link" as const };
    await insertStatement(tx, { ...row, ...said.value });
    await markAnswered(tx, askId, now);
    return ok({ askId });
  },
});
