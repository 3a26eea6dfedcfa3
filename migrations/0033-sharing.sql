-- Reading along with the family's consent, and an intake team that hands its place over (docs/decisions/0030, 0031).

-- 1. Another team reads along ---------------------------------------------------------------------------------------

-- A key of such a team rests on one consent. Both columns of "live" are part of a foreign key, so no commit can leave the
-- one without the other, whoever comes first: the technique of the referral and of the offer.
alter table consent add constraint who_reads_along unique (id, concern_id, purpose, recipient_node_id, live);
create index consent_reader on consent (recipient_node_id) where live and purpose = 'exchangeWith';
alter table consent add constraint reader_is_named check
  (purpose <> 'exchangeWith' or (recipient_node_id is not null and ends_at is not null and data_classes <@ array['contact','channel','care']
   and cardinality(data_classes) > 0));
alter table concern_wrap add column consent_id uuid;
alter table concern_wrap add column handover_id uuid;
alter table concern_wrap add column consent_purpose text generated always as
  (case when consent_id is not null then 'exchangeWith' end) stored;
alter table concern_wrap add column consent_live boolean generated always as (case when consent_id is not null then true end) stored;
alter table concern_wrap add constraint reads_along_with_consent
  foreign key (consent_id, concern_id, consent_purpose, holder_id, consent_live)
  references consent (id, concern_id, purpose, recipient_node_id, live) deferrable initially deferred;
create index concern_wrap_consent on concern_wrap (consent_id) where consent_id is not null;
create index concern_wrap_holder on concern_wrap (holder_id);
create index concern_wrap_handover on concern_wrap (handover_id) where handover_id is not null;

create table intake_handover (
  network_id uuid not null references network,
  id uuid primary key,
  from_node_id uuid not null,
  to_node_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  ended_at timestamptz,
  outcome text check (outcome in ('switched', 'calledOff')),
  running boolean generated always as (case when ended_at is null then true end) stored,
  unique (network_id, running),
  check ((ended_at is null) = (outcome is null)),
  check (from_node_id <> to_node_id),
  foreign key (network_id, from_node_id) references node (network_id, id),
  constraint new_team_works foreign key (to_node_id, network_id, running) references node (id, network_id, active)
);

-- Nobody else holds a key: the responsible team, the intake team, the team that is to become it, a team with consent.
create function only_who_may_holds_a_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare may boolean;
begin
  -- What was taken away before the commit needs no permission any more.
  perform 1 from concern_wrap where concern_id = new.concern_id and class = new.class and epoch = new.epoch
    and holder_id = new.holder_id and consent_id is null;
  if not found then return null; end if;
  select new.holder_id in (c.node_id, n.intake_node_id)
      or exists (select 1 from intake_handover h where h.id = new.handover_id and h.network_id = c.network_id and h.running and h.to_node_id = new.holder_id)
    into may from concern c join network n on n.id = c.network_id where c.id = new.concern_id;
  if may is not true then
    raise exception 'a key only for who may read' using errcode = '23514', constraint = 'only_who_may_holds_a_key';
  end if;
  return null;
end $$;
create constraint trigger only_who_may after insert or update of holder_id, consent_id on concern_wrap deferrable initially deferred
  for each row when (new.holder_kind = 'node' and new.consent_id is null) execute function only_who_may_holds_a_key();

-- What is not named in the consent has no key to it.
create function only_named_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from consent s where s.id = new.consent_id and new.class = any (s.data_classes))
     or (new.class = 'contact' and new.epoch = 0) then
    raise exception 'the consent does not name this part' using errcode = '23514', constraint = 'only_named_parts';
  end if;
  return new;
end $$;
create trigger only_named before insert or update of consent_id, class on concern_wrap
  for each row when (new.consent_id is not null) execute function only_named_parts();

-- Ended, by whomever: the keys that rest on it go in the same statement, and new ones become due.
create function end_reading_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from concern_wrap where consent_id = new.id;
  update concern set rekey_due = true where id = new.concern_id and state <> 'closed' and not rekey_due;
  return new;
end $$;
create trigger end_reading before update of withdrawn_at on consent
  for each row when (new.purpose = 'exchangeWith' and old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function end_reading_along();

-- The family spoke with one team about one other: where another team takes over, or the concern ends, it is over.
create function reading_along_ends_with_it() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update consent set withdrawn_at = tragnetz_now() where concern_id = new.id and purpose = 'exchangeWith' and withdrawn_at is null;
  return null;
end $$;
create trigger reading_along_ends after update of state, node_id on concern
  for each row when (new.state = 'closed' or new.node_id <> old.node_id) execute function reading_along_ends_with_it();

-- The wall: a transaction that says which concern it reads along in sees this one, and only what is named, and only while
-- the consent lives and the person of this transaction belongs to the team. No list, no search, no lock ever says it.
create function context_account() returns uuid language sql stable as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function reading_consent() returns consent language sql stable security definer set search_path = public, pg_temp as $$
  select s.* from consent s
   where s.concern_id = nullif(current_setting('app.reading', true), '')::uuid and s.network_id = context_network()
     and s.purpose = 'exchangeWith' and s.live and s.ends_at > tragnetz_now()
     and exists (select 1 from membership m where m.network_id = s.network_id and m.node_id = s.recipient_node_id
                  and m.account_id = context_account() and m.active and m.admitted_at is not null)
   limit 1
$$;
create function context_reading() returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select (reading_consent()).concern_id $$;
create function context_reading_consent() returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select (reading_consent()).id $$;
create function context_reading_parts() returns text[] language sql stable security definer set search_path = public, pg_temp as
  $$ select (reading_consent()).data_classes $$;
create function context_nodes() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(m.node_id), '{}'::uuid[]) from membership m
   where m.network_id = context_network() and m.account_id = context_account() and m.active and m.admitted_at is not null
     and m.node_id is not null
$$;
revoke execute on function reading_consent() from public;
create policy reads_along on concern for select to tragnetz_app using (id = (select context_reading()));
create policy reads_along on concern_wrap for select to tragnetz_app using (consent_id = (select context_reading_consent()));
create policy reads_along on concern_field for select to tragnetz_app
  using (concern_id = (select context_reading()) and class = any ((select context_reading_parts())::text[]));
create policy reads_along on message for select to tragnetz_app
  using (concern_id = (select context_reading()) and class = any ((select context_reading_parts())::text[]));
-- Which concerns somebody may read along in; no word of them.
create policy names_my_team on consent for select to tragnetz_app
  using (purpose = 'exchangeWith' and live and recipient_node_id = any ((select context_nodes())::uuid[]));

-- A former reader is asked for its notes too: it held the concern since the consent.
create or replace function confirmation_visible_to() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.visible_to := concern_visible_to(new.network_id, new.node_id);
  new.held_from := coalesce((select min(at) from concern_log where concern_id = new.concern_id and node_id = new.node_id),
    (select min(given_at) from consent where concern_id = new.concern_id and recipient_node_id = new.node_id));
  return new;
end $$;

-- Somebody who held a team's key is gone: what that team reads along in gets new keys too.
create or replace function ask_new_keys_of(left_node uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare marked integer;
begin
  update concern set rekey_due = true
   where network_id = context_network() and state <> 'closed' and not rekey_due
     and (node_id = left_node or left_node = (select intake_node_id from network where id = context_network())
       or id in (select concern_id from consent where recipient_node_id = left_node and purpose = 'exchangeWith' and live)
       or id in (select w.concern_id from concern_wrap w join intake_handover h on h.id = w.handover_id and h.running where w.holder_id = left_node));
  get diagnostics marked = row_count;
  return marked;
end $$;

-- A team closes: it reads along nowhere any more, and says that its notes are gone.
create function end_reading_of(left_node uuid, due timestamptz, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare ended integer;
begin
  insert into deletion_confirmation (network_id, id, concern_id, node_id, cause, asked_at, due_at)
  select network_id, gen_random_uuid(), concern_id, left_node, 'left', at, due from consent
   where network_id = context_network() and recipient_node_id = left_node and purpose = 'exchangeWith' and live
  on conflict do nothing;
  update consent set withdrawn_at = at
   where network_id = context_network() and recipient_node_id = left_node and purpose = 'exchangeWith' and live;
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke execute on function end_reading_of(uuid, timestamptz, timestamptz) from public;
grant execute on function end_reading_of(uuid, timestamptz, timestamptz) to tragnetz_app;
grant select (consent_id, handover_id) on concern_wrap to tragnetz_worker;

-- 2. A new intake team ----------------------------------------------------------------------------------------------

-- The intake team is the end of every escalation, so a concern that begins must be open to it. Who sealed for the former
-- one while the place changed begins again (40001 is repeated by the product).
create function intake_team_can_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from concern_wrap w join network n on n.intake_node_id = w.holder_id
                  where n.id = new.network_id and w.concern_id = new.id and w.class = 'contact' and w.latest) then
    raise exception 'the intake team of this moment could not open this concern' using errcode = '40001';
  end if;
  return null;
end $$;
create constraint trigger intake_can_open after insert on concern deferrable initially deferred
  for each row when (new.state <> 'closed') execute function intake_team_can_open();

create function intake_sees_everything() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern set visible_to = concern_visible_to(network_id, node_id)
   where network_id = new.id and visible_to is distinct from concern_visible_to(network_id, node_id);
  return null;
end $$;
create trigger intake_sees after update of intake_node_id on network
  for each row when (old.intake_node_id is distinct from new.intake_node_id) execute function intake_sees_everything();

-- What the new team could not open yet. What neither a member of the old team nor its recovery sheets open holds nothing up.
create function keys_to_hand_over(from_node uuid, to_node uuid)
  returns table (concern_id uuid, class text, epoch integer) language sql stable security definer set search_path = public, pg_temp as $$
  select o.concern_id, o.class, o.epoch from concern_wrap o
   where o.network_id = context_network() and o.holder_id = from_node
     and o.key_version in (select k.version from node_key_wrap k where k.node_id = from_node)
     and not exists (select 1 from concern_wrap n where n.concern_id = o.concern_id and n.class = o.class and n.epoch = o.epoch and n.holder_id = to_node)
$$;
create function concerns_to_hand_over(from_node uuid, to_node uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as
  $$ select count(distinct concern_id)::integer from keys_to_hand_over(from_node, to_node) $$;

-- Concerns that the new team was itself asked about: the way to the family still waits there for its yes.
create function asked_of_new_team(to_node uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
  $$ select distinct concern_id from concern_wrap
      where network_id = context_network() and holder_id = to_node and class = 'channel' and form = 'heldBack' $$;
create function concerns_handed_over(handover uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as
  $$ select count(distinct concern_id)::integer from concern_wrap where handover_id = handover and network_id = context_network() $$;

-- Stops new concerns and every act on one until the commit, then counts again. -1: no such hand-over is running; -2: a
-- family of another network waits for the answer of the former team, which alone can open its parcel.
create function hold_for_new_intake(handover uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare h intake_handover;
begin
  select * into h from intake_handover where id = handover and network_id = context_network() and running for update;
  if not found then return -1; end if;
  perform 1 from network where id = h.network_id for update;
  perform 1 from concern where network_id = h.network_id order by id for no key update;
  if exists (select 1 from concern_move where to_node_id = h.from_node_id and state = 'offered') then return -2; end if;
  return concerns_to_hand_over(h.from_node_id, h.to_node_id);
end $$;

-- One commit: place, responsibility, who sees, keys. Dates stay as they were promised. True when it was done.
create function switch_intake_team(handover uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare h intake_handover; duty uuid;
begin
  if hold_for_new_intake(handover) <> 0 then return false; end if;
  select * into strict h from intake_handover where id = handover;
  if not exists (select 1 from network where id = h.network_id and intake_node_id = h.from_node_id) then return false; end if;
  select duty_id into duty from node where id = h.to_node_id and active;
  if not found then return false; end if;
  update break_glass set ended_at = greatest(at, opened_at)
   where network_id = h.network_id and ended_at is null
     and membership_id in (select id from membership where node_id = h.from_node_id);
  delete from break_glass_wrap w using break_glass g where g.id = w.grant_id and g.network_id = h.network_id and g.ended_at is not null;
  insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, membership_id, state, due_at, due_kind, at, prev, hash)
  select c.network_id, c.id, c.version + 1, gen_random_uuid(), 'handOver', h.to_node_id, 'system',
         case when c.state = 'active' then duty end, c.state, c.due_at, c.due_kind, at, '', ''
    from concern c where c.network_id = h.network_id and c.node_id = h.from_node_id and c.state <> 'closed';
  update concern set node_id = h.to_node_id, owner_id = case when state = 'active' then duty end, version = version + 1
   where network_id = h.network_id and node_id = h.from_node_id and state <> 'closed';
  update network set intake_node_id = h.to_node_id where id = h.network_id;
  delete from concern_wrap where network_id = h.network_id and holder_id = h.from_node_id and consent_id is null;
  update concern set rekey_due = true where network_id = h.network_id and state <> 'closed' and not rekey_due;
  update intake_handover set ended_at = at, outcome = 'switched' where id = h.id;
  return true;
end $$;

-- Called off: what the other team got goes, and new keys are due where it had any.
create function call_off_intake_handover(handover uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update intake_handover set ended_at = at, outcome = 'calledOff' where id = handover and network_id = context_network() and running;
  if not found then return false; end if;
  update concern set rekey_due = true where network_id = context_network() and state <> 'closed' and not rekey_due
    and id in (select concern_id from concern_wrap where handover_id = handover);
  delete from concern_wrap where network_id = context_network() and handover_id = handover;
  return true;
end $$;
revoke execute on function keys_to_hand_over(uuid, uuid), concerns_to_hand_over(uuid, uuid), concerns_handed_over(uuid), asked_of_new_team(uuid), hold_for_new_intake(uuid),
  switch_intake_team(uuid, timestamptz), call_off_intake_handover(uuid, timestamptz) from public;
grant execute on function keys_to_hand_over(uuid, uuid), concerns_to_hand_over(uuid, uuid), concerns_handed_over(uuid), asked_of_new_team(uuid), hold_for_new_intake(uuid),
  switch_intake_team(uuid, timestamptz), call_off_intake_handover(uuid, timestamptz) to tragnetz_app;

-- 3. Somebody leaves who has something that is hers alone ------------------------------------------------------------

-- One answer for several causes: an emergency access that is running, or a consultation that opens for nobody else
-- (docs/decisions/0026). Which of them it is, whoever ends a membership does not learn.
create function has_own_matters(member uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from break_glass where network_id = context_network() and membership_id = member and running and ends_at > tragnetz_now())
      or exists (select 1 from child_protection_consultation where network_id = context_network() and asker_id = member and closed_at is null)
$$;
-- Who knows of it already, and has to hear that she is gone.
create function who_shares_own_matters(member uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.adviser_id from child_protection_advice a join child_protection_consultation c on c.id = a.consultation_id
   where c.network_id = context_network() and c.asker_id = member and c.closed_at is null
  union
  select s.second_id from child_protection_confirmation s join child_protection_consultation c on c.id = s.consultation_id
   where c.network_id = context_network() and c.asker_id = member and c.closed_at is null
$$;
revoke execute on function has_own_matters(uuid), who_shares_own_matters(uuid) from public;
grant execute on function has_own_matters(uuid), who_shares_own_matters(uuid) to tragnetz_app;

alter table intake_handover enable row level security;
alter table intake_handover force row level security;
create policy same_network on intake_handover to tragnetz_app, tragnetz_worker, tragnetz_retention
  using (network_id = (select context_network()));
grant select, insert on intake_handover to tragnetz_app;
grant select on intake_handover to tragnetz_worker;
grant select, delete on intake_handover to tragnetz_retention;
