-- Referrals by professionals (domain.md 2.3): what whoever refers may know afterwards, and no word more.

-- Who refers, and a town that the family wants to tell only its own team, lie sealed like everything else.
alter table concern_field drop constraint concern_field_field_check;
alter table concern_field add constraint concern_field_field_check check (field in
  ('name','wish','topic','childAge','channelValue','safeContact','referrer','place'));

-- The referrer's side of a referral. No name, no topic, no place: her own sealed mark, and a word on how it stands. The
-- row outlives the concern (six months after it closed), because who refers has to be able to look again.
create table referral (
  network_id uuid not null references network,
  id uuid primary key,
  concern_id uuid unique references concern on delete set null,
  organisation_id uuid,
  membership_id uuid,
  sealed_reference bytea,
  sealed_notice_address bytea,
  locator bytea unique,
  status text not null default 'none' check (status in ('none', 'arrived', 'inContact', 'ended')),
  outcome text check (outcome in ('takenUp', 'declinedWithAlternative', 'notReached')),
  told_status text not null default 'none',
  created_at timestamptz not null default tragnetz_now(),
  ended_on date,
  cancel_requested_at timestamptz,
  cancel_told_at timestamptz,
  cancel_confirmed_at timestamptz,
  delete_after date,
  constraint outcome_only_at_the_end check (outcome is null or status = 'ended'),
  constraint one_way_to_look_again check ((locator is null) = (membership_id is not null)),
  constraint known_referrer_is_whole check ((organisation_id is null) = (membership_id is null)),
  constraint confirmed_was_requested check (cancel_confirmed_at is null or cancel_requested_at is not null)
);
create index referral_organisation on referral (organisation_id) where organisation_id is not null;

-- The word to the referrer follows the concern by itself, so that nobody can forget it (trust.md 4.1 I7), and only while
-- the family wants her to know. That a family has gone is shown as a plain end; what it stopped before is not shown.
create function settle_referral(of_concern uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c concern%rowtype;
  may_know boolean;
begin
  select * into c from concern where id = of_concern;
  if not found or c.kind <> 'referral' then return; end if;
  may_know := exists (select 1 from consent k where k.concern_id = c.id and k.purpose = 'feedbackToReferrer' and
    (k.live or (c.state = 'closed' and c.closing_reason in ('withdrawn', 'consentEnded') and k.withdrawn_at >= c.closed_at)));
  update referral r set
    status = case
      when not may_know then 'none'
      when c.state = 'closed' then 'ended'
      when r.status = 'inContact' or (c.state = 'active' and c.due_kind in ('nextStep', 'recheck', 'feedback')) then 'inContact'
      else 'arrived' end,
    outcome = case when may_know and c.state = 'closed' then
      case c.closing_reason when 'takenUp' then 'takenUp' when 'notReached' then 'notReached'
        when 'informationOnly' then 'declinedWithAlternative' when 'referredOn' then 'declinedWithAlternative' end end,
    ended_on = case when may_know and c.state = 'closed' then (c.closed_at at time zone 'Europe/Berlin')::date end,
    delete_after = ((c.closed_at at time zone 'Europe/Berlin') + interval '6 months')::date
  where r.concern_id = c.id;
end $$;
revoke execute on function settle_referral(uuid) from public;

create function settle_referral_of_concern() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform settle_referral(new.id);
  return null;
end $$;
create trigger referral_word after update of state, due_kind on concern for each row when (new.kind = 'referral')
  execute function settle_referral_of_concern();

create function settle_referral_of_consent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform settle_referral(new.concern_id);
  return null;
end $$;
create trigger referral_word after insert or update of withdrawn_at on consent for each row
  when (new.purpose = 'feedbackToReferrer') execute function settle_referral_of_consent();

create function begin_referral() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from concern where id = new.concern_id and network_id = new.network_id and kind = 'referral') then
    raise exception 'a referral belongs to a concern of this network' using errcode = '23514';
  end if;
  perform settle_referral(new.concern_id);
  return null;
end $$;
create trigger begin_word after insert on referral for each row execute function begin_referral();

alter table referral enable row level security;
alter table referral force row level security;
-- The referring organisation, and whoever sees the concern itself.
create policy own_organisation on referral to tragnetz_app
  using (organisation_id = (select context_organisation()) or concern_id in (select id from concern))
  with check (network_id = (select context_network()));
create policy own_concern on referral to tragnetz_family
  using (locator = (select context_locator())
    or concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
  with check (network_id = (select context_network()));
create policy same_network on referral to tragnetz_worker using (network_id = (select context_network()));
create policy retention_clears on referral to tragnetz_retention using (network_id = (select context_network()));
grant select (network_id, id, concern_id, organisation_id, membership_id, sealed_reference, status, outcome, created_at, ended_on,
  cancel_requested_at, cancel_confirmed_at) on referral to tragnetz_app;
grant update (cancel_requested_at, cancel_confirmed_at) on referral to tragnetz_app;
grant insert, select on referral to tragnetz_family;
grant update (cancel_requested_at) on referral to tragnetz_family;
grant select (network_id, id, concern_id, membership_id, locator, status, told_status, cancel_requested_at, cancel_told_at, sealed_notice_address)
  on referral to tragnetz_worker;
grant update (told_status, cancel_told_at) on referral to tragnetz_worker;
grant select, delete on referral to tragnetz_retention;
