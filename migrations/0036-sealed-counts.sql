-- A coded row said in plain text what is sealed on the concern: its topic. Place, language, kind and month stood on both,
-- and both were written in one transaction, so that `xmin` named the concern of each row (trust.md 3.3: not linkable). From
-- here on only the network, the month and whether a row was mixed with the others of its month lie open
-- (docs/decisions/0034). The tables are made anew and the old rows go: a migration has no key to seal them with, nothing is
-- in production, the demo loads itself, and a dropped column would stay readable in the file of its table.
drop table concern_count, gap_record;
do $$
declare t text;
begin
  foreach t in array array['concern_count', 'gap_record'] loop
    -- 541: version 1, nonce 12, two steps of padding 512, tag 16 (server-seal.ts). One length for all.
    execute format('create table %I (
      network_id uuid not null references network,
      id uuid primary key,
      month date not null check (extract(day from month) = 1),
      sealed bytea not null check (octet_length(sealed) = 541),
      fresh boolean not null default true)', t);
    execute format('create index %I on %I (network_id, month)', t || '_of_month', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy counted on %I to tragnetz_app, tragnetz_family, tragnetz_worker
      using (network_id = (select context_network())) with check (network_id = (select context_network()))', t);
    execute format('create policy retention_clears on %I to tragnetz_retention using (network_id = (select context_network()))', t);
    -- Who writes one reads none: only the job that mixes them, and what counts them, sees rows at all.
    execute format('grant insert on %I to tragnetz_app', t);
    execute format('grant select, insert, delete on %I to tragnetz_worker', t);
    execute format('grant select (network_id, id, month), delete on %I to tragnetz_retention', t);
  end loop;
end $$;
grant insert on concern_count to tragnetz_family;

-- As before, without the count: the database has no key. The act that settles a move hands it over sealed, below.
create or replace function settle_acknowledged_move(of_move uuid, by_member uuid, key uuid, now_at timestamptz, last_day date)
  returns table (concern uuid, network uuid, node uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare m concern_move; c concern; n concern;
begin
  select * into m from concern_move where id = of_move;
  if not found or m.to_network_id is distinct from context_network() or m.to_organisation_id is distinct from context_organisation() then return; end if;
  select * into c from concern where id = m.concern_id for no key update;
  select * into m from concern_move where id = of_move and state = 'offered' and due_at > now_at for no key update;
  if not found then return; end if;
  select * into n from concern where id = m.planned_id and follows_id = c.id and network_id = m.to_network_id and state <> 'closed';
  if not found then return; end if;
  update concern_move set state = 'acknowledged', new_concern_id = n.id, answered_at = now_at, answered_by = by_member where id = m.id;
  update concern set state = 'closed', due_at = null, due_kind = null, closing_reason = 'moved', moved_to_id = n.id, closed_at = now_at,
    delete_after = last_day, version = c.version + 1 where id = c.id;
  insert into concern_log (network_id, concern_id, seq, op_key, kind, reason, node_id, actor_kind, state, at, prev, hash)
  values (c.network_id, c.id, c.version + 1, key, 'close', 'movedOn', c.node_id, 'system', 'closed', now_at, '', '');
  update concern_locator set concern_id = n.id, network_id = n.network_id where concern_id = c.id;
  update dialogue_ticket set concern_id = n.id, network_id = n.network_id where concern_id = c.id;
  return query select c.id, c.network_id, c.node_id;
end $$;

-- The coded row of the network that let a family go, which the receiving one may not write itself.
create function count_settled_move(of_move uuid, row_id uuid, of_month date, words bytea) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into concern_count (network_id, id, month, sealed)
  select m.network_id, row_id, of_month, words from concern_move m
   where m.id = of_move and m.state = 'acknowledged'
     and m.to_network_id = context_network() and m.to_organisation_id = context_organisation()
$$;
revoke execute on function count_settled_move(uuid, uuid, date, bytea) from public;
grant execute on function count_settled_move(uuid, uuid, date, bytea) to tragnetz_app;
