-- People of the register keep their own entry by a link in a mail, without an account. The link is usable until it expires:
-- who corrects a telephone number today may see a slip tomorrow.

create table self_entry_link (
  network_id uuid not null references network,
  token_hash bytea not null,
  contact_person_id uuid not null,
  -- `entry` opens the entry; `newMail` proves that somebody reads the address `sent_to` before it counts.
  purpose text not null check (purpose in ('entry', 'newMail')),
  sent_to text not null check (sent_to = lower(sent_to) and length(sent_to) <= 200),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (network_id, token_hash),
  unique (token_hash),
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete cascade
);
create index self_entry_link_of_person on self_entry_link (network_id, contact_person_id, created_at);

-- What somebody said by her link and only the coordination can do: she is no longer the one, or wants to be forgotten while
-- tasks are still hers. One of a kind waits for a person.
create table self_entry_wish (
  network_id uuid not null references network,
  id uuid not null,
  contact_person_id uuid not null,
  kind text not null check (kind in ('leaves', 'forget')),
  successor_name text check (length(successor_name) between 2 and 160),
  successor_function text check (length(successor_function) <= 160),
  successor_email text check (successor_email = lower(successor_email) and length(successor_email) <= 200),
  successor_phone text check (length(successor_phone) <= 60),
  said_at timestamptz not null,
  settled_at timestamptz,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete cascade
);
create unique index self_entry_wish_open on self_entry_wish (network_id, contact_person_id, kind) where settled_at is null;

do $$
declare t text;
begin
  foreach t in array array['self_entry_link', 'self_entry_wish'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update on %I to tragnetz_app', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
  end loop;
end $$;
-- Whoever asks to be forgotten leaves no address behind, neither in old links nor in what was proposed in her place.
grant delete on self_entry_link, self_entry_wish to tragnetz_app;

-- An account goes after its period although somebody in the register worked with it.
alter table contact_person drop constraint contact_person_membership_id_fkey;
alter table contact_person add foreign key (membership_id) references membership (id) on delete set null;

grant select, delete on contact_person to tragnetz_retention;
grant update (name, function, email, phone, publish_agreed_at, publish_agreed_how, membership_id, mails_stopped_at, source, confirmed_at)
  on contact_person to tragnetz_retention;
grant select, delete on circle_member to tragnetz_retention;

-- People whose time is over. Where something still names one of them (a finished task in minutes that are kept), only the
-- database knows it; then nothing of her stays but the place.
create function clear_contact_persons(ids uuid[], placeholder text) returns integer language plpgsql
  set search_path = public, pg_temp as $$
declare
  one uuid;
  gone integer := 0;
begin
  foreach one in array ids loop
    begin
      delete from contact_person where network_id = (select context_network()) and id = one;
    exception when foreign_key_violation or check_violation then
      update contact_person set name = placeholder, function = null, email = null, phone = null, publish_agreed_at = null,
             publish_agreed_how = null, membership_id = null, mails_stopped_at = null, source = null, confirmed_at = null
       where network_id = (select context_network()) and id = one;
    end;
    gone := gone + 1;
  end loop;
  return gone;
end $$;
revoke execute on function clear_contact_persons(uuid[], text) from public;
grant execute on function clear_contact_persons(uuid[], text) to tragnetz_retention;
