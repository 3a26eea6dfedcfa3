-- Child protection apart (domain.md 5.3): § 4 KKG, § 8a SGB VIII. A store of its own. No column and no link leads from
-- here to a wish, a referral or a family's support, and none from there to here. Who asks is one person; every other
-- one sees the part that was made for her and nothing else: the adviser the pseudonymous sheet, the second person the
-- decision, the child protection of the youth office the transfer. The wall is the account, not the organisation:
-- intake team and coordination often sit in the same house.

create function protection_reader() returns uuid language sql stable as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;

create table child_protection_consultation (
  network_id uuid not null references network,
  id uuid primary key,
  asker_id uuid not null,
  asker_account_id uuid not null,
  born text check (born in ('born', 'unborn')),
  talk text check (talk in ('held', 'notHeld')),
  decision text check (decision in ('noFurtherStep', 'moreSupport', 'withConsent', 'withoutConsentKkg', 'withoutConsentSgb8')),
  decided_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  unique (id, decision),
  unique (id, asker_account_id),
  constraint talk_comes_before_decision check (decision is null or (born is not null and talk is not null and decided_at is not null)),
  -- § 4 KKG and § 8a SGB VIII speak of a child that is born.
  constraint unborn_only_with_consent check (born is distinct from 'unborn' or decision is null or decision not like 'withoutConsent%'),
  constraint closed_with_decision check (closed_at is null or decision is not null)
);
create index child_protection_by_asker on child_protection_consultation (asker_account_id);

-- The question to an adviser. She never sees the row above.
create table child_protection_advice (
  network_id uuid not null references network,
  consultation_id uuid primary key,
  asker_id uuid not null,
  asker_account_id uuid not null,
  adviser_id uuid not null,
  adviser_account_id uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  reminders smallint not null default 0,
  foreign key (consultation_id, asker_account_id) references child_protection_consultation (id, asker_account_id),
  constraint adviser_is_another_person check (adviser_account_id <> asker_account_id)
);
create index child_protection_by_adviser on child_protection_advice (adviser_account_id);

-- Two people: who decides to inform without consent needs a second one who says yes.
create table child_protection_confirmation (
  network_id uuid not null references network,
  consultation_id uuid primary key,
  asker_id uuid not null,
  asker_account_id uuid not null,
  second_id uuid not null,
  second_account_id uuid not null,
  decision text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  agrees boolean,
  agreed boolean generated always as (case when agrees then true end) stored,
  unique (consultation_id, decision, agreed),
  foreign key (consultation_id, asker_account_id) references child_protection_consultation (id, asker_account_id),
  foreign key (consultation_id, decision) references child_protection_consultation (id, decision),
  constraint second_is_another_person check (second_account_id <> asker_account_id),
  check ((answered_at is null) = (agrees is null))
);
create index child_protection_by_second on child_protection_confirmation (second_account_id);

-- What is handed to the youth office. Only with the decision it stands on; without consent only with the second yes.
create table child_protection_transfer (
  network_id uuid not null references network,
  consultation_id uuid primary key,
  asker_id uuid not null,
  asker_account_id uuid not null,
  basis text not null check (basis in ('withConsent', 'withoutConsentKkg', 'withoutConsentSgb8')),
  recipient_kind text not null check (recipient_kind in ('own', 'outside')),
  recipient_organisation_id uuid,
  recipient_ids uuid[] not null default '{}',
  recipient_account_ids uuid[] not null default '{}',
  parents_informed boolean not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  received_at timestamptz,
  reminders smallint not null default 0,
  basis_needs text generated always as (case when basis <> 'withConsent' then basis end) stored,
  needs_yes boolean generated always as (case when basis <> 'withConsent' then true end) stored,
  foreign key (network_id, recipient_organisation_id) references organisation (network_id, id),
  foreign key (consultation_id, asker_account_id) references child_protection_consultation (id, asker_account_id),
  constraint transfer_follows_decision foreign key (consultation_id, basis) references child_protection_consultation (id, decision),
  constraint two_people_decided foreign key (consultation_id, basis_needs, needs_yes)
    references child_protection_confirmation (consultation_id, decision, agreed),
  constraint with_consent_they_know check (basis <> 'withConsent' or parents_informed),
  check ((recipient_kind = 'own') = (recipient_organisation_id is not null)),
  check (recipient_kind = 'outside' or cardinality(recipient_account_ids) > 0)
);
create index child_protection_by_recipient on child_protection_transfer using gin (recipient_account_ids);

-- The words, each part sealed with a key of its own, and for whom the key is wrapped. The matrix is part of the table:
-- her reason and her own draft open for the asker alone, the transfer for the recipient, never more.
create table child_protection_text (
  network_id uuid not null references network,
  consultation_id uuid not null references child_protection_consultation,
  part text not null check (part in ('reason', 'draft', 'sheet', 'advice', 'talk', 'decision', 'view', 'transfer', 'notInformed', 'receipt')),
  author_account_id uuid not null,
  sealed bytea not null,
  at timestamptz not null,
  primary key (consultation_id, part)
);
create table child_protection_wrap (
  network_id uuid not null references network,
  consultation_id uuid not null,
  part text not null,
  holder_account_id uuid not null,
  holder_role text not null,
  wrap bytea not null,
  primary key (consultation_id, part, holder_account_id),
  foreign key (consultation_id, part) references child_protection_text on delete cascade,
  constraint each_sees_her_part check (case holder_role
    when 'asker' then true
    when 'adviser' then part in ('sheet', 'advice', 'view')
    when 'second' then part in ('sheet', 'advice', 'talk', 'decision', 'view')
    when 'recipient' then part in ('transfer', 'notInformed')
    else false end)
);

-- Memberships are named without a link, because they go by a rule of their own.
-- Ids of accounts are never believed: they are looked up from the memberships, and so are the roles.
create function protection_member(member uuid, of_network uuid) returns membership
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found membership;
begin
  select * into found from membership m where m.id = member and m.network_id = of_network and m.active;
  if found.id is null then raise exception 'no such person in this network' using errcode = '23503'; end if;
  return found;
end $$;
revoke execute on function protection_member(uuid, uuid) from public;

create function protection_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare other membership;
begin
  new.asker_account_id := (protection_member(new.asker_id, new.network_id)).account_id;
  if tg_table_name = 'child_protection_advice' then
    other := protection_member(new.adviser_id, new.network_id);
    if not 'childProtectionAdviser' = any(other.roles) then
      raise exception 'not an adviser' using errcode = '23514';
    end if;
    new.adviser_account_id := other.account_id;
  elsif tg_table_name = 'child_protection_confirmation' then
    other := protection_member(new.second_id, new.network_id);
    if not exists (select 1 from child_protection_advice a where a.consultation_id = new.consultation_id and a.adviser_id = other.id)
       and not exists (select 1 from membership m where m.id = new.asker_id and m.node_id = other.node_id and other.admitted_at is not null) then
      raise exception 'neither of the team nor the adviser' using errcode = '23514';
    end if;
    new.second_account_id := other.account_id;
  elsif tg_table_name = 'child_protection_transfer' then
    select coalesce(array_agg(m.id), '{}'), coalesce(array_agg(m.account_id), '{}') into new.recipient_ids, new.recipient_account_ids
      from membership m where m.network_id = new.network_id and m.organisation_id = new.recipient_organisation_id
       and m.active and 'asdWorker' = any(m.roles);
  end if;
  return new;
end $$;

-- A key is wrapped only for somebody who has the part she is named with.
create function protection_holder_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c uuid := new.consultation_id; holder uuid := new.holder_account_id; fits boolean;
begin
  fits := case new.holder_role
    when 'asker' then exists (select 1 from child_protection_consultation x where x.id = c and x.asker_account_id = holder)
    when 'adviser' then exists (select 1 from child_protection_advice x where x.consultation_id = c and x.adviser_account_id = holder)
    when 'second' then exists (select 1 from child_protection_confirmation x where x.consultation_id = c and x.second_account_id = holder)
    else exists (select 1 from child_protection_transfer x where x.consultation_id = c and x.recipient_account_ids @> array[holder]) end;
  if not fits then raise exception 'no part of this consultation' using errcode = '42501'; end if;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['consultation','advice','confirmation','transfer'] loop
    execute format('create trigger people before insert on %I for each row execute function protection_people()', 'child_protection_' || t);
  end loop;
end $$;
create trigger fits before insert on child_protection_wrap for each row execute function protection_holder_fits();

-- Walls ---------------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['consultation','advice','confirmation','transfer','text','wrap'] loop
    t := 'child_protection_' || t;
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy retention_clears on %I to tragnetz_retention using (network_id = (select context_network()))', t);
    execute format('grant select, delete on %I to tragnetz_retention', t);
    execute format('grant select, insert on %I to tragnetz_app', t);
    execute format('create policy only_in_network on %I as restrictive to tragnetz_app
      using (network_id = (select context_network())) with check (network_id = (select context_network()))', t);
  end loop;
end $$;

create policy own on child_protection_consultation to tragnetz_app
  using (asker_account_id = (select protection_reader())) with check (asker_account_id = (select protection_reader()));
grant update (born, talk, decision, decided_at, changed_at, closed_at) on child_protection_consultation to tragnetz_app;

create policy parties on child_protection_advice for select to tragnetz_app
  using ((select protection_reader()) in (asker_account_id, adviser_account_id));
create policy asks on child_protection_advice for insert to tragnetz_app with check (asker_account_id = (select protection_reader()));
create policy answers on child_protection_advice for update to tragnetz_app using (adviser_account_id = (select protection_reader()));
create policy asks_another on child_protection_advice for delete to tragnetz_app
  using (asker_account_id = (select protection_reader()) and answered_at is null);
grant update (answered_at), delete on child_protection_advice to tragnetz_app;

create policy parties on child_protection_confirmation for select to tragnetz_app
  using ((select protection_reader()) in (asker_account_id, second_account_id));
create policy asks on child_protection_confirmation for insert to tragnetz_app
  with check (asker_account_id = (select protection_reader()) and answered_at is null);
create policy answers on child_protection_confirmation for update to tragnetz_app
  using (second_account_id = (select protection_reader()));
create policy decides_anew on child_protection_confirmation for delete to tragnetz_app
  using (asker_account_id = (select protection_reader()));
grant update (answered_at, agrees), delete on child_protection_confirmation to tragnetz_app;

create policy parties on child_protection_transfer for select to tragnetz_app
  using (asker_account_id = (select protection_reader()) or recipient_account_ids @> array[(select protection_reader())]);
create policy hands_over on child_protection_transfer for insert to tragnetz_app
  with check (asker_account_id = (select protection_reader()) and received_at is null);
create policy receives on child_protection_transfer for update to tragnetz_app
  using (case recipient_kind when 'own' then recipient_account_ids @> array[(select protection_reader())]
                             else asker_account_id = (select protection_reader()) end);
grant update (received_at) on child_protection_transfer to tragnetz_app;

create policy holders on child_protection_text for select to tragnetz_app
  using (author_account_id = (select protection_reader())
      or exists (select 1 from child_protection_wrap w where w.consultation_id = child_protection_text.consultation_id
                  and w.part = child_protection_text.part and w.holder_account_id = (select protection_reader())));
create policy writes on child_protection_text for insert to tragnetz_app
  with check (author_account_id = (select protection_reader()) and case part
    when 'advice' then exists (select 1 from child_protection_advice a
      where a.consultation_id = child_protection_text.consultation_id and a.adviser_account_id = (select protection_reader()))
    when 'view' then exists (select 1 from child_protection_confirmation c
      where c.consultation_id = child_protection_text.consultation_id and c.second_account_id = (select protection_reader()))
    else exists (select 1 from child_protection_consultation c
      where c.id = child_protection_text.consultation_id and c.asker_account_id = (select protection_reader())) end);
create policy rewrites on child_protection_text for update to tragnetz_app using (author_account_id = (select protection_reader()));
create policy takes_back on child_protection_text for delete to tragnetz_app
  using (part = 'view' and exists (select 1 from child_protection_consultation c
    where c.id = child_protection_text.consultation_id and c.asker_account_id = (select protection_reader())));
grant update (sealed, at), delete on child_protection_text to tragnetz_app;

create policy holders on child_protection_wrap for select to tragnetz_app
  using (holder_account_id = (select protection_reader()) or exists (select 1 from child_protection_consultation c
    where c.id = child_protection_wrap.consultation_id and c.asker_account_id = (select protection_reader())));
create policy wraps on child_protection_wrap for insert to tragnetz_app
  with check (exists (select 1 from child_protection_consultation c
      where c.id = child_protection_wrap.consultation_id and c.asker_account_id = (select protection_reader()))
    or part = 'advice' and exists (select 1 from child_protection_advice a
      where a.consultation_id = child_protection_wrap.consultation_id and a.adviser_account_id = (select protection_reader()))
    or part = 'view' and exists (select 1 from child_protection_confirmation c
      where c.consultation_id = child_protection_wrap.consultation_id and c.second_account_id = (select protection_reader())));
create policy takes_back on child_protection_wrap for delete to tragnetz_app
  using (holder_role <> 'asker' and exists (select 1 from child_protection_consultation c
    where c.id = child_protection_wrap.consultation_id and c.asker_account_id = (select protection_reader())));
grant delete on child_protection_wrap to tragnetz_app;

-- The reminder knows who is asked by when, and no word of it.
create policy same_network on child_protection_advice to tragnetz_worker using (network_id = (select context_network()));
create policy same_network on child_protection_transfer to tragnetz_worker using (network_id = (select context_network()));
grant select (network_id, consultation_id, asker_id, adviser_id, due_at, answered_at, reminders), update (reminders)
  on child_protection_advice to tragnetz_worker;
grant select (network_id, consultation_id, asker_id, recipient_ids, due_at, received_at, reminders), update (reminders)
  on child_protection_transfer to tragnetz_worker;

-- The child protection of the youth office stands outside Frühe Hilfen: no account has both (trust.md 2.2, T2). Two
-- memberships written at once wait for each other on the account.
create function asd_stays_outside() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.account_id::text, 21));
  if exists (select 1 from membership m where m.account_id = new.account_id and m.network_id = new.network_id and m.active and 'asdWorker' = any(m.roles))
     and exists (select 1 from membership m where m.account_id = new.account_id and m.network_id = new.network_id and m.active and not m.roles <@ array['asdWorker']) then
    raise exception 'asdWorker stands outside' using errcode = '23514', constraint = 'asd_stays_outside';
  end if;
  return null;
end $$;
create trigger asd_stays_outside after insert or update of roles, active, account_id on membership
  for each row when (new.active) execute function asd_stays_outside();
