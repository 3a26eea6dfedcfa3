import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Acting, Concern } from "../concerns/concern.ts";
import { mayBreakGlass } from "./emergency.ts";
import { runningFor } from "./emergencies.sql.ts";
import { standbyWaits } from "./standby.sql.ts";

/** `endsAt` while one runs, null where one could be opened. */
export type EmergencyState = { readonly endsAt: Temporal.Instant | null };

/** Where this person stands with the closed part of a concern; null where there is nothing for her to open. */
export async function emergencyStateOf(
  tx: ReadTransaction,
  staff: Staff,
  concern: Concern,
  who: Acting,
  now: Temporal.Instant,
): Promise<EmergencyState | null> {
  if (!mayBreakGlass(concern, who, staff.roles).ok) return null;
  const running = await runningFor(tx, concern.id, staff.membershipId, now);
  if (running) return { endsAt: running.endsAt };
  return (await standbyWaits(tx, concern.id, who.intakeNodeId)) ? { endsAt: null } : null;
}
