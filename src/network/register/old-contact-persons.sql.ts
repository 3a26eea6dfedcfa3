import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";
import { registerTexts } from "./register.texts.ts";

const atOnce = 500;
const placeholder = registerTexts.texts.forgottenName;

/** Entries that ended before the day and still say who it was; links and wishes whose time is over. */
export async function dueContactPersons(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<{ n: number }>`select
      (select count(*) from contact_person where not active and changed_at < ${before} and name <> ${placeholder})::int
      + (select count(*) from self_entry_link where expires_at < ${before})::int
      + (select count(*) from self_entry_wish where settled_at < ${before})::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function clearContactPersons(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const links = await sql`delete from self_entry_link where expires_at < ${before}`.execute(tx);
  const wishes = await sql`delete from self_entry_wish where settled_at < ${before}`.execute(tx);
  const { rows } = await sql<{
    ids: string[];
  }>`select coalesce(array_agg(id), '{}') as ids from (select id from contact_person
     where not active and changed_at < ${before} and name <> ${placeholder} order by changed_at limit ${atOnce}) old`.execute(
    tx,
  );
  const ids = rows[0]?.ids ?? [];
  await sql`select clear_contact_persons(${ids}::uuid[], ${placeholder})`.execute(tx);
  const small = Number(links.numAffectedRows ?? 0n) + Number(wishes.numAffectedRows ?? 0n);
  return { deleted: ids.length + small };
}
