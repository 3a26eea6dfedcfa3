-- Where families and partners write when something on the pages is wrong.
alter table network add column contact_email text;
