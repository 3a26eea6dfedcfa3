import { z } from "zod";
import { wrapsFor } from "../concerns/concern-keys.sql.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import { findConcern, hasLiveConsent, logOf } from "../concerns/concerns.sql.ts";
import { openThread } from "../concerns/messages.sql.ts";
import { openAsFamily, openConcernFields } from "../concerns/sealed-concern.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";
import { peopleOfMyConcern, readingsOfMyConcern } from "./dialogue.sql.ts";

/** How it stands, in the family's own eyes: who is there, what was, what comes by when, who has read it. */
export const showStatus = question({
  name: "show-status",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  run: async (tx, _input, { now, actor }) => {
    const concern = await findConcern(tx, actor.concernId);
    if (concern === undefined) return null;
    const keys = openAsFamily(
      actor.familyKey,
      await wrapsFor(tx, [actor.concernId], actor.concernId),
      actor.concernId,
    );
    return {
      now,
      concern,
      words: openConcernFields(keys, await fieldsOf(tx, [actor.concernId], ["name", "channelValue"])),
      thread: await openThread(tx, keys, actor.concernId),
      log: await logOf(tx, actor.concernId),
      people: await peopleOfMyConcern(tx),
      readings: await readingsOfMyConcern(tx, actor.concernId),
      askNodeAllowed: await hasLiveConsent(tx, actor.concernId, "askNode"),
    };
  },
  audit: (_input, status) => ({ subjectKind: "concern", subjectId: status?.concern.id ?? null }),
});
export type Status = NonNullable<Awaited<ReturnType<typeof showStatus.run>>>;
