import type { NetworkId } from "../core/ids.ts";
import type { Actor } from "./actor.ts";
import type { WriteTransaction } from "./database.ts";
import { type StoredRow, writeRows } from "./intake-journal/write-rows.sql.ts";
import { noteShownInList } from "./shown-in-list.sql.ts";
import type { AuditEntry, ReadEntry } from "./use-case.ts";

/** The chain of things that have no subject of their own. */
const houseChain = "00000000-0000-4000-8000-000000000000";

const chainOf = ({ subjectId }: AuditEntry, networkId: NetworkId | null): string =>
  subjectId ?? networkId ?? houseChain;

/** What a question read: its own row, and one for each concern whose words a list showed. */
export async function writeReading(
  tx: WriteTransaction,
  act: string,
  actor: Actor,
  networkId: NetworkId | null,
  { listed = [], ...entry }: ReadEntry,
): Promise<void> {
  if (actor.kind === "staff" && listed.length > 0)
    await noteShownInList(tx, actor, {
      concerns: listed,
      ownChain: chainOf(entry, networkId),
      act,
      networkId,
    });
  await writeAudit(tx, act, actor, networkId, entry, "read");
}

/** Writes one row of the hash-chained audit and gives it back. The chain is the subject's, else the network's. */
export async function writeAudit(
  tx: WriteTransaction,
  act: string,
  actor: Actor,
  networkId: NetworkId | null,
  entry: AuditEntry,
  outcome: string,
): Promise<StoredRow> {
  const chain = chainOf(entry, networkId);
  const account = actor.kind === "staff" ? actor.accountId : null;
  const membership = actor.kind === "staff" ? actor.membershipId : null;
  const row = {
    table: "audit",
    values: {
      chain,
      // The database counts and links the chain itself.
      seq: 0,
      prev: Buffer.alloc(0),
      hash: Buffer.alloc(0),
      networkId,
      actorKind: actor.kind,
      accountId: account,
      membershipId: membership,
      act,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      outcome,
    },
  } as const;
  await writeRows(tx, [row]);
  return row;
}
