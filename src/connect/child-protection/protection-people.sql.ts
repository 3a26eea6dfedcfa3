import { sql } from "kysely";
import type { Role, Staff } from "../../platform/actor.ts";
import { say } from "./protection.texts.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** Somebody who can be asked, with the name and house by which she is chosen. */
export type Person = {
  readonly membershipId: string;
  readonly accountId: string;
  readonly name: string;
  readonly organisation: string;
};

const people = (tx: ReadTransaction) =>
  tx
    .selectFrom("membership as m")
    .innerJoin("account as a", "a.id", "m.accountId")
    .innerJoin("organisation as o", "o.id", "m.organisationId")
    .select(["m.id as membershipId", "m.accountId", "a.name", "o.name as organisation"])
    // A signed-in person may also see her own memberships elsewhere; only this network's count.
    .where(sql<boolean>`m.network_id = context_network()`)
    .where("m.active", "=", true)
    .where("a.disabledAt", "is", null)
    .orderBy("a.name");

const withRole = (role: Role) => sql<boolean>`${role} = any(m.roles)`;

/** Every adviser of the network except oneself. */
export const advisersFor = (tx: ReadTransaction, staff: Staff): Promise<Person[]> =>
  people(tx).where(withRole("childProtectionAdviser")).where("m.accountId", "<>", staff.accountId).execute();

/** The admitted colleagues of one's own team. */
export const colleaguesOf = (tx: ReadTransaction, staff: Staff): Promise<Person[]> =>
  people(tx)
    .where("m.nodeId", "=", staff.nodeId)
    .where("m.admittedAt", "is not", null)
    .where("m.accountId", "<>", staff.accountId)
    .execute();

export const personOf = (tx: ReadTransaction, membershipId: string): Promise<Person | undefined> =>
  people(tx).where("m.id", "=", membershipId).executeTakeFirst();

/** Names of people who may have left since; the consultation still says who it was. */
export async function nameOf(tx: ReadTransaction, membershipId: string): Promise<string> {
  const row = await tx
    .selectFrom("membership as m")
    .innerJoin("account as a", "a.id", "m.accountId")
    .innerJoin("organisation as o", "o.id", "m.organisationId")
    .select(["a.name", "o.name as organisation", "m.active"])
    .where("m.id", "=", membershipId)
    .executeTakeFirst();
  if (row === undefined) return "";
  // Whoever advised or confirmed has to see that nobody is there any more who could go on with it.
  const name = `${row.name}, ${row.organisation}`;
  return row.active ? name : say("notHereAnyMore", { name });
}

export type Office = { readonly id: string; readonly name: string };

/** Organisations in which child protection of the youth office is signed in. */
export async function officesOf(tx: ReadTransaction): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select distinct o.id, o.name from organisation o join membership m on m.organisation_id = o.id
     where m.network_id = context_network() and m.active and 'asdWorker' = any(m.roles) order by o.name`.execute(
    tx as never,
  );
  return rows;
}

type Mailbox = { readonly email: string; readonly slug: string; readonly first: boolean | null };

/** Where a mail reaches a person, with the address of her network; undefined when she has left. */
export async function mailboxOf(tx: ReadTransaction, membershipId: string): Promise<Mailbox | undefined> {
  const { rows } = await sql<Mailbox>`
    select a.email, w.slug, w.first from membership m join account a on a.id = m.account_id join network w on w.id = m.network_id
     where m.id = ${membershipId} and m.active and a.disabled_at is null`.execute(tx as never);
  return rows[0];
}
