import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import type { ActionItem } from "./action-item.ts";

/**
 * A task stood in the meeting it was made in and in every one of its series that was held since; `here` is the meeting
 * that the list is shown for, which counts as well.
 */
const meetingsOf = (here: string | null) => sql<number>`(
  case when made.id is null then 0 else 1 end
  + (select count(*) from meeting m left join meeting h on h.network_id = m.network_id and h.id = ${here}::uuid
      where m.network_id = i.network_id and m.series_id = i.series_id and m.id is distinct from made.id
        and (m.id = h.id or (m.state = 'held' and m.starts_at > coalesce(made.starts_at, i.created_at)
                             and (h.starts_at is null or m.starts_at < h.starts_at)))))::int`;

const rowsOf = (here: string | null) => sql`
  select i.id, i.series_id, s.name as series, i.meeting_id, i.title, i.owner_id, p.name as owner, o.name as organisation,
         i.due_on, i.state, i.ended_why, i.ended_in_id, i.follows_id, ${meetingsOf(here)} as meetings
    from action_item i
    join meeting_series s on s.network_id = i.network_id and s.id = i.series_id
    left join meeting made on made.network_id = i.network_id and made.id = i.meeting_id
    left join contact_person p on p.network_id = i.network_id and p.id = i.owner_id
    left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id`;

/**
 * What one meeting deals with. Planned: everything open in its series, wherever it was made, and what was done since the
 * last one. Afterwards: what it made, what it ended, and what it left open.
 */
export async function itemsOfMeeting(tx: ReadTransaction, meetingId: string): Promise<readonly ActionItem[]> {
  const { rows } = await sql<ActionItem>`${rowsOf(meetingId)}
    join meeting at on at.network_id = i.network_id and at.id = ${meetingId}
   where i.meeting_id = at.id or i.ended_in_id = at.id
      or (i.series_id = at.series_id and at.state = 'planned'
          and (i.state = 'open' or i.ended_at > (select max(l.starts_at) from meeting l
                where l.network_id = at.network_id and l.series_id = at.series_id and l.state = 'held'
                  and l.id <> at.id and (at.starts_at is null or l.starts_at < at.starts_at))))
      or (i.series_id = at.series_id and at.state = 'held' and i.state = 'open' and i.created_at < at.starts_at)
   order by i.due_on, i.created_at, i.id`.execute(tx);
  return rows;
}

export type ItemFilter = {
  readonly owner: string | null;
  readonly region: string | null;
  readonly late: boolean;
  readonly ended: boolean;
  /** Only those of this membership. */
  readonly mine: string | null;
};

/** With what a list of all series needs to know besides. */
export type ListedItem = ActionItem & {
  readonly region: string | null;
  readonly refusedWhy: string | null;
  readonly refused: boolean;
  /** No meeting of its series is planned: it waits for the next one. */
  readonly waits: boolean;
};

/** Nothing open is without a place: it stands in the next planned meeting of its series, or in this list as waiting. */
const placeOf = sql`not exists (select from meeting m where m.network_id = i.network_id and m.series_id = i.series_id and m.state = 'planned')`;

/** Tasks of all series, the most urgent first. */
export async function listItems(
  tx: ReadTransaction,
  { owner, region, late, ended, mine }: ItemFilter,
  today: string,
): Promise<readonly ListedItem[]> {
  const { rows } = await sql<ListedItem>`
    select t.*, r.name as region, i.refused_why, i.refused_at is not null as refused, ${placeOf} as waits
      from (${rowsOf(null)}) t
      join action_item i on i.id = t.id
      join meeting_series s on s.network_id = i.network_id and s.id = i.series_id
      left join regional_network r on r.network_id = s.network_id and r.id = s.regional_network_id
      left join contact_person p on p.network_id = i.network_id and p.id = i.owner_id
     where (i.state = 'open') = ${!ended}
       and (${owner}::uuid is null or i.owner_id = ${owner}::uuid)
       and (${region}::uuid is null or s.regional_network_id = ${region}::uuid)
       and (not ${late}::boolean or i.due_on < ${today}::date)
       and (${mine}::uuid is null or p.membership_id = ${mine}::uuid)
     order by case when i.state = 'open' then i.due_on end, i.ended_at desc, i.title, i.id limit 500`.execute(
    tx,
  );
  return rows;
}

/** What is open in series for which nobody has planned the next meeting yet. */
export async function waitingItems(tx: ReadTransaction): Promise<readonly ActionItem[]> {
  const { rows } = await sql<ActionItem>`${rowsOf(null)} where i.state = 'open' and ${placeOf}
     order by i.due_on, i.created_at, i.id`.execute(tx);
  return rows;
}

export type ItemAtHand = {
  readonly id: string;
  readonly seriesId: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: ActionItem["state"];
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly ownerMembershipId: string | null;
  readonly meeting: string | null;
  readonly endedWhy: string | null;
  readonly refusedWhy: string | null;
  readonly followsId: string | null;
};

export async function findItem(tx: ReadTransaction, id: string): Promise<ItemAtHand | undefined> {
  const { rows } = await sql<ItemAtHand>`
    select i.id, i.series_id, i.title, i.due_on, i.state, i.owner_id, p.name as owner, p.membership_id as owner_membership_id,
           coalesce(m.title, s.name) as meeting, i.ended_why, i.refused_why, i.follows_id
      from action_item i
      join meeting_series s on s.network_id = i.network_id and s.id = i.series_id
      left join meeting m on m.network_id = i.network_id and m.id = i.meeting_id
      left join contact_person p on p.network_id = i.network_id and p.id = i.owner_id
     where i.id = ${id}`.execute(tx);
  return rows[0];
}

export type LogLine = {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly what: "made" | "owner" | "due" | "series" | "title" | "refused" | "done" | "dropped";
  readonly owner: string | null;
  readonly dueOn: string;
  readonly series: string | null;
  readonly by: string | null;
  readonly meeting: string | null;
  readonly why: string | null;
};

/** Everything that ever happened to a task, the first first. */
export async function logOf(tx: ReadTransaction, id: string): Promise<readonly LogLine[]> {
  const { rows } = await sql<LogLine>`
    select l.id, l.at, l.what, o.name as owner, l.due_on, s.name as series, coalesce(a.name, b.name) as by, m.title as meeting, l.why
      from action_item_log l
      left join contact_person o on o.network_id = l.network_id and o.id = l.owner_id
      left join contact_person b on b.network_id = l.network_id and b.id = l.by_person_id
      left join meeting_series s on s.network_id = l.network_id and s.id = l.series_id
      left join meeting m on m.network_id = l.network_id and m.id = l.meeting_id
      left join account a on a.id = l.by_account_id
     where l.action_item_id = ${id} order by l.at, l.id`.execute(tx);
  return rows;
}

export async function isActiveContact(tx: ReadTransaction, id: string): Promise<boolean> {
  const { rows } = await sql<{ active: boolean }>`select active from contact_person where id = ${id}`.execute(
    tx,
  );
  return rows[0]?.active ?? false;
}

export async function isOpenSeries(tx: ReadTransaction, id: string): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean;
  }>`select ended_at is null as open from meeting_series where id = ${id}`.execute(tx);
  return rows[0]?.open ?? false;
}

export async function landOf(tx: ReadTransaction, networkId: string): Promise<string | null> {
  const { rows } = await sql<{
    land: string | null;
  }>`select land from network where id = ${networkId}`.execute(tx);
  return rows[0]?.land ?? null;
}

/** Whether something is open in a series; as long as it is, the store lets nobody end it. */
export async function hasOpenItems(tx: ReadTransaction, seriesId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (select from action_item where series_id = ${seriesId} and state = 'open') as open`.execute(
    tx,
  );
  return rows[0]?.open ?? false;
}
