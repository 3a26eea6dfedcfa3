import type { ReadTransaction } from "../../platform/database.ts";

/** Names of all teams of the network, those that have closed included: they stand in the course of older concerns. */
export async function nodeNames(tx: ReadTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom("node").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
