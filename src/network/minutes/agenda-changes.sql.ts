import { sql } from "kysely";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** Whether the agenda can still be changed: not of a meeting that was called off, and not once its minutes are out. */
export async function agendaIsOpen(tx: ReadTransaction, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select m.state <> 'cancelled' and coalesce(w.version, 0) = 0 as open
      from meeting m left join minutes w on w.network_id = m.network_id and w.meeting_id = m.id
     where m.id = ${meetingId}`.execute(tx);
  return rows[0]?.open ?? false;
}

export type NewAgendaItem = {
  readonly networkId: string;
  readonly meetingId: string;
  readonly kind: "topic" | "openItems" | "finding" | "workshop" | "pause";
  readonly title: string;
  readonly note?: string | null;
  readonly minutes?: number | null;
  readonly speakerId?: string | null;
  readonly aboutId?: string | null;
};

/** A new last point; workshops and contradictions found become points of a meeting by this as well. */
export async function appendAgendaItem(tx: WriteTransaction, item: NewAgendaItem): Promise<string> {
  const id = String(newId<"agendaItem">());
  await sql`select id from meeting where id = ${item.meetingId} for no key update`.execute(tx);
  await sql`insert into agenda_item (network_id, meeting_id, id, position, kind, title, note, minutes, speaker_id, about_id)
    select ${item.networkId}, ${item.meetingId}, ${id}, coalesce(max(position), 0) + 1, ${item.kind}, ${item.title},
           ${item.note ?? null}, ${item.minutes ?? null}, ${item.speakerId ?? null}, ${item.aboutId ?? null}
      from agenda_item where meeting_id = ${item.meetingId}`.execute(tx);
  return id;
}

/** The stored row of the point about open tasks, made where somebody places it or writes something about it. */
export async function openItemsRow(
  tx: WriteTransaction,
  place: { readonly networkId: string; readonly meetingId: string; readonly title: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from agenda_item where meeting_id = ${place.meetingId} and kind = 'openItems'`.execute(tx);
  return rows[0]?.id ?? appendAgendaItem(tx, { ...place, kind: "openItems" });
}

export type AgendaFacts = {
  readonly title: string;
  readonly kind: string;
  readonly minutes: number | null;
  readonly speakerId: string | null;
  readonly note: string | null;
};

export const updateAgendaItem = (tx: WriteTransaction, meetingId: string, id: string, facts: AgendaFacts) =>
  tx
    .updateTable("agendaItem")
    .set(facts)
    .where("meetingId", "=", meetingId)
    .where("id", "=", id)
    .where("kind", "<>", "openItems")
    .execute();

export const setMinutes = (tx: WriteTransaction, id: string, minutes: number | null) =>
  tx.updateTable("agendaItem").set({ minutes }).where("id", "=", id).execute();

/** Changes places with the neighbour above or below; the first and the last stay where they are. */
export async function swapAgendaItem(
  tx: WriteTransaction,
  meetingId: string,
  id: string,
  by: -1 | 1,
): Promise<void> {
  await sql`select id from meeting where id = ${meetingId} for no key update`.execute(tx);
  await sql`
    with one as (select network_id, id, position from agenda_item where meeting_id = ${meetingId} and id = ${id}),
         other as (select a.id, a.position from agenda_item a, one
                    where a.meeting_id = ${meetingId} and (a.position - one.position) * ${by} > 0
                    order by abs(a.position - one.position) limit 1)
    update agenda_item a set position = case when a.id = one.id then other.position else one.position end
      from one, other where a.network_id = one.network_id and a.id in (one.id, other.id)`.execute(tx);
}

export async function removeAgendaItem(
  tx: WriteTransaction,
  meetingId: string,
  id: string,
): Promise<boolean> {
  const done = await tx
    .deleteFrom("agendaItem")
    .where("meetingId", "=", meetingId)
    .where("id", "=", id)
    .where("kind", "<>", "openItems")
    .where("record", "is", null)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
