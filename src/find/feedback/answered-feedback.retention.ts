import type { NetworkId } from "../../core/ids.ts";
import type { System } from "../../platform/actor.ts";
import { writeAudit } from "../../platform/audit.ts";
import { officeZone } from "../../platform/clock.ts";
import type { Desk } from "../../platform/perform.ts";
import { allNetworkIds, deleteAnsweredBefore } from "./feedback.sql.ts";

/** Months after its answer at which a piece of feedback goes (deletion plan: feedback). */
const keptMonths = 12;
const retention: System = { kind: "system", name: "retention" };

/** Deletes what was answered a year ago, with its sealed words and addresses; how much is written down. */
export async function deleteAnsweredFeedback(desk: Desk): Promise<string> {
  let deleted = 0;
  for (const network of await desk.database.read("worker", {}, allNetworkIds))
    deleted += await desk.database.write("retention", { network }, async (tx, now) => {
      const before = now.toZonedDateTimeISO(officeZone).subtract({ months: keptMonths }).toInstant();
      const count = await deleteAnsweredBefore(tx, before);
      if (count > 0) await noteDeletion(tx, network, count);
      return count;
    });
  return `${deleted} deleted`;
}

const noteDeletion = (tx: Parameters<typeof writeAudit>[0], network: NetworkId, count: number) =>
  writeAudit(
    tx,
    "delete-answered-feedback",
    retention,
    network,
    { subjectKind: "network", subjectId: network },
    `${count} deleted`,
  );
