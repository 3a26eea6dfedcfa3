import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type Duty = { readonly email: string; readonly slug: string; readonly first: boolean | null };

/** The person on duty at a node, with the address of her network; undefined when nobody can be written to. */
export async function dutyOf(tx: ReadTransaction, nodeId: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`
    select a.email, w.slug, w.first from node n join membership m on m.id = n.duty_id join account a on a.id = m.account_id join network w on w.id = n.network_id
     where n.id = ${nodeId} and n.active and a.disabled_at is null`.execute(tx as never);
  return rows[0];
}

/** One professional with the address of her network; undefined when she has left. */
export async function memberOf(tx: ReadTransaction, membershipId: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`
    select a.email, w.slug, w.first from membership m join account a on a.id = m.account_id join network w on w.id = m.network_id
     where m.id = ${membershipId} and m.active and a.disabled_at is null`.execute(tx as never);
  return rows[0];
}

export type FamilyAddress = {
  readonly sealed: Buffer | null;
  readonly language: string;
  readonly slug: string;
  readonly first: boolean | null;
};

/** The sealed address a family left for neutral news. */
export async function familyAddressOf(
  tx: ReadTransaction,
  concernId: string,
): Promise<FamilyAddress | undefined> {
  const { rows } = await sql<FamilyAddress>`
    select c.sealed_notice_address as sealed, c.language, w.slug, w.first from concern c join network w on w.id = c.network_id where c.id = ${concernId}`.execute(
    tx as never,
  );
  return rows[0];
}
