import type { System } from "../../platform/actor.ts";
import { writeAudit } from "../../platform/audit.ts";
import type { Desk } from "../../platform/perform.ts";
import { dayOf } from "./deadline.ts";
import { allNetworks, deleteTraces, endedBefore } from "./ended-concerns.sql.ts";

const retention: System = { kind: "system", name: "retention" };

/**
 * Keeps the promise of the consent: what remained of an ended concern goes when its day is over (domain.md 5.4), with
 * the log of who read it. That something was deleted, and how much, is itself written down.
 */
export async function deleteEndedConcerns(desk: Desk): Promise<string> {
  let deleted = 0;
  for (const network of await desk.database.read("worker", {}, allNetworks))
    deleted += await desk.database.write("retention", { network }, async (tx, now) => {
      const ended = await endedBefore(tx, dayOf(now));
      if (ended.length === 0) return 0;
      await deleteTraces(tx, ended);
      const entry = { subjectKind: "network", subjectId: network };
      await writeAudit(tx, "delete-ended-concerns", retention, network, entry, `${ended.length} deleted`);
      return ended.length;
    });
  return `${deleted} deleted`;
}
