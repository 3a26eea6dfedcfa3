-- What the planner knows of the offers, brought up to date by whoever has just written many of them. Only the owner of a table
-- may do that, and autovacuum comes a minute later: until then the planner takes the list of a whole country for one row and
-- looks through every organisation of the network for each offer. A sample of 3,000 rows tells it enough; what another
-- transaction is sampling right now is left to that one.
create function refresh_offer_statistics() returns void language plpgsql security definer
  set search_path = public, pg_temp set default_statistics_target = 10 as $$
begin
  analyze (skip_locked) organisation, location, offer, offer_location, schedule, offer_version, offer_translation,
    offer_duplicate, import_conflict;
end $$;
revoke execute on function refresh_offer_statistics() from public;
grant execute on function refresh_offer_statistics() to tragnetz_app;
