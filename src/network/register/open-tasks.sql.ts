import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type OpenTask = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly series: string;
};

/** The tasks that wait for this person, the next one first. */
export async function openTasksOf(tx: ReadTransaction, personId: string): Promise<readonly OpenTask[]> {
  const { rows } = await sql<OpenTask>`
    select i.id, i.title, i.due_on, s.name as series from action_item i
      join meeting_series s on s.network_id = i.network_id and s.id = i.series_id
     where i.owner_id = ${personId} and i.state = 'open' order by i.due_on, i.title`.execute(tx);
  return rows;
}

/** Everything open gets another owner; dates and states stay. Answers which tasks. */
export async function handOverTasks(
  tx: WriteTransaction,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable("actionItem")
    .set({ ownerId: to })
    .where("ownerId", "=", from)
    .where("state", "=", "open")
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Her time in every group ends today; what would have begun later ends the day it begins, so that history stays true. */
export const endMembershipsOf = (tx: WriteTransaction, personId: string, today: string) =>
  sql`update circle_member set until = greatest(since, ${today}::date)
       where contact_person_id = ${personId} and (until is null or until > ${today}::date)`.execute(tx);
