import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Guest, Need } from "./guest.ts";

const columns = sql`g.id, g.contact_person_id as person_id, p.membership_id, p.active, p.name, o.name as organisation,
  case when p.mails_stopped_at is null then p.email end as email, p.phone, g.invited_at, g.answer, g.answered_at, g.answered_late,
  g.needs, g.needs_note, g.comment, g.reminded_at, g.came, g.excused, g.walk_in, g.check_in_code
  from meeting_guest g
  join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
  left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id`;

/** The guests of a meeting by the last word of their name. */
export async function guestsOf(tx: ReadTransaction, meetingId: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select ${columns} where g.meeting_id = ${meetingId}
     order by regexp_replace(p.name, '^.* ', ''), p.name, g.id`.execute(tx as never);
  return rows;
}

export async function findGuest(
  tx: ReadTransaction,
  id: string,
): Promise<(Guest & { readonly meetingId: string }) | undefined> {
  const { rows } = await sql<Guest & { readonly meetingId: string }>`
    select g.meeting_id, ${columns} where g.id = ${id}`.execute(tx as never);
  return rows[0];
}

/** The invitation of somebody who is signed in; undefined where she has none. */
export async function ownInvitation(
  tx: ReadTransaction,
  meetingId: string,
  membershipId: string,
): Promise<Guest | undefined> {
  const { rows } = await sql<Guest>`
    select ${columns} where g.meeting_id = ${meetingId} and p.membership_id = ${membershipId} and g.invited_at is not null`.execute(
    tx as never,
  );
  return rows[0];
}

/** Puts people on the list of a meeting; who stands there already stays as she is. Answers how many are new. */
export async function insertGuests(
  tx: WriteTransaction,
  networkId: string,
  meetingId: string,
  personIds: readonly string[],
): Promise<number> {
  if (personIds.length === 0) return 0;
  const done = await tx
    .insertInto("meetingGuest")
    .values(
      [...new Set(personIds)].map((contactPersonId) => ({
        networkId,
        meetingId,
        id: newId<"meetingGuest">(),
        contactPersonId,
      })),
    )
    .onConflict((row) => row.columns(["networkId", "meetingId", "contactPersonId"]).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n);
}

/** Takes somebody off the list who was not invited yet; false where the invitation is out or she is not there. */
export async function deleteGuest(tx: WriteTransaction, meetingId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("meetingGuest")
    .where("meetingId", "=", meetingId)
    .where("id", "=", id)
    .where("invitedAt", "is", null)
    .where("answer", "is", null)
    .where("came", "is", null)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export const markInvited = (tx: WriteTransaction, ids: readonly string[], now: Temporal.Instant) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .updateTable("meetingGuest")
        .set({ invitedAt: now })
        .where("id", "in", [...ids])
        .where("invitedAt", "is", null)
        .execute();

export const markReminded = (tx: WriteTransaction, ids: readonly string[], now: Temporal.Instant) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .updateTable("meetingGuest")
        .set({ remindedAt: now })
        .where("id", "in", [...ids])
        .execute();

export type Answer = {
  readonly answer: "yes" | "no" | null;
  readonly how: "link" | "account" | "office";
  readonly late: boolean;
  /** Null keeps what was said before. */
  readonly needs: readonly Need[] | null;
  readonly needsNote: string | null;
  readonly comment: string | null;
};

/** Writes down an answer; the last one counts. Who answers was invited, however the invitation came. */
export async function writeAnswer(
  tx: WriteTransaction,
  guestId: string,
  { answer, how, late, needs, needsNote, comment }: Answer,
  now: Temporal.Instant,
): Promise<void> {
  const said = answer !== null;
  await tx
    .updateTable("meetingGuest")
    .set({
      answer,
      answeredAt: said ? now : null,
      answeredHow: said ? how : null,
      answeredLate: said && late,
      comment,
      ...(needs === null ? {} : { needs: [...needs], needsNote }),
    })
    .set((is) => ({ invitedAt: is.fn.coalesce("invitedAt", is.val(now)) }))
    .where("id", "=", guestId)
    .execute();
}

export type Clash = {
  readonly name: string;
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

/** Guests who are asked to another meeting at the same time and have not said no to one of the two. */
export async function clashesOf(tx: ReadTransaction, meetingId: string): Promise<Clash[]> {
  const { rows } = await sql<Clash>`
    select p.name, b.title, b.starts_at, b.ends_at
      from meeting a
      join meeting_guest ga on ga.network_id = a.network_id and ga.meeting_id = a.id and ga.answer is distinct from 'no'
      join meeting_guest gb on gb.network_id = ga.network_id and gb.contact_person_id = ga.contact_person_id
                           and gb.meeting_id <> ga.meeting_id and gb.answer is distinct from 'no'
      join meeting b on b.network_id = gb.network_id and b.id = gb.meeting_id and b.state = 'planned'
                    and b.starts_at < a.ends_at and b.ends_at > a.starts_at
      join contact_person p on p.network_id = ga.network_id and p.id = ga.contact_person_id
     where a.id = ${meetingId} and a.state = 'planned' order by b.starts_at, p.name`.execute(tx as never);
  return rows;
}
