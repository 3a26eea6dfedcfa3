-- Who works in the net, in which circles, and what their meetings leave behind. Nothing here is about a family.

-- Where an organisation works: in one regional network, in several, or (no row) in the whole network.
create table organisation_region (
  network_id uuid not null references network,
  organisation_id uuid not null,
  regional_network_id uuid not null,
  primary key (network_id, organisation_id, regional_network_id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, regional_network_id) references regional_network (network_id, id) on delete cascade
);
create index organisation_region_by_region on organisation_region (network_id, regional_network_id);

-- The people of the register: professionals, parents' representatives, guests. Most of them have no account.
create table contact_person (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid,
  membership_id uuid,
  name text not null check (length(name) between 2 and 160),
  function text check (length(function) <= 160),
  email text check (email = lower(email) and length(email) <= 200),
  phone text check (length(phone) <= 60),
  -- In the list that all partners see; without the person's word she stands in the coordination's own list only.
  publish_agreed_at timestamptz,
  publish_agreed_how text check (publish_agreed_how in ('ownLink', 'written', 'spoken')),
  mails_stopped_at timestamptz,
  active boolean not null default true,
  source text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (membership_id) references membership (id),
  check ((publish_agreed_at is null) = (publish_agreed_how is null))
);
create index contact_person_by_organisation on contact_person (network_id, organisation_id);
create index contact_person_by_email on contact_person (network_id, email);
create unique index contact_person_of_membership on contact_person (membership_id) where membership_id is not null;

-- Steering group, working group, regional or task group, the assembly of all (Schubert, NZFH Impulse 3).
create table circle (
  network_id uuid not null references network,
  id uuid not null,
  kind text not null check (kind in ('steeringGroup', 'workingGroup', 'actionNetwork', 'structureNetwork')),
  name text not null check (length(name) between 2 and 160),
  purpose text,
  regional_network_id uuid,
  since date,
  until date,
  created_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, regional_network_id) references regional_network (network_id, id),
  check (until is null or since is null or until >= since)
);
create unique index circle_by_name on circle (network_id, lower(name)) where until is null;

-- An organisation sends somebody, or a person belongs by herself; a period that ended stays as history.
create table circle_member (
  network_id uuid not null references network,
  id uuid not null,
  circle_id uuid not null,
  organisation_id uuid,
  contact_person_id uuid,
  role text not null check (role in ('chair', 'deputy', 'member', 'guest')),
  since date not null,
  until date,
  primary key (network_id, id),
  foreign key (network_id, circle_id) references circle (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete cascade,
  check (organisation_id is not null or contact_person_id is not null),
  check (until is null or until >= since)
);
create unique index circle_member_once on circle_member (network_id, circle_id, coalesce(contact_person_id, organisation_id)) where until is null;
create index circle_member_of_person on circle_member (network_id, contact_person_id);

-- Every meeting belongs to a series, also the first one: what is open has somewhere to go on.
create table meeting_series (
  network_id uuid not null references network,
  id uuid not null,
  name text not null check (length(name) between 2 and 160),
  kind text not null check (kind in ('networkMeeting', 'professionalExchange', 'roundTable', 'steering', 'working', 'regional')),
  circle_id uuid,
  regional_network_id uuid,
  -- Every so many months; null where nobody promised a rhythm.
  rhythm_months integer check (rhythm_months between 1 and 36),
  ended_at timestamptz,
  created_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, circle_id) references circle (network_id, id),
  foreign key (network_id, regional_network_id) references regional_network (network_id, id)
);

create table meeting (
  network_id uuid not null references network,
  id uuid not null,
  series_id uuid not null,
  title text not null check (length(title) between 2 and 200),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  -- Both null while a date is being looked for.
  starts_at timestamptz,
  ends_at timestamptz,
  zone text not null default 'Europe/Berlin',
  place text,
  way_there text,
  online_url text,
  about text,
  answer_by date,
  -- SEQUENCE of RFC 5545: every change that invited people must hear of raises it.
  sequence integer not null default 0,
  called_off_reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  unique (network_id, id, series_id),
  foreign key (network_id, series_id) references meeting_series (network_id, id),
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check (state <> 'held' or starts_at is not null)
);
create index meeting_by_series on meeting (network_id, series_id, starts_at);
create index meeting_by_day on meeting (network_id, starts_at);

-- Who is asked to come, what she answered and needs, and whether she was there.
create table meeting_guest (
  network_id uuid not null references network,
  meeting_id uuid not null,
  id uuid not null,
  contact_person_id uuid not null,
  invited_at timestamptz,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  needs text[] not null default '{}' check (needs <@ array['interpreter', 'childcare', 'stepFree', 'hearing', 'seeing']),
  needs_note text check (length(needs_note) <= 300),
  came boolean,
  came_at timestamptz,
  came_how text check (came_how in ('tapped', 'code', 'paper')),
  primary key (network_id, id),
  unique (id),
  unique (network_id, meeting_id, contact_person_id),
  foreign key (network_id, meeting_id) references meeting (network_id, id),
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create index meeting_guest_of_person on meeting_guest (network_id, contact_person_id);

create table agenda_item (
  network_id uuid not null references network,
  meeting_id uuid not null,
  id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('topic', 'openItems', 'finding', 'workshop', 'pause')),
  title text not null check (length(title) between 2 and 300),
  note text,
  minutes integer check (minutes between 1 and 600),
  speaker_id uuid,
  -- The finding or the workshop it is about; what a finding said stays in `note` when the finding is gone.
  about_id uuid,
  -- What was said about it, as written in the minutes.
  record text,
  primary key (network_id, id),
  unique (id),
  unique (network_id, meeting_id, position) deferrable initially deferred,
  foreign key (network_id, meeting_id) references meeting (network_id, id),
  foreign key (network_id, speaker_id) references contact_person (network_id, id) on delete set null (speaker_id)
);

create table meeting_decision (
  network_id uuid not null references network,
  meeting_id uuid not null,
  id uuid not null,
  agenda_item_id uuid,
  text text not null check (length(text) between 3 and 2000),
  decided_at timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, meeting_id) references meeting (network_id, id),
  foreign key (network_id, agenda_item_id) references agenda_item (network_id, id) on delete set null (agenda_item_id)
);

-- An owner and a date are columns that cannot be empty; the series is where it is asked for until it is done or dropped.
create table action_item (
  network_id uuid not null references network,
  id uuid not null,
  series_id uuid not null,
  meeting_id uuid,
  title text not null check (length(title) between 3 and 500),
  owner_id uuid not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  ended_at timestamptz,
  ended_why text check (length(ended_why) <= 500),
  created_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, series_id) references meeting_series (network_id, id),
  foreign key (network_id, meeting_id, series_id) references meeting (network_id, id, series_id),
  foreign key (network_id, owner_id) references contact_person (network_id, id),
  check ((state = 'open') = (ended_at is null)),
  -- Nobody may let a task go without saying why.
  check (state <> 'dropped' or length(ended_why) >= 3)
);
create index action_item_open on action_item (network_id, series_id, due_on) where state = 'open';
create index action_item_of_owner on action_item (network_id, owner_id) where state = 'open';

do $$
declare t text;
begin
  foreach t in array array['organisation_region','contact_person','circle','circle_member','meeting_series','meeting','meeting_guest',
                           'agenda_item','meeting_decision','action_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_worker, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update on %I to tragnetz_app', t);
  end loop;
end $$;

-- What is over is ended, not deleted; only what was a slip of the pen before it was sent may go at once. Tasks never go.
grant delete on organisation_region, agenda_item, meeting_decision, meeting_guest to tragnetz_app;
