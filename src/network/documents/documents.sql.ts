import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { DocumentKind } from "./document.ts";

export type DocumentLine = {
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly size: number;
  readonly forAll: boolean;
};

/** The documents of a meeting by name; their bytes stay in the store. */
export async function listDocuments(
  tx: ReadTransaction,
  meetingId: string,
): Promise<readonly DocumentLine[]> {
  const { rows } = await sql<DocumentLine>`
    select id, name, kind, octet_length(bytes) as size, for_all from meeting_document
     where meeting_id = ${meetingId} order by name, added_at`.execute(tx);
  return rows;
}

export type DocumentFile = { readonly name: string; readonly kind: DocumentKind; readonly bytes: Buffer };
type NewDocument = DocumentFile & {
  readonly networkId: string;
  readonly meetingId: string;
  readonly forAll: boolean;
  readonly addedByMembershipId: string;
};

export async function insertDocument(
  tx: WriteTransaction,
  document: NewDocument,
  now: Temporal.Instant,
): Promise<string> {
  const id = String(newId<"meetingDocument">());
  await tx
    .insertInto("meetingDocument")
    .values({ ...document, id, addedAt: now })
    .execute();
  return id;
}

export async function findDocument(
  tx: ReadTransaction,
  meetingId: string,
  id: string,
): Promise<(DocumentFile & { readonly forAll: boolean }) | undefined> {
  const { rows } = await sql<DocumentFile & { forAll: boolean }>`
    select name, kind, bytes, for_all from meeting_document where meeting_id = ${meetingId} and id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

export async function deleteDocument(tx: WriteTransaction, meetingId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("meetingDocument")
    .where("meetingId", "=", meetingId)
    .where("id", "=", id)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** The meeting to which the link of an invitation or of minutes belongs. */
export async function meetingOfLink(
  tx: ReadTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ meetingId: string }>`
    select g.meeting_id from meeting_link l
      join meeting_guest g on g.network_id = l.network_id and g.id = l.guest_id
     where l.token_hash = ${tokenHash} and l.expires_at > ${now}
    union all
    select l.meeting_id from meeting_work_link l
     where l.token_hash = ${tokenHash} and l.meeting_id is not null and l.expires_at > ${now}`.execute(tx);
  return rows[0]?.meetingId;
}
