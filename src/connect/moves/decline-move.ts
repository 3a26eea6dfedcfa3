import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { declineReasons } from "../concerns/concern.ts";
import { aProfessional } from "../may.ts";
import { dueAfterMove } from "./move.ts";
import { declineMoveOf, movingTo, offeredTo } from "./offered.sql.ts";
import { tellOtherNetwork } from "./tell-other-network.ts";

/** The other network says no, with a reason; the giving team has its concern again at once, by the holidays of its Land. */
export const declineMove = useCase({
  name: "decline-move",
  input: z.object({ moveId: z.uuid(), reason: z.enum(declineReasons, "reason-missing") }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { moveId }, actor) => (await offeredTo(tx, actor.nodeId)).some(({ id }) => id === moveId),
  run: async (tx, { moveId, reason }, { now, actor, opKey, keys: server }) => {
    const moving = await movingTo(tx, moveId, "held");
    if (moving === undefined) return refused("move-over");
    const due = dueAfterMove({ state: moving.concernState }, now, moving.networkLand);
    const { membershipId } = actor;
    const giver = await declineMoveOf(tx, {
      moveId,
      reason,
      membershipId,
      due,
      opKey: newId<"operation">(),
      now,
    });
    if (giver === undefined) return refused("move-over");
    await tellOtherNetwork(tx, { ...giver, kind: "concern-returned", dedupe: `${opKey}:declined` }, server);
    return ok({ concernId: giver.concern });
  },
  audit: ({ moveId }) => ({ subjectKind: "concern_move", subjectId: moveId }),
});
