-- Whose form it was: who sends the same form twice gets the first answer again, also where her own step has taken the
-- thing out of her sight. A hash, because the answer to a form is kept for thirty days.
alter table operation add column by_mark bytea;
