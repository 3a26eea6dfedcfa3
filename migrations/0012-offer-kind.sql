-- Many lists say nothing about the kind of an offer. Unknown is null, like every other unknown fact.
alter table offer alter column kind drop not null;
-- "counselling" also stood for unknown; which of the two an offer is, only its list can say. So the next import reads it anew.
update offer set import_hash = null where kind = 'counselling' and import_key is not null;
