-- Each network's letters are looked for by themselves. By the time alone, a sender with many letters waiting read all of
-- them for each network that had none.
create index outbox_next on outbox (network_id, next_at) where sent_at is null and told_by is null;
create index outbox_late on outbox (created_at) where sent_at is null;
drop index outbox_due;
