import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import { itemsOfMeeting } from "../action-items/action-items.sql.ts";
import { agendaRows, findMeetingFacts } from "./agenda.sql.ts";
import type { MinutesBody } from "./minutes-body.ts";
import { decisionsOf } from "./minutes.sql.ts";

type Guest = {
  readonly name: string;
  readonly organisation: string | null;
  readonly came: boolean | null;
};

const guestsOf = async (tx: ReadTransaction, meetingId: string): Promise<readonly Guest[]> =>
  (
    await sql<Guest>`
      select p.name, o.name as organisation, g.came from meeting_guest g
        join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
        left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
       where g.meeting_id = ${meetingId} and (g.came or (g.invited_at is not null and g.answer = 'no'))
       order by lower(p.name), p.id`.execute(tx)
  ).rows;

/** The minutes of a meeting as they stand now, complete in themselves. */
export async function readBody(tx: ReadTransaction, meetingId: string): Promise<MinutesBody> {
  const facts = await findMeetingFacts(tx, meetingId);
  if (facts === undefined) throw new Error("minutes of a meeting that is not there");
  const guests = await guestsOf(tx, meetingId);
  const decisions = await decisionsOf(tx, meetingId);
  const textsOf = (itemId: string | null) =>
    decisions.filter(({ agendaItemId }) => agendaItemId === itemId).map(({ text }) => text);
  const items = await itemsOfMeeting(tx, meetingId);
  return {
    title: facts.title,
    series: facts.series,
    startsAt: facts.startsAt?.toString() ?? null,
    endsAt: facts.endsAt?.toString() ?? null,
    place: facts.place,
    present: guests.filter(({ came }) => came).map(({ name, organisation }) => ({ name, organisation })),
    excused: guests.filter(({ came }) => !came).map(({ name }) => name),
    items: (await agendaRows(tx, meetingId)).map(({ id, kind, title, record }) => ({
      id,
      kind,
      title,
      record,
      decisions: textsOf(id),
    })),
    decisions: textsOf(null),
    tasks: items
      .filter((item) => item.meetingId === meetingId)
      .map(({ title, owner, dueOn }) => ({ title, owner, dueOn })),
    settled: items
      .filter((item) => item.meetingId !== meetingId)
      .filter(({ state, endedInId }) => state === "open" || endedInId === meetingId)
      .map(({ title, owner, dueOn, state, endedWhy }) => ({ title, owner, dueOn, state, why: endedWhy })),
  };
}
