import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { type AccessibilityFacts, readFacts } from "./accessibility-facts.ts";

export async function readAccessibility(tx: ReadTransaction, networkId: string): Promise<AccessibilityFacts> {
  const { rows } = await sql<{ facts: unknown }>`
    select accessibility_facts as facts from network where id = ${networkId}`.execute(tx);
  return readFacts(rows[0]?.facts);
}

export async function writeAccessibility(
  tx: WriteTransaction,
  networkId: string,
  facts: AccessibilityFacts,
): Promise<void> {
  await sql`update network set accessibility_facts = ${JSON.stringify(facts)}::jsonb where id = ${networkId}`.execute(
    tx,
  );
}
