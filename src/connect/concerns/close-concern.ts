import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { closingInput } from "./closing-input.ts";
import { mayBeClosed } from "./concern.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { changeConcern } from "./concerns.sql.ts";
import { countClosing } from "./count-closing.sql.ts";
import { dayOf } from "./deadline.ts";
import { outcomeFacts } from "./outcome-facts.sql.ts";
import { addMessage } from "./messages.sql.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";
import { openConcernFields } from "./sealed-concern.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** Days until everything about a closed concern is deleted (domain.md 5.4). */
export const keptAfterClosing = 90;

/** A concern ends with an enumerated outcome that names what proves it, and the family was told something; or not at all. */
export const closeConcern = useCase({
  name: "close-concern",
  input: closingInput,
  ...onSeenConcern,
  run: async (tx, closing, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, closing.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeClosed(concern, who);
    if (!may.ok) return may;
    const keys = await keysOfConcern(tx, actor, concern.id);
    const words = openConcernFields(keys, await fieldsOf(tx, [concern.id], ["topic", "childAge"]));
    const facts = await outcomeFacts(tx, { concern, closing, words, now });
    if (!facts.ok) return facts;
    if (closing.closingWords !== "") {
      const said = { text: closing.closingWords, by: actor.name, phrases: [] };
      const message = {
        networkId: concern.networkId,
        concernId: concern.id,
        author: "staff" as const,
        membershipId: actor.membershipId,
        body: said,
        now,
      };
      if (!(await addMessage(tx, keys, message, concern.state === "active"))) return refused("no-key");
    }
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
