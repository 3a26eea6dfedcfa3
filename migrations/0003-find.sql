-- Offers, where they take place, and the offline gazetteer.

create table location (
  network_id uuid not null references network,
  id uuid not null,
  name text,
  street text,
  postal_code text,
  place text,
  lat double precision,
  lon double precision,
  accessibility_text text,
  primary key (network_id, id)
);

create table offer (
  network_id uuid not null references network,
  id uuid not null,
  slug text not null,
  organisation_id uuid,
  location_id uuid,
  title text not null check (length(title) between 1 and 300),
  description text,
  kind text not null check (kind in ('openHour','counselling','homeVisit','group','course','cafe','sponsor','navigator','material','online','hotline')),
  access text[] not null default '{}',
  topics text[] not null default '{}',
  languages text[] not null default '{}',
  age_from_months integer,
  age_to_months integer,
  pregnancy boolean,
  eligibility_text text,
  free boolean,
  cost_text text,
  opening_hours_text text,
  phones jsonb not null default '[]',
  email text,
  website text,
  status text not null default 'published' check (status in ('draft','published','hidden','archived')),
  published boolean generated always as (status = 'published') stored,
  takes_wishes_node_id uuid,
  confirmed_at timestamptz,
  source text,
  external_id text,
  import_key text,
  import_hash bytea,
  imported_at timestamptz,
  extra jsonb not null default '{}',
  created_at timestamptz not null default tragnetz_now(),
  changed_at timestamptz not null default tragnetz_now(),
  primary key (network_id, id),
  unique (id),
  unique (network_id, slug),
  unique (network_id, import_key),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, location_id) references location (network_id, id),
  foreign key (network_id, takes_wishes_node_id) references node (network_id, id)
);
create index offer_published on offer (network_id) where published;

-- Which rows a file held last time, so that rows that are gone can be listed as missing.
create table offer_import (
  network_id uuid not null references network,
  id uuid not null,
  source text not null,
  format text not null,
  at timestamptz not null default tragnetz_now(),
  report jsonb not null,
  primary key (network_id, id)
);

-- Postal codes of Germany. A code may lie in several districts, so a code alone never decides who is responsible.
create table postal_code (
  code text not null check (code ~ '^[0-9]{5}$'),
  place text not null,
  land text,
  district_key text not null default '',
  district text,
  lat double precision not null,
  lon double precision not null,
  primary key (code, place, district_key)
);

do $$
declare t text;
begin
  foreach t in array array['location','offer','offer_import'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_retention using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update, delete on %I to tragnetz_app', t);
  end loop;
end $$;
create policy public_reads on offer for select to tragnetz_public, tragnetz_family using (network_id = (select context_network()) and published);
create policy public_reads on location for select to tragnetz_public, tragnetz_family using (network_id = (select context_network()));
grant select on offer, location to tragnetz_public, tragnetz_family;
grant select on postal_code to tragnetz_app, tragnetz_public, tragnetz_family;
grant insert, update, delete on postal_code to tragnetz_app;

-- One raise per statement, not per row: an import of thousands of offers is one change.
create function raise_version_of_added() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update network n set data_version = data_version + 1 from (select distinct network_id from added) a where n.id = a.network_id;
  perform pg_notify('data_version', '');
  return null;
end $$;
create function raise_version_of_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update network n set data_version = data_version + 1 from (select distinct network_id from gone) g where n.id = g.network_id;
  perform pg_notify('data_version', '');
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['organisation','location','offer','regional_network','municipality'] loop
    execute format('create trigger version_added after insert on %I referencing new table as added for each statement execute function raise_version_of_added()', t);
    execute format('create trigger version_changed after update on %I referencing new table as added for each statement execute function raise_version_of_added()', t);
    execute format('create trigger version_gone after delete on %I referencing old table as gone for each statement execute function raise_version_of_gone()', t);
  end loop;
end $$;
create function raise_own_version() returns trigger language plpgsql as $$
begin
  new.data_version := greatest(new.data_version, old.data_version + 1);
  perform pg_notify('data_version', '');
  return new;
end $$;
create trigger own_version before update on network for each row execute function raise_own_version();
