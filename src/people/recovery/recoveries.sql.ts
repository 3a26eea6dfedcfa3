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
