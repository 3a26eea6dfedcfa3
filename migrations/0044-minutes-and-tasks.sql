-- What a meeting recorded, and the tasks that nobody can lose between two meetings.

-- Tasks -----------------------------------------------------------------------------------------------------------
-- A series may be merged into another: its open tasks go along and still know in which meeting they were made.
-- The name of whoever did a task goes with her entry in the register; an open task always has somebody.
alter table action_item
  drop constraint action_item_network_id_meeting_id_series_id_fkey,
  drop constraint action_item_network_id_owner_id_fkey,
  alter column owner_id drop not null,
  add column ended_in_id uuid,
  add column follows_id uuid,
  add column told_at timestamptz,
  -- She says it is not hers: it stays with her until the coordination finds somebody else.
  add column refused_at timestamptz,
  add column refused_why text check (length(refused_why) <= 500),
  add column reminded_on date,
  -- She said she needs longer: nobody reminds her before this day.
  add column quiet_until date,
  -- Handed over with a change and moved into action_item_log by the store itself; never kept here.
  add column changed_by_person_id uuid,
  add column changed_in_id uuid,
  add column changed_why text check (length(changed_why) <= 500),
  add foreign key (network_id, meeting_id) references meeting (network_id, id) on delete set null (meeting_id),
  add foreign key (network_id, ended_in_id) references meeting (network_id, id) on delete set null (ended_in_id),
  add foreign key (network_id, follows_id) references action_item (network_id, id) on delete set null (follows_id),
  add foreign key (network_id, owner_id) references contact_person (network_id, id) on delete set null (owner_id),
  add check (refused_at is not null or refused_why is null),
  add constraint open_task_has_owner check (state <> 'open' or owner_id is not null);
create index action_item_by_meeting on action_item (network_id, meeting_id);

create table action_item_log (
  network_id uuid not null references network,
  id uuid not null default gen_random_uuid(),
  action_item_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('made', 'owner', 'due', 'series', 'title', 'refused', 'done', 'dropped')),
  -- As it stood afterwards.
  owner_id uuid,
  due_on date not null,
  series_id uuid not null,
  -- Of a change by somebody who is signed in, or by a mailed link.
  by_account_id uuid,
  by_person_id uuid,
  meeting_id uuid,
  why text,
  primary key (network_id, id),
  foreign key (network_id, action_item_id) references action_item (network_id, id) on delete cascade deferrable initially deferred
);
create index action_item_log_of on action_item_log (network_id, action_item_id, at);

-- An open task stands in a series that goes on, with somebody who is still there. The locks keep two transactions from
-- passing each other: one ends the series while the other adds a task to it.
create function guard_action_item() returns trigger language plpgsql as $$
declare ended timestamptz; there boolean;
begin
  if tg_op = 'UPDATE' and old.state <> 'open' then
    if (new.state, new.title, new.due_on, new.series_id, new.ended_at, new.ended_why, new.created_at)
         is distinct from (old.state, old.title, old.due_on, old.series_id, old.ended_at, old.ended_why, old.created_at)
       or (new.owner_id is distinct from old.owner_id and new.owner_id is not null) then
      raise exception 'an ended task stays as it is' using errcode = '23514', constraint = 'ended_task_stays';
    end if;
    return new;
  end if;
  if new.state <> 'open' then
    return new;
  end if;
  if tg_op = 'INSERT' or new.series_id <> old.series_id then
    select s.ended_at into ended from meeting_series s where s.network_id = new.network_id and s.id = new.series_id for share;
    if ended is not null then
      raise exception 'an open task needs a series that goes on' using errcode = '23514', constraint = 'open_task_has_series';
    end if;
  end if;
  if tg_op = 'UPDATE' and new.owner_id is distinct from old.owner_id then
    new.refused_at := null;
    new.refused_why := null;
    new.told_at := null;
    new.reminded_on := null;
    new.quiet_until := null;
  end if;
  if tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id then
    select p.active into there from contact_person p where p.network_id = new.network_id and p.id = new.owner_id for share;
    if there is not true then
      raise exception 'an open task needs somebody who is there' using errcode = '23514', constraint = 'open_task_has_owner';
    end if;
  end if;
  return new;
end $$;
create trigger guard before insert or update on action_item for each row execute function guard_action_item();
create trigger no_delete before delete on action_item for each row execute function delete_only_by_retention();
create trigger no_truncate before truncate on action_item for each statement execute function refuse_change();

create function log_action_item() returns trigger language plpgsql as $$
declare said text;
begin
  foreach said in array array_remove(array[
    case when tg_op = 'INSERT' then 'made' end,
    case when tg_op = 'UPDATE' and new.title <> old.title then 'title' end,
    case when tg_op = 'UPDATE' and new.owner_id is distinct from old.owner_id and new.owner_id is not null then 'owner' end,
    case when tg_op = 'UPDATE' and new.due_on <> old.due_on then 'due' end,
    case when tg_op = 'UPDATE' and new.series_id <> old.series_id then 'series' end,
    case when tg_op = 'UPDATE' and old.refused_at is null and new.refused_at is not null then 'refused' end,
    case when tg_op = 'UPDATE' and new.state <> old.state then new.state end], null)
  loop
    insert into action_item_log (network_id, action_item_id, at, what, owner_id, due_on, series_id, by_account_id, by_person_id, meeting_id, why)
    values (new.network_id, new.id, tragnetz_now(), said, new.owner_id, new.due_on, new.series_id,
            nullif(current_setting('app.account', true), '')::uuid, new.changed_by_person_id, new.changed_in_id,
            coalesce(new.changed_why, case said when 'refused' then new.refused_why else new.ended_why end));
  end loop;
  new.changed_by_person_id := null;
  new.changed_in_id := null;
  new.changed_why := null;
  return new;
end $$;
-- After "guard": triggers of one moment run in the order of their names.
create trigger log before insert or update on action_item for each row execute function log_action_item();
create trigger append_only before update on action_item_log for each row execute function refuse_change();
create trigger no_delete before delete on action_item_log for each row execute function delete_only_by_retention();
create trigger no_truncate before truncate on action_item_log for each statement execute function refuse_change();

create function keep_series_of_open_tasks() returns trigger language plpgsql as $$
begin
  if exists (select from action_item i where i.network_id = old.network_id and i.series_id = old.id and i.state = 'open') then
    raise exception 'a series with open tasks goes on' using errcode = '23514', constraint = 'series_has_open_tasks';
  end if;
  return new;
end $$;
create trigger keep_open_tasks before update of ended_at on meeting_series for each row
  when (new.ended_at is not null) execute function keep_series_of_open_tasks();

create function keep_owner_of_open_tasks() returns trigger language plpgsql as $$
begin
  if exists (select from action_item i where i.network_id = old.network_id and i.owner_id = old.id and i.state = 'open') then
    raise exception 'somebody with open tasks stays' using errcode = '23514', constraint = 'person_has_open_tasks';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_open_tasks before update of active on contact_person for each row
  when (not new.active) execute function keep_owner_of_open_tasks();
create trigger keep_open_tasks_at_deletion before delete on contact_person for each row execute function keep_owner_of_open_tasks();

-- Minutes ---------------------------------------------------------------------------------------------------------
-- Counts every saved record of a point: who saves an older one is asked first.
alter table agenda_item add column revision integer not null default 0;

create table minutes (
  network_id uuid not null references network,
  meeting_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'sent', 'approved')),
  -- The version that was sent last; 0 before the first.
  version integer not null default 0,
  sent_at timestamptz,
  -- Only where the coordination chose so: after so many days without objection it counts as approved.
  silent_after_days integer check (silent_after_days between 7 and 90),
  approved_at timestamptz,
  approved_how text check (approved_how in ('meeting', 'silence')),
  approved_in_id uuid,
  primary key (network_id, meeting_id),
  foreign key (network_id, meeting_id) references meeting (network_id, id),
  foreign key (network_id, approved_in_id) references meeting (network_id, id) on delete set null (approved_in_id),
  check ((state = 'draft') = (version = 0)),
  check ((version = 0) = (sent_at is null)),
  check ((state = 'approved') = (approved_at is not null)),
  check ((approved_at is null) = (approved_how is null))
);

-- As it was sent, word for word; an earlier version stays readable beside a later one.
create table minutes_version (
  network_id uuid not null references network,
  meeting_id uuid not null,
  version integer not null check (version > 0),
  body jsonb not null,
  why text check (length(why) between 3 and 500),
  sent_at timestamptz not null,
  primary key (network_id, meeting_id, version),
  foreign key (network_id, meeting_id) references minutes (network_id, meeting_id) on delete cascade,
  check (version = 1 or why is not null)
);
create trigger append_only before update on minutes_version for each row execute function refuse_change();
create trigger no_delete before delete on minutes_version for each row execute function delete_only_by_retention();
create trigger no_truncate before truncate on minutes_version for each statement execute function refuse_change();

create table minutes_correction (
  network_id uuid not null references network,
  id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  contact_person_id uuid,
  text text not null check (length(text) between 3 and 2000),
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer text check (length(answer) <= 500),
  decided_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, meeting_id, version) references minutes_version (network_id, meeting_id, version) on delete cascade,
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete set null (contact_person_id),
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'declined' or length(answer) >= 3)
);
create index minutes_correction_of on minutes_correction (network_id, meeting_id) where state = 'open';

-- Minutes that were sent change only together with a new version, in the same transaction.
create function keep_sent_minutes() returns trigger language plpgsql as $$
declare row_of record;
begin
  row_of := coalesce(new, old);
  if session_user not like '%\_retention'
     and exists (select from minutes m where m.network_id = row_of.network_id and m.meeting_id = row_of.meeting_id and m.version > 0)
     and not exists (select from minutes_version v where v.network_id = row_of.network_id and v.meeting_id = row_of.meeting_id
                        and v.xmin = pg_current_xact_id()::xid) then
    raise exception 'sent minutes change by a correction only' using errcode = '23514', constraint = 'sent_minutes_stay';
  end if;
  return null;
end $$;
create constraint trigger keep_sent_minutes after insert or delete or update of kind, title, note, record on agenda_item
  deferrable initially deferred for each row execute function keep_sent_minutes();
create constraint trigger keep_sent_minutes after insert or delete or update of text on meeting_decision
  deferrable initially deferred for each row execute function keep_sent_minutes();

-- Links of mails to people without account: to the minutes of one meeting, or to one task. Only the hash is kept.
create table meeting_work_link (
  network_id uuid not null references network,
  token_hash bytea not null,
  contact_person_id uuid not null,
  meeting_id uuid,
  action_item_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (network_id, token_hash),
  unique (token_hash),
  foreign key (network_id, contact_person_id) references contact_person (network_id, id) on delete cascade,
  foreign key (network_id, meeting_id) references meeting (network_id, id) on delete cascade,
  foreign key (network_id, action_item_id) references action_item (network_id, id) on delete cascade,
  check ((meeting_id is null) <> (action_item_id is null))
);
create index meeting_work_link_by_day on meeting_work_link (network_id, expires_at);

create table meeting_document (
  network_id uuid not null references network,
  id uuid not null,
  meeting_id uuid not null,
  name text not null check (length(name) between 3 and 80),
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp')),
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760),
  -- Also for invited people without account, by their link.
  for_all boolean not null,
  added_at timestamptz not null,
  added_by_membership_id uuid,
  primary key (network_id, id),
  unique (id),
  foreign key (network_id, meeting_id) references meeting (network_id, id)
);
create index meeting_document_of on meeting_document (network_id, meeting_id);

do $$
declare t text;
begin
  foreach t in array array['action_item_log','minutes','minutes_version','minutes_correction','meeting_work_link','meeting_document'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_network on %I to tragnetz_app, tragnetz_retention
      using (network_id = (select context_network()))', t);
    execute format('grant select, insert on %I to tragnetz_app', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
  end loop;
end $$;
-- A meeting goes after its period with everything that hangs on it.
alter table date_poll drop constraint date_poll_network_id_meeting_id_fkey,
  add foreign key (network_id, meeting_id) references meeting (network_id, id) on delete cascade;
alter table date_poll_slot drop constraint date_poll_slot_network_id_meeting_id_fkey,
  add foreign key (network_id, meeting_id) references date_poll (network_id, meeting_id) on delete cascade;
alter table date_poll_answer drop constraint date_poll_answer_network_id_slot_id_fkey,
  add foreign key (network_id, slot_id) references date_poll_slot (network_id, id) on delete cascade;
grant update on minutes, minutes_correction, meeting_document to tragnetz_app;
grant delete on meeting_document to tragnetz_app;
grant select, delete on meeting, agenda_item, meeting_decision, action_item to tragnetz_retention;
grant select on meeting_guest to tragnetz_retention;
