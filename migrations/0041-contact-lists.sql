-- Contact lists read in, doubles looked at, circulars, and what a successor in the coordination finds.

-- Two entries that a person has looked at side by side. Nobody is asked twice about two that are two.
create table register_pair (
  network_id uuid not null references network,
  kind text not null check (kind in ('person', 'organisation')),
  one_id uuid not null,
  other_id uuid not null,
  decided text not null check (decided in ('same', 'different')),
  decided_at timestamptz not null,
  primary key (network_id, kind, one_id, other_id),
  check (one_id < other_id)
);

-- Of what was sent: words, groups, day and figures. Who got it stands nowhere but in the links below, which go after a year.
create table circular (
  network_id uuid not null references network,
  id uuid not null,
  subject text not null check (length(subject) between 3 and 150),
  body text not null check (length(body) between 10 and 20000),
  audience text[] not null check (cardinality(audience) > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  recipients integer check (recipients >= 0),
  left_out jsonb,
  primary key (network_id, id),
  unique (id),
  check ((sent_at is null) = (recipients is null))
);
create index circular_by_day on circular (network_id, sent_at);

-- What a circular's link opens: one person's own "no more of these". Of the secret only its hash is kept.
create table circular_link (
  network_id uuid not null references network,
  token_hash bytea not null check (length(token_hash) = 32),
  circular_id uuid not null,
  contact_person_id uuid not null,
  created_at timestamptz not null,
  primary key (network_id, token_hash),
  foreign key (network_id, circular_id) references circular (network_id, id) on delete cascade,
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete cascade
);
create index circular_link_of_person on circular_link (network_id, contact_person_id);
create index circular_link_of_circular on circular_link (network_id, circular_id);

-- What stands in no table: one note a network, in the coordinator's own words.
create table handover_note (
  network_id uuid not null references network,
  body text not null check (length(body) <= 20000),
  changed_at timestamptz not null,
  primary key (network_id)
);

do $$
declare t text;
begin
  foreach t in array array['register_pair', 'circular', 'circular_link', 'handover_note'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update on %I to tragnetz_app', t);
    execute format('grant select on %I to tragnetz_retention', t);
  end loop;
end $$;
-- A circular that was never sent may be thrown away.
grant delete on circular to tragnetz_app;
grant delete on circular_link, circular, register_pair to tragnetz_retention;
