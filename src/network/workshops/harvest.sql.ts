import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { TableNote } from "./table-note.ts";

export type ProfileChoice = { readonly id: string; readonly name: string; readonly organisation: string };

/** Services that a line of a table can be about. */
export async function profilesToChoose(tx: ReadTransaction): Promise<readonly ProfileChoice[]> {
  const { rows } = await sql<ProfileChoice>`
    select p.id, p.name, o.name as organisation from service_profile p
      join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
     where p.ended_at is null and o.active order by o.name, p.name`.execute(tx);
  return rows;
}

/** What a table said about an interface besides what sets it off stands in the profile's own columns. */
export const fillInterface = (tx: WriteTransaction, id: string, { handover, feedback, contact }: TableNote) =>
  sql`update service_profile_interface set handover = ${handover}, feedback = ${feedback}, contact = ${contact}
       where id = ${id} and proposed_on is not null`.execute(tx);

/** Whether the series of a meeting goes on; in one that has ended nobody would ask for a new task. */
export async function seriesGoesOn(tx: ReadTransaction, seriesId: string): Promise<boolean> {
  const { rows } = await sql<{ goesOn: boolean }>`
    select ended_at is null as goes_on from meeting_series where id = ${seriesId}`.execute(tx);
  return rows[0]?.goesOn ?? false;
}
