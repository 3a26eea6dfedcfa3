import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";
import type { DoubleKind } from "./double-entry.ts";

type Reference = { readonly table: string; readonly column: string };

/** What belongs to families, teams and logins never changes hands here, whatever points at whom. */
const never =
  "^(node|membership|invitation|organisation_recovery|child_protection|consent|concern|referral|audit|known_referrer)";

/** Every column that points at a person or a body, as the database itself knows it: also those of topics to come. */
async function referencesTo(tx: WriteTransaction, table: string): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select con.conrelid::regclass::text as "table", own.attname as "column"
      from pg_constraint con cross join lateral unnest(con.conkey, con.confkey) as pair(own, far)
      join pg_attribute own on own.attrelid = con.conrelid and own.attnum = pair.own
      join pg_attribute far on far.attrelid = con.confrelid and far.attnum = pair.far
     where con.contype = 'f' and con.confrelid = ${table}::regclass and far.attname = 'id'
       and con.conrelid::regclass::text !~ ${never} and con.conrelid <> con.confrelid
       and has_column_privilege(con.conrelid, own.attnum, 'update')
     group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && (fault.code === "23505" || fault.code === "23514");

/** True when it was done; false when the kept entry stands there already. */
async function tryMove(
  tx: WriteTransaction,
  { table, column }: Reference,
  from: string,
  to: string,
  row: string | null,
) {
  const one = row === null ? sql`true` : sql`ctid = ${row}::tid`;
  await sql`savepoint one_move`.execute(tx);
  try {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from} and ${one}`.execute(
      tx,
    );
    await sql`release savepoint one_move`.execute(tx);
    return true;
  } catch (fault) {
    if (!isTaken(fault)) throw fault;
    await sql`rollback to savepoint one_move`.execute(tx);
    return false;
  }
}

async function moveRows(tx: WriteTransaction, reference: Reference, from: string, to: string): Promise<void> {
  if (await tryMove(tx, reference, from, to, null)) return;
  const { rows } = await sql<{ row: string }>`select ctid::text as row from ${sql.table(reference.table)}
    where ${sql.ref(reference.column)} = ${from}`.execute(tx);
  for (const { row } of rows) await tryMove(tx, reference, from, to, row);
}

/** Invited twice to one meeting: what either entry answered holds, and she is counted once. */
async function joinGuests(tx: WriteTransaction, from: string, to: string): Promise<void> {
  await sql`update meeting_guest k set answer = coalesce(k.answer, g.answer), answered_at = coalesce(k.answered_at, g.answered_at),
      invited_at = coalesce(k.invited_at, g.invited_at), came = coalesce(k.came, g.came), came_at = coalesce(k.came_at, g.came_at),
      came_how = coalesce(k.came_how, g.came_how), excused = k.excused and coalesce(k.came, g.came) is not true
    from meeting_guest g where g.network_id = k.network_id and g.meeting_id = k.meeting_id
     and g.contact_person_id = ${from} and k.contact_person_id = ${to}`.execute(tx);
  await sql`delete from meeting_guest g using meeting_guest k where g.network_id = k.network_id and g.meeting_id = k.meeting_id
     and g.contact_person_id = ${from} and k.contact_person_id = ${to}`.execute(tx);
}

/**
 * Everything that points at one entry points at the other. What the kept one has already (a seat in the same circle) is
 * ended where it is; nothing is thrown away but a region named twice and a second invitation to one meeting.
 */
export async function moveReferences(
  tx: WriteTransaction,
  kind: DoubleKind,
  from: string,
  to: string,
  today: string,
): Promise<void> {
  if (kind === "person") await joinGuests(tx, from, to);
  const target = kind === "person" ? "contact_person" : "organisation";
  for (const reference of await referencesTo(tx, target)) await moveRows(tx, reference, from, to);
  const column = sql.ref(kind === "person" ? "contact_person_id" : "organisation_id");
  await sql`update circle_member set until = greatest(since, ${today}::date) where ${column} = ${from} and until is null`.execute(
    tx,
  );
  if (kind === "organisation")
    await sql`delete from organisation_region where organisation_id = ${from}`.execute(tx);
}
