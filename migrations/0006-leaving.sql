-- Who ends a membership or closes a team need not see the families it is about: the hand-over runs as the owner of the
-- store, for the network of the transaction only, and leaves its entries like every other change.
create function hand_over_concerns(leaving uuid, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare c concern; successor uuid; moved integer := 0;
begin
  for c in select * from concern where owner_id = leaving and state <> 'closed' and network_id = context_network() for no key update loop
    select duty_id into strict successor from node where id = c.node_id;
    update concern set owner_id = successor, version = c.version + 1 where id = c.id;
    insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, membership_id, state, due_at, due_kind, at, prev, hash)
    values (c.network_id, c.id, c.version + 1, gen_random_uuid(), 'handOver', c.node_id, 'system', successor, c.state, c.due_at, c.due_kind, at, '', '');
    moved := moved + 1;
  end loop;
  return moved;
end $$;

create function return_concerns_of_node(leaving uuid, due timestamptz, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare c concern; intake uuid; moved integer := 0;
begin
  select intake_node_id into intake from network where id = context_network();
  for c in select * from concern where node_id = leaving and state <> 'closed' and network_id = context_network() for no key update loop
    update concern set node_id = intake, owner_id = null, state = 'received', due_at = due, due_kind = 'triage', version = c.version + 1, rekey_due = true where id = c.id;
    delete from concern_wrap where concern_id = c.id and holder_id = leaving;
    insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, due_at, due_kind, at, prev, hash)
    values (c.network_id, c.id, c.version + 1, gen_random_uuid(), 'nodeLeft', intake, 'system', 'received', due, 'triage', at, '', '');
    moved := moved + 1;
  end loop;
  return moved;
end $$;

revoke execute on function hand_over_concerns(uuid, timestamptz), return_concerns_of_node(uuid, timestamptz, timestamptz) from public;
grant execute on function hand_over_concerns(uuid, timestamptz), return_concerns_of_node(uuid, timestamptz, timestamptz) to tragnetz_app;
