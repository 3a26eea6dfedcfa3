-- Who loses access loses it in one commit: new keys afterwards, a copy to be confirmed as deleted, an emergency that ends
-- by itself (trust.md 3.3; decisions.md 16).

-- Emergency access is a step of the concern, so the family reads it in its own log.
do $$
declare known text := (select pg_get_expr(conbin, conrelid) from pg_constraint
                        where conname = 'concern_log_kind_check' and conrelid = 'concern_log'::regclass);
begin
  alter table concern_log drop constraint concern_log_kind_check;
  execute format('alter table concern_log add constraint concern_log_kind_check check (%s or kind = ''breakGlass'')', known);
end $$;

-- New keys: what is stored is sealed again under them.
grant update (epoch, sealed) on message to tragnetz_app;
-- Deleting by a condition reads the rows first; without this the sweep found no key to take away.
create policy same_network_read on concern_wrap for select to tragnetz_worker using (network_id = (select context_network()));
-- The reconciliation of holders compares names, never a wrap.
grant select (holder_kind, epoch, form, key_version) on concern_wrap to tragnetz_worker;
-- A concern that ends because its consent ended is counted like every other.
create policy counted_by_sweep on concern_count to tragnetz_worker using (network_id = (select context_network()));
grant insert on concern_count to tragnetz_worker;

-- A former recipient confirms that its own notes and prints are gone.
create table deletion_confirmation (
  network_id uuid not null references network,
  id uuid primary key,
  concern_id uuid not null references concern,
  node_id uuid not null,
  cause text not null check (cause in ('withdrawn', 'expired', 'left')),
  held_from timestamptz,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  escalated_at timestamptz,
  visible_to uuid[] not null default '{}',
  waiting boolean generated always as (case when confirmed_at is null then true end) stored,
  unique (concern_id, node_id, waiting),
  foreign key (network_id, node_id) references node (network_id, id),
  check ((confirmed_at is null) = (confirmed_by is null))
);
create index deletion_confirmation_visible_to on deletion_confirmation using gin (visible_to);

-- Emergency access by a member of the intake team: the reason is sealed for the server, so that the data protection
-- officer can judge it; the keys are wrapped for the one person alone.
create table break_glass (
  network_id uuid not null references network,
  id uuid primary key,
  concern_id uuid not null references concern,
  membership_id uuid not null,
  sealed_reason bytea not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  visible_to uuid[] not null default '{}',
  running boolean generated always as (case when ended_at is null then true end) stored,
  unique (concern_id, membership_id, running),
  check (ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'),
  check (ended_at is null or ended_at >= opened_at)
);
create index break_glass_visible_to on break_glass using gin (visible_to);
create table break_glass_wrap (
  network_id uuid not null references network,
  grant_id uuid not null references break_glass on delete cascade,
  concern_id uuid not null references concern,
  account_id uuid not null,
  epoch integer not null,
  wrap bytea not null,
  primary key (grant_id, epoch)
);

-- A confirmation stays with the node that was asked and with the intake team, whoever is responsible by now.
create function confirmation_visible_to() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.visible_to := concern_visible_to(new.network_id, new.node_id);
  -- The one thing by which a team that sees the concern no more can find its own notes: since when it was asked.
  new.held_from := (select min(at) from concern_log where concern_id = new.concern_id and node_id = new.node_id);
  return new;
end $$;
create trigger inherit before insert on deletion_confirmation for each row execute function confirmation_visible_to();
create trigger inherit before insert on break_glass for each row execute function inherit_visibility();
create function share_break_glass() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update break_glass set visible_to = new.visible_to where concern_id = new.id;
  return null;
end $$;
create trigger share_emergencies after update on concern for each row when (old.visible_to is distinct from new.visible_to)
  execute function share_break_glass();

-- Where consent ended, nothing is left that could be read: words, files and keys go in the commit that closes the concern.
create function ended_consent_keeps_no_word() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from message where concern_id = new.id;
  delete from concern_field where concern_id = new.id;
  delete from concern_mark where concern_id = new.id;
  delete from concern_wrap where concern_id = new.id;
  update concern set sealed_notice_address = null, family_public_key = null where id = new.id;
  return null;
end $$;
create trigger ended_consent after update of state on concern
  for each row when (new.closing_reason = 'consentEnded') execute function ended_consent_keeps_no_word();

do $$
declare t text;
begin
  foreach t in array array['deletion_confirmation', 'break_glass', 'break_glass_wrap'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy retention_clears on %I to tragnetz_retention using (network_id = (select context_network()))', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
    execute format('create policy same_network on %I to tragnetz_worker using (network_id = (select context_network()))', t);
  end loop;
  foreach t in array array['deletion_confirmation', 'break_glass'] loop
    execute format('create policy own_organisation on %I to tragnetz_app
      using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()))', t);
    execute format('create policy own_concern on %I to tragnetz_family
      using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
      with check (network_id = (select context_network()))', t);
  end loop;
end $$;
create policy own_person on break_glass_wrap to tragnetz_app
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid)) with check (network_id = (select context_network()));

grant select, insert, update (confirmed_at, confirmed_by) on deletion_confirmation to tragnetz_app;
grant select, insert on deletion_confirmation to tragnetz_family;
grant select, insert, update (escalated_at) on deletion_confirmation to tragnetz_worker;
grant select, insert, update (ended_at) on break_glass to tragnetz_app;
grant select (network_id, id, concern_id, membership_id, opened_at, ends_at, ended_at) on break_glass to tragnetz_family;
grant select, update (ended_at) on break_glass to tragnetz_worker;
grant select, insert, delete on break_glass_wrap to tragnetz_app;
grant select (network_id, grant_id, concern_id), delete on break_glass_wrap to tragnetz_worker;

-- Families may write only when the intake team's key can be brought back: sheets printed and one drill passed. Lost keys
-- are the first failure of systems like this one. A network that is open already stays open.
alter table network add column wishes_wait boolean not null default false;
-- Once a year somebody has to try the sheets again.
alter table organisation_recovery add column reminded_at timestamptz;
grant select on organisation_recovery to tragnetz_worker;
grant update (reminded_at) on organisation_recovery to tragnetz_worker;

-- What the coordination may start without seeing a family ---------------------------------------------------------

-- Somebody who held a team's key is gone: every open concern that this key opens gets new keys. The intake team's key
-- opens all of them.
create function ask_new_keys_of(left_node uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare marked integer;
begin
  update concern set rekey_due = true
   where network_id = context_network() and state <> 'closed' and not rekey_due
     and (node_id = left_node or left_node = (select intake_node_id from network where id = context_network()));
  get diagnostics marked = row_count;
  return marked;
end $$;

-- A team leaves: it is asked to delete what it wrote down, and no key of a family is left to it, also of ended concerns.
create function ask_deletion_of(left_node uuid, due timestamptz, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare asked integer;
begin
  insert into deletion_confirmation (network_id, id, concern_id, node_id, cause, asked_at, due_at)
  select network_id, gen_random_uuid(), id, node_id, 'left', at, due from concern
   where network_id = context_network() and node_id = left_node and closing_reason is distinct from 'withdrawn'
  on conflict do nothing;
  get diagnostics asked = row_count;
  return asked;
end $$;
create function take_keys_of(left_node uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare taken integer;
begin
  delete from concern_wrap where network_id = context_network() and holder_id = left_node;
  get diagnostics taken = row_count;
  return taken;
end $$;

-- How many open concerns a team could not take over as intake team, because it holds no key to them.
create function concerns_closed_to(node uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from concern c
   where c.network_id = context_network() and c.state <> 'closed'
     and not exists (select 1 from concern_wrap w where w.concern_id = c.id and w.holder_id = node and w.class = 'contact' and w.latest)
$$;
-- How many open concerns a person owns, for whoever ends her membership without seeing any of them.
create function concerns_owned_by(owner uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from concern where network_id = context_network() and owner_id = owner and state <> 'closed'
$$;
-- The same hand-over as to the duty person, to a colleague who was chosen.
create function hand_over_concerns_to(leaving uuid, successor uuid, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare c concern; moved integer := 0;
begin
  for c in select * from concern where owner_id = leaving and state <> 'closed' and network_id = context_network() for no key update loop
    update concern set owner_id = successor, version = c.version + 1 where id = c.id;
    insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, membership_id, state, due_at, due_kind, at, prev, hash)
    values (c.network_id, c.id, c.version + 1, gen_random_uuid(), 'handOver', c.node_id, 'system', successor, c.state, c.due_at, c.due_kind, at, '', '');
    moved := moved + 1;
  end loop;
  return moved;
end $$;

revoke execute on function ask_new_keys_of(uuid), ask_deletion_of(uuid, timestamptz, timestamptz), take_keys_of(uuid), concerns_closed_to(uuid),
  concerns_owned_by(uuid), hand_over_concerns_to(uuid, uuid, timestamptz) from public;
grant execute on function ask_new_keys_of(uuid), ask_deletion_of(uuid, timestamptz, timestamptz), take_keys_of(uuid), concerns_closed_to(uuid),
  concerns_owned_by(uuid), hand_over_concerns_to(uuid, uuid, timestamptz) to tragnetz_app;
