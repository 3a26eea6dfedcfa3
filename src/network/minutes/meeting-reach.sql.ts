import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { coordinates } from "../may.ts";

/** Whether this person reads what a meeting leaves behind: the coordination, and whoever was invited or came. */
export async function mayReadMeeting(tx: ReadTransaction, meetingId: string, actor: Actor): Promise<boolean> {
  if (actor.kind !== "staff") return false;
  const { rows } = await sql<{ invited: boolean }>`
    select exists (select from meeting_guest g
        join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
       where g.network_id = m.network_id and g.meeting_id = m.id and p.membership_id = ${actor.membershipId}
         and (g.invited_at is not null or g.came)) as invited
      from meeting m where m.id = ${meetingId}`.execute(tx);
  const [found] = rows;
  return found !== undefined && (coordinates(actor) || found.invited);
}

/** Somebody to whom a mail about this meeting can go: invited or there, with an address, and not signed off from mails. */
export type Reached = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly membershipId: string | null;
};

export async function reachedGuests(tx: ReadTransaction, meetingId: string): Promise<readonly Reached[]> {
  const { rows } = await sql<Reached>`
    select p.id, p.name, p.email, p.membership_id from meeting_guest g
      join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
     where g.meeting_id = ${meetingId} and (g.invited_at is not null or g.came) and p.active
       and p.email is not null and p.mails_stopped_at is null
     order by lower(p.name), p.id`.execute(tx);
  return rows;
}

/** Where the coordination hears what somebody without account said. */
export async function coordinatorAddresses(tx: ReadTransaction): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct a.email from membership m join account a on a.id = m.account_id
     where m.active and a.disabled_at is null and 'networkCoordinator' = any(m.roles) order by a.email`.execute(
    tx,
  );
  return rows.map(({ email }) => email);
}
