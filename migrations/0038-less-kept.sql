-- "An urgent card was shown" would lie open and tell of somebody's health; nothing ever wrote it. What stands urgent is
-- read from the sealed topic when a page is made (domain.md 6.3).
drop function moving_concern(uuid, boolean);
alter table concern drop column urgent_shown;
create function moving_concern(of_move uuid, held boolean) returns table (concern_id uuid, planned_id uuid, due_at timestamptz, parcel jsonb,
    held_channel bytea, kind text, origin text, language text, place text, channel_kind text, second_channel_kind text,
    pregnant_or_newborn boolean, family_public_key bytea, given_how text, given_at timestamptz, wording_version text,
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
           case when 'place' = any(k.data_classes) then c.place end, c.channel_kind, c.second_channel_kind, c.pregnant_or_newborn,
           c.family_public_key, k.given_how, k.given_at, k.wording_version, k.wording_language, k.data_classes, k.oral_reason, k.with_interpreter,
           w.name, w.land, c.state
      from concern_move m2 join concern c on c.id = m2.concern_id join network w on w.id = m2.network_id
      join consent k on k.concern_id = c.id and k.purpose = 'moveTo' and k.live
     where m2.id = of_move and m2.state = 'offered';
end $$;
revoke execute on function moving_concern(uuid, boolean) from public;
grant execute on function moving_concern(uuid, boolean) to tragnetz_app;

-- Who takes everything back leaves a row of the workflow until its day of deletion. The family's key goes from it with
-- every such act, for this concern and for those before it; with the key goes whatever of the row nobody needs any more
-- (Art. 5(1)(c) GDPR). The page of the family names the rest. By its name the trigger comes after `rules`, to which what is
-- closed is final.
create function empty_deleted_concern() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.place := null;
  new.channel_kind := 'none';
  new.second_channel_kind := null;
  new.pregnant_or_newborn := false;
  new.nobody_answered_at := null;
  new.intake_signs := 3;
  return new;
end $$;
create trigger sheds_facts before update of family_public_key on concern for each row
  when (new.state = 'closed' and new.family_public_key is null) execute function empty_deleted_concern();
