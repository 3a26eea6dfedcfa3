import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

type NewLink = { readonly tokenHash: Buffer; readonly guestId: string };

export async function insertLinks(
  tx: WriteTransaction,
  networkId: string,
  links: readonly NewLink[],
  { now, expiresAt }: { readonly now: Temporal.Instant; readonly expiresAt: Temporal.Instant },
): Promise<void> {
  if (links.length === 0) return;
  await tx
    .insertInto("meetingLink")
    .values(links.map((link) => ({ ...link, networkId, createdAt: now, expiresAt })))
    .execute();
}

export type FoundLink = {
  readonly guestId: string;
  readonly meetingId: string;
  readonly expiresAt: Temporal.Instant;
};

/** Whose link this is; undefined where we never wrote it. */
export async function findLink(tx: ReadTransaction, tokenHash: Buffer): Promise<FoundLink | undefined> {
  const { rows } = await sql<FoundLink>`
    select l.guest_id, g.meeting_id, l.expires_at
      from meeting_link l join meeting_guest g on g.network_id = l.network_id and g.id = l.guest_id
     where l.token_hash = ${tokenHash}`.execute(tx as never);
  return rows[0];
}
