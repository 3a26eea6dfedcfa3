import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { openFirstWords } from "./my-day.sql.ts";

/** Another concern that this person sees and could name as the one this doubles. */
export type OtherConcern = {
  readonly id: ConcernId;
  readonly createdAt: Temporal.Instant;
  readonly place: string | null;
  readonly name: string | null;
  /** The same number or address, by its mark: a hint, never a proof. */
  readonly same: boolean;
};
type Row = Omit<OtherConcern, "name">;

/** Without what this one continues: those with the same mark first, then the open ones; a bounded number, for a person to choose from. */
export async function otherConcerns(
  tx: ReadTransaction,
  staff: Staff,
  concernId: ConcernId,
): Promise<OtherConcern[]> {
  const { rows } = await sql<Row>`
    select * from (
      select c.id, c.created_at, c.place, c.state, exists (
               select 1 from concern_mark own join concern_mark m on m.network_id = own.network_id and m.kind = own.kind and m.mark = own.mark
                where own.concern_id = ${concernId} and m.concern_id = c.id) as same
        from concern c where c.id <> ${concernId} and c.follows_id is distinct from ${concernId}
         and not exists (select 1 from concern own where own.id = ${concernId} and own.follows_id = c.id)) o
     where o.same or o.state <> 'closed' order by o.same desc, o.created_at desc limit 40`.execute(tx);
  const words = await openFirstWords(
    tx,
    staff,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, name: words.get(row.id)?.name ?? null }));
}
