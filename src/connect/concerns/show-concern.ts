import { sql } from "kysely";
import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { fieldsOf } from "./concern-keys.sql.ts";
import { consentsOf, findConcern, hasLiveConsent, logOf } from "./concerns.sql.ts";
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
    const names = await sql<{ node: string; owner: string | null }>`select n.name as node, (select a.name from membership m join account a on a.id = m.account_id where m.id = c.owner_id) as owner
      from concern c join node n on n.id = c.node_id where c.id = ${concernId}`.execute(tx as never);
    return {
      now, concern, who: acting.who,
      nodeName: names.rows[0]?.node ?? "", ownerName: names.rows[0]?.owner ?? null,
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
