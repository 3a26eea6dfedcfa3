-- The promise "nobody falls through the net" as constraints (trust.md 4). Generated "live" columns with composite
-- foreign keys make "points to something active" free of races at READ COMMITTED, which no trigger or check in the app is.

create table concern (
  network_id uuid not null references network,
  id uuid not null,
  kind text not null default 'contactWish' check (kind in ('contactWish', 'referral')),
  origin text not null check (origin in ('publicForm','phone','paper','openHour','navigator','welcomeVisit','course','professional')),
  state text not null check (state in ('received', 'offered', 'active', 'closed')),
  node_id uuid not null,
  owner_id uuid,
  due_at timestamptz,
  due_kind text check (due_kind in ('triage','answer','firstAttempt','attempt','nextStep','recheck','feedback')),
  closing_reason text check (closing_reason in ('takenUp','informationOnly','referredOn','declinedByFamily','notReached','noOffer','duplicate','withdrawn','moved')),
  closed_at timestamptz,
  follows_id uuid,
  successor_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default tragnetz_now(),
  language text not null,
  place text,
  channel_kind text not null check (channel_kind in ('call','text','mail','none')),
  pregnant_or_newborn boolean not null default false,
  urgent_shown boolean not null default false,
  reminded_at timestamptz,
  escalations integer not null default 0,
  rekey_due boolean not null default false,
  family_public_key bytea,
  sealed_notice_address bytea,
  nobody_answered_at timestamptz,
  delete_after date,
  visible_to uuid[] not null default '{}',
  open_ boolean generated always as (case when state <> 'closed' then true end) stored,
  owner_live boolean generated always as (case when state <> 'closed' and owner_id is not null then true end) stored,
  contact_class text generated always as (case when state <> 'closed' then 'contact' end) stored,
  primary key (id),
  unique (network_id, id),
  check ((state = 'closed') = (closing_reason is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (due_at is null)),
  check ((due_at is null) = (due_kind is null)),
  check (state <> 'active' or owner_id is not null),
  check (closing_reason <> 'referredOn' or successor_id is not null),
  constraint responsible_is_live foreign key (node_id, network_id, open_) references node (id, network_id, active),
  constraint owner_is_live foreign key (owner_id, node_id, owner_live) references membership (id, node_id, active),
  constraint network_has_intake foreign key (network_id, open_) references network (id, has_intake)
);
create index concern_due on concern (network_id, due_at) where state <> 'closed';
create index concern_visible on concern using gin (visible_to);

-- Append-only, gap-free, hash-chained: no change of a concern without its entry.
create table concern_log (
  network_id uuid not null,
  concern_id uuid not null references concern deferrable initially deferred,
  seq integer not null,
  op_key uuid not null unique,
  kind text not null check (kind in ('create','offer','accept','decline','handBack','attempt','next','answer','close','withdraw','escalate','handOver','nodeLeft','nobodyAnswered')),
  reason text,
  node_id uuid not null,
  actor_kind text not null,
  membership_id uuid,
  state text not null,
  due_at timestamptz,
  due_kind text,
  at timestamptz not null,
  visible_to uuid[] not null default '{}',
  prev bytea not null,
  hash bytea not null,
  primary key (concern_id, seq)
);
alter table concern add constraint change_has_log foreign key (id, version)
  references concern_log (concern_id, seq) deferrable initially deferred;

-- Consent as data. A concern cannot be offered on without a live one of purpose 'askNode'.
create table consent (
  network_id uuid not null,
  id uuid primary key,
  concern_id uuid not null references concern,
  purpose text not null check (purpose in ('contactMe', 'askNode', 'feedbackToReferrer')),
  given_how text not null check (given_how in ('form', 'oral', 'written', 'thread')),
  wording_version text not null,
  wording_language text not null,
  given_at timestamptz not null,
  ends_at timestamptz,
  withdrawn_at timestamptz,
  visible_to uuid[] not null default '{}',
  live boolean generated always as (case when withdrawn_at is null then true end) stored,
  unique (concern_id, purpose, live)
);
alter table concern add column asked_purpose text generated always as
  (case when state = 'offered' then 'askNode' end) stored;
alter table concern add column asked_live boolean generated always as (case when state = 'offered' then true end) stored;
alter table concern add constraint offered_with_consent foreign key (id, asked_purpose, asked_live)
  references consent (concern_id, purpose, live) deferrable initially deferred;

-- Keys of a concern. 'contact': name, wish, topic; 'channel': phone, mail, safe contact; 'care': the thread after acceptance.
create table concern_wrap (
  network_id uuid not null,
  concern_id uuid not null references concern,
  class text not null check (class in ('contact', 'channel', 'care')),
  epoch integer not null default 1,
  holder_id uuid not null,
  holder_kind text not null check (holder_kind in ('node', 'family')),
  key_version integer not null default 1,
  form text not null check (form in ('public', 'symmetric', 'heldBack')),
  wrap bytea not null,
  visible_to uuid[] not null default '{}',
  latest boolean,
  primary key (concern_id, class, epoch, holder_id),
  unique (concern_id, holder_id, class, latest)
);
alter table concern add constraint keys_follow_responsibility foreign key (id, node_id, contact_class, open_)
  references concern_wrap (concern_id, holder_id, class, latest) deferrable initially deferred;

create table concern_field (
  network_id uuid not null,
  concern_id uuid not null references concern,
  id uuid not null,
  field text not null check (field in ('name','wish','topic','childAge','channelValue','safeContact')),
  class text not null check (class in ('contact', 'channel')),
  epoch integer not null default 1,
  sealed bytea not null,
  visible_to uuid[] not null default '{}',
  primary key (concern_id, field)
);

create table message (
  network_id uuid not null,
  concern_id uuid not null references concern,
  id uuid not null,
  author text not null check (author in ('family', 'staff', 'system')),
  membership_id uuid,
  class text not null check (class in ('contact', 'care')),
  epoch integer not null,
  sealed bytea not null,
  at timestamptz not null,
  visible_to uuid[] not null default '{}',
  primary key (concern_id, id)
);

-- The family's door: found by a value that only the typed code yields, together with the server's pepper.
create table concern_locator (
  locator bytea primary key,
  network_id uuid not null,
  concern_id uuid not null unique references concern,
  family_public_key bytea not null,
  sealed_family_key bytea not null,
  receipt_until timestamptz not null
);
create table dialogue_ticket (
  token_hash bytea primary key,
  network_id uuid not null,
  concern_id uuid not null references concern,
  locator bytea not null,
  sealed_family_key bytea not null,
  ends_at timestamptz not null
);

-- Coded, without a person: written while somebody who knows the topic is present (decisions.md 16).
create table concern_count (
  network_id uuid not null references network,
  id uuid primary key,
  month date not null,
  moment text not null check (moment in ('create', 'close')),
  kind text not null,
  topic text,
  language text not null,
  place text,
  closing_reason text
);

-- Who may see it: the organisations of the intake node and of the responsible node. One array, one GIN index.
create function concern_visible_to(of_network uuid, of_node uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct n.organisation_id), '{}'::uuid[]) from node n
   where n.id = of_node or n.id = (select intake_node_id from network where id = of_network)
$$;
create function keep_concern_rules() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare forgettable constant text[] := array['sealed_notice_address', 'family_public_key', 'visible_to'];
begin
  if tg_op = 'UPDATE' then
    if old.state = 'closed' and to_jsonb(new) - forgettable is distinct from to_jsonb(old) - forgettable then
      raise exception 'closed is final' using errcode = '22000';
    end if;
    if new.version not in (old.version, old.version + 1) then
      raise exception 'version must advance by one' using errcode = '40001';
    end if;
    if new.version = old.version and (new.state, new.node_id, new.owner_id, new.due_at, new.due_kind)
        is distinct from (old.state, old.node_id, old.owner_id, old.due_at, old.due_kind) then
      raise exception 'no change of state, responsible or due without its log entry' using errcode = '40001';
    end if;
  end if;
  -- Who lets go must still see the row until the commit, else row-level security refuses her own step: the circle only
  -- widens here, and settle_visibility narrows it at the commit. Nobody else can set it (a trigger's own update is deeper).
  if tg_op = 'INSERT' then new.visible_to := concern_visible_to(new.network_id, new.node_id);
  elsif new.node_id <> old.node_id then new.visible_to := old.visible_to || concern_visible_to(new.network_id, new.node_id);
  elsif pg_trigger_depth() < 2 then new.visible_to := old.visible_to; end if;
  return new;
end $$;
create function settle_visibility() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern set visible_to = concern_visible_to(network_id, node_id)
   where id = new.id and visible_to is distinct from concern_visible_to(network_id, node_id);
  return null;
end $$;
create constraint trigger settle after update of node_id on concern deferrable initially deferred for each row execute function settle_visibility();
create trigger rules before insert or update on concern for each row execute function keep_concern_rules();

create function share_visibility() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern_log set visible_to = new.visible_to where concern_id = new.id;
  update consent set visible_to = new.visible_to where concern_id = new.id;
  update concern_wrap set visible_to = new.visible_to where concern_id = new.id;
  update concern_field set visible_to = new.visible_to where concern_id = new.id;
  update message set visible_to = new.visible_to where concern_id = new.id;
  return null;
end $$;
create trigger share after update on concern for each row when (old.visible_to is distinct from new.visible_to)
  execute function share_visibility();

create function inherit_visibility() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.visible_to := coalesce((select visible_to from concern where id = new.concern_id), '{}');
  return new;
end $$;
create trigger inherit before insert on consent for each row execute function inherit_visibility();
create trigger inherit before insert on concern_wrap for each row execute function inherit_visibility();
create trigger inherit before insert on concern_field for each row execute function inherit_visibility();
create trigger inherit before insert on message for each row execute function inherit_visibility();

create function link_concern_log() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.seq = 1 then new.prev := '\x00';
  else select hash into strict new.prev from concern_log where concern_id = new.concern_id and seq = new.seq - 1; end if;
  new.visible_to := coalesce((select visible_to from concern where id = new.concern_id), '{}');
  new.hash := sha256(new.prev || convert_to(concat_ws('|', new.concern_id, new.seq, new.op_key, new.kind, new.reason, new.node_id,
    new.actor_kind, new.membership_id, new.state, extract(epoch from new.due_at), new.due_kind, extract(epoch from new.at)), 'utf8'));
  return new;
end $$;
create trigger link before insert on concern_log for each row execute function link_concern_log();
create function keep_concern_log() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'visible_to' is distinct from to_jsonb(old) - 'visible_to' then
    raise exception 'concern_log is append-only' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger append_only before update on concern_log for each row execute function keep_concern_log();
create function delete_only_by_retention() returns trigger language plpgsql as $$
begin
  if session_user not like '%\_retention' then
    raise exception '% is append-only', tg_table_name using errcode = '42501';
  end if;
  return old;
end $$;
create trigger no_delete before delete on concern_log for each row execute function delete_only_by_retention();
create trigger no_delete before delete on concern for each row execute function delete_only_by_retention();
create trigger no_delete before delete on audit for each row execute function delete_only_by_retention();
create trigger no_truncate before truncate on concern_log for each statement execute function refuse_change();
create trigger no_truncate before truncate on concern for each statement execute function refuse_change();

-- Walls ---------------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['concern','concern_log','consent','concern_wrap','concern_field','message','concern_locator','dialogue_ticket','concern_count'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy retention_clears on %I to tragnetz_retention using (network_id = (select context_network()))', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
  end loop;
  foreach t in array array['concern','concern_log','consent','concern_wrap','concern_field','message'] loop
    execute format('create policy own_organisation on %I to tragnetz_app
      using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()))', t);
    execute format('create index %I on %I using gin (visible_to)', t || '_visible_to', t);
  end loop;
  foreach t in array array['concern_log','consent','concern_wrap','concern_field','message'] loop
    execute format('create policy own_concern on %I to tragnetz_family
      using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
      with check (network_id = (select context_network()))', t);
  end loop;
end $$;
drop index concern_visible;
create policy own_concern on concern to tragnetz_family
  using (id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
  with check (network_id = (select context_network()));
create policy by_code on concern_locator to tragnetz_family
  using (locator = (select context_locator())) with check (locator = (select context_locator()));
create policy by_ticket on dialogue_ticket to tragnetz_family
  using (token_hash = (select decode(nullif(current_setting('app.token', true), ''), 'hex')) or locator = (select context_locator()));
create policy same_network on concern to tragnetz_worker using (network_id = (select context_network()));
create policy same_network on concern_log to tragnetz_worker using (network_id = (select context_network()));
create policy same_network on concern_wrap for delete to tragnetz_worker using (network_id = (select context_network()));
create policy counted on concern_count to tragnetz_app, tragnetz_family using (network_id = (select context_network()));

grant select, update on concern to tragnetz_app;
grant insert, select on concern to tragnetz_family;
grant update (state, node_id, owner_id, due_at, due_kind, closing_reason, closed_at, version, nobody_answered_at, channel_kind, delete_after, rekey_due, sealed_notice_address, family_public_key)
  on concern to tragnetz_family;
grant select, insert on concern_log to tragnetz_app, tragnetz_family;
grant select, insert, update on consent to tragnetz_app, tragnetz_family;
grant select, insert, update, delete on concern_wrap to tragnetz_app, tragnetz_family;
grant select, insert, update, delete on concern_field to tragnetz_app, tragnetz_family;
grant select, insert, delete on message to tragnetz_app, tragnetz_family;
grant update (form, wrap) on concern_wrap to tragnetz_app;
grant select, insert, delete on concern_locator, dialogue_ticket to tragnetz_family;
grant update (receipt_until) on concern_locator to tragnetz_family;
grant insert on concern to tragnetz_app;
grant insert on concern_count to tragnetz_app, tragnetz_family;
grant select on concern_count to tragnetz_app;

-- The sweep sees the workflow and never a ciphertext.
grant select (network_id, id, kind, origin, state, node_id, owner_id, due_at, due_kind, closing_reason, closed_at, version, created_at,
  language, place, channel_kind, pregnant_or_newborn, reminded_at, escalations, rekey_due, nobody_answered_at, delete_after, visible_to) on concern to tragnetz_worker;
grant update (state, node_id, owner_id, due_at, due_kind, version, reminded_at, escalations, rekey_due) on concern to tragnetz_worker;
grant insert, select (network_id, concern_id, seq, kind, node_id, state, due_at, at) on concern_log to tragnetz_worker;
grant select (network_id, concern_id, holder_id, class, latest), delete on concern_wrap to tragnetz_worker;
grant select (id, sealed_notice_address) on concern to tragnetz_worker;

-- Everybody sees of the audit only what is theirs; the family sees who read its own concern.
alter table audit enable row level security;
alter table audit force row level security;
create policy own_network on audit to tragnetz_app, tragnetz_worker, tragnetz_retention
  using (network_id is not distinct from (select context_network())) with check (true);
create policy own_concern on audit to tragnetz_family
  using (subject_id = (select l.concern_id from concern_locator l where l.locator = context_locator())) with check (true);

-- Names of those who read or answered one's own concern, and of nobody else.
create function people_of_my_concern() returns table (membership_id uuid, name text, organisation text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, a.name, o.name
    from concern_locator l join concern c on c.id = l.concern_id
    join membership m on m.network_id = c.network_id
     and (m.id = c.owner_id or exists (select 1 from audit u where u.subject_id = c.id and u.membership_id = m.id))
    join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
   where l.locator = context_locator()
$$;
revoke execute on function people_of_my_concern() from public;
grant execute on function people_of_my_concern() to tragnetz_family;
