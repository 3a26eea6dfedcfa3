-- The banner "this is a rehearsal" belongs to the invented network, not to the installation it was loaded into.
alter table network add column demo boolean not null default false;

-- The data protection officer reads the log of a network from its newest row backwards, and one act of it.
create index audit_by_network on audit (network_id, at desc);

-- What the trigger link_audit wrote into a row, computed again.
create function audit_hash(u audit) returns bytea language sql stable set search_path = public, pg_temp as $$
  select sha256(u.prev || convert_to(concat_ws('|', u.chain, u.seq, extract(epoch from u.at), u.network_id,
    u.actor_kind, u.account_id, u.membership_id, u.act, u.subject_kind, u.subject_id, u.outcome), 'utf8'))
$$;

-- Is the log of this network whole? Each of its newest rows is computed again and compared with the row before it in its
-- chain. A chain about a person who works in two networks has rows of both, so this runs as the owner of the store; it
-- answers with figures and with the place of the first fault, never with a row of another network.
-- "changed": the row is not what was written. "unlinked": it does not follow from the row before it. "missing": rows
-- between it and the one before are gone. A chain whose beginning is gone is only counted, because that is what
-- deletion after its period leaves.
create function check_access_log(most integer)
  returns table (checked bigint, since timestamptz, until timestamptz, shortened bigint, chain uuid, seq integer, at timestamptz, fault text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with newest as materialized (
    select u.chain, u.seq, u.at, u.prev, u.hash = audit_hash(u) as own_hash_fits from audit u
     where u.network_id = context_network() order by u.at desc limit most
  ), judged as (
    select n.chain, n.seq, n.at,
           case when not n.own_hash_fits then 'changed'
                when n.seq = 1 then case when n.prev <> '\x00' then 'unlinked' end
                when b.chain is null then
                  case when exists (select 1 from audit e where e.chain = n.chain and e.seq < n.seq) then 'missing' else 'beginning' end
                when b.hash <> n.prev then 'unlinked' end as fault
      from newest n left join audit b on b.chain = n.chain and b.seq = n.seq - 1
  ), broken as (
    select * from judged where judged.fault in ('changed', 'unlinked', 'missing') order by judged.at, judged.chain, judged.seq limit 1
  ), figures as (
    select count(*) as checked, min(judged.at) as since, max(judged.at) as until, count(*) filter (where judged.fault = 'beginning') as shortened from judged
  )
  select f.checked, f.since, f.until, f.shortened, b.chain, b.seq, b.at, b.fault from figures f left join broken b on true
$$;
revoke execute on function check_access_log(integer), audit_hash(audit) from public;
grant execute on function check_access_log(integer) to tragnetz_app;
