-- Slowing down counts e-mail addresses, known or not, so that waiting never tells who works here. Kept for an hour.
alter table account drop column failed_sign_ins, drop column slowed_until;
create table sign_in_slowdown (
  email_mark bytea primary key,
  failed integer not null,
  slowed_until timestamptz not null,
  last_at timestamptz not null
);
grant select, insert, update, delete on sign_in_slowdown to tragnetz_app;
grant select, delete on sign_in_slowdown to tragnetz_retention;

-- The cost of a passphrase stands beside what it protects, so that it can grow.
alter table account add column passphrase_cost jsonb not null default '{"memoryKiB": 65536, "passes": 3, "lanes": 1}';

-- The challenge of a passkey is signed and bound to its step; nothing is stored for it.
alter table sign_in_challenge drop column challenge;

-- Sheets of an older recovery key keep working until the newer one has been drilled, so each has an id of its own.
alter table organisation_recovery add column id uuid not null default gen_random_uuid() unique;

-- Somebody left: the next member who comes makes a new generation of the team key.
alter table node add column rekey_due boolean not null default false;
