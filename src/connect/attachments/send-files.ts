import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { wrapsFor } from "../concerns/concern-keys.sql.ts";
import { changeConcern, lockConcern } from "../concerns/concerns.sql.ts";
import { addMessage } from "../concerns/messages.sql.ts";
import { openAsFamily } from "../concerns/sealed-concern.ts";
import { aFamily } from "../may.ts";
import { endMoveWithNews } from "../moves/moves.sql.ts";
import { saveFiles } from "./attachments.sql.ts";
import { filesWithWords, wordsOf } from "./file-words.ts";

/** The family sends files with a message; like its words they change no promise. */
export const sendFiles = useCase({
  name: "send-files",
  input: filesWithWords,
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, input, { now, actor, opKey, post }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (concern?.dueAt == null || concern.dueKind === null || concern.state === "closed")
      return refused("ended");
    const { id: concernId, networkId } = concern;
    const keys = openAsFamily(actor.familyKey, await wrapsFor(tx, [concernId], concernId), concernId);
    const body = { text: wordsOf(input) };
    const words = { networkId, concernId, author: "family" as const, membershipId: null, body, now };
    const message = await addMessage(tx, keys, words, concern.state === "active");
    if (!message) return refused("ended");
    await endMoveWithNews(tx, concernId, now);
    await saveFiles(tx, { networkId, concernId, message, files: input.files, now });
    const due = { at: concern.dueAt, kind: concern.dueKind };
    const { state, nodeId, ownerId } = concern;
    const by = { kind: "family" as const, membershipId: null };
    await changeConcern(tx, concern, { kind: "answer", state, nodeId, ownerId, due }, by, opKey, now);
    post.notify(
      { kind: "node", id: nodeId },
      { concernId, dedupe: `${opKey}:family-wrote`, kind: "family-wrote" },
    );
    return ok({ concernId });
  },
});
