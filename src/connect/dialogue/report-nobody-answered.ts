import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { dropWrapsOf } from "../concerns/concern-keys.sql.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { soonest } from "../concerns/deadline.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";
import { openOwnConcern } from "./own-concern.sql.ts";

/** "Niemand hat sich gemeldet": the concern goes to the intake team at once, due by the next close of the office. */
export const reportNobodyAnswered = useCase({
  name: "report-nobody-answered",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, _input, { now, actor, opKey, post }) => {
    const open = await openOwnConcern(tx, actor);
    if (open === null) return refused("already-closed");
    const { concern, intake } = open;
    const left = concern.nodeId !== intake.intakeNodeId;
    if (left) await dropWrapsOf(tx, concern.id, concern.nodeId);
    const change = {
      kind: "nobodyAnswered" as const,
      state: "received" as const,
      nodeId: intake.intakeNodeId,
      ownerId: null,
      due: soonest(now, intake.land),
    };
    await changeConcern(tx, concern, change, { kind: "family", membershipId: null }, opKey, now);
    await tx.updateTable("concern").set({ nobodyAnsweredAt: now }).where("id", "=", concern.id).execute();
    for (const id of new Set([intake.intakeNodeId, concern.nodeId]))
      post.notify(
        { kind: "node", id },
        { concernId: concern.id, dedupe: `${opKey}:${id}`, kind: "nobody-answered" },
      );
    return ok({ concernId: concern.id });
  },
});
