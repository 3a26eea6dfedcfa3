import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";

export type Choosable = { readonly id: string; readonly name: string };

/** Accounts of this network that belong to nobody in the register yet, and her own; those of her organisation first. */
export async function accountsToLink(
  tx: ReadTransaction,
  {
    organisationId,
    membershipId,
  }: { readonly organisationId: string | null; readonly membershipId: string | null },
): Promise<readonly Choosable[]> {
  const { rows } = await sql<Choosable>`
    select m.id, a.name || ', ' || o.name as name from membership m
      join account a on a.id = m.account_id
      join organisation o on o.network_id = m.network_id and o.id = m.organisation_id
     where m.network_id = context_network() and m.active
       and (m.id = ${membershipId}::uuid or not exists (select 1 from contact_person p where p.membership_id = m.id))
     order by (m.organisation_id = ${organisationId}::uuid) desc nulls last, a.name`.execute(tx);
  return rows;
}

/** Whether a membership of this network exists that can be linked. */
export async function isMembershipHere(tx: ReadTransaction, id: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    select 1 as one from membership where id = ${id} and network_id = context_network() and active`.execute(
    tx,
  );
  return rows.length > 0;
}

export const isMembershipTaken = async (
  tx: ReadTransaction,
  membershipId: string,
  except: string,
): Promise<boolean> =>
  (await tx
    .selectFrom("contactPerson")
    .select("id")
    .where("membershipId", "=", membershipId)
    .where("id", "!=", except)
    .executeTakeFirst()) !== undefined;

/** Everybody who may be chosen for a task or a seat, with her organisation, because names repeat. */
export async function listChoosable(
  tx: ReadTransaction,
  except: string | null,
): Promise<readonly Choosable[]> {
  const { rows } = await sql<Choosable>`
    select p.id, concat_ws(', ', p.name, o.name) as name from contact_person p
      left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
     where p.active and p.id is distinct from ${except}::uuid order by lower(p.name)`.execute(tx);
  return rows;
}

export async function lastLinkTo(tx: ReadTransaction, personId: string): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(created_at) as at from self_entry_link
     where contact_person_id = ${personId} and purpose = 'entry'`.execute(tx);
  return rows[0]?.at ?? null;
}
