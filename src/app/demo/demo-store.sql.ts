import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";

/** Puts the clock of the whole installation back to an instant, for the next steps of a told past. Never ahead of now. */
export const setClockTo = (tx: WriteTransaction, at: Temporal.Instant) =>
  sql`update clock set ahead = make_interval(secs => least(extract(epoch from ${at}::timestamptz - clock_timestamp()), 0))
    returning set_config('synchronous_commit', 'off', true)`.execute(tx);

/** This commit does not wait for the disk; a crash in the next moment loses it and breaks nothing. */
export const commitWithoutWaiting = (tx: WriteTransaction) =>
  sql`select set_config('synchronous_commit', 'off', true)`.execute(tx);

export const setClockToNow = (tx: WriteTransaction) => sql`update clock set ahead = '0'`.execute(tx);

/** A load that was killed leaves the clock behind; a clock that a rehearsal has put ahead is none of ours. */
export const mendClock = (tx: WriteTransaction) =>
  sql`update clock set ahead = '0' where ahead < '0'`.execute(tx);

/**
 * Empties every table but those that belong to the installation itself. Only for a store that holds nothing but the demo:
 * the guards against emptying are lifted for this one transaction, and come back with it.
 */
export const emptyStore = (tx: WriteTransaction) =>
  sql`
do $$
declare guarded text[]; one text; all_tables text;
begin
  perform set_config('lock_timeout', '10s', true);
  select array_agg(distinct tgrelid::regclass::text) into guarded
    from pg_trigger where not tgisinternal and tgtype & 32 > 0;
  select string_agg(format('%I.%I', schemaname, tablename), ', ') into all_tables from pg_tables
   where schemaname = 'public' and tablename not in ('migration', 'installation', 'clock', 'postal_code');
  foreach one in array guarded loop execute format('alter table %s disable trigger user', one); end loop;
  execute 'truncate ' || all_tables;
  foreach one in array guarded loop execute format('alter table %s enable trigger user', one); end loop;
end $$`.execute(tx);
