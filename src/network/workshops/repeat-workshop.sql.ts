import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";

type Repeat = {
  readonly meetingId: string;
  readonly from: string;
  readonly startsAt: Temporal.Instant | null;
  readonly now: Temporal.Instant;
};

/** The same tables at another meeting: who comes now sits there, hosts stay hosts where they come again. */
export async function copyWorkshop(
  tx: WriteTransaction,
  { meetingId, from, startsAt, now }: Repeat,
): Promise<void> {
  await sql`insert into workshop (network_id, meeting_id, format, rounds, minutes, pause, starts_at, mix, follows_id, created_at, changed_at)
    select network_id, ${meetingId}, format, rounds, minutes, pause, ${startsAt}, mix, meeting_id, ${now}, ${now}
      from workshop where meeting_id = ${from}`.execute(tx);
  await sql`insert into workshop_person (network_id, meeting_id, guest_id, number, language, speaks)
    select g.network_id, g.meeting_id, g.id, row_number() over (order by g.invited_at, g.id), w.language, coalesce(w.speaks, '{}')
      from meeting_guest g
      left join meeting_guest old on old.network_id = g.network_id and old.meeting_id = ${from}
       and old.contact_person_id = g.contact_person_id
      left join workshop_person w on w.network_id = old.network_id and w.meeting_id = ${from} and w.guest_id = old.id
     where g.meeting_id = ${meetingId} and (g.came or g.came is null and g.answer = 'yes')`.execute(tx);
  await sql`insert into station (network_id, meeting_id, id, position, topic, seats, step_free, host_id, profile_id,
      ask_interfaces, ask_expectations, ask_possibilities, ask_limits, created_at)
    select s.network_id, ${meetingId}, gen_random_uuid(), s.position, s.topic, s.seats, s.step_free,
           (select w.guest_id from meeting_guest old
              join meeting_guest new on new.network_id = old.network_id and new.contact_person_id = old.contact_person_id
               and new.meeting_id = ${meetingId}
              join workshop_person w on w.network_id = new.network_id and w.meeting_id = ${meetingId} and w.guest_id = new.id
             where old.id = s.host_id),
           s.profile_id, s.ask_interfaces, s.ask_expectations, s.ask_possibilities, s.ask_limits, ${now}
      from station s where s.meeting_id = ${from}`.execute(tx);
}
