-- A withdrawal that a family told somebody instead of typing its code: how, on which day, and who wrote it down.
alter table consent add column withdrawal_told text check (withdrawal_told in ('phone', 'office', 'writing'));
alter table consent add column withdrawal_told_on date;
alter table consent add column withdrawal_recorded_by uuid;
alter table consent add constraint told_whole check
  ((withdrawal_told is null) = (withdrawal_told_on is null) and (withdrawal_told is null) = (withdrawal_recorded_by is null)
   and (withdrawal_told is null or withdrawn_at is not null));

-- "Delete everything", told to staff, reaches what the family's own act reaches: also what a professional could never
-- delete by herself. Only behind a withdrawal that was recorded on this concern, and only for who sees the concern.
create function forget_told_concern(told uuid, ended timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare mine uuid; t text;
begin
  perform 1 from concern c
   where c.id = told and c.network_id = context_network() and c.state = 'closed'
     and c.visible_to @> array[context_organisation()]
     and exists (select 1 from consent k where k.concern_id = c.id and k.withdrawal_recorded_by is not null
                   and k.purpose in ('contactMe', 'referralTransfer'));
  if not found then return false; end if;
  for mine in
    with recursive chain as (
      select c.id, c.follows_id from concern c where c.id = told
      union select c.id, c.follows_id from concern c join chain on c.id = chain.follows_id)
    select id from chain
  loop
    delete from break_glass_wrap where concern_id = mine;
    update break_glass set ended_at = greatest(ended, opened_at) where concern_id = mine and ended_at is null;
    foreach t in array array['message','concern_field','contact_attempt','partner_question','concern_wrap','concern_mark',
                             'dialogue_ticket','concern_locator'] loop
      execute format('delete from %I where concern_id = $1', t) using mine;
    end loop;
    update concern set sealed_notice_address = null, family_public_key = null where id = mine;
  end loop;
  return true;
end $$;
revoke execute on function forget_told_concern(uuid, timestamptz) from public;
grant execute on function forget_told_concern(uuid, timestamptz) to tragnetz_app;

-- When the server last got a new key of each kind; whoever keeps the machine is reminded after a year.
create table server_key_turn (
  key_name text primary key check (key_name in ('outboxKey', 'sessionKey', 'indexKey', 'formKey', 'secondFactorKey')),
  turned_at timestamptz not null
);
grant select on server_key_turn to tragnetz_worker, tragnetz_app;
