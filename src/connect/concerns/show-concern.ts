import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { consentsOf, findConcern, hasLiveConsent, logOf, responsibleNames } from "./concerns.sql.ts";
import { openThread } from "./messages.sql.ts";
import { nodesToAsk } from "./nodes-to-ask.sql.ts";
import { actingFor, keysOfConcern } from "./professional.sql.ts";
import { openConcernFields } from "./sealed-concern.ts";

/** One concern as its responsible team may see it. Every opening is written down, and the family can read that it was. */
export const showConcern = question({
  name: "show-concern",
  input: z.object({ concernId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await findConcern(tx, concernId as ConcernId)) !== undefined,
  run: async (tx, input, { now, actor }) => {
    const concernId = input.concernId as ConcernId;
    const concern = await findConcern(tx, concernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return null;
    const keys = await keysOfConcern(tx, actor, concernId);
    const names = await responsibleNames(tx, concernId);
    return {
      now,
      concern,
      who: acting.who,
      nodeName: names?.node ?? "",
      ownerName: names?.owner ?? null,
      words: openConcernFields(keys, await fieldsOf(tx, [concernId])),
      thread: await openThread(tx, keys, concernId),
      log: await logOf(tx, concernId),
      consents: await consentsOf(tx, concernId),
      mayAskNodes: await hasLiveConsent(tx, concernId, "askNode"),
      nodes: await nodesToAsk(tx, acting.who.intakeNodeId),
    };
  },
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
});
