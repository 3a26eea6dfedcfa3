-- Deletion that runs by itself (domain.md 5.4): periods a network may shorten, what was deleted when, and the rights for it.

create table retention_period (
  network_id uuid not null references network,
  class text not null,
  days integer not null check (days between 1 and 3650),
  set_by uuid,
  set_at timestamptz not null default tragnetz_now(),
  primary key (network_id, class)
);

-- What went, how much and when; never what it was. Append-only, and older rows go as any other record.
create table deletion_log (
  id uuid primary key default gen_random_uuid(),
  network_id uuid references network,
  class text not null,
  deleted integer not null check (deleted > 0),
  at timestamptz not null default tragnetz_now()
);
create index deletion_log_by_network on deletion_log (network_id, at desc);
create trigger append_only before update on deletion_log for each row execute function refuse_change();
create trigger no_truncate before truncate on deletion_log for each statement execute function refuse_change();
create trigger no_delete before delete on deletion_log for each row execute function delete_only_by_retention();

alter table retention_period enable row level security;
alter table retention_period force row level security;
alter table deletion_log enable row level security;
alter table deletion_log force row level security;
create policy same_network on retention_period to tragnetz_app, tragnetz_retention using (network_id = (select context_network()));
create policy own_network on deletion_log to tragnetz_app, tragnetz_retention
  using (network_id is not distinct from (select context_network())) with check (true);
grant select, insert, update, delete on retention_period to tragnetz_app;
grant select on retention_period to tragnetz_retention;
grant select on deletion_log to tragnetz_app;
grant select, insert, delete on deletion_log to tragnetz_retention;

grant select, delete on invitation, rate_limit to tragnetz_retention;

-- People who left long ago. Their memberships lie in several networks, so this runs as the owner of the store. What still
-- needs them (an open concern, a membership that is younger) keeps them.
create function left_staff(before timestamptz) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from account a
   where a.created_at < before
     and not exists (select 1 from membership m where m.account_id = a.id and (m.active or m.until is null or m.until >= before::date))
     and not exists (select 1 from invitation i where i.account_id = a.id and i.expires_at > tragnetz_now())
$$;
create function delete_left_staff(before timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; gone integer := 0;
begin
  for person in select left_staff(before) loop
    begin
      update node set duty_id = null where not active and duty_id in (select id from membership where account_id = person);
      delete from second_factor_reset where account_id = person;
      delete from invitation where account_id = person;
      delete from node_key_wrap where holder_kind = 'member' and holder_id = person;
      delete from membership where account_id = person;
      delete from account where id = person;
      gone := gone + 1;
    exception when foreign_key_violation then null;  -- something still names her; the next run tries again
    end;
  end loop;
  return gone;
end $$;
revoke execute on function left_staff(timestamptz), delete_left_staff(timestamptz) from public;
grant execute on function left_staff(timestamptz), delete_left_staff(timestamptz) to tragnetz_retention;

-- Offers that left the directory, with all that hangs on them.
grant select, delete on offer, location to tragnetz_retention;

-- How many concerns are open in the network of the transaction: a number for the papers, never a row.
create function open_concerns_of_network() returns table (open bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from concern where network_id = context_network() and state <> 'closed'
$$;
revoke execute on function open_concerns_of_network() from public;
grant execute on function open_concerns_of_network() to tragnetz_app;
