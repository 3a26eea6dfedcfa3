import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type PossibleNeighbour = { readonly id: string; readonly name: string; readonly chosen: boolean };

/** All other networks of the installation, and which of them are neighbours. */
export async function readNeighbours(tx: ReadTransaction, networkId: string): Promise<PossibleNeighbour[]> {
  const { rows } = await sql<PossibleNeighbour>`
    select n.id, n.name, b.neighbour_id is not null as chosen
      from network n
      left join network_neighbour b on b.network_id = ${networkId} and b.neighbour_id = n.id
     where n.id <> ${networkId} order by n.name, n.id`.execute(tx);
  return rows;
}

/** Makes exactly these networks the neighbours; what is no other network of the installation is left out. */
export async function writeNeighbours(
  tx: WriteTransaction,
  networkId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from network_neighbour
     where network_id = ${networkId} and neighbour_id <> all(${[...ids]}::uuid[])`.execute(tx);
  await sql`insert into network_neighbour (network_id, neighbour_id)
    select ${networkId}, n.id from network n where n.id = any(${[...ids]}::uuid[]) and n.id <> ${networkId}
    on conflict do nothing`.execute(tx);
}
