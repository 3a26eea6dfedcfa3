import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

/** An offer's id here and the id under which it is known outside. */
export type OpenId = { readonly id: string; readonly given: string | null };

/** Ids of published offers; `one` is an id here or outside, in small letters. */
export async function readOpenIds(tx: ReadTransaction, one: string | undefined): Promise<OpenId[]> {
  const which =
    one === undefined
      ? sql`true`
      : sql`(o.id = ${one}::uuid or o.id in (select x.id from offer x where x.published
          and x.hsds is not null and lower(x.hsds ->> 'id') = ${one}))`;
  const { rows } = await sql<OpenId>`
    select o.id, o.hsds ->> 'id' as given from offer o where o.published and ${which} order by o.id`.execute(
    tx,
  );
  return rows;
}
