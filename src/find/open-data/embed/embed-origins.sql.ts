import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../../platform/database.ts";

/** Which sites may show the list of this network in a frame. */
export async function readOrigins(tx: ReadTransaction, networkId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ embedOrigins: string[] }>`
    select embed_origins from network where id = ${networkId}`.execute(tx);
  return rows[0]?.embedOrigins ?? [];
}

export async function writeOrigins(
  tx: WriteTransaction,
  networkId: string,
  origins: readonly string[],
): Promise<void> {
  await sql`update network set embed_origins = ${[...origins]} where id = ${networkId}`.execute(tx);
}
