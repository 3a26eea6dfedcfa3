-- Imprint and privacy notice stand in it beside the accessibility statement: all that a body states about itself. The
-- grants on the column go with it.
alter table network rename column accessibility_facts to stated_facts;
