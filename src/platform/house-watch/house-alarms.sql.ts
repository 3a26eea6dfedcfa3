import { sql } from "kysely";
import type { ReadTransaction } from "../database.ts";

/** What people who work here must know, because the product can no longer keep its promises by itself. */
export type HouseAlarms = {
  /** The sweep that moves overdue concerns has not run for five minutes. */
  readonly sweepSilent: boolean;
  readonly diskLow: boolean;
  /** Mails of this network that could not be delivered for a day. */
  readonly lateMails: number;
};

/** A sweep that has not run for this long is dead. Seconds. */
export const longestSilence = 300;
/** What the watch writes down when a disk is nearly full. */
export const diskLowWord = "disk-low";
export const mailLateWord = "mail-late";

/** What the watch writes down when the server's keys are older than a year. */
export const keysOldWord = "keys-old";
/** A key of the server is changed once a year, like the drill of the recovery. Days. */
const keysHoldDays = 365;

/** Whether no key of the server was changed for a year. */
export async function keysAreOld(tx: ReadTransaction): Promise<boolean> {
  const { rows } = await sql<{ old: boolean }>`
    select greatest(i.created_at, (select max(turned_at) from server_key_turn)) < tragnetz_now() - make_interval(days => ${keysHoldDays}) as old
      from installation i`.execute(tx as never);
  return rows[0]?.old === true;
}

/** Asked anew at every look: whoever would have to raise the alarm may be what has died. */
export async function readHouseAlarms(tx: ReadTransaction): Promise<HouseAlarms> {
  const { rows } = await sql<{ sweepSilent: boolean | null; diskLow: boolean | null }>`
    select (select extract(epoch from tragnetz_now() - last_at) > ${longestSilence} from job_run where job = 'sweep') as sweep_silent,
           (select last_result like ${`%${diskLowWord}%`} from job_run where job = 'house') as disk_low`.execute(
    tx as never,
  );
  return {
    sweepSilent: rows[0]?.sweepSilent ?? false,
    diskLow: rows[0]?.diskLow ?? false,
    lateMails: await countLateMails(tx),
  };
}

/** Mails that have been waiting for a day, whether they were tried or nobody tries at all. */
export async function countLateMails(tx: ReadTransaction): Promise<number> {
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from outbox where sent_at is null and created_at < tragnetz_now() - interval '24 hours'`.execute(
    tx as never,
  );
  return rows[0]?.late ?? 0;
}
