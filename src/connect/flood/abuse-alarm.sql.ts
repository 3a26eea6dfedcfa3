import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Alarm, AlarmKind } from "./to-check.ts";

/** One row an hour and kind; who it was is not in it. */
export async function saveAlarm(
  tx: WriteTransaction,
  networkId: NetworkId,
  kind: AlarmKind,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into abuse_alarm (network_id, kind, hour, last_at)
    values (${networkId}, ${kind}, ${hourOf(now)}, ${now})
    on conflict (network_id, kind, hour) do update set last_at = excluded.last_at`.execute(tx);
}

const hourOf = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: "hour", roundingMode: "floor" });

/** What happened in the last day: the newest of each kind. */
export async function alarmsSince(tx: ReadTransaction, since: Temporal.Instant): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`select kind, max(last_at) as last_at from abuse_alarm
    where last_at >= ${since} group by kind order by kind`.execute(tx as never);
  return rows;
}
