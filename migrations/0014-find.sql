-- Everything that keeps an offer current, readable and complete: times, freshness, changes, translations, foreign records.

alter table offer
  add column version integer not null default 1,
  add column who_comes text,
  add column who_learns text,
  add column what_next text,
  add column leika text[] not null default '{}',
  add column review_months integer not null default 6 check (review_months between 1 and 6),
  -- Moved by the daily job, so that the search index follows: due (asked), grey (not confirmed in time).
  add column freshness text not null default 'fresh' check (freshness in ('fresh', 'due', 'grey')),
  add column hidden_because text check (hidden_because in ('staff', 'not-confirmed', 'provider', 'duplicate')),
  -- The draft as the last import brought it: what differs from it was changed here and is kept.
  add column imported jsonb,
  -- The record of a foreign directory, verbatim, so that an export holds every key that came in.
  add column hsds jsonb;
alter table organisation add column hsds jsonb;
alter table location add column hsds jsonb;

-- An offer at further places; its first place stands in offer.location_id.
create table offer_location (
  network_id uuid not null references network,
  id uuid not null,
  offer_id uuid not null,
  location_id uuid not null,
  position integer not null default 1,
  hsds jsonb,
  primary key (network_id, id),
  unique (network_id, offer_id, location_id),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade,
  foreign key (network_id, location_id) references location (network_id, id)
);

-- Times of an offer: once or by a rule (RFC 5545), in local time of its zone, so that 10 o'clock stays 10 o'clock.
create table schedule (
  network_id uuid not null references network,
  id uuid not null,
  offer_id uuid not null,
  location_id uuid,
  kind text not null check (kind in ('open', 'event')),
  title text check (length(title) between 1 and 300),
  starts_on date not null,
  start_time time not null,
  minutes integer not null check (minutes between 1 and 10080),
  zone text not null default 'Europe/Berlin',
  rule text check (length(rule) between 1 and 500),
  extra_dates date[] not null default '{}',
  valid_from date,
  valid_to date,
  closed_on_holidays boolean not null default true,
  closed_in_school_holidays boolean not null default false,
  note text check (length(note) <= 500),
  position integer not null default 0,
  -- imported: read from a list and replaced by its next import; stated: entered here by a person.
  origin text not null default 'stated' check (origin in ('stated', 'imported')),
  hsds jsonb,
  primary key (network_id, id),
  unique (id),
  check (valid_from is null or valid_to is null or valid_from <= valid_to),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade,
  foreign key (network_id, location_id) references location (network_id, id)
);
create index schedule_of_offer on schedule (network_id, offer_id);

-- What is different on one date: it does not take place, is moved, or a guest comes (the specialist centre in the café).
create table schedule_exception (
  network_id uuid not null references network,
  id uuid not null,
  schedule_id uuid not null,
  on_date date not null,
  kind text not null check (kind in ('cancelled', 'moved', 'guest')),
  new_date date,
  new_time time,
  new_minutes integer check (new_minutes between 1 and 10080),
  new_location_id uuid,
  guest_organisation_id uuid,
  guest text check (length(guest) between 1 and 300),
  note text check (length(note) <= 500),
  changed_at timestamptz not null default tragnetz_now(),
  primary key (network_id, id),
  unique (network_id, schedule_id, on_date, kind),
  check (kind <> 'moved' or new_date is not null or new_time is not null or new_location_id is not null),
  check (kind <> 'guest' or guest_organisation_id is not null or guest is not null),
  foreign key (network_id, schedule_id) references schedule (network_id, id) on delete cascade,
  foreign key (network_id, new_location_id) references location (network_id, id),
  foreign key (network_id, guest_organisation_id) references organisation (network_id, id)
);

-- Days on which an offer, an organisation or (with neither) the whole network is closed.
create table closure (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid,
  offer_id uuid,
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  reason text check (length(reason) <= 300),
  primary key (network_id, id),
  check (organisation_id is null or offer_id is null),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);

-- School holidays are data that an operator loads; they belong to the installation.
create table school_holiday (
  land text not null check (land in ('BW','BY','BE','BB','HB','HH','HE','MV','NI','NW','RP','SL','SN','ST','SH','TH')),
  name text not null,
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  source text not null,
  loaded_at timestamptz not null default tragnetz_now(),
  primary key (land, from_date, name)
);

-- Who is asked whether an offer still holds. Apart from the offer, because families never read it.
create table offer_care (
  network_id uuid not null references network,
  offer_id uuid not null,
  email text,
  asked_at timestamptz,
  reminders integer not null default 0,
  primary key (network_id, offer_id),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);

-- The link in the mail to a provider: known only by its hash, for one offer, until a day, used once.
create table offer_link (
  network_id uuid not null references network,
  token_hash bytea not null,
  offer_id uuid not null,
  sent_to text not null,
  created_at timestamptz not null default tragnetz_now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_for text check (used_for in ('confirmed', 'changed', 'ended')),
  primary key (network_id, token_hash),
  check ((used_at is null) = (used_for is null)),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);

-- Every state an offer ever had, whole, with who brought it about; undoing writes a new state.
create table offer_version (
  network_id uuid not null references network,
  offer_id uuid not null,
  no integer not null,
  at timestamptz not null default tragnetz_now(),
  by_kind text not null check (by_kind in ('staff', 'provider', 'import', 'system')),
  membership_id uuid,
  what text[] not null default '{}',
  snapshot jsonb not null,
  primary key (network_id, offer_id, no),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);

-- New offers and risky changes wait until a coordinator has compared them with what is there.
create table offer_proposal (
  network_id uuid not null references network,
  id uuid not null,
  offer_id uuid,
  base_version integer,
  proposed jsonb not null,
  risks text[] not null default '{}',
  by_kind text not null check (by_kind in ('staff', 'provider')),
  membership_id uuid,
  note text check (length(note) <= 1000),
  created_at timestamptz not null default tragnetz_now(),
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
  decided_at timestamptz,
  decided_by uuid,
  reason text check (length(reason) <= 1000),
  primary key (network_id, id),
  check ((state = 'waiting') = (decided_at is null)),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);
create index offer_proposal_waiting on offer_proposal (network_id, created_at) where state = 'waiting';

-- A list says one thing, this network had changed the same field: a person decides, until then ours stands.
create table import_conflict (
  network_id uuid not null references network,
  id uuid not null,
  offer_id uuid not null,
  field text not null,
  ours jsonb,
  theirs jsonb,
  found_at timestamptz not null default tragnetz_now(),
  state text not null default 'open' check (state in ('open', 'ours', 'theirs', 'gone')),
  decided_at timestamptz,
  decided_by uuid,
  primary key (network_id, id),
  check ((state = 'open') = (decided_at is null)),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);
create unique index import_conflict_open on import_conflict (network_id, offer_id, field) where state = 'open';

-- Two offers that may be one. A "no" is remembered, so that nobody is asked twice.
create table offer_duplicate (
  network_id uuid not null references network,
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  score real not null,
  reasons text[] not null default '{}',
  found_at timestamptz not null default tragnetz_now(),
  state text not null default 'open' check (state in ('open', 'same', 'different')),
  decided_at timestamptz,
  decided_by uuid,
  primary key (network_id, one_id, other_id),
  check ((state = 'open') = (decided_at is null)),
  foreign key (network_id, one_id) references offer (network_id, id) on delete cascade,
  foreign key (network_id, other_id) references offer (network_id, id) on delete cascade
);

-- A translation belongs to one German sentence: when that sentence changes, exactly its translations fit no more.
create table offer_translation (
  network_id uuid not null references network,
  offer_id uuid not null,
  field text not null check (field in ('title', 'description', 'eligibilityText', 'costText', 'openingHoursText', 'accessibilityText', 'whoComes', 'whoLearns', 'whatNext')),
  lang text not null,
  source_hash bytea not null check (length(source_hash) = 32),
  source text not null,
  text text not null check (length(text) between 1 and 4000),
  status text not null check (status in ('machine', 'human', 'reviewed', 'tested')),
  written_by uuid,
  reviewed_by uuid,
  reviewed_at timestamptz,
  changed_at timestamptz not null default tragnetz_now(),
  primary key (network_id, offer_id, field, lang, source_hash),
  check ((status in ('reviewed', 'tested')) = (reviewed_at is not null)),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);

-- What a print held, so that a change sheet can say what is different since.
create table print_edition (
  network_id uuid not null references network,
  id uuid not null,
  kind text not null check (kind in ('booklet', 'poster', 'card', 'changes')),
  lang text not null,
  region text,
  at timestamptz not null default tragnetz_now(),
  membership_id uuid,
  offers jsonb not null default '{}',
  primary key (network_id, id)
);

-- What somebody says about a page. Words and address are sealed, because people write about themselves.
create table page_feedback (
  network_id uuid not null references network,
  id uuid not null,
  kind text not null check (kind in ('helpful', 'not-helpful', 'wrong', 'barrier', 'idea')),
  path text not null check (length(path) <= 300),
  offer_id uuid,
  lang text not null,
  sealed_text bytea,
  sealed_contact bytea,
  at timestamptz not null default tragnetz_now(),
  -- A report of a barrier is answered within a month (§ 12b BGG and the laws of the Länder).
  due_on date,
  answered_at timestamptz,
  answered_by uuid,
  outcome text check (outcome in ('mended', 'planned', 'not-possible', 'noted')),
  primary key (network_id, id),
  check ((answered_at is null) = (outcome is null)),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete set null (offer_id)
);

-- The accessibility statement of a municipality: what is checked how and when, what is not accessible, who decides a dispute.
alter table network
  add column accessibility_facts jsonb not null default '{}',
  add column embed_origins text[] not null default '{}',
  add column feedback_email text;

-- Networks next door: what they publish may be shown to families who find little here.
create table network_neighbour (
  network_id uuid not null references network,
  neighbour_id uuid not null references network,
  primary key (network_id, neighbour_id),
  check (network_id <> neighbour_id)
);

do $$
declare t text;
begin
  foreach t in array array['offer_location','schedule','schedule_exception','closure','offer_care','offer_link','offer_version',
    'offer_proposal','import_conflict','offer_duplicate','offer_translation','print_edition','page_feedback','network_neighbour'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_retention using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update, delete on %I to tragnetz_app', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
  end loop;
  foreach t in array array['offer_location','schedule','schedule_exception','closure','offer_translation','network_neighbour'] loop
    execute format('create policy public_reads on %I for select to tragnetz_public, tragnetz_family using (network_id = (select context_network()))', t);
    execute format('grant select on %I to tragnetz_public, tragnetz_family', t);
    execute format('create trigger version_added after insert on %I referencing new table as added for each statement execute function raise_version_of_added()', t);
    execute format('create trigger version_changed after update on %I referencing new table as added for each statement execute function raise_version_of_added()', t);
    execute format('create trigger version_gone after delete on %I referencing old table as gone for each statement execute function raise_version_of_gone()', t);
  end loop;
end $$;
grant select on school_holiday to tragnetz_app, tragnetz_public, tragnetz_family, tragnetz_worker;
grant insert, update, delete on school_holiday to tragnetz_app;
