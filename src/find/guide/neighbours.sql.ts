import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** A network next door, as far as a link to it and a search in it need. */
export type Neighbour = {
  readonly id: NetworkId;
  readonly slug: string;
  readonly name: string;
  readonly first: boolean;
  readonly dataVersion: number;
};

/** The networks next door that the coordination has chosen. */
export async function readNeighbours(tx: ReadTransaction): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    select n.id, n.slug, n.name, n.first is true as first, n.data_version
      from network_neighbour b join network n on n.id = b.neighbour_id
     where b.network_id = (select context_network()) order by n.name, n.id`.execute(tx);
  return rows;
}
