-- A list that shows words of families leaves a row about each of them, so that every family reads in its own log who saw
-- its name. Once for each person, act, concern and day of the office: a list is looked at many times a day.
create index audit_by_reader on audit (subject_id, membership_id, at) where membership_id is not null;

-- Locks the chains in one order, the act's own among them: two lists that show the same families, or two pages of one of
-- these families that list the other, wait for each other and never in a circle. What was written between the first look
-- and the lock is seen by the second, because each statement looks anew.
create function note_shown_in_list(shown uuid[], own_chain uuid, of_act text, by_account uuid, by_membership uuid, in_network uuid)
  returns void language plpgsql set search_path = public, pg_temp as $$
declare
  today constant timestamptz := date_trunc('day', tragnetz_now(), 'Europe/Berlin');
  fresh uuid[];
begin
  select array_agg(distinct s) into fresh from unnest(shown) s
   where not exists (select 1 from audit u where u.subject_id = s and u.membership_id = by_membership and u.at >= today
                        and u.act = of_act and u.subject_kind = 'concernInList');
  if fresh is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(l.chain::text, 7))
     from (select distinct chain from unnest(fresh || own_chain) chain order by chain) l;
  insert into audit (chain, seq, prev, hash, network_id, actor_kind, account_id, membership_id, act, subject_kind, subject_id, outcome)
  select s, 0, '', '', in_network, 'staff', by_account, by_membership, of_act, 'concernInList', s, 'read'
    from unnest(fresh) s
   where not exists (select 1 from audit u where u.subject_id = s and u.membership_id = by_membership and u.at >= today
                        and u.act = of_act and u.subject_kind = 'concernInList')
   order by s;
end $$;
revoke execute on function note_shown_in_list(uuid[], uuid, text, uuid, uuid, uuid) from public;
grant execute on function note_shown_in_list(uuid[], uuid, text, uuid, uuid, uuid) to tragnetz_app;

-- The newest row of each chain that grew since then, in all networks: what is signed every hour and kept outside of the
-- store. Runs as the owner of the store, because a chain may lead through several networks; it gives no more than a mark.
create function audit_heads(since timestamptz) returns table (chain uuid, seq integer, at timestamptz, hash bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (u.chain) u.chain, u.seq, u.at, u.hash
    from (select a.* from network n join audit a on a.network_id = n.id where a.at >= since
          union all select a.* from audit a where a.network_id is null and a.at >= since) u
   order by u.chain, u.seq desc
$$;
revoke execute on function audit_heads(timestamptz) from public;
grant execute on function audit_heads(timestamptz) to tragnetz_worker;
