import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import {
  emergencyAct,
  sampledActs,
  sampleSize,
  type Standing,
  standingOf,
  type Verdict,
  verdictOf,
  type Week,
} from "./reading-sample.ts";

export type Drawn = {
  /** The beginning of the row's hash: nothing else knows it, and no page opens with it. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly act: string;
  readonly name: string | null;
  readonly team: string | null;
  readonly standing: Standing;
  readonly look: { readonly verdict: Verdict; readonly at: Temporal.Instant; readonly by: string } | null;
};
export type Sample = { readonly ofWeek: number; readonly rows: readonly Drawn[] };

type Found = Omit<Drawn, "standing" | "look"> & {
  readonly ofWeek: number;
  readonly teamId: string | null;
  readonly teamThen: string | null;
  readonly intakeId: string | null;
  readonly lookKind: string | null;
  readonly lookAt: Temporal.Instant | null;
  readonly lookBy: string | null;
};

/**
 * Ranked by the hash that the store made of each row and of the one before it: nobody chooses it, and it stays as it is,
 * so the same rows come each time without a table that says which. Rows that go with a deleted concern make room for the next.
 */
export async function drawSample(tx: ReadTransaction, { from, before }: Week): Promise<Sample> {
  const { rows } = await sql<Found>`
    with week as (
      select u.*, (count(*) over ())::int as of_week, count(*) filter (where u.act = ${emergencyAct}) over () as emergencies,
             row_number() over (order by u.act = ${emergencyAct} desc, u.hash) as place
        from audit u
       where u.network_id = context_network() and u.at >= ${from} and u.at < ${before} and u.actor_kind = 'staff'
         and u.subject_kind = 'concern' and u.act = any(${[...sampledActs]}::text[]) and u.outcome in ('read', 'done')
    ), drawn as (
      select week.*, encode(substring(hash from 1 for 16), 'hex')::uuid as id from week
       where place <= greatest(${sampleSize}::int, emergencies)
    )
    select d.id, d.at, d.act, d.of_week, a.name, n.name as team, m.node_id as team_id, l.node_id as team_then,
           w.intake_node_id as intake_id, k.subject_kind as look_kind, k.at as look_at, k.name as look_by
      from drawn d join network w on w.id = d.network_id
      left join membership m on m.id = d.membership_id left join account a on a.id = m.account_id
      left join node n on n.id = m.node_id
      left join lateral (select c.node_id from concern_log c where c.concern_id = d.subject_id and c.at <= d.at
                          order by c.seq desc limit 1) l on true
      left join lateral (select s.subject_kind, s.at, b.name
                           from audit s left join membership o on o.id = s.membership_id left join account b on b.id = o.account_id
                          where s.subject_id = d.id and s.act = 'look-at-sample' and s.outcome = 'done'
                          order by s.seq desc limit 1) k on true
     order by d.place`.execute(tx);
  return { ofWeek: rows[0]?.ofWeek ?? 0, rows: rows.map(drawnOf) };
}

function drawnOf({ id, at, act, name, team, lookKind, lookAt, lookBy, ...reader }: Found): Drawn {
  const verdict = verdictOf(lookKind);
  const look = verdict === undefined || lookAt === null ? null : { verdict, at: lookAt, by: lookBy ?? "" };
  return { id, at, act, name, team, look, standing: standingOf({ act, ...reader }) };
}
