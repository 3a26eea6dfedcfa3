import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeWorkedOn } from "./concern.ts";
import { changeConcern } from "./concerns.sql.ts";
import { chosenDue } from "./deadline.ts";
import { concernAtHand } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** No place is free now: the family waits, and by a day of at most four weeks somebody looks again and tells it. */
export const putOnWaitingList = useCase({
  name: "put-on-waiting-list",
  input: z.object({ concernId: z.uuid(), recheckBy: z.iso.date("date-missing") }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeWorkedOn(concern, who);
    if (!may.ok) return may;
    const due = chosenDue(now, Temporal.PlainDate.from(input.recheckBy), "recheck", intake.land);
    if (due === undefined) return refused("recheck-out-of-range");
    await changeConcern(
      tx,
      concern,
      { kind: "wait", state: "active", nodeId: concern.nodeId, ownerId: concern.ownerId, due },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:wait`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
});
