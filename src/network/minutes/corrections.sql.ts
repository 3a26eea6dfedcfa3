import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type Correction = {
  readonly id: string;
  readonly meetingId: string;
  readonly version: number;
  readonly personId: string | null;
  readonly person: string | null;
  readonly email: string | null;
  readonly text: string;
  readonly state: "open" | "accepted" | "declined";
  readonly answer: string | null;
  readonly askedAt: Temporal.Instant;
};

const rows = sql`select c.id, c.meeting_id, c.version, c.contact_person_id as person_id, p.name as person,
    case when p.mails_stopped_at is null then p.email end as email, c.text, c.state, c.answer, c.asked_at
  from minutes_correction c left join contact_person p on p.network_id = c.network_id and p.id = c.contact_person_id`;

/** What people said is wrong, the first first. */
export const correctionsOf = async (tx: ReadTransaction, meetingId: string): Promise<readonly Correction[]> =>
  (await sql<Correction>`${rows} where c.meeting_id = ${meetingId} order by c.asked_at, c.id`.execute(tx))
    .rows;

export const openCorrections = async (
  tx: ReadTransaction,
  meetingId: string,
): Promise<readonly Correction[]> =>
  (await correctionsOf(tx, meetingId)).filter(({ state }) => state === "open");

export const findCorrection = async (tx: ReadTransaction, id: string): Promise<Correction | undefined> =>
  (await sql<Correction>`${rows} where c.id = ${id}`.execute(tx)).rows[0];

type Objection = {
  readonly networkId: string;
  readonly meetingId: string;
  readonly version: number;
  readonly contactPersonId: string;
  readonly text: string;
};

export const insertCorrection = (tx: WriteTransaction, objection: Objection, now: Temporal.Instant) =>
  tx
    .insertInto("minutesCorrection")
    .values({ ...objection, id: newId<"minutesCorrection">(), askedAt: now })
    .execute();

type Decided = { readonly state: "accepted" | "declined"; readonly answer: string | null };

/** False where it was decided before. */
export async function decideCorrection(
  tx: WriteTransaction,
  id: string,
  decided: Decided,
  now: Temporal.Instant,
): Promise<boolean> {
  const done = await tx
    .updateTable("minutesCorrection")
    .set({ ...decided, decidedAt: now })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How much one person has objected to these minutes within a day: a link must not become a way to flood. */
export async function objectionsToday(
  tx: ReadTransaction,
  meetingId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<number> {
  const { rows: found } = await sql<{ count: number }>`
    select count(*)::int as count from minutes_correction
     where meeting_id = ${meetingId} and contact_person_id = ${personId} and asked_at > ${now.subtract({ hours: 24 })}`.execute(
    tx,
  );
  return found[0]?.count ?? 0;
}
