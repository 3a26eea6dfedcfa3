-- Rotating tables of a meeting: who sits where in which round, and what was noted at the tables.

create table workshop (
  network_id uuid not null references network,
  meeting_id uuid not null,
  format text not null check (format in ('worldCafe', 'carousel')),
  rounds integer not null check (rounds between 1 and 12),
  minutes integer not null check (minutes between 3 and 120),
  -- Time to change tables after each round.
  pause integer not null check (pause between 0 and 60),
  -- Of the first round; null while the meeting has no date.
  starts_at timestamptz,
  mix text[] not null check (mix <@ array['sector', 'organisation', 'region']),
  state text not null default 'setup' check (state in ('setup', 'running', 'over')),
  running_round integer,
  round_since timestamptz,
  -- Of the plan that holds; 0 while there is none.
  version integer not null default 0 check (version >= 0),
  -- The workshop of which this one is the repetition: who met there counts as met.
  follows_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (network_id, meeting_id),
  foreign key (network_id, meeting_id) references meeting (network_id, id) on delete cascade,
  foreign key (network_id, follows_id) references workshop (network_id, meeting_id) on delete set null (follows_id),
  check ((state = 'running') = (running_round is not null)),
  check ((running_round is null) = (round_since is null)),
  check (running_round between 1 and rounds)
);

create table workshop_person (
  network_id uuid not null references network,
  meeting_id uuid not null,
  guest_id uuid not null,
  -- The planner knows people by numbers; who comes later gets the next one.
  number integer not null check (number > 0),
  -- Both included; `present_to` 0: she did not come at all; null: to the end.
  present_from integer not null default 1 check (present_from between 1 and 12),
  present_to integer check (present_to between 0 and 12),
  -- Of those who need somebody beside them who speaks it. That she needs a step-free table stands with her answer.
  language text check (length(language) between 2 and 40),
  -- Who can help others in these.
  speaks text[] not null default '{}' check (cardinality(speaks) <= 12),
  station_ids uuid[] not null default '{}' check (cardinality(station_ids) <= 30),
  primary key (network_id, meeting_id, guest_id),
  unique (network_id, meeting_id, number) deferrable initially deferred,
  foreign key (network_id, meeting_id) references workshop (network_id, meeting_id) on delete cascade,
  foreign key (network_id, guest_id) references meeting_guest (network_id, id) on delete cascade
);
create index workshop_person_of_guest on workshop_person (network_id, guest_id);

create table station (
  network_id uuid not null references network,
  meeting_id uuid not null,
  id uuid not null,
  position integer not null check (position between 1 and 30),
  topic text not null check (length(topic) between 2 and 120),
  seats integer not null check (seats between 2 and 40),
  step_free boolean not null default true,
  host_id uuid,
  -- The service profile that its notes are about.
  profile_id uuid,
  ask_interfaces text check (length(ask_interfaces) <= 300),
  ask_expectations text check (length(ask_expectations) <= 300),
  ask_possibilities text check (length(ask_possibilities) <= 300),
  ask_limits text check (length(ask_limits) <= 300),
  created_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  unique (network_id, meeting_id, id),
  unique (network_id, meeting_id, position) deferrable initially deferred,
  foreign key (network_id, meeting_id) references workshop (network_id, meeting_id) on delete cascade,
  foreign key (network_id, meeting_id, host_id) references workshop_person (network_id, meeting_id, guest_id) on delete set null (host_id),
  foreign key (network_id, profile_id) references service_profile (network_id, id) on delete set null (profile_id)
);

create table workshop_pair (
  network_id uuid not null references network,
  meeting_id uuid not null,
  guest_a uuid not null,
  guest_b uuid not null check (guest_a < guest_b),
  wish text not null check (wish in ('together', 'apart')),
  primary key (network_id, meeting_id, guest_a, guest_b),
  foreign key (network_id, meeting_id, guest_a) references workshop_person (network_id, meeting_id, guest_id) on delete cascade,
  foreign key (network_id, meeting_id, guest_b) references workshop_person (network_id, meeting_id, guest_id) on delete cascade
);

-- One plan. The one after the version that holds is a proposal until somebody takes it over.
create table seating (
  network_id uuid not null references network,
  meeting_id uuid not null,
  version integer not null check (version > 0),
  -- Proved: nobody finds a plan in which more pairs meet.
  bound integer not null check (bound >= 0),
  made_how text not null check (made_how in ('computed', 'nearest', 'replanned', 'moved')),
  -- Of a proposal: from which round on it changes something, and the presence that goes with it.
  from_round integer not null default 1 check (from_round between 1 and 12),
  change jsonb,
  made_at timestamptz not null,
  primary key (network_id, meeting_id, version),
  foreign key (network_id, meeting_id) references workshop (network_id, meeting_id) on delete cascade
);

create table seat (
  network_id uuid not null references network,
  meeting_id uuid not null,
  version integer not null,
  round integer not null check (round between 1 and 12),
  guest_id uuid not null,
  station_id uuid not null,
  primary key (network_id, meeting_id, version, round, guest_id),
  foreign key (network_id, meeting_id, version) references seating (network_id, meeting_id, version) on delete cascade,
  foreign key (network_id, meeting_id, guest_id) references workshop_person (network_id, meeting_id, guest_id) on delete cascade,
  foreign key (network_id, meeting_id, station_id) references station (network_id, meeting_id, id) on delete cascade
);

-- One line that a table wrote down. It stays listed as open until it has gone somewhere or was left out with a reason.
create table table_note (
  network_id uuid not null references network,
  meeting_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  round integer not null check (round between 1 and 12),
  kind text not null check (kind in ('possibilities', 'limits', 'expectations', 'interfaces', 'actionItem')),
  text text not null check (length(text) between 2 and 600),
  partner text check (length(partner) <= 200),
  handover text check (length(handover) <= 500),
  feedback text check (length(feedback) <= 500),
  contact text check (length(contact) <= 300),
  who text check (length(who) <= 160),
  due_on date,
  written_how text not null check (written_how in ('link', 'paper')),
  written_at timestamptz not null,
  harvest text not null default 'open' check (harvest in ('open', 'profile', 'actionItem', 'dropped')),
  harvested_to uuid,
  harvested_at timestamptz,
  dropped_why text check (length(dropped_why) between 3 and 300),
  primary key (network_id, id),
  foreign key (network_id, meeting_id) references workshop (network_id, meeting_id) on delete cascade,
  foreign key (network_id, meeting_id, station_id) references station (network_id, meeting_id, id),
  check ((harvest = 'open') = (harvested_at is null)),
  check ((harvest = 'dropped') = (dropped_why is not null))
);
create index table_note_of_meeting on table_note (network_id, meeting_id, station_id, round);

-- The language somebody needs goes with what she said she needs (30 days after the meeting, deletion rule meetingGuest).
create function forget_workshop_needs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update workshop_person set language = null where network_id = new.network_id and guest_id = new.id and language is not null;
  return null;
end $$;
revoke execute on function forget_workshop_needs() from public;
create trigger forget_workshop_needs after update of needs on meeting_guest for each row
  when (old.needs <> '{}' and new.needs = '{}') execute function forget_workshop_needs();

do $$
declare t text;
begin
  foreach t in array array['workshop','workshop_person','station','workshop_pair','seating','seat','table_note'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_worker, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update on %I to tragnetz_app', t);
  end loop;
end $$;

-- A plan is thrown away when a better one holds; a note never, it is left out with a reason.
grant delete on workshop_person, station, workshop_pair, seating, seat to tragnetz_app;
grant select, delete on table_note to tragnetz_retention;
