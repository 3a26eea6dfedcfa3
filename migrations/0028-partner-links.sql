-- Partners without an account (decisions.md 21): asked by a link that is signed, runs out and serves one answer. They hold
-- no key and are never responsible. What the link shows is sealed under the link itself: without it nobody reads it here.

create table partner_question (
  network_id uuid not null references network,
  concern_id uuid not null references concern,
  id uuid not null,
  partner text not null check (length(partner) between 1 and 120),
  token_hash bytea not null unique,
  sealed_question bytea not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answer text check (answer in ('yes', 'no', 'date')),
  answer_on date,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  visible_to uuid[] not null default '{}',
  primary key (concern_id, id),
  check ((answer is null) = (answered_at is null)),
  check ((answer = 'date') = (answer_on is not null))
);
create index partner_question_visible_to on partner_question using gin (visible_to);
create trigger inherit before insert on partner_question for each row execute function inherit_visibility();
create function share_partner_questions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update partner_question set visible_to = new.visible_to where concern_id = new.id;
  return null;
end $$;
create trigger share_partner_questions after update on concern for each row when (old.visible_to is distinct from new.visible_to)
  execute function share_partner_questions();

alter table partner_question enable row level security;
alter table partner_question force row level security;
create policy own_organisation on partner_question to tragnetz_app
  using (visible_to @> array[(select context_organisation())]) with check (network_id = (select context_network()));
create policy by_link on partner_question for select to tragnetz_family
  using (token_hash = (select decode(nullif(current_setting('app.token', true), ''), 'hex')));
create policy own_concern on partner_question to tragnetz_family
  using (concern_id = (select l.concern_id from concern_locator l where l.locator = context_locator()));
create policy retention_clears on partner_question to tragnetz_retention using (network_id = (select context_network()));
grant select, insert, update (withdrawn_at) on partner_question to tragnetz_app;
grant select, delete on partner_question to tragnetz_family;
grant select, delete on partner_question to tragnetz_retention;

-- The answer comes from somebody who sees no concern: it is written by the owner of the store, for exactly this link,
-- once, while it is open, with its entry in the log of the concern. The state stays where it is: only the intake team acts.
create function answer_partner_question(link bytea, said text, said_on date, key uuid, now_at timestamptz) returns table (about uuid, responsible uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare q partner_question; c concern;
begin
  select * into q from partner_question where token_hash = link and network_id = context_network() for no key update;
  if not found or q.answered_at is not null or q.withdrawn_at is not null or q.expires_at <= now_at then return; end if;
  select * into c from concern where id = q.concern_id for no key update;
  if c.state = 'closed' then return; end if;
  update partner_question set answer = said, answer_on = said_on, answered_at = now_at where concern_id = q.concern_id and id = q.id;
  update concern set version = c.version + 1 where id = c.id;
  insert into concern_log (network_id, concern_id, seq, op_key, kind, reason, node_id, actor_kind, state, due_at, due_kind, at, prev, hash)
  values (c.network_id, c.id, c.version + 1, key, 'partnerAnswered', said, c.node_id, 'anyone', c.state, c.due_at, c.due_kind, now_at, '', '');
  return query select c.id, c.node_id;
end $$;
revoke execute on function answer_partner_question(bytea, text, date, uuid, timestamptz), share_partner_questions() from public;
grant execute on function answer_partner_question(bytea, text, date, uuid, timestamptz) to tragnetz_family;
