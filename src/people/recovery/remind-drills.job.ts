import type { NetworkId } from "../../core/ids.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { drillDueMail } from "./recovery-used.mail.tsx";
import { allNetworks, markOldDrills } from "./recoveries.sql.ts";

/**
 * Once a year somebody has to try the sheets again: paper gets lost, holders leave. Until then the duty persons of the
 * organisation's teams are told every month; the team's page says it as well.
 */
export async function remindDrills(desk: Desk): Promise<string> {
  let told = 0;
  for (const { id } of await desk.database.read("worker", {}, allNetworks)) {
    const network = id as NetworkId;
    told += await desk.database.write("worker", { network }, async (tx, now) => {
      const due = await markOldDrills(tx, now);
      const letters = due.map(({ recoveryId, email }) => ({
        dedupe: `drill:${recoveryId}:${email}:${now.toString()}`,
        kind: "drill-due",
        mail: drillDueMail(email),
      }));
      await writeOutbox(tx, network, letters, desk.keys);
      return letters.length;
    });
  }
  return `${told} told`;
}
