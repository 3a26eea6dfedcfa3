import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Times } from "../meetings/meeting.ts";
import type { Poll, PollAnswer, SlotCount, Voice } from "./poll.ts";

export async function findPoll(tx: ReadTransaction, meetingId: string): Promise<Poll | undefined> {
  const { rows } = await sql<Poll>`
    select meeting_id, closes_on, asked_at, closed_at from date_poll where meeting_id = ${meetingId}`.execute(
    tx,
  );
  return rows[0];
}

/** The proposed dates with their counts, the earliest first. */
export async function slotsOf(tx: ReadTransaction, meetingId: string): Promise<SlotCount[]> {
  const { rows } = await sql<SlotCount>`
    select s.id, s.starts_at, s.ends_at, s.chosen,
           count(a.*) filter (where a.answer = 'yes')::int as yes,
           count(a.*) filter (where a.answer = 'ifNeedBe')::int as "ifNeedBe",
           count(a.*) filter (where a.answer = 'no')::int as no
      from date_poll_slot s left join date_poll_answer a on a.network_id = s.network_id and a.slot_id = s.id
     where s.meeting_id = ${meetingId} group by s.network_id, s.id order by s.starts_at`.execute(tx);
  return rows;
}

/** Everybody who is asked, with what she said. Only the coordination reads it. */
export async function voicesOf(tx: ReadTransaction, meetingId: string): Promise<Voice[]> {
  const { rows } = await sql<Voice>`
    select g.id as guest_id, p.name, o.name as organisation, p.email is not null and p.mails_stopped_at is null as has_mail,
           v.answered_at, v.note,
           coalesce((select jsonb_object_agg(a.slot_id, a.answer) from date_poll_answer a
                      where a.network_id = g.network_id and a.guest_id = g.id), '{}') as answers
      from meeting_guest g
      join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
      left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
      left join date_poll_voice v on v.network_id = g.network_id and v.guest_id = g.id
     where g.meeting_id = ${meetingId}
     order by regexp_replace(p.name, '^.* ', ''), p.name, g.id`.execute(tx);
  return rows;
}

/** What one guest answered so far, by the ids of the slots. */
export async function ownVoice(
  tx: ReadTransaction,
  guestId: string,
): Promise<{ readonly answered: boolean; readonly answers: Readonly<Record<string, PollAnswer>> }> {
  const { rows } = await sql<{ slotId: string; answer: PollAnswer }>`
    select slot_id, answer from date_poll_answer where guest_id = ${guestId}`.execute(tx);
  return {
    answered: rows.length > 0,
    answers: Object.fromEntries(rows.map(({ slotId, answer }) => [slotId, answer])),
  };
}

type NewPoll = { readonly networkId: string; readonly meetingId: string; readonly closesOn: string };

export async function insertPoll(
  tx: WriteTransaction,
  poll: NewPoll,
  slots: readonly Times[],
  now: Temporal.Instant,
): Promise<void> {
  const { networkId, meetingId } = poll;
  await tx
    .insertInto("datePoll")
    .values({ ...poll, askedAt: now })
    .execute();
  await tx
    .insertInto("datePollSlot")
    .values(slots.map((slot) => ({ ...slot, networkId, meetingId, id: newId<"slot">() })))
    .execute();
}

/** Writes what somebody said about each date; what she said before is replaced. */
export async function writeVoice(
  tx: WriteTransaction,
  networkId: string,
  guestId: string,
  said: { readonly answers: ReadonlyMap<string, PollAnswer>; readonly note: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await tx.deleteFrom("datePollAnswer").where("guestId", "=", guestId).execute();
  await tx
    .insertInto("datePollAnswer")
    .values([...said.answers].map(([slotId, answer]) => ({ networkId, guestId, slotId, answer })))
    .execute();
  await tx
    .insertInto("datePollVoice")
    .values({ networkId, guestId, note: said.note, answeredAt: now })
    .onConflict((row) =>
      row.columns(["networkId", "guestId"]).doUpdateSet({ note: said.note, answeredAt: now }),
    )
    .execute();
}

/** Closes a poll with the date that was chosen; false where it is closed already or the date is none of its own. */
export async function closePoll(
  tx: WriteTransaction,
  meetingId: string,
  slotId: string,
  now: Temporal.Instant,
): Promise<Times | null> {
  const closed = await tx
    .updateTable("datePoll")
    .set({ closedAt: now })
    .where("meetingId", "=", meetingId)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) return null;
  const { rows } = await sql<Times>`
    update date_poll_slot set chosen = true where meeting_id = ${meetingId} and id = ${slotId} returning starts_at, ends_at`.execute(
    tx,
  );
  return rows[0] ?? null;
}
