-- What one import did to each offer, so that the whole import can be taken back as long as nobody has changed the offer since.

create table offer_import_row (
  network_id uuid not null references network,
  import_id uuid not null,
  offer_id uuid not null,
  -- Null where the import brought the offer; the same as after it where only the word of the list was noted.
  version_before integer,
  version_after integer not null,
  hash_after bytea,
  -- The offer, its first place and its open conflicts as they stood; null for a new one, and once a later list has changed it again.
  before jsonb,
  primary key (network_id, import_id, offer_id),
  -- Written before the report of its import, in the same transaction.
  foreign key (network_id, import_id) references offer_import (network_id, id) on delete cascade deferrable initially deferred,
  foreign key (network_id, offer_id) references offer (network_id, id) on delete cascade
);
create index offer_import_row_of_offer on offer_import_row (network_id, offer_id);
alter table offer_import_row enable row level security;
alter table offer_import_row force row level security;
create policy same_network on offer_import_row to tragnetz_app, tragnetz_retention
  using (network_id = (select context_network()));
grant select, insert, update, delete on offer_import_row to tragnetz_app;
grant select, delete on offer_import_row to tragnetz_retention;

-- Without these, every offer, place or organisation that goes has the database look through all that might refer to it.
create index offer_of_organisation on offer (network_id, organisation_id);
create index offer_at_location on offer (network_id, location_id);
create index offer_location_at on offer_location (network_id, location_id);
create index schedule_at_location on schedule (network_id, location_id) where location_id is not null;
create index offer_duplicate_of_other on offer_duplicate (network_id, other_id);
create index offer_link_of_offer on offer_link (network_id, offer_id);
create index offer_proposal_of_offer on offer_proposal (network_id, offer_id);
create index page_feedback_of_offer on page_feedback (network_id, offer_id);

grant delete on organisation to tragnetz_app;
-- Organisations that an import brought go with it where nothing refers to them any more; only the database knows all that might.
create function remove_unused_organisations(ids uuid[]) returns integer language plpgsql
  set search_path = public, pg_temp as $$
declare
  one uuid;
  gone integer := 0;
begin
  foreach one in array ids loop
    begin
      delete from organisation where network_id = (select context_network()) and id = one;
      if found then gone := gone + 1; end if;
    exception when foreign_key_violation then null;
    end;
  end loop;
  return gone;
end $$;
revoke execute on function remove_unused_organisations(uuid[]) from public;
grant execute on function remove_unused_organisations(uuid[]) to tragnetz_app;
