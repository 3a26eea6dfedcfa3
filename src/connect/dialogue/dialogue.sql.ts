import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { ContactMark } from "../../platform/vault/contact-marks.ts";
import type { FieldName } from "../concerns/concern-keys.sql.ts";
import { type Reading, readingKind } from "./reading-acts.ts";

export type Door = {
  /** Where the concern is now: a code leads on into another network after a move. */
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly familyPublicKey: Buffer;
  readonly sealedFamilyKey: Buffer;
};

/** The one concern that a code opens. Row-level security shows no other row. */
export const doorOf = async (tx: ReadTransaction, locator: Buffer): Promise<Door | undefined> =>
  (await tx
    .selectFrom("concernLocator")
    .select(["networkId", "concernId", "familyPublicKey", "sealedFamilyKey"])
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

type Logged = Omit<Reading, "kind"> & { readonly act: string; readonly subjectKind: string };
/** Who read what: the first reading of each kind and day by each person; what was refused opened nothing. */
export async function readingsOfMyConcern(tx: ReadTransaction, concernId: ConcernId): Promise<Reading[]> {
  const { rows } = await sql<Logged>`select membership_id, act, subject_kind, min(at) as at from audit
    where subject_id = ${concernId} and membership_id is not null and outcome in ('read', 'done')
    group by membership_id, act, subject_kind, date_trunc('day', at, 'Europe/Berlin') order by min(at)`.execute(
    tx as never,
  );
  return rows.flatMap(({ act, subjectKind, ...row }) => {
    const kind = readingKind(subjectKind, act);
    return kind === undefined ? [] : [{ ...row, kind }];
  });
}

/** Words, keys and door are destroyed; the workflow row without any word of the family stays until its deletion date. */
export async function destroyContent(tx: WriteTransaction, concernId: ConcernId): Promise<void> {
  for (const table of [
    "message",
    "concernField",
    "contactAttempt",
    "partnerQuestion",
    "concernWrap",
    "concernMark",
    "dialogueTicket",
  ] as const)
    await tx.deleteFrom(table).where("concernId", "=", concernId).execute();
}
/** What the earlier concerns hold that this one continues goes with it: the code led on to it from there. */
export const forgetEarlier = (tx: WriteTransaction) => sql`select forget_earlier_concerns()`.execute(tx);
/** Keys that somebody holds for an emergency go with the words they open. */
export const endEmergenciesOfMine = (tx: WriteTransaction, now: Temporal.Instant) =>
  sql`select end_emergencies_of_my_concern(${now})`.execute(tx);

/** Another number or address is another mark; the old one can no longer be recognised. */
export async function markAnew(
  tx: WriteTransaction,
  { id, networkId }: { readonly id: ConcernId; readonly networkId: NetworkId },
  marks: readonly ContactMark[],
): Promise<void> {
  await tx.deleteFrom("concernMark").where("concernId", "=", id).execute();
  for (const mark of marks)
    await tx
      .insertInto("concernMark")
      .values({ networkId, concernId: id, ...mark })
      .execute();
}
export const dropField = (tx: WriteTransaction, concernId: ConcernId, field: FieldName) =>
  tx.deleteFrom("concernField").where("concernId", "=", concernId).where("field", "=", field).execute();
export const closeDoor = (tx: WriteTransaction, concernId: ConcernId) =>
  tx.deleteFrom("concernLocator").where("concernId", "=", concernId).execute();
