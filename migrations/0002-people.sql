-- Networks, organisations, the nodes that can be responsible, accounts and their keys.

create table network (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 120),
  land text check (land in ('BW','BY','BE','BB','HB','HH','HE','MV','NI','NW','RP','SL','SN','ST','SH','TH')),
  first boolean unique check (first),
  brand text not null default '#1d4e6f',
  lamp text not null default '#f4b740',
  logo_svg text,
  exit_url text not null default 'https://www.wikipedia.org/',
  phone text,
  phone_hours text,
  intake_name text,
  imprint text,
  privacy text,
  accessibility text,
  intake_node_id uuid,
  data_version bigint not null default 1,
  created_at timestamptz not null default tragnetz_now(),
  has_intake boolean generated always as (case when intake_node_id is not null then true end) stored,
  unique (id, has_intake)
);

create table organisation (
  network_id uuid not null references network,
  id uuid not null,
  name text not null,
  short_name text,
  organisation_type text,
  sector text,
  description text,
  email text,
  website text,
  phone text,
  parent_id uuid,
  active boolean not null default true,
  source text,
  external_id text,
  extra jsonb not null default '{}',
  created_at timestamptz not null default tragnetz_now(),
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, parent_id) references organisation (network_id, id)
);
create index organisation_by_name on organisation (network_id, lower(name));

-- A node is an organisation's team in a network that can be responsible for concerns; it carries the team key.
create table node (
  network_id uuid not null references network,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  active boolean not null default true,
  duty_id uuid,
  duty_live boolean generated always as (case when active then true end) stored,
  primary key (network_id, id),
  unique (id),
  unique (id, active),
  unique (id, network_id, active),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  check (not active or duty_id is not null)
);

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  public_key bytea not null,
  sealed_secret_key bytea not null,
  passphrase_salt bytea not null,
  sealed_totp_secret bytea,
  totp_last_step bigint,
  totp_confirmed_at timestamptz,
  failed_sign_ins integer not null default 0,
  slowed_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default tragnetz_now()
);

create table passkey (
  credential_id text primary key,
  account_id uuid not null references account on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default tragnetz_now(),
  last_used_at timestamptz
);

create table membership (
  network_id uuid not null references network,
  id uuid not null,
  account_id uuid not null references account,
  organisation_id uuid not null,
  node_id uuid,
  roles text[] not null check (cardinality(roles) > 0),
  active boolean not null default true,
  admitted_at timestamptz,
  since date not null default current_date,
  until date,
  primary key (network_id, id),
  unique (id),
  unique (id, node_id, active),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, node_id) references node (network_id, id)
);
create index membership_by_account on membership (account_id) where active;

-- Every active node has an active duty person of that very node.
alter table node add constraint node_has_live_duty foreign key (duty_id, id, duty_live)
  references membership (id, node_id, active) deferrable initially deferred;
-- The end of every escalation chain cannot be removed.
alter table network add constraint intake_is_live foreign key (intake_node_id, id, has_intake)
  references node (id, network_id, active) deferrable initially deferred;

-- Team keys: the secret is wrapped to each admitted member and to the institution's recovery key.
create table node_key (
  network_id uuid not null,
  node_id uuid not null,
  version integer not null,
  public_key bytea not null,
  created_at timestamptz not null default tragnetz_now(),
  primary key (node_id, version),
  foreign key (network_id, node_id) references node (network_id, id)
);
create table node_key_wrap (
  network_id uuid not null,
  node_id uuid not null,
  version integer not null,
  holder_kind text not null check (holder_kind in ('member', 'recovery')),
  holder_id uuid not null,
  wrap bytea not null,
  primary key (node_id, version, holder_kind, holder_id),
  foreign key (node_id, version) references node_key (node_id, version)
);

create table organisation_recovery (
  network_id uuid not null,
  organisation_id uuid not null,
  version integer not null,
  public_key bytea not null,
  created_at timestamptz not null default tragnetz_now(),
  drilled_at timestamptz,
  primary key (organisation_id, version),
  foreign key (network_id, organisation_id) references organisation (network_id, id)
);

create table invitation (
  token_hash bytea primary key,
  network_id uuid not null references network,
  organisation_id uuid not null,
  node_id uuid,
  account_id uuid references account,
  purpose text not null check (purpose in ('join', 'resetPassphrase')),
  email text not null,
  name text not null,
  roles text[] not null,
  invited_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default tragnetz_now(),
  foreign key (network_id, organisation_id) references organisation (network_id, id)
);

-- A lost second factor: two members of the team confirm before it may be set anew.
create table second_factor_reset (
  network_id uuid not null,
  account_id uuid not null references account,
  requested_at timestamptz not null default tragnetz_now(),
  confirmed_by uuid[] not null default '{}',
  done_at timestamptz,
  primary key (network_id, account_id, requested_at)
);

create table login_session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  membership_id uuid,
  network_id uuid,
  sealed_secret_key bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index login_session_by_account on login_session (account_id);

-- Between a right passphrase and a right second factor: five minutes, one use.
create table sign_in_challenge (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  sealed_secret_key bytea not null,
  challenge text,
  expires_at timestamptz not null
);

create table regional_network (
  network_id uuid not null references network,
  id uuid not null,
  slug text not null,
  name text not null,
  primary key (network_id, id),
  unique (network_id, slug)
);
create table municipality (
  network_id uuid not null references network,
  id uuid not null,
  regional_network_id uuid,
  name text not null,
  postal_codes text[] not null default '{}',
  lat double precision,
  lon double precision,
  primary key (network_id, id),
  unique (network_id, name),
  foreign key (network_id, regional_network_id) references regional_network (network_id, id)
);

-- Walls ---------------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['organisation','node','membership','node_key','node_key_wrap','organisation_recovery','invitation',
                           'second_factor_reset','regional_network','municipality'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_worker, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update on %I to tragnetz_app', t);
  end loop;
  foreach t in array array['organisation','node','regional_network','municipality'] loop
    execute format('create policy public_reads on %I for select to tragnetz_public, tragnetz_family
      using (network_id = (select context_network()))', t);
  end loop;
end $$;

-- The sign-in itself happens before any network is known: it may look for memberships of one account only.
create policy own_login on membership for select to tragnetz_app
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
create policy own_invitation on invitation to tragnetz_app
  using (token_hash = (select decode(nullif(current_setting('app.token', true), ''), 'hex')));

grant delete on node_key_wrap, municipality, regional_network to tragnetz_app;
grant select on organisation, regional_network, municipality to tragnetz_public;
grant select on organisation, node to tragnetz_family;
grant select on node, membership to tragnetz_worker;
grant select on network to tragnetz_app, tragnetz_public, tragnetz_family, tragnetz_worker, tragnetz_retention;
grant insert, update on network to tragnetz_app;
grant select, insert, update on account, passkey, login_session, sign_in_challenge to tragnetz_app;
grant delete on passkey, login_session, sign_in_challenge to tragnetz_app, tragnetz_retention;
grant select on login_session, sign_in_challenge to tragnetz_retention;
grant select (id, email, name, disabled_at) on account to tragnetz_worker;
grant select (node_id, version, public_key, network_id) on node_key to tragnetz_family;
create policy family_reads on node_key for select to tragnetz_family using (network_id = (select context_network()));
