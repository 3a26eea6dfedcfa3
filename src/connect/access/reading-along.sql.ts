import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { fieldsOf, wrapsFor } from "../concerns/concern-keys.sql.ts";
import { openThread } from "../concerns/messages.sql.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { openAsNode, openConcernFields } from "../concerns/sealed-concern.ts";
import type { SharedPart } from "./sharing.ts";

/** A concern in which one's own team reads along. */
export type ReadingAlong = {
  readonly concernId: ConcernId;
  readonly readerNodeId: NodeId;
  readonly parts: readonly SharedPart[];
  readonly since: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly state: "received" | "offered" | "active" | "closed";
  readonly language: string;
  readonly place: string | null;
};

/** Undefined without a live consent for a team of this person: then row-level security shows nothing. */
export async function readingAlong(tx: ReadTransaction, id: ConcernId): Promise<ReadingAlong | undefined> {
  const { rows } = await sql<ReadingAlong>`
    select c.id as concern_id, s.recipient_node_id as reader_node_id, s.data_classes as parts, s.given_at as since, s.ends_at,
           c.state, c.language, c.place
      from concern c join consent s on s.concern_id = c.id and s.id = (select context_reading_consent())
     where c.id = ${id}`.execute(tx as never);
  return rows[0];
}

/** The words of the named parts, opened with the keys that rest on the consent. */
export async function readWords(
  tx: ReadTransaction,
  staff: Staff,
  { concernId, readerNodeId }: ReadingAlong,
) {
  const keys = await keysOfReader(tx, staff, { concernId, readerNodeId });
  const { referrer: _staysHere, ...words } = openConcernFields(keys, await fieldsOf(tx, [concernId]));
  return { words, thread: await openThread(tx, keys, concernId) };
}

/** The name alone, where it is shared: the list shows nothing else, so it opens nothing else. */
export async function readName(tx: ReadTransaction, staff: Staff, reading: ReadingAlong) {
  const keys = await keysOfReader(tx, staff, reading);
  return openConcernFields(keys, await fieldsOf(tx, [reading.concernId], ["name"])).name ?? null;
}

async function keysOfReader(
  tx: ReadTransaction,
  staff: Staff,
  { concernId, readerNodeId }: Pick<ReadingAlong, "concernId" | "readerNodeId">,
) {
  const secrets = await nodeSecretsOf(tx, { ...staff, nodeId: readerNodeId });
  return openAsNode(secrets, await wrapsFor(tx, [concernId], readerNodeId), concernId);
}

/** In which concerns the teams of this person read along, the newest first; no word of them. */
export async function concernsReadAlong(tx: ReadTransaction): Promise<readonly ConcernId[]> {
  const { rows } = await sql<{ concernId: ConcernId }>`
    select concern_id from consent
     where purpose = 'exchangeWith' and live and ends_at > tragnetz_now() and recipient_node_id = any (context_nodes())
     order by given_at desc limit 50`.execute(tx as never);
  return rows.map(({ concernId }) => concernId);
}

/** From here on this transaction reads along in this concern; the store checks again whether it may. */
export const readInto = (tx: ReadTransaction, concernId: ConcernId) =>
  sql`select set_config('app.reading', ${concernId}, true)`.execute(tx as never);
