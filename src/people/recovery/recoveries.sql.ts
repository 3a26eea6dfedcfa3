import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { recoveriesOf } from "../teams/team-keys.sql.ts";

type NewRecovery = {
  readonly networkId: string;
  readonly organisationId: string;
  readonly version: number;
  readonly publicKey: Buffer;
};

export async function insertRecovery(tx: WriteTransaction, recovery: NewRecovery): Promise<string> {
  const id = newId<"recovery">();
  await tx
    .insertInto("organisationRecovery")
    .values({ id, ...recovery })
    .execute();
  return id;
}

/** The recovery key whose public half this is: which sheets somebody holds in her hands. */
export async function recoveryWithKey(tx: ReadTransaction, organisationId: string, publicKey: Buffer) {
  return (await recoveriesOf(tx, organisationId)).find((recovery) => recovery.publicKey.equals(publicKey));
}

/** The drill was passed: from now on only these sheets count, and older wraps go. */
export async function finishDrill(
  tx: WriteTransaction,
  organisationId: string,
  drilled: { readonly id: string; readonly version: number },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("organisationRecovery")
    .set({ drilledAt: now })
    .where("organisationId", "=", organisationId)
    .where("version", "=", drilled.version)
    .execute();
  const older = (await recoveriesOf(tx, organisationId)).filter(({ version }) => version < drilled.version);
  for (const { id } of older)
    await tx
      .deleteFrom("nodeKeyWrap")
      .where("holderKind", "=", "recovery")
      .where("holderId", "=", id)
      .execute();
}

export const allNetworks = (tx: ReadTransaction) => tx.selectFrom("network").select("id").execute();

/** A drill older than this proves nothing any more. Days. */
export const drillHoldsDays = 365;
const remindEveryDays = 30;

export type OldDrill = { readonly recoveryId: string; readonly email: string };
/** Marks what was drilled too long ago as told now, and gives the duty persons of the organisation's teams. */
export async function markOldDrills(tx: WriteTransaction, now: Temporal.Instant): Promise<OldDrill[]> {
  const drilledBefore = now.subtract({ hours: 24 * drillHoldsDays });
  const toldBefore = now.subtract({ hours: 24 * remindEveryDays });
  const { rows } = await sql<OldDrill>`
    with old as (
      update organisation_recovery r set reminded_at = ${now}
       where r.network_id = context_network() and r.drilled_at <= ${drilledBefore} and (r.reminded_at is null or r.reminded_at <= ${toldBefore})
         and not exists (select 1 from organisation_recovery n where n.organisation_id = r.organisation_id and n.drilled_at is not null and n.version > r.version)
      returning r.id, r.organisation_id
    )
    select distinct old.id as recovery_id, a.email from old join node n on n.organisation_id = old.organisation_id and n.active
      join membership m on m.id = n.duty_id join account a on a.id = m.account_id and a.disabled_at is null`.execute(
    tx,
  );
  return rows;
}
