import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { wrapsFor } from "../concerns/concern-keys.sql.ts";
import { changeConcern, lockConcern } from "../concerns/concerns.sql.ts";
import { longest } from "../concerns/contact-wish.ts";
import { addMessage } from "../concerns/messages.sql.ts";
import { openAsFamily } from "../concerns/sealed-concern.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";
import { endMoveWithNews } from "../moves/moves.sql.ts";

/** The family writes; whoever is responsible gets word of it. The due date stays: it is the team's promise, not the family's. */
export const writeToTeam = useCase({
  name: "write-to-team",
  input: z.object({ text: z.string().trim().min(1, "text-missing").max(longest.wish, "too-long") }),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, { text }, { now, actor, opKey, post }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (
      concern === undefined ||
      concern.state === "closed" ||
      concern.dueAt === null ||
      concern.dueKind === null
    )
      return refused("already-closed");
    const keys = openAsFamily(actor.familyKey, await wrapsFor(tx, [concern.id], concern.id), concern.id);
    const message = {
      networkId: concern.networkId,
      concernId: concern.id,
      author: "family" as const,
      membershipId: null,
      body: { text },
      now,
    };
    await addMessage(tx, keys, message, concern.state === "active");
    await endMoveWithNews(tx, concern.id, now);
    const due = { at: concern.dueAt, kind: concern.dueKind };
    await changeConcern(
      tx,
      concern,
      { kind: "answer", state: concern.state, nodeId: concern.nodeId, ownerId: concern.ownerId, due },
      { kind: "family", membershipId: null },
      opKey,
      now,
    );
    post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${opKey}:family-wrote`, kind: "family-wrote" },
    );
    return ok({ concernId: concern.id });
  },
});
