import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ConcernId, type MembershipId, type NetworkId, newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import type { Attempt, Look } from "./attempt.ts";

export const saveAttempt = (
  tx: WriteTransaction,
  of: { readonly concernId: ConcernId; readonly networkId: NetworkId },
  attempt: Attempt,
) =>
  tx
    .insertInto("contactAttempt")
    .values({ ...of, id: newId(), ...attempt })
    .execute();

/** While the family is still to be reached, words in the messages are an attempt of their own: nobody types it twice. */
export async function countWrittenAttempt(
  tx: WriteTransaction,
  { id, networkId, state, dueKind }: Concern,
  membershipId: MembershipId,
  now: Temporal.Instant,
): Promise<void> {
  if (state !== "active" || (dueKind !== "firstAttempt" && dueKind !== "attempt")) return;
  const written = { channel: "thread", outcome: "sent", triedAt: now, membershipId } as const;
  await saveAttempt(tx, { concernId: id, networkId }, written);
}

/** What was tried, in the order of its times. */
export async function attemptsOf(tx: ReadTransaction, concernId: ConcernId): Promise<Attempt[]> {
  const rows = await tx
    .selectFrom("contactAttempt")
    .select(["channel", "outcome", "triedAt", "membershipId"])
    .where("concernId", "=", concernId)
    .orderBy("triedAt")
    .orderBy("id")
    .execute();
  return rows as Attempt[];
}

/** What the second person said last. Who reached the family since, or took the concern anew, has made it void. */
export async function lookOf(tx: ReadTransaction, concernId: ConcernId): Promise<Look> {
  const row = await tx
    .selectFrom("concernLog")
    .select(["kind", "reason as answer", "at"])
    .where("concernId", "=", concernId)
    .where("kind", "in", ["secondLook", "reached", "accept"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.kind === "secondLook" ? (row as unknown as Look) : null;
}

/** When the family last wrote itself: then somebody is there. */
export async function familyWroteAt(
  tx: ReadTransaction,
  concernId: ConcernId,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom("message")
    .select("at")
    .where("concernId", "=", concernId)
    .where("author", "=", "family")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return (row?.at as Temporal.Instant | undefined) ?? null;
}

/** The names of those who tried, for the page. */
export async function namesOfTeam(
  tx: ReadTransaction,
  memberships: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = memberships.filter((id) => id !== null);
  const { rows } = await sql<{ id: string; name: string }>`
    select m.id, a.name from membership m join account a on a.id = m.account_id where m.id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether anybody of the responsible team or the intake team holds its key and has not tried or taken it herself. */
export async function somebodyMayLook(
  tx: ReadTransaction,
  nodes: readonly string[],
  involved: readonly (string | null)[],
): Promise<boolean> {
  const ids = involved.filter((id) => id !== null);
  const { rows } = await sql<{ there: boolean }>`
    select exists (select 1 from membership where node_id = any(${[...nodes]}::uuid[]) and active and admitted_at is not null
       and not id = any(${ids}::uuid[])) as there`.execute(tx);
  return rows[0]?.there === true;
}

/** Who looked again, or nobody: a new attempt, a hand-back or an answer makes the old look void. */
export const setSecondLook = (
  tx: WriteTransaction,
  concernId: ConcernId,
  look: { readonly secondLookAt: Temporal.Instant; readonly secondLookBy: string } | null,
) =>
  tx
    .updateTable("concern")
    .set(look ?? { secondLookAt: null, secondLookBy: null })
    .where("id", "=", concernId)
    .execute();
