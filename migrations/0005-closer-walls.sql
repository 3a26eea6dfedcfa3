-- Who works for one network sees of the outbox only what leaves that network; the worker goes from network to network.
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_network on outbox to tragnetz_app, tragnetz_family, tragnetz_worker, tragnetz_retention
  using (network_id is not distinct from (select context_network())) with check (true);

-- A temporary table may shadow a real one inside functions that run as the owner. No login of the product needs any.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
