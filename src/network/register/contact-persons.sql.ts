import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { PersonFilter } from "./person-filter.ts";

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly sector: string | null;
  readonly membershipId: string | null;
  readonly publishAgreedAt: Temporal.Instant | null;
  readonly publishAgreedHow: "ownLink" | "written" | "spoken" | null;
  readonly mailsStoppedAt: Temporal.Instant | null;
  readonly active: boolean;
  readonly createdAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant | null;
  /** Names of the groups she sits in today. */
  readonly circles: readonly string[];
};
type Listed = PersonRow & { readonly total: number };

export type Moments = { readonly today: string; readonly confirmedSince: Temporal.Instant };

const columns = (today: string) => sql`
  p.id, p.name, p.function, p.email, p.phone, p.organisation_id, o.name as organisation, o.sector, p.membership_id,
  p.publish_agreed_at, p.publish_agreed_how, p.mails_stopped_at, p.active, p.created_at, p.changed_at, p.confirmed_at,
  coalesce((select array_agg(distinct c.name order by c.name) from circle_member m
      join circle c on c.network_id = m.network_id and c.id = m.circle_id
     where m.network_id = p.network_id and m.contact_person_id = p.id and (c.until is null or c.until >= ${today}::date)
       and m.since <= ${today}::date and (m.until is null or m.until >= ${today}::date)), '{}') as circles`;

const from = sql`contact_person p
  left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id`;

/** Whoever works in no region by name works in all of them. */
const inRegion = (region: string | null) => sql`(${region}::uuid is null
  or exists (select 1 from organisation_region r where r.network_id = p.network_id and r.organisation_id = p.organisation_id
               and r.regional_network_id = ${region}::uuid)
  or not exists (select 1 from organisation_region r where r.network_id = p.network_id and r.organisation_id = p.organisation_id))`;

const fits = (filter: PersonFilter, { today, confirmedSince }: Moments) => sql`
  p.active = ${filter.only !== "ended"}
  and (${filter.organisation}::uuid is null or p.organisation_id = ${filter.organisation}::uuid)
  and (${filter.sector}::text is null or o.sector = ${filter.sector}::text)
  and ${inRegion(filter.region)}
  and (${filter.circle}::uuid is null or exists (select 1 from circle_member m
        where m.network_id = p.network_id and m.contact_person_id = p.id and m.circle_id = ${filter.circle}::uuid
          and m.since <= ${today}::date and (m.until is null or m.until >= ${today}::date)))
  and (${filter.only !== "noMail"} or p.email is null)
  and (${filter.only !== "unconfirmed"} or p.confirmed_at is null or p.confirmed_at < ${confirmedSince})
  and (${filter.only !== "unpublished"} or p.publish_agreed_at is null)
  and not exists (select 1 from unnest(${filter.words}::text[]) as word
        where position(word in lower(concat_ws(' ', p.name, p.function, p.email, o.name))) = 0)`;

/** The people who fit, by name, with their number; `limit` null is all of them. */
export async function listPersons(
  tx: ReadTransaction,
  filter: PersonFilter,
  moments: Moments,
  { limit, offset }: { readonly limit: number | null; readonly offset: number },
): Promise<{ readonly persons: readonly PersonRow[]; readonly total: number }> {
  const { rows } =
    await sql<Listed>`select ${columns(moments.today)}, count(*) over ()::int as total from ${from}
    where ${fits(filter, moments)} order by lower(p.name), p.id limit ${limit} offset ${offset}`.execute(tx);
  return { persons: rows, total: rows[0]?.total ?? 0 };
}

export async function findPerson(
  tx: ReadTransaction,
  id: string,
  today: string,
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`select ${columns(today)} from ${from} where p.id = ${id}`.execute(tx);
  return rows[0];
}

/** Holds the row until the commit, so that of two acts at once the second sees what the first has left. */
export const lockPerson = (tx: WriteTransaction, id: string) =>
  tx
    .selectFrom("contactPerson")
    .select(["id", "name", "email", "active", "organisationId", "publishAgreedAt", "publishAgreedHow"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const isActivePerson = async (tx: ReadTransaction, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("contactPerson")
    .select("id")
    .where("id", "=", id)
    .where("active", "=", true)
    .executeTakeFirst()) !== undefined;

export type PersonFields = {
  readonly name: string;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};
type NewPerson = PersonFields & {
  readonly networkId: string;
  readonly id: string;
  readonly organisationId: string | null;
  readonly source: string | null;
};

export const insertPerson = (tx: WriteTransaction, person: NewPerson, now: Temporal.Instant) =>
  tx
    .insertInto("contactPerson")
    .values({ ...person, createdAt: now, changedAt: now })
    .execute();

type Changed = Partial<PersonFields> & {
  readonly organisationId?: string | null;
  readonly membershipId?: string | null;
  readonly confirmedAt?: Temporal.Instant;
  readonly active?: boolean;
  readonly publishAgreedAt?: Temporal.Instant | null;
  readonly publishAgreedHow?: string | null;
};

export const updatePerson = (tx: WriteTransaction, id: string, changed: Changed, now: Temporal.Instant) =>
  tx
    .updateTable("contactPerson")
    .set({ ...changed, changedAt: now })
    .where("id", "=", id)
    .execute();

/** Whether another active person has this address: a second entry of the same person is found by it. */
export const isMailTaken = async (
  tx: ReadTransaction,
  email: string | null,
  except: string | null,
): Promise<boolean> => {
  if (email === null) return false;
  const found = await tx
    .selectFrom("contactPerson")
    .select("id")
    .where("email", "=", email)
    .where("active", "=", true)
    .$if(except !== null, (query) => query.where("id", "!=", except ?? ""))
    .executeTakeFirst();
  return found !== undefined;
};

/** The active person with this address, if there is exactly one who could be meant. */
export async function findActiveByMail(tx: ReadTransaction, email: string | null): Promise<string | null> {
  if (email === null) return null;
  const found = await tx
    .selectFrom("contactPerson")
    .select("id")
    .where("email", "=", email)
    .where("active", "=", true)
    .limit(2)
    .execute();
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

export const organisationExists = async (tx: ReadTransaction, id: string | null): Promise<boolean> =>
  id === null ||
  (await tx.selectFrom("organisation").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
