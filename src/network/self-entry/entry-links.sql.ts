import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

type Purpose = "entry" | "newMail";
type NewLink = {
  readonly networkId: string;
  readonly tokenHash: Buffer;
  readonly contactPersonId: string;
  readonly purpose: Purpose;
  readonly sentTo: string;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

export const insertLink = (tx: WriteTransaction, link: NewLink) =>
  tx.insertInto("selfEntryLink").values(link).execute();

export type LinkRow = {
  readonly personId: string;
  readonly sentTo: string;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
  readonly name: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly mailsStoppedAt: Temporal.Instant | null;
};

/** What a link is for and whose entry it is; the caller decides whether it still opens anything. */
export async function findLink(
  tx: ReadTransaction,
  tokenHash: Buffer,
  purpose: Purpose,
): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    select l.contact_person_id as person_id, l.sent_to, l.expires_at, l.used_at, p.name, p.email, p.active, p.mails_stopped_at
      from self_entry_link l join contact_person p on p.network_id = l.network_id and p.id = l.contact_person_id
     where l.token_hash = ${tokenHash} and l.purpose = ${purpose}`.execute(tx);
  return rows[0];
}

export type OpenEntry = {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly publishAgreedAt: Temporal.Instant | null;
};

/** The entry that a living link opens, held until the commit; null where the link is over or its person is gone. */
export async function lockEntry(
  tx: WriteTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<OpenEntry | null> {
  const { rows } = await sql<OpenEntry>`
    select p.id as person_id, p.organisation_id, p.name, p.email, p.publish_agreed_at
      from self_entry_link l join contact_person p on p.network_id = l.network_id and p.id = l.contact_person_id
     where l.token_hash = ${tokenHash} and l.purpose = 'entry' and l.expires_at > ${now} and p.active
       for update of p, l`.execute(tx);
  return rows[0] ?? null;
}

/** Notes that a link was used; it stays open. */
export const markUsed = (tx: WriteTransaction, tokenHash: Buffer, now: Temporal.Instant) =>
  tx.updateTable("selfEntryLink").set({ usedAt: now }).where("tokenHash", "=", tokenHash).execute();

/** Takes a new address into effect, once: the second try gets nothing. */
export async function spendAddressLink(
  tx: WriteTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<{ readonly personId: string; readonly sentTo: string; readonly before: string | null } | null> {
  const { rows } = await sql<{ personId: string; sentTo: string; before: string | null }>`
    update self_entry_link l set used_at = ${now} from contact_person p
     where l.token_hash = ${tokenHash} and l.purpose = 'newMail' and l.used_at is null and l.expires_at > ${now}
       and p.network_id = l.network_id and p.id = l.contact_person_id and p.active
    returning l.contact_person_id as person_id, l.sent_to, p.email as before`.execute(tx);
  return rows[0] ?? null;
}

/** An address that was never confirmed no longer can be: the newest wish counts. */
export const dropAddressLinks = (tx: WriteTransaction, personId: string) =>
  tx
    .deleteFrom("selfEntryLink")
    .where("contactPersonId", "=", personId)
    .where("purpose", "=", "newMail")
    .where("usedAt", "is", null)
    .execute();

export const dropLinksOf = (tx: WriteTransaction, personId: string) =>
  tx.deleteFrom("selfEntryLink").where("contactPersonId", "=", personId).execute();

/** The address that waits for its confirmation, if there is one. */
export async function waitingAddress(
  tx: ReadTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows } = await sql<{ sentTo: string }>`select sent_to from self_entry_link
    where contact_person_id = ${personId} and purpose = 'newMail' and used_at is null and expires_at > ${now}
    order by created_at desc limit 1`.execute(tx);
  return rows[0]?.sentTo ?? null;
}

/** How many letters of either kind went out for this person within a day. */
export async function lettersToday(
  tx: ReadTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from self_entry_link
    where contact_person_id = ${personId} and created_at > ${now.subtract({ hours: 24 })}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Who runs the network and can be told. */
export async function coordinatorMails(tx: ReadTransaction): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct a.email from membership m join account a on a.id = m.account_id
     where m.network_id = context_network() and m.active and 'networkCoordinator' = any(m.roles) and a.disabled_at is null
     order by a.email`.execute(tx);
  return rows.map(({ email }) => email);
}
