import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "./concern.ts";
import { dayOf } from "./deadline.ts";

/** The coded row of how it ended, written while somebody who knows the topic is present (decisions.md 16). */
export async function countClosing(
  tx: WriteTransaction,
  concern: Concern,
  topic: string | null,
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  const month = dayOf(now).with({ day: 1 }).toString();
  await sql`insert into concern_count (network_id, id, month, moment, kind, topic, language, place, closing_reason)
    values (${concern.networkId}, ${newId()}, ${month}, 'close', ${concern.kind}, ${topic}, ${concern.language}, ${concern.place}, ${reason})`.execute(
    tx,
  );
}
