-- What every act stands on: the clock, the operation keys, the audit, the outbox, the heartbeat of the jobs.
-- Role names are written tragnetz_*; the migrator replaces the prefix for an operator's own.

create table installation (
  single boolean primary key default true check (single),
  key_file_id text not null,
  created_at timestamptz not null default now()
);

-- One clock for everybody. The offset is for rehearsals and tests and stays zero in operation.
create table clock (
  single boolean primary key default true check (single),
  ahead interval not null default '0'
);
insert into clock default values;

create function tragnetz_now() returns timestamptz language sql stable security definer set search_path = public, pg_temp as
  'select now() + ahead from clock';

-- The network or organisation of the current transaction. After a transaction-local setting the value
-- falls back to the empty string, not to null, hence nullif (trust.md 3.1).
create function context_network() returns uuid language sql stable as
  $$ select nullif(current_setting('app.network', true), '')::uuid $$;
create function context_organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function context_locator() returns bytea language sql stable as
  $$ select decode(nullif(current_setting('app.locator', true), ''), 'hex') $$;
create function context_login_session() returns bytea language sql stable as
  $$ select decode(nullif(current_setting('app.login_session', true), ''), 'hex') $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;

-- Every write carries the operation key of its form; the same key twice gives the first result.
create table operation (
  op_key uuid primary key,
  act text not null,
  outcome jsonb,
  at timestamptz not null default tragnetz_now()
);

-- Who did or read what. Ids only, never words people typed. One hash chain per subject.
create table audit (
  chain uuid not null,
  seq integer not null,
  at timestamptz not null default tragnetz_now(),
  network_id uuid,
  actor_kind text not null check (actor_kind in ('anyone', 'staff', 'family', 'system')),
  account_id uuid,
  membership_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  outcome text not null,
  prev bytea not null,
  hash bytea not null,
  primary key (chain, seq)
);
create index audit_by_subject on audit (subject_id, at);

create function link_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.chain::text, 7));
  select seq, hash into last from audit where chain = new.chain order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.prev := coalesce(last.hash, '\x00'::bytea);
  new.hash := sha256(new.prev || convert_to(concat_ws('|', new.chain, new.seq, extract(epoch from new.at), new.network_id,
    new.actor_kind, new.account_id, new.membership_id, new.act, new.subject_kind, new.subject_id, new.outcome), 'utf8'));
  return new;
end $$;
create trigger link before insert on audit for each row execute function link_audit();
create trigger append_only before update on audit for each row execute function refuse_change();
create trigger no_truncate before truncate on audit for each statement execute function refuse_change();

-- Anything that leaves the house. The message is sealed for the server's outbox key, so jobs need no other key.
create table outbox (
  id uuid primary key default gen_random_uuid(),
  dedupe text not null unique,
  network_id uuid,
  concern_id uuid,
  kind text not null,
  sealed_message bytea,
  created_at timestamptz not null default tragnetz_now(),
  tries integer not null default 0,
  next_at timestamptz not null default tragnetz_now(),
  sent_at timestamptz,
  alarm_at timestamptz
);
create index outbox_due on outbox (next_at) where sent_at is null;

-- A dead job must be seen: the health page reads these rows.
create table job_run (
  job text primary key,
  last_at timestamptz not null,
  last_result text not null
);

create table rate_limit (
  key text primary key,
  points integer not null,
  expire bigint
);

grant select on installation, clock to tragnetz_app, tragnetz_public, tragnetz_family, tragnetz_worker, tragnetz_retention;
grant select, insert, update (outcome) on operation to tragnetz_app, tragnetz_family, tragnetz_worker;
grant select, delete on operation to tragnetz_retention;
grant select, insert on audit to tragnetz_app, tragnetz_family, tragnetz_worker, tragnetz_retention;
grant delete on audit to tragnetz_retention;
grant insert on outbox to tragnetz_app, tragnetz_family, tragnetz_worker;
grant select (dedupe) on outbox to tragnetz_family;
grant select, update (tries, next_at, sent_at, alarm_at, sealed_message) on outbox to tragnetz_worker;
grant select (id, dedupe, network_id, concern_id, kind, created_at, tries, next_at, sent_at, alarm_at) on outbox to tragnetz_app;
grant select, delete on outbox to tragnetz_retention;
grant select, insert, update on job_run to tragnetz_worker;
grant select on job_run to tragnetz_app, tragnetz_public;
