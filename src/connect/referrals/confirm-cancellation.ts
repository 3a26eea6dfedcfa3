import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { keptAfterClosing } from "../concerns/close-concern.ts";
import { familyWasTold } from "../concerns/closing-input.ts";
import { toldBefore, writeLastWords } from "../concerns/closing-words.sql.ts";
import { mayBeClosed } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { countClosing } from "../concerns/count-closing.sql.ts";
import { dayOf } from "../concerns/deadline.ts";
import { concernAtHand, keysOfConcern } from "../concerns/professional.sql.ts";
import { cancelIsWanted, confirmCancel } from "./referrals.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/**
 * The team that is responsible confirms what the referrer asked for: the concern ends as one that the family does not want.
 * It was not the family that asked, so it hears of it like of every other end.
 */
export const confirmCancellation = useCase({
  name: "confirm-cancellation",
  input: z.object({ concernId: z.uuid(), cancelWords: z.string().trim().max(6000, "too-long").default("") }),
  ...onSeenConcern,
  run: async (tx, { concernId, cancelWords }, { now, actor, opKey, keys: server, post }) => {
    const atHand = await concernAtHand(tx, actor, concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeClosed(concern, who);
    if (!may.ok) return may;
    if (!(await cancelIsWanted(tx, concern.id))) return refused("not-asked");
    const told = { reason: "declinedByFamily", closingWords: cancelWords } as const;
    if (!familyWasTold({ ...told, toldBefore: await toldBefore(tx, concern) }))
      return refused("family-untold");
    const keys = await keysOfConcern(tx, actor, concern.id);
    const lastWords = { concern, staff: actor, text: cancelWords, now };
    if (!(await writeLastWords(tx, keys, lastWords))) return refused("no-key");
    await confirmCancel(tx, concern.id, now);
    await countClosing(tx, concern, { topic: null, reason: "declinedByFamily", server, now });
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
