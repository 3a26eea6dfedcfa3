import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type Facts = {
  readonly members: number;
  readonly withFactor: number;
  readonly openConcerns: number;
  readonly logRows: number;
  readonly drilled: number;
  readonly lastDrill: Temporal.Instant | null;
  readonly sweepAt: Temporal.Instant | null;
  readonly retentionAt: Temporal.Instant | null;
};

/** Figures of the network of this transaction. Concerns are counted by the log of their creation, which holds no content. */
export async function factsOf(tx: ReadTransaction, network: NetworkId): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`
    with people as (
      select distinct a.id, a.totp_confirmed_at is not null or exists (select 1 from passkey p where p.account_id = a.id) as factor
        from membership m join account a on a.id = m.account_id where m.network_id = ${network} and m.active
    )
    select (select count(*)::int from people) as members, (select count(*)::int from people where factor) as with_factor,
           (select count(*)::int from audit where network_id = ${network}) as log_rows,
           (select coalesce(sum(open), 0)::int from open_concerns_of_network()) as open_concerns,
           (select count(distinct organisation_id)::int from organisation_recovery where drilled_at is not null) as drilled,
           (select max(drilled_at) from organisation_recovery) as last_drill,
           (select last_at from job_run where job = 'sweep') as sweep_at,
           (select last_at from job_run where job = 'retention') as retention_at`.execute(tx);
  return rows[0];
}

/** Names of the teams that may become responsible. */
export async function activeNodes(tx: ReadTransaction): Promise<string[]> {
  const rows = await tx
    .selectFrom("node")
    .select("name")
    .where("active", "=", true)
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

export type OwnPeriod = { readonly class: string; readonly days: number };
export const ownPeriods = (tx: ReadTransaction): Promise<OwnPeriod[]> =>
  tx.selectFrom("retentionPeriod").select(["class", "days"]).orderBy("class").execute();

export type GoneLine = {
  readonly class: string;
  readonly deleted: number;
  readonly at: Temporal.Instant;
};
/** The newest lines of what was deleted. */
export async function lastGone(tx: ReadTransaction): Promise<GoneLine[]> {
  const rows = await tx
    .selectFrom("deletionLog")
    .select(["class", "deleted", "at"])
    .orderBy("at", "desc")
    .limit(30)
    .execute();
  return rows as GoneLine[];
}

export async function savePeriod(
  tx: WriteTransaction,
  period: OwnPeriod & {
    readonly networkId: NetworkId;
    readonly setBy: string;
    readonly now: Temporal.Instant;
  },
): Promise<void> {
  const { networkId, days, setBy, now } = period;
  await tx
    .insertInto("retentionPeriod")
    .values({ networkId, class: period.class, days, setBy, setAt: now })
    .onConflict((conflict) =>
      conflict.columns(["networkId", "class"]).doUpdateSet({ days, setBy, setAt: now }),
    )
    .execute();
}
