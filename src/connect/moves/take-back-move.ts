import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { endOpenMove } from "./end-move.ts";
import { mayBeMoved } from "./move.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** The giving team changes its mind before the answer; the other team's next look finds nothing. */
export const takeBackMove = useCase({
  name: "take-back-move",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeMoved(concern, who);
    if (!may.ok) return may;
    const by = { kind: "staff", membershipId: actor.membershipId } as const;
    if (!(await endOpenMove(tx, concern, intake, { reason: "takenBack", by, opKey, now })))
      return refused("move-over");
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:family`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
});
