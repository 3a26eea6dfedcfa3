import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { FieldName } from "../concerns/concern-keys.sql.ts";

export type Door = {
  readonly concernId: ConcernId;
  readonly familyPublicKey: Buffer;
  readonly sealedFamilyKey: Buffer;
};

/** The one concern that a code opens. Row-level security shows no other row. */
export const doorOf = async (tx: ReadTransaction, locator: Buffer): Promise<Door | undefined> =>
  (await tx
    .selectFrom("concernLocator")
    .select(["concernId", "familyPublicKey", "sealedFamilyKey"])
    .where("locator", "=", locator)
    .executeTakeFirst()) as Door | undefined;

type NewTicket = {
  readonly tokenHash: Buffer;
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly locator: Buffer;
  readonly sealedFamilyKey: Buffer;
  readonly endsAt: Temporal.Instant;
};
export const saveTicket = (tx: WriteTransaction, ticket: NewTicket) =>
  tx.insertInto("dialogueTicket").values(ticket).execute();

export type Ticket = {
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly locator: Buffer;
  readonly sealedFamilyKey: Buffer;
};
export const liveTicket = async (
  tx: ReadTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<Ticket | undefined> =>
  (await tx
    .selectFrom("dialogueTicket")
    .select(["networkId", "concernId", "locator", "sealedFamilyKey"])
    .where("tokenHash", "=", tokenHash)
    .where("endsAt", ">", now)
    .executeTakeFirst()) as Ticket | undefined;

export type Person = { readonly membershipId: string; readonly name: string; readonly organisation: string };
export const peopleOfMyConcern = async (tx: ReadTransaction): Promise<Person[]> =>
  (
    await sql<Person>`select membership_id, name, organisation from people_of_my_concern()`.execute(
      tx as never,
    )
  ).rows;

export type Reading = { readonly membershipId: string; readonly at: Temporal.Instant };
/** When whom opened it: the first opening of each day by each person. */
export async function readingsOfMyConcern(tx: ReadTransaction, concernId: ConcernId): Promise<Reading[]> {
  const { rows } = await sql<Reading>`select membership_id, min(at) as at from audit
    where subject_id = ${concernId} and act = 'show-concern' and membership_id is not null
    group by membership_id, date_trunc('day', at) order by min(at)`.execute(tx as never);
  return rows;
}

/** Words, keys and door are destroyed; the workflow row without any word of the family stays until its deletion date. */
export async function destroyContent(tx: WriteTransaction, concernId: ConcernId): Promise<void> {
  for (const table of ["message", "concernField", "contactAttempt", "concernWrap", "dialogueTicket"] as const)
    await tx.deleteFrom(table).where("concernId", "=", concernId).execute();
}
export const dropField = (tx: WriteTransaction, concernId: ConcernId, field: FieldName) =>
  tx.deleteFrom("concernField").where("concernId", "=", concernId).where("field", "=", field).execute();
export const closeDoor = (tx: WriteTransaction, concernId: ConcernId) =>
  tx.deleteFrom("concernLocator").where("concernId", "=", concernId).execute();
