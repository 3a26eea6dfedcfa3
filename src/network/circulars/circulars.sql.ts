import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Reader } from "./circular.ts";

export type CircularRow = {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly audience: string[];
  readonly changedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly recipients: number | null;
  readonly leftOut: unknown;
};

const columns = [
  "id",
  "subject",
  "body",
  "audience",
  "changedAt",
  "sentAt",
  "recipients",
  "leftOut",
] as const;

/** Drafts first, then what was sent, the newest first. */
export const listCircularRows = (tx: ReadTransaction): Promise<CircularRow[]> =>
  tx
    .selectFrom("circular")
    .select(columns)
    .orderBy("sentAt", (order) => order.desc().nullsFirst())
    .orderBy("changedAt", "desc")
    .limit(200)
    .execute();

export const findCircular = (tx: ReadTransaction, id: string): Promise<CircularRow | undefined> =>
  tx.selectFrom("circular").select(columns).where("id", "=", id).executeTakeFirst();

/** Holds the row until the commit: of two who press "send" at once the second finds it sent. */
export const lockCircular = (tx: WriteTransaction, id: string): Promise<CircularRow | undefined> =>
  tx.selectFrom("circular").select(columns).where("id", "=", id).forUpdate().executeTakeFirst();

type Draft = { readonly subject: string; readonly body: string; readonly audience: string[] };

export const insertCircular = (
  tx: WriteTransaction,
  row: Draft & { readonly networkId: string; readonly id: string },
  now: Temporal.Instant,
) =>
  tx
    .insertInto("circular")
    .values({ ...row, createdAt: now, changedAt: now })
    .execute();

export const updateCircular = (tx: WriteTransaction, id: string, row: Draft, now: Temporal.Instant) =>
  tx
    .updateTable("circular")
    .set({ ...row, changedAt: now })
    .where("id", "=", id)
    .execute();

export const deleteDraft = (tx: WriteTransaction, id: string) =>
  tx.deleteFrom("circular").where("id", "=", id).where("sentAt", "is", null).execute();

type Sent = {
  readonly id: string;
  readonly recipients: number;
  readonly leftOut: object;
  readonly now: Temporal.Instant;
};

export const markSent = (tx: WriteTransaction, { id, recipients, leftOut, now }: Sent) =>
  tx
    .updateTable("circular")
    .set({ sentAt: now, recipients, leftOut: JSON.stringify(leftOut) })
    .where("id", "=", id)
    .execute();

/** All of the register, also who has left: whoever is chosen by name and is gone is said, not silently passed over. */
export async function listReaders(tx: ReadTransaction, today: string): Promise<readonly Reader[]> {
  const { rows } = await sql<Reader>`
    select p.id, p.name, p.email, p.active and coalesce(o.active, true) as active, p.mails_stopped_at is not null as stopped, o.sector,
           coalesce((select array_agg(distinct m.circle_id::text) from circle_member m
              where m.network_id = p.network_id and m.since <= ${today}::date and (m.until is null or m.until >= ${today}::date)
                and (m.contact_person_id = p.id or (m.contact_person_id is null and m.organisation_id = p.organisation_id))), '{}') as circles,
           (select array_agg(r.regional_network_id::text) from organisation_region r
             where r.network_id = p.network_id and r.organisation_id = p.organisation_id) as regions
      from contact_person p left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
     order by lower(p.name), p.id`.execute(tx);
  return rows;
}

export type Named = { readonly id: string; readonly name: string };

/** What a circular can be sent to: groups of today and regions. */
export async function listGroups(
  tx: ReadTransaction,
  today: string,
): Promise<{ readonly circles: readonly Named[]; readonly regions: readonly Named[] }> {
  const circles =
    await sql<Named>`select id, name from circle where until is null or until >= ${today}::date order by lower(name)`.execute(
      tx,
    );
  const regions = await tx.selectFrom("regionalNetwork").select(["id", "name"]).orderBy("name").execute();
  return { circles: circles.rows, regions };
}

/** The address of the person who writes, for the mail that she tries out. */
export async function ownAddress(tx: ReadTransaction, membershipId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    email: string;
  }>`select a.email from account a join membership m on m.account_id = a.id
    where m.id = ${membershipId}`.execute(tx);
  return rows[0]?.email;
}

type NewLink = { readonly tokenHash: Buffer; readonly contactPersonId: string };

export const insertLinks = async (
  tx: WriteTransaction,
  links: readonly NewLink[],
  of: { readonly networkId: string; readonly circularId: string; readonly now: Temporal.Instant },
): Promise<void> => {
  for (let at = 0; at < links.length; at += 500)
    await tx
      .insertInto("circularLink")
      .values(
        links.slice(at, at + 500).map((link) => ({
          ...link,
          networkId: of.networkId,
          circularId: of.circularId,
          createdAt: of.now,
        })),
      )
      .execute();
};

export type LinkOwner = {
  readonly contactPersonId: string;
  readonly email: string | null;
  readonly stopped: boolean;
};

/** Whose link this is, and whether she still gets circulars. */
export async function ownerOfLink(tx: ReadTransaction, tokenHash: Buffer): Promise<LinkOwner | undefined> {
  const { rows } = await sql<LinkOwner>`
    select l.contact_person_id, p.email, p.mails_stopped_at is not null as stopped from circular_link l
      join contact_person p on p.network_id = l.network_id and p.id = l.contact_person_id
     where l.token_hash = ${tokenHash}`.execute(tx);
  return rows[0];
}

/** For everybody with this address: two entries of one person would else go on writing to her. */
export const setStopped = (tx: WriteTransaction, owner: LinkOwner, stoppedAt: Temporal.Instant | null) =>
  tx
    .updateTable("contactPerson")
    .set({ mailsStoppedAt: stoppedAt })
    .where((row) =>
      owner.email === null
        ? row("id", "=", owner.contactPersonId)
        : row.or([row("id", "=", owner.contactPersonId), row("email", "=", owner.email)]),
    )
    .where("mailsStoppedAt", stoppedAt === null ? "is not" : "is", null)
    .execute();
