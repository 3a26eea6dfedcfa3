-- A family moves: its concern is handed to the intake team of another network. Until that team acknowledges, the concern
-- stays open and owned where it is (decisions.md 22). Both networks lie in one store, so every step is one commit.

-- The consent to it names the network that receives.
alter table consent add column recipient_network_id uuid references network;
alter table consent add constraint move_names_the_network check (purpose <> 'moveTo' or recipient_network_id is not null);
alter table consent add constraint consent_to_network unique (concern_id, purpose, live, recipient_network_id);
alter table concern add constraint concern_open unique (id, open_);
alter table network add constraint network_intake unique (id, intake_node_id);

-- `parcel`: the consented words under new keys, with the wraps for the receiving team and the family. `held_channel`: the
-- wrap of the key to phone and address, released with the acknowledgement (decisions.md 20). Both go when the move ends.
create table concern_move (
  network_id uuid not null references network,
  id uuid primary key,
  concern_id uuid not null,
  to_network_id uuid not null references network,
  to_node_id uuid not null,
  to_organisation_id uuid not null,
  planned_id uuid not null,
  state text not null default 'offered' check (state in ('offered', 'acknowledged', 'declined', 'withdrawn', 'expired')),
  reason text check (reason in ('noCapacity', 'otherArea', 'otherTopic', 'languageMissing', 'other')),
  offered_at timestamptz not null,
  offered_by uuid not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  new_concern_id uuid,
  parcel jsonb,
  held_channel bytea,
  visible_to uuid[] not null default '{}',
  open_ boolean generated always as (case when state = 'offered' then true end) stored,
  offered_network uuid generated always as (case when state = 'offered' then to_network_id end) stored,
  offered_node uuid generated always as (case when state = 'offered' then to_node_id end) stored,
  offered_organisation uuid generated always as (case when state = 'offered' then to_organisation_id end) stored,
  consent_purpose text generated always as (case when state = 'offered' then 'moveTo' end) stored,
  constraint another_network check (to_network_id <> network_id),
  constraint answer_comes_after_the_offer check (due_at > offered_at),
  constraint an_answer_has_its_time check ((state = 'offered') = (answered_at is null)),
  constraint acknowledged_names_the_new_concern check ((state = 'acknowledged') = (new_concern_id is not null) and new_concern_id = planned_id),
  constraint a_no_has_a_reason check ((state = 'declined') = (reason is not null)),
  constraint only_an_open_move_carries_words check ((state = 'offered') = (parcel is not null) and (state = 'offered') = (held_channel is not null)),
  constraint one_open_move unique (concern_id, open_),
  constraint move_made_concern unique (concern_id, new_concern_id),
  foreign key (network_id, concern_id) references concern (network_id, id),
  constraint moving_concern_stays_open foreign key (concern_id, open_) references concern (id, open_) deferrable initially deferred,
  constraint receiver_is_the_intake_team foreign key (offered_network, offered_node)
    references network (id, intake_node_id) deferrable initially deferred,
  constraint move_with_consent foreign key (concern_id, consent_purpose, open_, offered_network)
    references consent (concern_id, purpose, live, recipient_network_id) deferrable initially deferred
);
create index concern_move_visible_to on concern_move using gin (visible_to);
create index concern_move_offered on concern_move (offered_organisation) where offered_organisation is not null;
create index concern_move_due on concern_move (network_id, due_at) where state = 'offered';

-- "Moved" alone says that the family moved away or found help elsewhere. With this column it says more, and then an
-- acknowledged move proves it.
alter table concern add column moved_to_id uuid;
alter table concern add constraint moved_on_means_moved check (moved_to_id is null or closing_reason is not distinct from 'moved');
alter table concern add constraint moved_on_is_acknowledged foreign key (id, moved_to_id)
  references concern_move (concern_id, new_concern_id) deferrable initially deferred;

create function move_is_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare m concern_move;
begin
  select * into m from concern_move where id = new.id;
  if m.state = 'offered' and not exists (
    select 1 from concern c join network w on w.id = c.network_id and w.intake_node_id = c.node_id
     where c.id = m.concern_id and c.state in ('received', 'active')) then
    raise exception 'only a concern that lies with the intake team moves' using errcode = '23514';
  end if;
  if m.state = 'acknowledged' and not exists (
    select 1 from concern o join concern n on n.id = m.new_concern_id
     where o.id = m.concern_id and o.moved_to_id = n.id and n.network_id = m.to_network_id and n.follows_id = o.id) then
    raise exception 'an acknowledged move ends the old concern and names the new one' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger whole after insert or update of state on concern_move deferrable initially deferred
  for each row execute function move_is_whole();

-- An ended move stays as it ended, and carries nothing that could be read.
create function keep_move_rules() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'offered' and to_jsonb(new) - 'visible_to' is distinct from to_jsonb(old) - 'visible_to'
     and (new.state, new.reason, new.due_at, new.new_concern_id, new.parcel, new.held_channel, new.answered_at, new.answered_by)
       is distinct from (old.state, old.reason, old.due_at, old.new_concern_id, old.parcel, old.held_channel, old.answered_at, old.answered_by) then
    raise exception 'a move that ended stays as it ended' using errcode = '22000';
  end if;
  if (new.concern_id, new.to_network_id, new.to_node_id, new.planned_id, new.offered_at)
     is distinct from (old.concern_id, old.to_network_id, old.to_node_id, old.planned_id, old.offered_at) then
    raise exception 'a move goes where it was offered' using errcode = '22000';
  end if;
  if new.state <> 'offered' then
    new.parcel := null;
    new.held_channel := null;
    new.answered_at := coalesce(new.answered_at, tragnetz_now());
  end if;
  return new;
end $$;
create trigger rules before update on concern_move for each row execute function keep_move_rules();

-- The consent was to this one handing over: it ends with it, unless the words have arrived.
create function end_consent_of_move() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update consent set withdrawn_at = new.answered_at
   where concern_id = new.concern_id and purpose = 'moveTo' and withdrawn_at is null;
  return null;
end $$;
create trigger consent_ends after update of state on concern_move
  for each row when (old.state = 'offered' and new.state in ('declined', 'withdrawn', 'expired')) execute function end_consent_of_move();

-- Whatever else happens to the concern ends the move in the same commit: withdrawal, ending, another team, the clock.
create function end_move_of_concern() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern_move set state = case when new.state = 'closed' or new.state = 'offered' then 'withdrawn' else 'expired' end
   where concern_id = new.id and state = 'offered';
  return null;
end $$;
create trigger ends_move after update on concern for each row
  when (new.state = 'closed' or new.state = 'offered' or new.node_id <> old.node_id or new.escalations > old.escalations)
  execute function end_move_of_concern();
create function end_move_of_consent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern_move set state = 'withdrawn' where concern_id = new.concern_id and state = 'offered';
  return null;
end $$;
create trigger ends_move after update of withdrawn_at on consent for each row
  when (new.purpose = 'moveTo' and old.withdrawn_at is null and new.withdrawn_at is not null) execute function end_move_of_consent();

-- Another team receives there now: nobody who was asked is left. The date promised to the family stands.
create function end_moves_to_former_intake() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c concern; m concern_move;
begin
  for m in select * from concern_move where to_network_id = new.id and state = 'offered' and to_node_id is distinct from new.intake_node_id for no key update loop
    select * into c from concern where id = m.concern_id for no key update;
    update concern_move set state = 'expired' where id = m.id;
    update concern set version = c.version + 1 where id = c.id;
    insert into concern_log (network_id, concern_id, seq, op_key, kind, reason, node_id, actor_kind, state, due_at, due_kind, at, prev, hash)
    values (c.network_id, c.id, c.version + 1, gen_random_uuid(), 'move', 'expired', c.node_id, 'system', c.state, c.due_at, c.due_kind, tragnetz_now(), '', '');
  end loop;
  return null;
end $$;
create trigger moves_follow_intake after update of intake_node_id on network
  for each row when (old.intake_node_id is distinct from new.intake_node_id) execute function end_moves_to_former_intake();

create trigger inherit before insert on concern_move for each row execute function inherit_visibility();
create function share_visibility_of_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern_move set visible_to = new.visible_to where concern_id = new.id;
  return null;
end $$;
create trigger share_moves after update on concern for each row when (old.visible_to is distinct from new.visible_to)
  execute function share_visibility_of_moves();

-- Who looked at it in the other network is written down there under the ids of this one, and goes with them.
create function forget_readings_of_move() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from audit where network_id = old.to_network_id and subject_id in (old.concern_id, old.id);
  return null;
end $$;
create trigger forget_readings after delete on concern_move for each row execute function forget_readings_of_move();

-- Walls: the giving side by its circle, the receiving side only while it is asked, each by one column.
alter table concern_move enable row level security;
alter table concern_move force row level security;
create policy own_organisation on concern_move to tragnetz_app
  using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()));
create policy offered_here on concern_move for select to tragnetz_app
  using (offered_organisation = (select context_organisation()));
create policy own_concern on concern_move for select to tragnetz_family
  using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()));
create policy same_network on concern_move to tragnetz_worker using (network_id = (select context_network()));
create policy offered_to_this_network on concern_move for select to tragnetz_worker using (offered_network = (select context_network()));
create policy retention_clears on concern_move to tragnetz_retention using (network_id = (select context_network()));
grant select, insert, update (state, answered_by) on concern_move to tragnetz_app;
grant select (network_id, id, concern_id, to_network_id, state, offered_at, due_at) on concern_move to tragnetz_family;
grant select (network_id, id, concern_id, to_network_id, to_node_id, state, due_at, offered_network), update (state) on concern_move to tragnetz_worker;
grant select, delete on concern_move to tragnetz_retention;
grant select (moved_to_id) on concern to tragnetz_worker;

-- The other networks of this installation that could receive: public facts and the public half of a team key.
create function networks_to_move_to() returns table (network_id uuid, name text, slug text, land text, node_id uuid, organisation_id uuid, key_version integer, public_key bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.name, w.slug, w.land, n.id, n.organisation_id, k.version, k.public_key
    from network w join node n on n.id = w.intake_node_id and n.active
    join lateral (select version, public_key from node_key where node_id = n.id order by version desc limit 1) k on true
   where w.id <> context_network() and not w.wishes_wait
   order by w.name
$$;

-- The receiving team says no: the giving team has its concern again with a new date, in this commit.
create function decline_offered_move(of_move uuid, why text, by_member uuid, due timestamptz, kind_due text, key uuid, now_at timestamptz)
  returns table (concern uuid, network uuid, node uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare m concern_move; c concern;
begin
  select * into m from concern_move where id = of_move;
  if not found or m.to_network_id is distinct from context_network() or m.to_organisation_id is distinct from context_organisation() then return; end if;
  select * into c from concern where id = m.concern_id for no key update;
  select * into m from concern_move where id = of_move and state = 'offered' for no key update;
  if not found then return; end if;
  update concern_move set state = 'declined', reason = why, answered_at = now_at, answered_by = by_member where id = m.id;
  update concern set version = c.version + 1, due_at = due, due_kind = kind_due where id = c.id;
  insert into concern_log (network_id, concern_id, seq, op_key, kind, reason, node_id, actor_kind, state, due_at, due_kind, at, prev, hash)
  values (c.network_id, c.id, c.version + 1, key, 'move', 'declined', c.node_id, 'system', c.state, due, kind_due, now_at, '', '');
  return query select c.id, c.network_id, c.node_id;
end $$;

-- The receiving team has made the new concern: the old one ends with its reason and its proof, and the family's code leads
-- on, in this commit. Nothing happens where the move is over or its day has passed.
create function settle_acknowledged_move(of_move uuid, by_member uuid, key uuid, now_at timestamptz, last_day date)
  returns table (concern uuid, network uuid, node uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare m concern_move; c concern; n concern;
begin
  select * into m from concern_move where id = of_move;
  if not found or m.to_network_id is distinct from context_network() or m.to_organisation_id is distinct from context_organisation() then return; end if;
  select * into c from concern where id = m.concern_id for no key update;
  select * into m from concern_move where id = of_move and state = 'offered' and due_at > now_at for no key update;
  if not found then return; end if;
  select * into n from concern where id = m.planned_id and follows_id = c.id and network_id = m.to_network_id and state <> 'closed';
  if not found then return; end if;
  update concern_move set state = 'acknowledged', new_concern_id = n.id, answered_at = now_at, answered_by = by_member where id = m.id;
  update concern set state = 'closed', due_at = null, due_kind = null, closing_reason = 'moved', moved_to_id = n.id, closed_at = now_at,
    delete_after = last_day, version = c.version + 1 where id = c.id;
  insert into concern_log (network_id, concern_id, seq, op_key, kind, reason, node_id, actor_kind, state, at, prev, hash)
  values (c.network_id, c.id, c.version + 1, key, 'close', 'movedOn', c.node_id, 'system', 'closed', now_at, '', '');
  insert into concern_count (network_id, id, month, moment, kind, language, place, closing_reason)
  values (c.network_id, gen_random_uuid(), date_trunc('month', now_at at time zone 'Europe/Berlin')::date, 'close', c.kind, c.language, c.place, 'moved');
  update concern_locator set concern_id = n.id, network_id = n.network_id where concern_id = c.id;
  update dialogue_ticket set concern_id = n.id, network_id = n.network_id where concern_id = c.id;
  return query select c.id, c.network_id, c.node_id;
end $$;

-- What the receiving team needs of the old concern besides the parcel: facts of the workflow, and the family's public key.
-- `held` keeps both until the commit, the concern first like every other step.
create function moving_concern(of_move uuid, held boolean) returns table (concern_id uuid, planned_id uuid, due_at timestamptz, parcel jsonb,
    held_channel bytea, kind text, origin text, language text, place text, channel_kind text, second_channel_kind text,
    pregnant_or_newborn boolean, urgent_shown boolean, family_public_key bytea, given_how text, given_at timestamptz, wording_version text,
    wording_language text, data_classes text[], oral_reason text, with_interpreter boolean, network_name text, network_land text, concern_state text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare m concern_move;
begin
  select * into m from concern_move where id = of_move;
  if not found or m.offered_network is distinct from context_network() or m.offered_organisation is distinct from context_organisation() then return; end if;
  if held then
    perform 1 from concern where id = m.concern_id for no key update;
    perform 1 from concern_move where id = of_move for no key update;
  end if;
  return query
    select m2.concern_id, m2.planned_id, m2.due_at, m2.parcel, m2.held_channel, c.kind, c.origin, c.language,
           case when 'place' = any(k.data_classes) then c.place end, c.channel_kind, c.second_channel_kind, c.pregnant_or_newborn, c.urgent_shown,
           c.family_public_key, k.given_how, k.given_at, k.wording_version, k.wording_language, k.data_classes, k.oral_reason, k.with_interpreter,
           w.name, w.land, c.state
      from concern_move m2 join concern c on c.id = m2.concern_id join network w on w.id = m2.network_id
      join consent k on k.concern_id = c.id and k.purpose = 'moveTo' and k.live
     where m2.id = of_move and m2.state = 'offered';
end $$;

-- The family reads who opened its words, also in the network that was asked.
create or replace function people_of_my_concern() returns table (membership_id uuid, name text, organisation text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, a.name, o.name
    from concern_locator l join concern c on c.id = l.concern_id
    join membership m on (m.id = c.owner_id or exists (select 1 from audit u where u.subject_id = c.id and u.membership_id = m.id))
     and (m.network_id = c.network_id or exists (select 1 from concern_move v where v.concern_id = c.id and v.to_network_id = m.network_id))
    join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
   where l.locator = context_locator()
$$;

-- A concern that went on in another network goes on there, and nowhere else.
create or replace function is_followed(of_concern uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from concern where follows_id = of_concern and network_id = context_network())
      or exists (select 1 from concern where id = of_concern and network_id = context_network() and moved_to_id is not null)
$$;

revoke execute on function networks_to_move_to(), decline_offered_move(uuid, text, uuid, timestamptz, text, uuid, timestamptz),
  settle_acknowledged_move(uuid, uuid, uuid, timestamptz, date), moving_concern(uuid, boolean) from public;
grant execute on function networks_to_move_to(), decline_offered_move(uuid, text, uuid, timestamptz, text, uuid, timestamptz),
  settle_acknowledged_move(uuid, uuid, uuid, timestamptz, date), moving_concern(uuid, boolean) to tragnetz_app;
