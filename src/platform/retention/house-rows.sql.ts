import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../database.ts";
import type { Cleared, Cutoff } from "./retention.ts";

type Count = { readonly n: number };

const counted = (rows: readonly Count[]): number => rows[0]?.n ?? 0;
const gone = (rows: bigint | undefined): Cleared => ({ deleted: Number(rows ?? 0n) });

export const dueOperations = async (tx: ReadTransaction, { before }: Cutoff): Promise<number> =>
  counted((await sql<Count>`select count(*)::int as n from operation where at < ${before}`.execute(tx)).rows);
export const clearOperations = async (tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> =>
  gone((await sql`delete from operation where at < ${before}`.execute(tx)).numAffectedRows);

/** Mails of the network of this transaction that left long ago; what has not left stays, however old. */
export const dueLetters = async (tx: ReadTransaction, { before }: Cutoff): Promise<number> =>
  counted(
    (await sql<Count>`select count(*)::int as n from outbox where sent_at < ${before}`.execute(tx)).rows,
  );
export const clearLetters = async (tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> =>
  gone((await sql`delete from outbox where sent_at < ${before}`.execute(tx)).numAffectedRows);

/** The beginning of each chain goes; what follows still proves itself (`check_access_log`). */
export const dueAccessLog = async (tx: ReadTransaction, { before }: Cutoff): Promise<number> =>
  counted((await sql<Count>`select count(*)::int as n from audit where at < ${before}`.execute(tx)).rows);
export const clearAccessLog = async (tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> =>
  gone((await sql`delete from audit where at < ${before}`.execute(tx)).numAffectedRows);

/** `expire` is in milliseconds; rows without one never count again and go as well. */
export const dueTries = async (tx: ReadTransaction, { now }: Cutoff): Promise<number> =>
  counted(
    (
      await sql<Count>`select count(*)::int as n from rate_limit where expire is null or expire < ${now.epochMilliseconds}`.execute(
        tx,
      )
    ).rows,
  );
export const clearTries = async (tx: WriteTransaction, { now }: Cutoff): Promise<Cleared> =>
  gone(
    (await sql`delete from rate_limit where expire is null or expire < ${now.epochMilliseconds}`.execute(tx))
      .numAffectedRows,
  );
