import type { Family } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { intakeOf, lockConcern } from "../concerns/concerns.sql.ts";

/** The family's own concern, locked, with the intake team it falls back to; null once it is closed or deleted. */
export async function openOwnConcern(tx: WriteTransaction, { concernId, networkId }: Family) {
  const concern = await lockConcern(tx, concernId);
  const intake = await intakeOf(tx, networkId);
  return concern === undefined || concern.state === "closed" || intake === undefined
    ? null
    : { concern, intake };
}
