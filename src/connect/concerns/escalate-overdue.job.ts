import { sql } from "kysely";
import { type NetworkId, newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import type { Concern } from "./concern.ts";
import { intakeOf, type IntakeFacts, logChange } from "./concerns.sql.ts";
import { triageDue } from "./deadline.ts";
import type { Temporal } from "temporal-polyfill";

/** How long before a promise is due its people are reminded, once. */
const remindAhead = "1 day";

/**
 * The sweep (trust.md 4.1 I6): what is overdue goes back to the intake team, where the clock starts anew. It has no
 * keys and sees no ciphertext; it moves responsibility, takes the keys of who let go, and asks to be re-keyed later.
 * Monotone and locked row by row, so a second process may run it at the same time.
 */
export async function escalateOverdue(desk: Desk): Promise<string> {
  const networks = await desk.database.read("worker", {}, async (tx) => tx.selectFrom("network").select("id").where("intakeNodeId", "is not", null).execute());
  let moved = 0;
  let reminded = 0;
  for (const { id } of networks) {
    const network = id as NetworkId;
    moved += await desk.database.write("worker", { network }, (tx, now) => escalateIn(tx, network, now, desk));
    reminded += await desk.database.write("worker", { network }, (tx) => remindIn(tx, network, desk));
  }
  return `${moved} escalated, ${reminded} reminded`;
}

type Overdue = Pick<Concern, "id" | "nodeId" | "version" | "state">;

async function escalateIn(tx: WriteTransaction, network: NetworkId, now: Temporal.Instant, desk: Desk): Promise<number> {
  const intake = await intakeOf(tx, network);
  if (intake === undefined) return 0;
  const { rows } = await sql<Overdue>`select id, node_id, version, state from concern
    where network_id = ${network} and state <> 'closed' and due_at <= ${now} order by due_at limit 200 for no key update skip locked`.execute(tx);
  for (const concern of rows) await escalate(tx, network, concern, intake, now, desk);
  return rows.length;
}

async function escalate(tx: WriteTransaction, network: NetworkId, concern: Overdue, intake: IntakeFacts, now: Temporal.Instant, desk: Desk): Promise<void> {
  const due = triageDue(now, intake.land);
  const opKey = newId<"operation">();
  const left = concern.nodeId !== intake.intakeNodeId;
  await sql`update concern set state = 'received', node_id = ${intake.intakeNodeId}, owner_id = null, due_at = ${due.at}, due_kind = ${due.kind},
    version = version + 1, escalations = escalations + 1, reminded_at = null, rekey_due = rekey_due or ${left} where id = ${concern.id}`.execute(tx);
  if (left) await sql`delete from concern_wrap where concern_id = ${concern.id} and holder_id = ${concern.nodeId}`.execute(tx);
  await logChange(tx, {
    concern: { id: concern.id, networkId: network }, seq: concern.version + 1, change: { kind: "escalate", state: "received", nodeId: intake.intakeNodeId, reason: "overdue" },
    due: { dueAt: due.at, dueKind: due.kind }, by: { kind: "system", membershipId: null }, opKey, now,
  });
  const letters = [intake.intakeNodeId, ...(left ? [concern.nodeId] : [])].map((id) => ({ recipient: { kind: "node" as const, id }, concernId: concern.id, kind: "concern-escalated", dedupe: `${opKey}:${id}` }));
  await writeOutbox(tx, network, letters, desk.keys);
}

/** Reminds the responsible node once before a promise breaks. */
async function remindIn(tx: WriteTransaction, network: NetworkId, desk: Desk): Promise<number> {
  const { rows } = await sql<{ id: Concern["id"]; nodeId: Concern["nodeId"]; version: number }>`
    update concern set reminded_at = tragnetz_now()
     where network_id = ${network} and state <> 'closed' and reminded_at is null and due_at <= tragnetz_now() + ${remindAhead}::interval
       and created_at < tragnetz_now() - interval '2 hours'
    returning id, node_id, version`.execute(tx);
  await writeOutbox(tx, network, rows.map((row) => ({ recipient: { kind: "node" as const, id: row.nodeId }, concernId: row.id, kind: "concern-due", dedupe: `due:${row.id}:${row.version}` })), desk.keys);
  return rows.length;
}
