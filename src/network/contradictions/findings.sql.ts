import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Quote } from "./contradiction.ts";

export type DecidedState = "onAgenda" | "settled" | "dismissed";

/** A contradiction that somebody has dealt with, as it stood then. */
export type Decided = {
  readonly id: string;
  readonly mark: string;
  readonly kind: string;
  readonly sentence: string;
  readonly quotes: readonly Quote[];
  readonly state: DecidedState;
  readonly how: string | null;
  readonly decidedAt: Temporal.Instant;
  readonly meetingId: string | null;
  readonly meeting: string | null;
  readonly startsAt: Temporal.Instant | null;
};

export const listDecided = (tx: ReadTransaction): Promise<readonly Decided[]> =>
  tx
    .selectFrom("profileFinding as f")
    .leftJoin("meeting as m", (join) =>
      join.onRef("m.networkId", "=", "f.networkId").onRef("m.id", "=", "f.meetingId"),
    )
    .select(["f.id", "f.mark", "f.kind", "f.sentence", "f.how", "f.decidedAt", "f.meetingId"])
    .select(["m.title as meeting", "m.startsAt"])
    .select(({ ref }) => ref("f.quotes").$castTo<readonly Quote[]>().as("quotes"))
    .select(({ ref }) => ref("f.state").$castTo<DecidedState>().as("state"))
    .orderBy("f.decidedAt", "desc")
    .orderBy("f.id")
    .execute();

type Decision = {
  readonly mark: string;
  readonly kind: string;
  readonly sentence: string;
  readonly quotes: readonly Quote[];
  readonly state: DecidedState;
  readonly how: string | null;
  readonly meetingId: string | null;
};
type Writing = { readonly networkId: string; readonly now: Temporal.Instant; readonly membershipId: string };

/** Keeps what became of a contradiction; the last word counts. Answers with its id, which an agenda item is about. */
export async function keepDecision(
  tx: WriteTransaction,
  { quotes, ...decision }: Decision,
  { networkId, now, membershipId }: Writing,
): Promise<string> {
  const said = { ...decision, quotes: JSON.stringify(quotes), decidedAt: now, membershipId };
  const { id } = await tx
    .insertInto("profileFinding")
    .values({ networkId, id: newId<"finding">(), ...said })
    .onConflict((row) => row.columns(["networkId", "mark"]).doUpdateSet(said))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** It counts as untouched again; false where nothing of the kind was decided. */
export async function forgetDecision(tx: WriteTransaction, mark: string): Promise<boolean> {
  const done = await tx.deleteFrom("profileFinding").where("mark", "=", mark).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export type NextMeeting = {
  readonly seriesId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly startsAt: Temporal.Instant | null;
};

/** The next planned meeting of every running series; one without a date comes after those that have one. */
export async function nextMeetings(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<readonly NextMeeting[]> {
  const { rows } = await sql<NextMeeting>`
    select * from (
      select distinct on (m.series_id) m.series_id, m.id as meeting_id, m.title, m.starts_at
        from meeting m join meeting_series s on s.network_id = m.network_id and s.id = m.series_id
       where m.state = 'planned' and s.ended_at is null and (m.starts_at is null or m.starts_at > ${now})
       order by m.series_id, m.starts_at nulls last, m.created_at, m.id) n
     order by starts_at nulls last, title, meeting_id`.execute(tx);
  return rows;
}

type FindingItem = {
  readonly meetingId: string;
  readonly title: string;
  readonly note: string;
  readonly aboutId: string;
};

/** A finding becomes an item at the end of the agenda; one that stands there already is left as it is. */
export async function putFindingOnAgenda(tx: WriteTransaction, item: FindingItem): Promise<void> {
  await sql`
    insert into agenda_item (network_id, meeting_id, id, position, kind, title, note, about_id)
    select context_network(), ${item.meetingId}, ${newId()}, coalesce(max(position), 0) + 1, 'finding', ${item.title}, ${item.note}, ${item.aboutId}
      from agenda_item where meeting_id = ${item.meetingId}
    having count(*) filter (where about_id = ${item.aboutId}) = 0`.execute(tx);
}
