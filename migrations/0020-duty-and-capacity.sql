-- Who is on duty when, who is away and who stands in; what teams say about free places; one quiet mail a day.

-- Who is on duty as long as the calendar says nothing; node.duty_id follows the calendar.
alter table node add column regular_duty_id uuid;
-- How a person wants to hear of what can wait.
alter table membership add column notices text not null default 'daily' check (notices in ('daily', 'immediate'));

create table duty_span (
  network_id uuid not null references network,
  id uuid primary key,
  node_id uuid not null,
  membership_id uuid not null,
  from_day date not null,
  to_day date not null,
  entered_at timestamptz not null default tragnetz_now(),
  check (to_day >= from_day),
  foreign key (network_id, node_id) references node (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id) on delete cascade
);
create index duty_span_by_day on duty_span (network_id, to_day);

-- Kind without any detail. Without a substitute the intake team hears of what arrives.
create table absence (
  network_id uuid not null references network,
  id uuid primary key,
  membership_id uuid not null,
  from_day date not null,
  to_day date not null,
  kind text not null check (kind in ('holiday', 'ill', 'other')),
  substitute_id uuid,
  entered_at timestamptz not null default tragnetz_now(),
  check (to_day >= from_day),
  check (substitute_id <> membership_id),
  foreign key (network_id, membership_id) references membership (network_id, id) on delete cascade,
  foreign key (network_id, substitute_id) references membership (network_id, id) on delete set null (substitute_id)
);
create index absence_by_day on absence (network_id, to_day);

-- What a team said about its free places. Rows are only added: the radar counts how it was, not only how it is.
create table node_capacity (
  network_id uuid not null references network,
  id uuid primary key,
  node_id uuid not null,
  value text not null check (value in ('free', 'freeFrom', 'waitingList', 'none')),
  free_from date,
  places smallint check (places between 1 and 99),
  languages text[] not null default '{}',
  about text check (length(about) <= 120),
  said_at timestamptz not null,
  said_by uuid,
  said_how text not null check (said_how in ('page', 'link')),
  check ((value = 'freeFrom') = (free_from is not null)),
  check (places is null or value in ('free', 'freeFrom')),
  foreign key (network_id, node_id) references node (network_id, id)
);
create index node_capacity_newest on node_capacity (node_id, said_at desc);
create trigger append_only before update on node_capacity for each row execute function refuse_change();
create trigger no_delete before delete on node_capacity for each row execute function delete_only_by_retention();
create trigger no_truncate before truncate on node_capacity for each statement execute function refuse_change();

-- A letter with a link that says one thing: how many places this team has. The link itself is signed and not kept.
create table capacity_ask (
  network_id uuid not null references network,
  id uuid primary key,
  node_id uuid not null,
  membership_id uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  foreign key (network_id, node_id) references node (network_id, id)
);
create index capacity_ask_newest on capacity_ask (node_id, asked_at desc);

-- From being asked to the yes, of the last ninety days. Fewer than five tell about single families, so they stay here.
create index concern_log_accepted on concern_log (network_id, at) where kind = 'accept';
create function recent_acceptances() returns table (node_id uuid, asked_at timestamptz, accepted_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  with accepted as (
    select a.node_id, a.at as accepted_at,
           (select max(o.at) from concern_log o
             where o.concern_id = a.concern_id and o.seq < a.seq and o.state = 'offered' and o.node_id = a.node_id) as asked_at
      from concern_log a
     where a.network_id = context_network() and a.kind = 'accept' and a.at >= tragnetz_now() - interval '90 days'
  ), answered as (
    select * from accepted where accepted.asked_at is not null
  )
  select w.node_id, w.asked_at, w.accepted_at from answered w
   where (select count(*) from answered o where o.node_id = w.node_id) >= 5
$$;
revoke execute on function recent_acceptances() from public;
grant execute on function recent_acceptances() to tragnetz_app;

-- A notice that can wait is told by the daily mail of its person; it counts as sent once that mail is.
alter table outbox add column told_by text;
create index outbox_told on outbox (told_by) where sent_at is null and told_by is not null;

do $$
declare t text;
begin
  foreach t in array array['duty_span', 'absence', 'node_capacity', 'capacity_ask'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_worker, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select on %I to tragnetz_app, tragnetz_worker', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
  end loop;
end $$;
grant insert, delete on duty_span, absence to tragnetz_app;
grant insert on node_capacity to tragnetz_app;
grant update (answered_at) on capacity_ask to tragnetz_app;
grant insert on capacity_ask to tragnetz_worker;
grant update (duty_id, regular_duty_id) on node to tragnetz_worker;
grant update (told_by) on outbox to tragnetz_worker;
