-- Floods and files (trust.md T8 to T10). A wish is never refused for the company it comes in: what looks made by a machine
-- is stored like every other, with the same receipt and the same dates, and stands in a second list for a human eye.

alter table concern add column intake_queue text not null default 'normal' check (intake_queue in ('normal', 'unverified'));
-- How many of three signs speak for a person: a solved proof, the time a person takes, company within the allowance.
alter table concern add column intake_signs smallint not null default 3 check (intake_signs between 0 and 3);
create index concern_to_check on concern (network_id, intake_signs desc, created_at desc)
  where intake_queue = 'unverified' and state = 'received';
grant select (intake_queue, intake_signs) on concern to tragnetz_worker;

-- Counts of the hour, shared by all processes of an installation. Keys are keyed hashes, rows live for an hour or two.
grant select, insert, update, delete on rate_limit to tragnetz_family;

-- Junk keeps no word and no key from the moment it is closed as such; the door stays, so that a family that was sorted
-- out by mistake reads with its code that it ended, and can write anew.
create function abuse_keeps_no_word() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from message where concern_id = new.id) or exists (select 1 from concern_field where concern_id = new.id)
     or exists (select 1 from concern_wrap where concern_id = new.id) then
    raise exception 'closed as abuse: words and keys go at once' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger abuse_is_emptied after update of state on concern deferrable initially deferred
  for each row when (new.closing_reason = 'abuse') execute function abuse_keeps_no_word();

-- That somebody guesses codes or floods the form is told to the intake team: one row an hour, and nobody in it.
create table abuse_alarm (
  network_id uuid not null references network,
  kind text not null check (kind in ('codesGuessed', 'wishFlood')),
  hour timestamptz not null,
  last_at timestamptz not null,
  primary key (network_id, kind, hour)
);

-- Files of a message, each sealed under the same key as its words; where a message goes, its files go (the cascade).
create table attachment (
  network_id uuid not null references network,
  concern_id uuid not null references concern,
  message_id uuid not null,
  id uuid not null,
  position smallint not null check (position between 1 and 3),
  class text not null check (class in ('contact', 'care')),
  epoch integer not null,
  sealed_name bytea not null check (octet_length(sealed_name) <= 2048),
  sealed bytea not null check (octet_length(sealed) <= 8400000),
  at timestamptz not null,
  visible_to uuid[] not null default '{}',
  primary key (concern_id, id),
  unique (concern_id, message_id, position),
  foreign key (concern_id, message_id) references message (concern_id, id) on delete cascade
);
alter table attachment alter column sealed set storage external;

-- A function of its own, because the list of `share_visibility` belongs to whoever adds to the concern.
create function share_attachment_visibility() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update attachment set visible_to = new.visible_to where concern_id = new.id;
  return null;
end $$;
create trigger share_attachments after update on concern for each row when (old.visible_to is distinct from new.visible_to)
  execute function share_attachment_visibility();
create trigger inherit before insert on attachment for each row execute function inherit_visibility();

alter table abuse_alarm enable row level security;
alter table abuse_alarm force row level security;
create policy own_network on abuse_alarm to tragnetz_app, tragnetz_family using (network_id = (select context_network()));
create policy retention_clears on abuse_alarm to tragnetz_retention using (network_id = (select context_network()));
grant select on abuse_alarm to tragnetz_app;
grant select, insert, update (last_at) on abuse_alarm to tragnetz_family;
grant select, delete on abuse_alarm to tragnetz_retention;

alter table attachment enable row level security;
alter table attachment force row level security;
create index attachment_visible_to on attachment using gin (visible_to);
create policy own_organisation on attachment to tragnetz_app
  using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()));
create policy own_concern on attachment to tragnetz_family
  using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
  with check (network_id = (select context_network()));
create policy retention_clears on attachment to tragnetz_retention using (network_id = (select context_network()));
grant select, insert, delete on attachment to tragnetz_app, tragnetz_family;
grant select, delete on attachment to tragnetz_retention;
