import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";

/** An offer's id here, the id under which it is known outside, the last part of its address, and when it last changed. */
export type OpenId = {
  readonly id: string;
  readonly given: string | null;
  readonly slug: string;
  readonly changedAt: Temporal.Instant;
};

/** Ids of published offers; `one` is an id here or outside, in small letters. */
export async function readOpenIds(tx: ReadTransaction, one: string | undefined): Promise<OpenId[]> {
  const which =
    one === undefined
      ? sql`true`
      : sql`(o.id = ${one}::uuid or o.id in (select x.id from offer x where x.published
          and x.hsds is not null and lower(x.hsds ->> 'id') = ${one}))`;
  const { rows } = await sql<OpenId>`
    select o.id, o.hsds ->> 'id' as given, o.slug, o.changed_at from offer o where o.published and ${which} order by o.id`.execute(
    tx,
  );
  return rows;
}
