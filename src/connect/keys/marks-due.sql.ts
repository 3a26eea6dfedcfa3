import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import { type ContactMark, contactMarksOf } from "../../platform/vault/contact-marks.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Concern } from "../concerns/concern.ts";

/**
 * The marks that a change of the index key took from this concern: they can be made again only from the number itself,
 * so they wait for somebody whose key opens it. None where nothing is missing.
 */
export async function marksDue(
  tx: ReadTransaction,
  { id, networkId, state, channelKind }: Concern,
  channelValue: string | undefined,
  keys: ServerKeys,
): Promise<readonly ContactMark[]> {
  if (state === "closed" || channelValue === undefined) return [];
  const marks = contactMarksOf(keys.indexKey, networkId, { kind: channelKind, value: channelValue });
  if (marks.length === 0) return [];
  const { rows } = await sql<{ due: boolean }>`
    select exists (select 1 from server_key_turn t join concern c on c.id = ${id}
                    where t.key_name = 'indexKey' and t.turned_at > c.created_at)
           and not exists (select 1 from concern_mark where concern_id = ${id}) as due`.execute(tx);
  return rows[0]?.due === true ? marks : [];
}
