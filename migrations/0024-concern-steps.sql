-- The steps of a concern on the side of the professionals: what may be the same family twice, the day on which help
-- really began, and a concern that goes on as a new one.

-- 64-bit marks of phone and e-mail under a key of the network: equal marks are a hint for a person, never a proof.
create table concern_mark (
  network_id uuid not null references network,
  concern_id uuid not null references concern,
  kind text not null check (kind in ('phone', 'email')),
  mark bytea not null check (length(mark) = 8),
  visible_to uuid[] not null default '{}',
  primary key (concern_id, kind, mark)
);
create index concern_mark_same on concern_mark (network_id, kind, mark);
create index concern_mark_visible_to on concern_mark using gin (visible_to);
create trigger inherit before insert on concern_mark for each row execute function inherit_visibility();
create function share_visibility_of_marks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update concern_mark set visible_to = new.visible_to where concern_id = new.id;
  return null;
end $$;
create trigger share_marks after update on concern for each row when (old.visible_to is distinct from new.visible_to)
  execute function share_visibility_of_marks();

alter table concern_mark enable row level security;
alter table concern_mark force row level security;
create policy own_organisation on concern_mark to tragnetz_app
  using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()));
create policy own_concern on concern_mark to tragnetz_family
  using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()))
  with check (network_id = (select context_network()));
create policy retention_clears on concern_mark to tragnetz_retention using (network_id = (select context_network()));
grant select, insert, delete on concern_mark to tragnetz_app, tragnetz_family;
grant select, delete on concern_mark to tragnetz_retention;

-- "Taken up" says that a first visit, date or attendance has really happened: it names the day. What was closed before
-- this rule keeps the day of its closing.
alter table concern add column taken_up_on date;
alter table concern disable trigger rules;
alter table concern no force row level security;
update concern set taken_up_on = closed_at::date where closing_reason = 'takenUp';
alter table concern force row level security;
alter table concern enable trigger rules;
alter table concern add constraint taken_up_names_its_day check (closing_reason <> 'takenUp' or taken_up_on is not null);

-- A concern that is closed goes on as a new one that names it; the family's code then opens the new one. Only for whoever
-- sees the old one, and only to its own follower made for the same key of the family.
create function move_family_door(of_concern uuid, to_concern uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from concern o join concern n on n.follows_id = o.id and n.network_id = o.network_id
   where o.id = of_concern and n.id = to_concern and o.network_id = context_network() and n.state <> 'closed'
     and n.family_public_key = o.family_public_key
     and (o.visible_to @> array[context_organisation()]
       or exists (select 1 from concern_locator l where l.concern_id = o.id and l.locator = context_locator()));
  if not found then return false; end if;
  update concern_locator set concern_id = to_concern where concern_id = of_concern;
  update dialogue_ticket set concern_id = to_concern where concern_id = of_concern;
  return true;
end $$;

-- Whether a concern already goes on as another one, also where the asker no longer sees that one.
create function is_followed(of_concern uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from concern where follows_id = of_concern and network_id = context_network())
$$;

-- "Delete everything" reaches what the family's concern continues: words, keys and marks of every earlier one. Files go
-- with their messages; the bare rows of the workflow stay until their own day.
create function forget_earlier_concerns() returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare earlier uuid; t text; forgotten integer := 0;
begin
  for earlier in
    with recursive chain as (
      select c.follows_id as id from concern c join concern_locator l on l.concern_id = c.id where l.locator = context_locator()
      union select c.follows_id from concern c join chain on c.id = chain.id)
    select id from chain where id is not null
  loop
    foreach t in array array['message','concern_field','contact_attempt','partner_question','concern_wrap','concern_mark'] loop
      execute format('delete from %I where concern_id = $1', t) using earlier;
    end loop;
    update concern set sealed_notice_address = null, family_public_key = null where id = earlier;
    forgotten := forgotten + 1;
  end loop;
  return forgotten;
end $$;
revoke execute on function is_followed(uuid), move_family_door(uuid, uuid), forget_earlier_concerns() from public;
grant execute on function is_followed(uuid), move_family_door(uuid, uuid) to tragnetz_app, tragnetz_family;
grant execute on function forget_earlier_concerns() to tragnetz_family;
create index concern_follows on concern (follows_id) where follows_id is not null;
