import { sql } from "kysely";
import type { OperationKey } from "../../core/ids.ts";
import type { Outcome } from "../../core/outcomes.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/**
 * What an act answered when this operation key was used; null where it never was, or was refused. The key is made from
 * a random secret that only the page of that one family holds, so knowing it is the proof.
 */
export async function earlierOutcome<Value>(
  tx: ReadTransaction,
  opKey: OperationKey,
  act: string,
): Promise<Value | null> {
  const { rows } = await sql<{ outcome: Outcome<Value, string> | null }>`
    select outcome from operation where op_key = ${opKey} and act = ${act}`.execute(tx as never);
  const outcome = rows[0]?.outcome;
  return outcome?.ok ? outcome.value : null;
}
