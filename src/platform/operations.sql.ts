import { sql } from "kysely";
import type { OperationKey } from "../core/ids.ts";
import type { WriteTransaction } from "./database.ts";

/** The form that was sent: its key, what it does, and a mark of who sent it. */
export type Claim = { readonly opKey: OperationKey; readonly act: string; readonly byMark: Buffer };

/**
 * Takes the operation key for this act. undefined: it is new. Otherwise the outcome of the first time, or null when the
 * key belongs to another act. A second request with the same key waits here until the first one has committed.
 */
export async function claimOperation<Result>(
  tx: WriteTransaction,
  { opKey, act, byMark }: Claim,
): Promise<Result | null | undefined> {
  const claimed =
    await sql`insert into operation (op_key, act, by_mark) values (${opKey}, ${act}, ${byMark}) on conflict (op_key) do nothing`.execute(
      tx,
    );
  if (claimed.numAffectedRows === 1n) return undefined;
  const { rows } = await sql<{
    act: string;
    outcome: Result;
  }>`select act, outcome from operation where op_key = ${opKey}`.execute(tx);
  return rows[0]?.act === act ? rows[0].outcome : null;
}

/**
 * Her first click took the thing out of her sight (she declined, gave back, left), and the second one looks for it: whoever
 * sent the same form gets the first answer again; for everybody else there is nothing here.
 */
export async function sentBefore<Result>(
  tx: WriteTransaction,
  { opKey, act, byMark }: Claim,
): Promise<Result | null> {
  const { rows } = await sql<{
    outcome: Result | null;
  }>`select outcome from operation where op_key = ${opKey} and act = ${act} and by_mark = ${byMark}`.execute(
    tx,
  );
  return rows[0]?.outcome ?? null;
}
