import type pg from "pg";

/** I4, from the rows alone: the hash of every entry computed anew, each on top of the one before. */
const chainFaults = `
  with counted as (
    select l.*, lag(hash) over w as before, row_number() over w as place from concern_log l window w as (partition by concern_id order by seq))
  select concern_id::text || ' entry ' || seq || ' ' || what as fault from counted
    cross join lateral (values
      ('leaves a gap', seq <> place),
      ('does not follow the one before', prev is distinct from coalesce(before, '\\x00'::bytea)),
      ('has another hash', hash is distinct from sha256(prev || convert_to(concat_ws('|', concern_id, seq, op_key, kind, reason, node_id,
         actor_kind, membership_id, state, extract(epoch from due_at), due_kind, extract(epoch from at)), 'utf8')))
    ) as rule (what, is_broken) where is_broken`;

const lastEntries = `
  select c.id::text || ' differs from its last entry' as fault from concern c
   where not exists (select 1 from concern_log l where l.concern_id = c.id and l.seq = c.version and l.node_id = c.node_id
                       and l.state = c.state and l.due_at is not distinct from c.due_at)
      or (select count(*) from concern_log l where l.concern_id = c.id) <> c.version`;

/** I5: whoever must hear of an entry has a letter that was written with it. Who did it herself is not told. */
const untold = `
  select l.concern_id::text || ' ' || l.kind || ' told nobody' as fault from concern_log l join concern c on c.id = l.concern_id
   where l.kind = any($1) and not exists (select 1 from outbox o where o.dedupe like l.op_key::text || ':%')
     -- Junk carries the addresses of strangers, so nobody is written to when it goes.
     and not (l.kind = 'close' and c.closing_reason = 'abuse')
     -- What is to check is told once an hour, however many they are; which ones these were goes where a family deletes everything.
     and not (l.kind in ('create', 'escalate') and (c.intake_signs < 3 or c.family_public_key is null) and exists (select 1 from outbox o
       where o.dedupe = 'to-check:' || l.node_id || ':' || to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24')))
     -- The answer of another network has a key of its own in the log of this one; its letter was written in the same commit.
     and not (l.kind = 'close' and l.reason = 'movedOn' and exists (select 1 from concern_log n join outbox o on o.dedupe = n.op_key::text || ':arrived'
       where n.concern_id = c.moved_to_id and n.kind = 'create' and o.network_id = l.network_id))
     and not (l.kind = 'move' and l.reason = 'declined' and exists (select 1 from operation p join outbox o on o.dedupe = p.op_key::text || ':declined'
       where p.act = 'decline-move' and p.outcome #>> '{value,concernId}' = l.concern_id::text and o.network_id = l.network_id))
     -- What goes on for another concern has a key of its own; its letters belong to the act that made it.
     and not (l.kind = 'create' and l.reason in ('reopened', 'referredOn')
       and exists (select 1 from outbox o where o.concern_id = l.concern_id and o.kind in ('concern-arrived', 'concern-offered')))`;

const toldKinds = [
  "create",
  "offer",
  "accept",
  "decline",
  "handBack",
  "answer",
  "close",
  "withdraw",
  "escalate",
  "nobodyAnswered",
  "move",
];

/** decisions 22: an open move leaves the old concern open, an acknowledged one ends it for exactly one other in the network that was asked. */
const unwholeMoves = `
  select m.id::text || ' ' || what as fault from concern_move m join concern o on o.id = m.concern_id
    left join concern n on n.id = m.new_concern_id and n.network_id = m.to_network_id and n.follows_id = o.id
    cross join lateral (values
      ('is open and its concern has ended', m.state = 'offered' and o.state = 'closed'),
      ('was acknowledged and the old concern goes on', m.state = 'acknowledged' and (o.state <> 'closed' or o.moved_to_id is distinct from m.new_concern_id)),
      ('was acknowledged and nobody has the family', m.state = 'acknowledged' and n.id is null),
      ('made more concerns than were acknowledged', (select count(*) from concern f where f.follows_id = o.id and f.network_id = m.to_network_id)
         > (select count(*) from concern_move a where a.concern_id = o.id and a.to_network_id = m.to_network_id and a.state = 'acknowledged'))
    ) as rule (what, is_broken) where is_broken`;

const faultsIn = async (owner: pg.Client, sql: string, values: unknown[] = []): Promise<string[]> =>
  (await owner.query<{ fault: string }>(sql, values)).rows.map(({ fault }) => fault);

/** Entries that do not follow gap-free and hash-chained from the ones before them. */
export const chainIsBroken = (owner: pg.Client): Promise<string[]> => faultsIn(owner, chainFaults);

/** Concerns that are not as their last entry says. */
export const silentChanges = (owner: pg.Client): Promise<string[]> => faultsIn(owner, lastEntries);

export const untoldEntries = (owner: pg.Client): Promise<string[]> => faultsIn(owner, untold, [toldKinds]);

/** Moves between networks after which a family is nowhere, or twice. */
export const brokenMoves = (owner: pg.Client): Promise<string[]> => faultsIn(owner, unwholeMoves);

export async function evidenceFaults(owner: pg.Client): Promise<string[]> {
  return [
    ...(await chainIsBroken(owner)),
    ...(await silentChanges(owner)),
    ...(await untoldEntries(owner)),
    ...(await brokenMoves(owner)),
  ];
}
