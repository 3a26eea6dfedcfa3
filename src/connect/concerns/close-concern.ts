import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { closingReasons, mayBeClosed } from "./concern.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { changeConcern, lockConcern } from "./concerns.sql.ts";
import { countClosing } from "./count-closing.sql.ts";
import { dayOf } from "./deadline.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";
import { openConcernFields } from "./sealed-concern.ts";

/** Days until everything about a closed concern is deleted (domain.md 5.4). */
export const keptAfterClosing = 90;

/** A concern ends with an enumerated outcome, or not at all. */
export const closeConcern = useCase({
  name: "close-concern",
  input: z.object({ concernId: z.uuid(), reason: z.enum(closingReasons, "reason-missing") }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeClosed(concern, who);
    if (!may.ok) return may;
    const { topic } = openConcernFields(
      await keysOfConcern(tx, actor, concern.id),
      await fieldsOf(tx, [concern.id], ["topic"]),
    );
    await countClosing(tx, concern, topic ?? null, input.reason, now);
    const deleteAfter = dayOf(now).add({ days: keptAfterClosing });
    await changeConcern(
      tx,
      concern,
      {
        kind: "close",
        state: "closed",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: null,
        closingReason: input.reason,
        deleteAfter,
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
