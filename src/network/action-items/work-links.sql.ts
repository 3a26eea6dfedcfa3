import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";

/** How long a mailed link opens a task or minutes. Days. */
const linkDays = 180;

type About = { readonly personId: string } & (
  | { readonly meetingId: string; readonly actionItemId?: undefined }
  | { readonly actionItemId: string; readonly meetingId?: undefined }
);

/** A new link for one person to one thing. The secret goes into the mail; here stays only its hash. */
export async function newWorkLink(
  tx: WriteTransaction,
  networkId: string,
  { personId, meetingId, actionItemId }: About,
  now: Temporal.Instant,
): Promise<string> {
  const secret = createBearerSecret();
  await tx
    .insertInto("meetingWorkLink")
    .values({
      networkId,
      tokenHash: bearerHash(secret),
      contactPersonId: personId,
      meetingId: meetingId ?? null,
      actionItemId: actionItemId ?? null,
      createdAt: now,
      expiresAt: now.add({ hours: 24 * linkDays }),
    })
    .execute();
  return writeBearerSecret(secret);
}

type Found = { readonly personId: string; readonly person: string };

/** The task a link opens. Once somebody else has it, the link of the one before opens nothing. */
export async function taskOfLink(
  tx: ReadTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<(Found & { readonly itemId: string }) | undefined> {
  const { rows } = await sql<Found & { itemId: string }>`
    select i.id as item_id, p.id as person_id, p.name as person from meeting_work_link l
      join action_item i on i.network_id = l.network_id and i.id = l.action_item_id and i.owner_id = l.contact_person_id
      join contact_person p on p.network_id = l.network_id and p.id = l.contact_person_id
     where l.token_hash = ${tokenHash} and l.expires_at > ${now}`.execute(tx);
  return rows[0];
}

/** The minutes a link opens. */
export async function minutesOfLink(
  tx: ReadTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<(Found & { readonly meetingId: string }) | undefined> {
  const { rows } = await sql<Found & { meetingId: string }>`
    select l.meeting_id, p.id as person_id, p.name as person from meeting_work_link l
      join contact_person p on p.network_id = l.network_id and p.id = l.contact_person_id
     where l.token_hash = ${tokenHash} and l.meeting_id is not null and l.expires_at > ${now}`.execute(tx);
  return rows[0];
}
