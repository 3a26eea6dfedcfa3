import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";

export type OpenWish = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: "leaves" | "forget";
  readonly successorName: string | null;
  readonly successorFunction: string | null;
  readonly successorEmail: string | null;
  readonly successorPhone: string | null;
  readonly saidAt: Temporal.Instant;
};

/** What people said by their links and nobody has settled yet; the oldest first. */
export async function listOpenWishes(
  tx: ReadTransaction,
  personId: string | null = null,
): Promise<readonly OpenWish[]> {
  const { rows } = await sql<OpenWish>`
    select w.id, w.contact_person_id as person_id, p.name, w.kind, w.successor_name, w.successor_function,
           w.successor_email, w.successor_phone, w.said_at
      from self_entry_wish w join contact_person p on p.network_id = w.network_id and p.id = w.contact_person_id
     where w.settled_at is null and (${personId}::uuid is null or w.contact_person_id = ${personId}::uuid)
     order by w.said_at`.execute(tx);
  return rows;
}
