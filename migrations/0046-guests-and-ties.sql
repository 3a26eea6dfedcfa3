-- An organisation's date at another's place (Ostalbkreis): asked for, accepted by the other side, and then in the list that
-- families read. "joins": a guest comes to a date of the host's offer. "own": the guest's own offer takes place there.
create table guest_request (
  network_id uuid not null references network,
  id uuid not null,
  kind text not null check (kind in ('joins', 'own')),
  host_offer_id uuid not null,
  host_schedule_id uuid,
  host_organisation_id uuid not null,
  guest_organisation_id uuid not null,
  guest_offer_id uuid,
  start_time time,
  minutes integer check (minutes between 15 and 720),
  -- What families read about it.
  about text not null check (length(about) between 3 and 300),
  note text check (length(note) <= 1000),
  asked_by text not null check (asked_by in ('guest', 'host')),
  asked_membership_id uuid,
  asked_at timestamptz not null,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  -- The times of the guest's offer that an acceptance made.
  own_schedule_id uuid,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, host_offer_id) references offer (network_id, id) on delete cascade,
  foreign key (network_id, host_schedule_id) references schedule (network_id, id) on delete set null (host_schedule_id),
  foreign key (network_id, guest_offer_id) references offer (network_id, id) on delete cascade,
  foreign key (network_id, host_organisation_id) references organisation (network_id, id),
  foreign key (network_id, guest_organisation_id) references organisation (network_id, id),
  foreign key (network_id, own_schedule_id) references schedule (network_id, id) on delete set null (own_schedule_id),
  check (host_organisation_id <> guest_organisation_id),
  -- Times read from a list are made anew with each list; what was agreed is not forgotten with them.
  check (kind = 'joins' or host_schedule_id is null),
  check ((kind = 'own') = (guest_offer_id is not null and start_time is not null and minutes is not null))
);
create index guest_request_of_host on guest_request (network_id, host_organisation_id);
create index guest_request_of_guest on guest_request (network_id, guest_organisation_id);

create table guest_date (
  network_id uuid not null references network,
  request_id uuid not null,
  on_date date not null,
  state text not null check (state in ('asked', 'accepted', 'declined', 'calledOff')),
  answered_at timestamptz,
  answered_how text check (answered_how in ('staff', 'link')),
  reason text check (length(reason) <= 300),
  primary key (network_id, request_id, on_date),
  foreign key (network_id, request_id) references guest_request (network_id, id) on delete cascade,
  check ((state = 'asked') = (answered_at is null))
);
create index guest_date_by_day on guest_date (network_id, on_date);

-- How many referrals an organisation's place accepted from another one in a year: the lines of the drawn net. No family, no
-- month, no topic; a concern is deleted long before the year's picture is looked at.
create table referral_tie (
  network_id uuid not null references network,
  year integer not null,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  accepted integer not null check (accepted > 0),
  primary key (network_id, year, from_organisation_id, to_organisation_id),
  foreign key (network_id, from_organisation_id) references organisation (network_id, id),
  foreign key (network_id, to_organisation_id) references organisation (network_id, id)
);
create function count_accepted_referral() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into referral_tie (network_id, year, from_organisation_id, to_organisation_id, accepted)
  select r.network_id, extract(year from new.at at time zone 'Europe/Berlin')::int, r.organisation_id, n.organisation_id, 1
    from referral r join node n on n.network_id = r.network_id and n.id = new.node_id
   where r.concern_id = new.concern_id and r.organisation_id is not null and r.organisation_id <> n.organisation_id
  on conflict (network_id, year, from_organisation_id, to_organisation_id) do update set accepted = referral_tie.accepted + 1;
  return null;
end $$;
revoke execute on function count_accepted_referral() from public;
create trigger count_accepted_referral after insert on concern_log for each row when (new.kind = 'accept')
  execute function count_accepted_referral();

do $$
declare t text;
begin
  foreach t in array array['guest_request', 'guest_date', 'referral_tie'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_worker, tragnetz_retention
      using (network_id = (select context_network()))', t);
  end loop;
end $$;
grant select, insert, update on guest_request, guest_date to tragnetz_app;
grant select, delete on guest_request, guest_date to tragnetz_retention;

-- Below five nobody learns a number, and above only a step: 5, 10, 20 and more (decisions.md 34).
create function referral_ties(of_year integer) returns table (from_organisation uuid, to_organisation uuid, at_least integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select from_organisation_id, to_organisation_id, case when accepted >= 20 then 20 when accepted >= 10 then 10 else 5 end
    from referral_tie where network_id = context_network() and year = of_year and accepted >= 5
$$;
revoke execute on function referral_ties(integer) from public;
grant execute on function referral_ties(integer) to tragnetz_app;
