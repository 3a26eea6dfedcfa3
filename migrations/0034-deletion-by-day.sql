-- What is over is looked for every hour, and by the page that says what would be deleted today: neither reads all that is kept.
create index operation_by_time on operation (at);
create index concern_ended on concern (closed_at) where state = 'closed';
create index concern_delete_after on concern (delete_after) where state = 'closed';
