import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { openOwnConcern } from "../dialogue/own-concern.sql.ts";
import { aFamily } from "../may.ts";
import { endOpenMove } from "./end-move.ts";

/** The family takes its consent to the move back (Art. 7(3) GDPR): parcel and consent go in this commit, on both sides. */
export const withdrawMove = useCase({
  name: "withdraw-move",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, _input, { now, actor, opKey, post }) => {
    const open = await openOwnConcern(tx, actor);
    if (open === null) return refused("already-closed");
    const { concern, intake } = open;
    const by = { kind: "family", membershipId: null } as const;
    // Taken back twice is taken back.
    if (!(await endOpenMove(tx, concern, intake, { reason: "stopped", by, opKey, now })))
      return ok({ concernId: concern.id });
    post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${opKey}:move-stopped`, kind: "concern-returned" },
    );
    return ok({ concernId: concern.id });
  },
});
