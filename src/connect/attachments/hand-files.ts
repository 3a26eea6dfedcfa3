import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeAnswered } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { addMessage } from "../concerns/messages.sql.ts";
import { concernAtHand, keysOfConcern } from "../concerns/professional.sql.ts";
import { saveFiles } from "./attachments.sql.ts";
import { filesWithWords, wordsOf } from "./file-words.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** The responsible professional sends files to the family. The next step stays due as it was promised. */
export const handFiles = useCase({
  name: "hand-files",
  input: z.object({ concernId: z.uuid() }).extend(filesWithWords.shape),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBeAnswered(concern, who);
    if (!may.ok) return may;
    if (concern.dueAt === null || concern.dueKind === null) return refused("already-closed");
    const { id: concernId, networkId, state, nodeId, ownerId } = concern;
    const { membershipId } = actor;
    const body = { text: wordsOf(input), by: actor.name };
    const words = { networkId, concernId, author: "staff" as const, membershipId, body, now };
    const message = await addMessage(
      tx,
      await keysOfConcern(tx, actor, concernId),
      words,
      state === "active",
    );
    if (!message) return refused("no-key");
    await saveFiles(tx, { networkId, concernId, message, files: input.files, now });
    const due = { at: concern.dueAt, kind: concern.dueKind };
    const by = { kind: "staff" as const, membershipId };
    await changeConcern(tx, concern, { kind: "answer", state, nodeId, ownerId, due }, by, opKey, now);
    post.notify(
      { kind: "family", id: concernId },
      { concernId, dedupe: `${opKey}:answer`, kind: "family-news" },
    );
    return ok({ concernId });
  },
});
