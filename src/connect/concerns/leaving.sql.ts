import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { intakeOf } from "./concerns.sql.ts";
import { triageDue } from "./deadline.ts";

/** A professional leaves: the duty person of her node owns her open concerns from this very commit. */
export async function handOverConcerns(
  tx: WriteTransaction,
  leaving: MembershipId,
  now: Temporal.Instant,
): Promise<void> {
  await sql`select hand_over_concerns(${leaving}, ${now})`.execute(tx);
}

/** A node leaves: all its open concerns go to the intake team, where the clock starts anew. */
export async function returnConcernsOfNode(
  tx: WriteTransaction,
  networkId: NetworkId,
  leaving: NodeId,
  now: Temporal.Instant,
): Promise<void> {
  const intake = await intakeOf(tx, networkId);
  if (intake === undefined) return;
  await sql`select return_concerns_of_node(${leaving}, ${triageDue(now, intake.land).at}, ${now})`.execute(
    tx,
  );
}
