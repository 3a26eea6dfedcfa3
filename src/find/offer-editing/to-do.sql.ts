import { sql } from "kysely";
import type { NetworkId, OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** What waits for a person beside the list of offers. */
export type ToDo = { readonly proposals: number; readonly conflicts: number; readonly duplicates: number };

/** For the whole network, or for the people of one organisation: what they have proposed and nothing else. */
export async function readToDo(
  tx: ReadTransaction,
  networkId: NetworkId,
  organisationId: OrganisationId | null,
): Promise<ToDo> {
  const { rows } = await sql<ToDo>`
    select (select count(*)::int from offer_proposal p left join membership m on m.network_id = p.network_id and m.id = p.membership_id
             where p.network_id = ${networkId} and p.state = 'waiting'
               and (${organisationId}::uuid is null or m.organisation_id = ${organisationId}::uuid)) as proposals,
           (select count(*)::int from import_conflict
             where network_id = ${networkId} and state = 'open' and ${organisationId}::uuid is null) as conflicts,
           (select count(*)::int from offer_duplicate
             where network_id = ${networkId} and state = 'open' and ${organisationId}::uuid is null) as duplicates`.execute(
    tx,
  );
  return rows[0] ?? { proposals: 0, conflicts: 0, duplicates: 0 };
}
