-- The concern with all its kinds, steps and outcomes (domain.md 2.3), and consent with all that it must say (domain.md 5.2).

alter table concern drop constraint concern_kind_check;
alter table concern add constraint concern_kind_check check (kind in ('contactWish', 'referral', 'welcomeVisitWish', 'courseWish'));
alter table concern drop constraint concern_closing_reason_check;
alter table concern add constraint concern_closing_reason_check check (closing_reason in
  ('takenUp','informationOnly','referredOn','declinedByFamily','notReached','noOffer','duplicate','withdrawn','moved','consentEnded','abuse'));
alter table concern add column second_channel_kind text check (second_channel_kind in ('call','text','mail'));
alter table concern add column duplicate_of_id uuid;
alter table concern add column gap_recorded boolean not null default false;
-- "Not reached" needs the look of a second person at what was tried (decisions.md 7).
alter table concern add column second_look_at timestamptz;
alter table concern add column second_look_by uuid;
alter table concern add constraint duplicate_names_the_other check (closing_reason <> 'duplicate' or duplicate_of_id is not null);
alter table concern add constraint no_offer_leaves_a_gap_record check (closing_reason <> 'noOffer' or gap_recorded);
alter table concern add constraint second_look_is_whole check ((second_look_at is null) = (second_look_by is null));
alter table concern add constraint not_a_follower_of_itself check (follows_id <> id and successor_id <> id and duplicate_of_id <> id);

alter table concern_log drop constraint concern_log_kind_check;
alter table concern_log add constraint concern_log_kind_check check (kind in
  ('create','offer','accept','decline','handBack','attempt','reached','next','wait','answer','close','withdraw','escalate','handOver','nodeLeft',
   'nobodyAnswered','secondLook','cancelAsked','partnerAsked','partnerAnswered','consentGiven','consentEnded','letter','move','sortedOut','rekey'));

-- What was tried to reach a family: workflow, no word of it.
create table contact_attempt (
  network_id uuid not null references network,
  concern_id uuid not null references concern,
  id uuid not null,
  channel text not null check (channel in ('call','text','mail','letter','thread','visit')),
  outcome text not null check (outcome in ('reached','noAnswer','messageLeft','sent','wrongNumber','cameBack')),
  tried_at timestamptz not null,
  membership_id uuid,
  visible_to uuid[] not null default '{}',
  primary key (concern_id, id)
);

-- "Nobody could be reached" has to be earned: attempts on every way the family gave (the thread is one), at least three
-- and on two days where there is more than the thread, and somebody else has looked at it again.
create function not_reached_is_earned() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ways integer := 1 + (new.channel_kind <> 'none')::integer + (new.second_channel_kind is not null)::integer;
  tried record;
begin
  if new.closing_reason is distinct from 'notReached' then return null; end if;
  select count(*) as attempts, count(distinct channel) as channels,
         count(distinct (tried_at at time zone 'Europe/Berlin')::date) as days, bool_or(outcome = 'reached') as reached
    into tried from contact_attempt where concern_id = new.id;
  if tried.attempts < 3 or tried.days < 2 or tried.channels < least(ways, 2) or new.second_look_by is null
     or exists (select 1 from contact_attempt where concern_id = new.id and membership_id = new.second_look_by
                 and not exists (select 1 from contact_attempt o where o.concern_id = new.id and o.membership_id <> new.second_look_by)) then
    raise exception 'not reached: three attempts, two channels, two days and a second look' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger not_reached after update of state on concern deferrable initially deferred
  for each row when (new.state = 'closed') execute function not_reached_is_earned();

-- What a family needed and nobody offers: for the radar. Month and codes only, no way back to a concern.
create table gap_record (
  network_id uuid not null references network,
  id uuid primary key,
  month date not null,
  topic text,
  language text not null,
  place text,
  child_age text,
  cause text not null check (cause in ('noOffer','noPlace','noLanguage','tooFar','otherTimes','other'))
);

-- Consent as data: who may read what, from whom, until when, how it was given (domain.md 5.2).
alter table consent drop constraint consent_purpose_check;
alter table consent add constraint consent_purpose_check check (purpose in
  ('contactMe','askNode','referralTransfer','feedbackToReferrer','exchangeWith','interpreter','moveTo'));
alter table consent add column recipient_node_id uuid;
alter table consent add column recipient_organisation_id uuid;
alter table consent add column data_classes text[] not null default '{contact,channel,care}'
  check (data_classes <@ array['name','wish','topic','childAge','contact','channel','care','place','language']);
alter table consent add column recorded_by uuid;
alter table consent add column oral_reason text check (oral_reason in ('phone','noPaper','reading','language','urgent'));
alter table consent add column with_interpreter boolean not null default false;
alter table consent add column reminded_at timestamptz;
alter table consent add constraint oral_has_a_reason check (given_how <> 'oral' or oral_reason is not null);

-- A referral is a transfer of family data: without a live consent to it no open referral can be committed.
alter table concern add column transfer_purpose text generated always as
  (case when kind = 'referral' and state <> 'closed' then 'referralTransfer' end) stored;
alter table concern add column transfer_live boolean generated always as
  (case when kind = 'referral' and state <> 'closed' then true end) stored;
alter table concern add constraint referral_with_consent foreign key (id, transfer_purpose, transfer_live)
  references consent (concern_id, purpose, live) deferrable initially deferred;

create or replace function share_visibility() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare t text;
begin
  foreach t in array array['concern_log','consent','concern_wrap','concern_field','message','contact_attempt'] loop
    execute format('update %I set visible_to = $1 where concern_id = $2', t) using new.visible_to, new.id;
  end loop;
  return null;
end $$;
create trigger inherit before insert on contact_attempt for each row execute function inherit_visibility();

alter table contact_attempt enable row level security;
alter table contact_attempt force row level security;
alter table gap_record enable row level security;
alter table gap_record force row level security;
create index contact_attempt_visible_to on contact_attempt using gin (visible_to);
create policy own_organisation on contact_attempt to tragnetz_app
  using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()));
create policy own_concern on contact_attempt to tragnetz_family
  using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
  with check (network_id = (select context_network()));
create policy retention_clears on contact_attempt to tragnetz_retention using (network_id = (select context_network()));
create policy same_network on contact_attempt for select to tragnetz_worker using (network_id = (select context_network()));
create policy counted on gap_record to tragnetz_app using (network_id = (select context_network()));
create policy retention_clears on gap_record to tragnetz_retention using (network_id = (select context_network()));
grant select, insert on contact_attempt to tragnetz_app;
grant select on contact_attempt to tragnetz_family;
grant select, delete on contact_attempt to tragnetz_retention;
grant select on contact_attempt to tragnetz_worker;
grant insert, select on gap_record to tragnetz_app;
grant select on gap_record to tragnetz_retention;
grant delete on contact_attempt to tragnetz_family;
grant select (second_channel_kind, second_look_at, second_look_by, duplicate_of_id) on concern to tragnetz_worker;
grant update (second_channel_kind, second_look_at, second_look_by) on concern to tragnetz_family;

-- The sweep ends what consent no longer carries; it sees dates and purposes, no words.
create policy same_network on consent to tragnetz_worker using (network_id = (select context_network()));
grant select, update (withdrawn_at, reminded_at) on consent to tragnetz_worker;
grant update (closing_reason, closed_at, delete_after) on concern to tragnetz_worker;
