import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { Concern } from "../concerns/concern.ts";
import { changeConcern, findConcern, lockConcern } from "../concerns/concerns.sql.ts";
import { countClosing } from "../concerns/count-closing.sql.ts";
import { keptAfterClosing } from "../concerns/close-concern.ts";
import { dayOf } from "../concerns/deadline.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";
import { closeDoor, destroyContent } from "./dialogue.sql.ts";

/** "Alles löschen": words, keys and the door itself are gone in one transaction. No reason is asked, nothing follows from it. */
export const withdrawConcern = useCase({
  name: "withdraw-concern",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: async (tx, _input, { now, actor, opKey, post }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (concern === undefined) return refused("already-gone");
    const deleteAfter = await lastDayOf(tx, concern, now);
    if (concern.state !== "closed") {
      await countClosing(tx, concern, null, "withdrawn", now);
      const change = {
        kind: "withdraw" as const,
        state: "closed" as const,
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: null,
        closingReason: "withdrawn",
        deleteAfter,
      };
      await changeConcern(tx, concern, change, { kind: "family", membershipId: null }, opKey, now);
      post.notify(
        { kind: "node", id: concern.nodeId },
        { concernId: concern.id, dedupe: `${opKey}:withdraw`, kind: "concern-withdrawn" },
      );
    }
    await tx
      .updateTable("consent")
      .set({ withdrawnAt: now })
      .where("concernId", "=", concern.id)
      .where("withdrawnAt", "is", null)
      .execute();
    await tx
      .updateTable("concern")
      .set({ sealedNoticeAddress: null, familyPublicKey: null })
      .where("id", "=", concern.id)
      .execute();
    await destroyContent(tx, concern.id);
    await closeDoor(tx, concern.id);
    return ok({ deleteAfter: deleteAfter.toString() });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
});

/** A concern that had ended before keeps the day on which its last traces go. */
async function lastDayOf(
  tx: WriteTransaction,
  { id }: Concern,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate> {
  const before = (await findConcern(tx, id))?.deleteAfter;
  return before ? Temporal.PlainDate.from(before) : dayOf(now).add({ days: keptAfterClosing });
}
