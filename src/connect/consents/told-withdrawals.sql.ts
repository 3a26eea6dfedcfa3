import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { LiveConsent } from "./consents.sql.ts";
import type { ToldWithdrawal } from "./told-withdrawal.ts";

/** The consents for these purposes that nobody has taken back or ended yet. */
export const liveConsentsFor = async (
  tx: ReadTransaction,
  concernId: ConcernId,
  ...purposes: readonly string[]
): Promise<LiveConsent[]> =>
  (await tx
    .selectFrom("consent")
    .select(["id", "concernId", "purpose", "recipientNodeId"])
    .where("concernId", "=", concernId)
    .where("purpose", "in", purposes)
    .where("withdrawnAt", "is", null)
    .orderBy("givenAt")
    .execute()) as LiveConsent[];

/** How the family said it, on which day, and who wrote it down. */
export const noteHowTold = (
  tx: WriteTransaction,
  consentId: string,
  { toldHow, toldOn }: ToldWithdrawal,
  membershipId: MembershipId,
) =>
  tx
    .updateTable("consent")
    .set({ withdrawalTold: toldHow, withdrawalToldOn: toldOn, withdrawalRecordedBy: membershipId })
    .where("id", "=", consentId)
    .execute();

/** In the transaction of the recorded withdrawal: words, keys, marks, attempts, emergencies and the family's door, of this concern and of those it continues. */
export async function forgetTold(
  tx: WriteTransaction,
  concernId: ConcernId,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{
    done: boolean;
  }>`select forget_told_concern(${concernId}, ${now}) as done`.execute(tx);
  if (rows[0]?.done !== true) throw new Error(`concern ${concernId} was withdrawn but not forgotten`);
}
