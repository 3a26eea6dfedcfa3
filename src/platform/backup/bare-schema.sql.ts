import { sql } from "kysely";
import type { WriteTransaction } from "../database.ts";
import { runStatements } from "./catalogue.sql.ts";

/** What was taken off the tables for the time of loading, as statements that put it back. */
export type TakenOff = { readonly indexes: readonly string[]; readonly foreignKeys: readonly string[] };

type Statement = { readonly off: string; readonly back: string };

/**
 * Takes off foreign keys, indexes and triggers: an owner who is no superuser cannot switch off the keys, but may drop
 * them. Put back over the full tables they are faster than row by row, and each key checks all rows once more.
 */
export async function takeOff(tx: WriteTransaction): Promise<TakenOff> {
  const keys = await sql<Statement>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`.execute(
    tx,
  );
  const indexes = await sql<Statement>`
    select format('drop index %s', i.indexrelid::regclass) as off, pg_get_indexdef(i.indexrelid) as back
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace
       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')`.execute(
    tx,
  );
  await setTriggers(tx, "disable");
  await runStatements(
    tx,
    [...keys.rows, ...indexes.rows].map(({ off }) => off),
  );
  return { indexes: indexes.rows.map(({ back }) => back), foreignKeys: keys.rows.map(({ back }) => back) };
}

/** Switches the product's own triggers off and on again: rows are loaded with the hashes they had. */
export async function setTriggers(tx: WriteTransaction, how: "disable" | "enable"): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    select format('alter table %s %s trigger user', t.tgrelid::regclass, ${how}::text) as statement
      from (select distinct tgrelid from pg_trigger where not tgisinternal) t
      join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace`.execute(tx);
  await runStatements(
    tx,
    rows.map(({ statement }) => statement),
  );
}

/**
 * Statements that delete what of these tables points to nothing: keys of concerns that an older data file does not know.
 * Asked for while the foreign keys still stand.
 */
export async function orphanStatements(tx: WriteTransaction, tables: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select format('delete from %s k where %s and not exists (select 1 from %s p where %s)', c.conrelid::regclass,
                  string_agg(format('k.%I is not null', k.attname), ' and '), c.confrelid::regclass,
                  string_agg(format('p.%I = k.%I', f.attname, k.attname), ' and ')) as statement
      from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as u (k, f)
      join pg_attribute k on k.attrelid = c.conrelid and k.attnum = u.k
      join pg_attribute f on f.attrelid = c.confrelid and f.attnum = u.f
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid::regclass::text = any(${[...tables]}::text[])
     group by c.oid, c.conrelid, c.confrelid`.execute(tx);
  return rows.map(({ statement }) => statement);
}

/** Empties these tables; their triggers are off. */
export async function emptyTables(tx: WriteTransaction, tables: readonly string[]): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    select 'truncate ' || string_agg(format('public.%I', name), ', ') as statement from unnest(${[...tables]}::text[]) as t (name)`.execute(
    tx,
  );
  await runStatements(
    tx,
    rows.map(({ statement }) => statement),
  );
}

/** Everything in the store goes, so that an older schema can be made anew. */
export async function dropEverything(tx: WriteTransaction): Promise<void> {
  const tables = await sql<{ statement: string }>`
    select format('drop table public.%I cascade', relname) as statement from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(tx);
  await runStatements(
    tx,
    tables.rows.map(({ statement }) => statement),
  );
  const functions = await sql<{ statement: string }>`
    select format('drop function if exists %s cascade', p.oid::regprocedure) as statement from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`.execute(tx);
  await runStatements(
    tx,
    functions.rows.map(({ statement }) => statement),
  );
}
