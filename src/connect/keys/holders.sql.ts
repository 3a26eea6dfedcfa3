import { sql } from "kysely";
import type { ConcernId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

export type HolderDifference = {
  readonly concernId: ConcernId;
  readonly class: string;
  readonly holderId: string;
  /** missing: somebody who must be able to read cannot. extra: somebody holds a key who may not. early: a key that should still wait lies open. */
  readonly fault: "missing" | "extra" | "early";
};

/**
 * Compares who holds a key with who may hold it, for every concern of the network of this transaction (trust.md 6, item
 * 15). Empty is right. With the login of the sweep: it sees names of holders and never a wrap.
 * Who may: the intake team and the responsible node, the family, and a node the family lets read along, in the parts it
 * named; while the place of the intake team is handed over, also the team that becomes it.
 */
export async function holderDifferences(tx: ReadTransaction): Promise<HolderDifference[]> {
  const { rows } = await sql<HolderDifference>`
    with held as (
      select w.concern_id, w.class, w.holder_id, w.holder_kind, w.form, w.latest, w.consent_id, w.handover_id, c.state, c.node_id, n.intake_node_id
        from concern_wrap w join concern c on c.id = w.concern_id join network n on n.id = c.network_id
    ), needed as (
      select c.id as concern_id, part.class, holder.id as holder_id
        from concern c join network n on n.id = c.network_id
       cross join (values ('contact'), ('channel')) part (class)
       cross join lateral (values (c.node_id), (n.intake_node_id)) holder (id)
       where c.state <> 'closed'
      union select c.id, 'care', c.node_id from concern c where c.state = 'active'
      union select s.concern_id, part.class, s.recipient_node_id
        from consent s cross join lateral unnest(s.data_classes) part (class)
       where s.purpose = 'exchangeWith' and s.live
         and (part.class <> 'care' or exists (select 1 from held where held.concern_id = s.concern_id and held.class = 'care' and held.latest))
    )
    select concern_id, class, holder_id, 'missing' as fault from needed
     where not exists (select 1 from held where held.concern_id = needed.concern_id and held.class = needed.class
                          and held.holder_id = needed.holder_id and held.latest)
    union all
    select distinct concern_id, class, holder_id, 'extra' from held
     where case holder_kind when 'family' then holder_id <> concern_id
           else holder_id not in (node_id, intake_node_id)
            and not exists (select 1 from consent s where s.id = held.consent_id and s.concern_id = held.concern_id and s.live
                              and s.recipient_node_id = held.holder_id and held.class = any (s.data_classes))
            and not exists (select 1 from intake_handover h where h.id = held.handover_id and h.running and h.to_node_id = held.holder_id) end
    union all
    select concern_id, class, holder_id, 'early' from held
     where latest and form <> 'heldBack' and holder_id <> concern_id
       and (class = 'channel' and state = 'offered' and holder_id = node_id and node_id <> intake_node_id
         or class = 'care' and holder_id = intake_node_id and node_id <> intake_node_id)
     order by 1, 2, 3`.execute(tx);
  return rows;
}
