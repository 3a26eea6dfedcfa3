-- The family's side: "delete everything" ends an emergency too.

-- An emergency opening holds keys wrapped for one person. Withdrawing takes them away in the same commit, for the family's
-- concern and for every earlier one that it continues; that it was opened, by whom and why, stays with the data protection
-- officer until its own day.
create function end_emergencies_of_my_concern(ended timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare mine uuid; taken integer; total integer := 0;
begin
  for mine in
    with recursive chain as (
      select c.id, c.follows_id from concern c join concern_locator l on l.concern_id = c.id
       where l.locator = context_locator() and c.network_id = context_network()
      union select c.id, c.follows_id from concern c join chain on c.id = chain.follows_id)
    select id from chain
  loop
    delete from break_glass_wrap where concern_id = mine;
    get diagnostics taken = row_count;
    total := total + taken;
    update break_glass set ended_at = greatest(ended, opened_at) where concern_id = mine and ended_at is null;
  end loop;
  return total;
end $$;
revoke execute on function end_emergencies_of_my_concern(timestamptz) from public;
grant execute on function end_emergencies_of_my_concern(timestamptz) to tragnetz_family;
