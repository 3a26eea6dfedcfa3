-- Inviting, asking for a date, and who was there. Everything here goes with the guest it belongs to.

-- An answer given before the date moved does not hold for the new one.
alter table meeting add column moved_at timestamptz;
-- Both reminders go once; a moved meeting is reminded of anew.
alter table meeting add column reminded_to_answer_at timestamptz;
alter table meeting add column reminded_to_come_at timestamptz;

-- What a guest types at the door. Short enough for a name badge; nobody can try a thousand million of them in a morning.
create function new_check_in_code() returns text language sql volatile as $$
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random.bytes, place) & 31) + 1, 1), '')
    from (select uuid_send(gen_random_uuid()) as bytes offset 0) random, generate_series(0, 5) as place
$$;

alter table meeting_guest
  add column check_in_code text not null default new_check_in_code() check (check_in_code ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  add column comment text check (length(comment) <= 500),
  add column answered_how text check (answered_how in ('link', 'account', 'office')),
  add column answered_late boolean not null default false,
  add column reminded_at timestamptz,
  -- Not there and has said so.
  add column excused boolean not null default false,
  -- Came without being invited.
  add column walk_in boolean not null default false,
  add check (not excused or came is not true);
create unique index meeting_guest_by_code on meeting_guest (network_id, meeting_id, check_in_code);

-- What a mailed link opens: one guest's own answer. Of the secret only its hash is kept.
create table meeting_link (
  network_id uuid not null references network,
  token_hash bytea not null check (length(token_hash) = 32),
  guest_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (network_id, token_hash),
  foreign key (network_id, guest_id) references meeting_guest (network_id, id) on delete cascade
);
create index meeting_link_of_guest on meeting_link (network_id, guest_id);

-- One question at a time for the date of a meeting.
create table date_poll (
  network_id uuid not null references network,
  meeting_id uuid not null,
  closes_on date not null,
  asked_at timestamptz not null,
  closed_at timestamptz,
  primary key (network_id, meeting_id),
  foreign key (network_id, meeting_id) references meeting (network_id, id)
);

create table date_poll_slot (
  network_id uuid not null references network,
  id uuid not null,
  meeting_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  chosen boolean not null default false,
  primary key (network_id, id),
  unique (network_id, meeting_id, starts_at),
  foreign key (network_id, meeting_id) references date_poll (network_id, meeting_id)
);
create unique index date_poll_slot_chosen on date_poll_slot (network_id, meeting_id) where chosen;

create table date_poll_answer (
  network_id uuid not null references network,
  slot_id uuid not null,
  guest_id uuid not null,
  answer text not null check (answer in ('yes', 'ifNeedBe', 'no')),
  primary key (network_id, slot_id, guest_id),
  foreign key (network_id, slot_id) references date_poll_slot (network_id, id),
  foreign key (network_id, guest_id) references meeting_guest (network_id, id) on delete cascade
);
create index date_poll_answer_of_guest on date_poll_answer (network_id, guest_id);

-- That somebody has answered, and what she adds in her own words.
create table date_poll_voice (
  network_id uuid not null references network,
  guest_id uuid not null,
  note text check (length(note) <= 300),
  answered_at timestamptz not null,
  primary key (network_id, guest_id),
  foreign key (network_id, guest_id) references meeting_guest (network_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['meeting_link','date_poll','date_poll_slot','date_poll_answer','date_poll_voice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert, update, delete on %I to tragnetz_app', t);
  end loop;
end $$;

-- 36 months after a meeting its guests go; what they needed to take part, 30 days after it.
grant select, update, delete on meeting_guest to tragnetz_retention;
grant select on meeting to tragnetz_retention;
