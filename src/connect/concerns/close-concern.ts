import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { closingInput } from "./closing-input.ts";
import { writeLastWords } from "./closing-words.sql.ts";
import { mayBeClosed } from "./concern.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { changeConcern } from "./concerns.sql.ts";
import { countClosing } from "./count-closing.sql.ts";
import { dayOf } from "./deadline.ts";
import { recordGap } from "./gap-records.sql.ts";
import { outcomeFacts } from "./outcome-facts.sql.ts";
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
  run: async (tx, closing, { now, actor, opKey, keys: server, post }) => {
    const atHand = await concernAtHand(tx, actor, closing.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeClosed(concern, who);
    if (!may.ok) return may;
    const keys = await keysOfConcern(tx, actor, concern.id);
    const words = openConcernFields(keys, await fieldsOf(tx, [concern.id], ["topic", "childAge"]));
    const facts = await outcomeFacts(tx, { concern, closing, now });
    if (!facts.ok) return facts;
    const lastWords = { concern, staff: actor, text: closing.closingWords, now };
    if (!(await writeLastWords(tx, keys, lastWords))) return refused("no-key");
    const topic = closing.reason === "noOffer" ? closing.topic : (words.topic ?? null);
    await countClosing(tx, concern, { topic, reason: closing.reason, server, now });
    if (closing.reason === "noOffer")
      await recordGap(tx, concern, { ...closing, childAge: words.childAge ?? null, server, now });
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
