import type { ConcernId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { closingInput } from "./closing-input.ts";
import { mayBeClosed } from "./concern.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { changeConcern, lockConcern } from "./concerns.sql.ts";
import { countClosing } from "./count-closing.sql.ts";
import { dayOf } from "./deadline.ts";
import { outcomeFacts } from "./outcome-facts.sql.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";
import { openConcernFields } from "./sealed-concern.ts";

/** Days until everything about a closed concern is deleted (domain.md 5.4). */
export const keptAfterClosing = 90;

/** A concern ends with an enumerated outcome that names what proves it, or not at all. */
export const closeConcern = useCase({
  name: "close-concern",
  input: closingInput,
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, closing, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, closing.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeClosed(concern, who);
    if (!may.ok) return may;
    const words = openConcernFields(
      await keysOfConcern(tx, actor, concern.id),
      await fieldsOf(tx, [concern.id], ["topic", "childAge"]),
    );
    const facts = await outcomeFacts(tx, { concern, closing, words, now });
    if (!facts.ok) return facts;
    await countClosing(tx, concern, words.topic ?? null, closing.reason, now);
    await changeConcern(
      tx,
      concern,
      {
        kind: "close",
        state: "closed",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: null,
        closingReason: closing.reason,
        outcomeFacts: facts.value,
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
