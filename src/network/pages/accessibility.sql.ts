import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { type StatedFacts, readFacts } from "./stated-facts.ts";

export async function readAccessibility(tx: ReadTransaction, networkId: string): Promise<StatedFacts> {
  const { rows } = await sql<{ facts: unknown }>`
    select stated_facts as facts from network where id = ${networkId}`.execute(tx);
  return readFacts(rows[0]?.facts);
}

export async function writeAccessibility(
  tx: WriteTransaction,
  networkId: string,
  facts: StatedFacts,
): Promise<void> {
  await sql`update network set stated_facts = ${JSON.stringify(facts)}::jsonb where id = ${networkId}`.execute(
    tx,
  );
}
