import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { continuedBy } from "../concerns/carry-on.sql.ts";
import { lockConcern } from "../concerns/concerns.sql.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { endEverything } from "../consents/end-everything.ts";
import { aFamily } from "../may.ts";
import { closeDoor, destroyContent, endEmergenciesOfMine, forgetEarlier } from "./dialogue.sql.ts";

/** "Alles löschen": words, keys and the door itself are gone in one transaction. No reason is asked, nothing follows from it. */
export const withdrawConcern = useCase({
  name: "withdraw-concern",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: async (tx, _input, { now, actor, opKey, keys: server, post, journal }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (concern === undefined) return refused("already-gone");
    // Asked while the door is open: behind it nobody sees the concern any more.
    const earlier = await continuedBy(tx, concern.id);
    const deleteAfter = await endEverything(tx, concern, { told: null, opKey, now, server, post });
    await tx
      .updateTable("concern")
      .set({ sealedNoticeAddress: null, familyPublicKey: null })
      .where("id", "=", concern.id)
      .execute();
    await endEmergenciesOfMine(tx, now);
    await forgetEarlier(tx);
    await destroyContent(tx, concern.id);
    await closeDoor(tx, concern.id);
    journal.forget("concern", earlier === null ? [concern.id] : [concern.id, earlier]);
    return ok({ deleteAfter: deleteAfter.toString() });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
});
