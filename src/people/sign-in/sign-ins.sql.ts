import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { forgetTriesAfter, waitAfter } from "./sign-in.ts";

export async function slowedUntil(tx: ReadTransaction, mark: Buffer): Promise<Temporal.Instant | undefined> {
  const row = await tx
    .selectFrom("signInSlowdown")
    .select("slowedUntil")
    .where("emailMark", "=", mark)
    .executeTakeFirst();
  return row?.slowedUntil;
}

/** Counts a wrong try. Old rows of anybody go at the same time, so that the table stays small. */
export async function countFailure(tx: WriteTransaction, mark: Buffer, now: Temporal.Instant): Promise<void> {
  const forgotten = now.subtract({ minutes: forgetTriesAfter });
  await tx.deleteFrom("signInSlowdown").where("lastAt", "<", forgotten).execute();
  const { rows } = await sql<{ failed: number }>`
    insert into sign_in_slowdown (email_mark, failed, slowed_until, last_at) values (${mark}, 1, ${now}, ${now})
    on conflict (email_mark) do update set failed = sign_in_slowdown.failed + 1, last_at = ${now}
    returning failed`.execute(tx);
  const until = now.add({ seconds: waitAfter(rows[0]?.failed ?? 1) });
  await tx.updateTable("signInSlowdown").set({ slowedUntil: until }).where("emailMark", "=", mark).execute();
}

export const forgetFailures = (tx: WriteTransaction, mark: Buffer) =>
  tx.deleteFrom("signInSlowdown").where("emailMark", "=", mark).execute();

type Ticket = { readonly id: string; readonly accountId: string; readonly sealedSecretKey: Buffer };

/** Between a right passphrase and a second factor. */
export const insertTicket = (tx: WriteTransaction, ticket: Ticket, expiresAt: Temporal.Instant) =>
  tx
    .insertInto("signInChallenge")
    .values({ ...ticket, expiresAt })
    .onConflict((row) => row.column("id").doNothing())
    .execute();

export const findTicket = (
  tx: ReadTransaction,
  id: string,
  now: Temporal.Instant,
): Promise<Ticket | undefined> =>
  tx
    .selectFrom("signInChallenge")
    .select(["id", "accountId", "sealedSecretKey"])
    .where("id", "=", id)
    .where("expiresAt", ">", now)
    .executeTakeFirst();

/** Takes a ticket: false when somebody took it before. */
export async function takeTicket(tx: WriteTransaction, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom("signInChallenge").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

export const deleteTicketsOf = (tx: WriteTransaction, accountId: string) =>
  tx.deleteFrom("signInChallenge").where("accountId", "=", accountId).execute();
