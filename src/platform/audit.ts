import { sql } from "kysely";
import type { NetworkId } from "../core/ids.ts";
import type { Actor } from "./actor.ts";
import type { WriteTransaction } from "./database.ts";
import type { AuditEntry } from "./use-case.ts";

/** The chain of things that have no subject of their own. */
const houseChain = "00000000-0000-4000-8000-000000000000";

/** Writes one row of the hash-chained audit. The chain is the subject's, else the network's. */
export async function writeAudit(
  tx: WriteTransaction,
  act: string,
  actor: Actor,
  networkId: NetworkId | null,
  entry: AuditEntry,
  outcome: string,
): Promise<void> {
  const chain = entry.subjectId ?? networkId ?? houseChain;
  const account = actor.kind === "staff" ? actor.accountId : null;
  const membership = actor.kind === "staff" ? actor.membershipId : null;
  await sql`insert into audit (chain, seq, network_id, actor_kind, account_id, membership_id, act, subject_kind, subject_id, outcome, prev, hash)
    values (${chain}, 0, ${networkId}, ${actor.kind}, ${account}, ${membership}, ${act}, ${entry.subjectKind}, ${entry.subjectId}, ${outcome}, ''::bytea, ''::bytea)`.execute(
    tx,
  );
}
