import type { NetworkId } from "../../core/ids.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import { saveAlarm } from "./abuse-alarm.sql.ts";
import type { AlarmKind } from "./to-check.ts";

/**
 * Tells the intake team that codes are being guessed or the form is flooded: a line on its day and one mail an hour.
 * Nobody acts here and nobody is named, so there is nothing to audit.
 */
export async function raiseAlarm(desk: Desk, networkId: NetworkId, kind: AlarmKind): Promise<void> {
  await desk.database.write("family", { network: networkId }, async (tx, now) => {
    await saveAlarm(tx, networkId, kind, now);
    const intake = await intakeOf(tx, networkId);
    if (intake === undefined) return;
    const dedupe = `${kind}:${networkId}:${now.toString().slice(0, 13)}`;
    const recipient = { kind: "node" as const, id: intake.intakeNodeId };
    await writeOutbox(tx, networkId, [{ kind: "abuse-alarm", dedupe, recipient }], desk.keys);
  });
}
