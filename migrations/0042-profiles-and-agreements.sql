-- What each service says of itself to its partners (domain.md 1.3), what does not fit together, and what partners have signed.
-- Nothing here is about a family, and nothing is ever public.

create table service_profile (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid not null,
  -- Where the profile is about one offer; an offer that leaves the directory leaves the profile standing.
  offer_id uuid,
  name text not null check (length(name) between 2 and 160),
  mission text,
  target_group text,
  access_paths text,
  basis text check (basis in ('voluntary', 'mandated', 'both')),
  data_sharing_rule text,
  duties_under8a text,
  languages text,
  catchment_area text,
  capacity_note text,
  cost text,
  legal_basis text,
  -- Whom the reminder reaches; without her it goes to the editors of the organisation.
  keeper_id uuid,
  agreed_on date,
  review_by date,
  -- The review date and stage a reminder went out for, so that one letter goes and not one a day.
  reminded text,
  ended_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, offer_id) references offer (network_id, id) on delete set null (offer_id),
  foreign key (network_id, keeper_id) references contact_person (network_id, id) on delete set null (keeper_id),
  check (review_by > agreed_on),
  check ((agreed_on is null) = (review_by is null))
);
create unique index service_profile_by_name on service_profile (network_id, organisation_id, lower(name)) where ended_at is null;
create index service_profile_by_review on service_profile (network_id, review_by) where ended_at is null;

-- One sentence of a profile: the quote, and where somebody said so what it means, so that nothing has to be guessed.
create table service_profile_line (
  network_id uuid not null references network,
  profile_id uuid not null,
  id uuid not null,
  field text not null check (field in ('possibilities', 'limits', 'expectations')),
  position integer not null check (position > 0),
  text text not null check (length(text) between 2 and 600),
  kind text,
  value text,
  -- Of whom it is expected, or who does it instead: "profile:…", "organisation:…", "type:…" or "sector:…".
  partner text check (partner ~ '^(profile|organisation|type|sector):.'),
  -- Brought in from a table of a workshop and not yet confirmed by the organisation.
  proposed_on date,
  meeting_id uuid,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, profile_id) references service_profile (network_id, id) on delete cascade,
  foreign key (network_id, meeting_id) references meeting (network_id, id) on delete set null (meeting_id),
  check ((kind is null) = (value is null))
);
create index service_profile_line_of on service_profile_line (network_id, profile_id, field, position);

create table service_profile_interface (
  network_id uuid not null references network,
  profile_id uuid not null,
  id uuid not null,
  position integer not null check (position > 0),
  partner text check (partner ~ '^(profile|organisation|type|sector):.'),
  direction text not null default 'both' check (direction in ('gives', 'takes', 'both')),
  occasion text check (length(occasion) <= 600),
  handover text check (length(handover) <= 600),
  handover_kind text check (handover_kind in ('threeWay', 'phone', 'writing')),
  feedback text check (length(feedback) <= 600),
  feedback_kind text check (feedback_kind in ('expects', 'gives', 'none')),
  consent text check (consent in ('written', 'spoken', 'none')),
  contact text check (length(contact) <= 300),
  contact_person_id uuid,
  proposed_on date,
  meeting_id uuid,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, profile_id) references service_profile (network_id, id) on delete cascade,
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete set null (contact_person_id),
  foreign key (network_id, meeting_id) references meeting (network_id, id) on delete set null (meeting_id),
  -- Only what a workshop brought may still lack its partner.
  check (partner is not null or proposed_on is not null)
);
create index service_profile_interface_of on service_profile_interface (network_id, profile_id, position);

-- What stood there before: next year's exchange begins with what has changed.
create table service_profile_version (
  network_id uuid not null references network,
  profile_id uuid not null,
  no integer not null check (no > 0),
  at timestamptz not null,
  membership_id uuid,
  snapshot jsonb not null,
  primary key (network_id, profile_id, no),
  foreign key (network_id, profile_id) references service_profile (network_id, id) on delete cascade
);

-- A contradiction somebody has dealt with. What nobody has touched is found anew each time and stored nowhere. The mark is
-- made of the kind and of the quotes: another quote is another contradiction.
create table profile_finding (
  network_id uuid not null references network,
  id uuid not null,
  mark text not null check (mark ~ '^[0-9a-f]{32}$'),
  kind text not null,
  sentence text not null,
  quotes jsonb not null,
  state text not null check (state in ('onAgenda', 'settled', 'dismissed')),
  meeting_id uuid,
  how text check (length(how) <= 1000),
  decided_at timestamptz not null,
  membership_id uuid,
  primary key (network_id, id),
  unique (id),
  unique (network_id, mark),
  foreign key (network_id, meeting_id) references meeting (network_id, id) on delete set null (meeting_id),
  -- Nobody lets a contradiction go without saying how or why.
  check (state = 'onAgenda' or length(how) >= 3)
);

create table cooperation_agreement (
  network_id uuid not null references network,
  id uuid not null,
  -- The agreement this one continues.
  previous_id uuid,
  version integer not null default 1 check (version > 0),
  title text not null check (length(title) between 2 and 200),
  state text not null default 'draft' check (state in ('draft', 'signed', 'ended')),
  starts_on date not null,
  -- Null: without an end.
  ends_on date,
  notice text check (length(notice) <= 300),
  review_on date,
  sections jsonb not null default '{}',
  reminded text[] not null default '{}',
  ended_on date,
  ended_why text check (length(ended_why) <= 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, previous_id) references cooperation_agreement (network_id, id) on delete set null (previous_id),
  check (ends_on > starts_on),
  check (review_on > starts_on),
  check (state <> 'ended' or (ended_on is not null and length(ended_why) >= 3))
);
-- One renewal at a time: two drafts of the same agreement would be two truths.
create unique index cooperation_agreement_renewal on cooperation_agreement (network_id, previous_id);
create index cooperation_agreement_by_state on cooperation_agreement (network_id, state, review_on);

create table agreement_party (
  network_id uuid not null references network,
  agreement_id uuid not null,
  organisation_id uuid not null,
  signed_on date,
  signed_by text check (length(signed_by) <= 160),
  primary key (network_id, agreement_id, organisation_id),
  foreign key (network_id, agreement_id) references cooperation_agreement (network_id, id) on delete cascade,
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  check ((signed_on is null) = (signed_by is null))
);
create index agreement_party_by_organisation on agreement_party (network_id, organisation_id);

do $$
declare t text;
begin
  foreach t in array array['service_profile','service_profile_line','service_profile_interface','service_profile_version',
                           'profile_finding','cooperation_agreement','agreement_party'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_worker, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update on %I to tragnetz_app', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
  end loop;
end $$;

-- Lines are the current state of a profile and follow its form; what they said before stands in the versions.
-- A contradiction that is opened again is found again; nothing needs to be kept of it.
grant delete on service_profile_line, service_profile_interface, agreement_party, profile_finding to tragnetz_app;
