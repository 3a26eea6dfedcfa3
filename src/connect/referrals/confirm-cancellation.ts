import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keptAfterClosing } from "../concerns/close-concern.ts";
import { mayBeClosed } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { countClosing } from "../concerns/count-closing.sql.ts";
import { dayOf } from "../concerns/deadline.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { confirmCancel } from "./referrals.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** The team that is responsible confirms what the referrer asked for: the concern ends as one that the family does not want. */
export const confirmCancellation = useCase({
  name: "confirm-cancellation",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, { concernId }, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeClosed(concern, who);
    if (!may.ok) return may;
    if (!(await confirmCancel(tx, concern.id, now))) return refused("not-asked");
    await countClosing(tx, concern, null, "declinedByFamily", now);
    await changeConcern(
      tx,
      concern,
      {
        kind: "close",
        state: "closed",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: null,
        reason: "cancelAsked",
        closingReason: "declinedByFamily",
        deleteAfter: dayOf(now).add({ days: keptAfterClosing }),
      },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:close`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
});
