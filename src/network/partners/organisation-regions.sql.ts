import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** In which parts of the network an organisation works; none means in all. */
export async function regionsOfOrganisation(
  tx: ReadTransaction,
  organisationId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("organisationRegion")
    .select("regionalNetworkId")
    .where("organisationId", "=", organisationId)
    .execute();
  return rows.map(({ regionalNetworkId }) => regionalNetworkId);
}

/** Regions of this network only: an id that is not here chooses nothing. */
export async function setRegions(
  tx: WriteTransaction,
  organisationId: string,
  regionIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom("organisationRegion").where("organisationId", "=", organisationId).execute();
  await sql`insert into organisation_region (network_id, organisation_id, regional_network_id)
    select network_id, ${organisationId}, id from regional_network
     where network_id = context_network() and id = any(${[...regionIds]}::uuid[])`.execute(tx);
}
