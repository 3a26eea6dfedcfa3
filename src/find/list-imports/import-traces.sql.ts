import { sql } from "kysely";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";

type OfImport = { readonly networkId: NetworkId; readonly importId: string };

const atOnce = 5000;

async function inParts<Thing>(
  things: readonly Thing[],
  each: (part: Thing[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < things.length; at += atOnce) await each(things.slice(at, at + atOnce));
}

/**
 * Keeps how offers stand before an import changes them. The versions of an offer hold what is said about it, but not what
 * its list had said: without that, the next import would take the withdrawn word for the one that was valid.
 */
export const traceBefore = (
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  offerIds: readonly OfferId[],
): Promise<void> =>
  inParts(offerIds, (part) =>
    sql`
    insert into offer_import_row (network_id, import_id, offer_id, version_before, version_after, before)
    select o.network_id, ${importId}, o.id, o.version, o.version, jsonb_build_object('offer', to_jsonb(o), 'place', to_jsonb(l), 'conflicts',
           (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from import_conflict c
             where c.network_id = o.network_id and c.offer_id = o.id and c.state = 'open'),
           'closures', (select coalesce(jsonb_agg(to_jsonb(k)), '[]') from closure k
             where k.network_id = o.network_id and k.offer_id = o.id))
      from offer o left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.network_id = ${networkId} and o.id = any(${part}::uuid[])`.execute(tx),
  );

/**
 * Notes how the offers stand after the import, so that later changes of them show. What an earlier import had kept of them
 * goes: only the last word of a list can be taken back, and every edition kept whole would fill the store.
 */
export async function traceAfter(
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  newKeys: readonly string[],
): Promise<void> {
  await sql`
    update offer_import_row r set version_after = o.version, hash_after = o.import_hash
      from offer o
     where r.network_id = ${networkId} and r.import_id = ${importId} and o.network_id = r.network_id and o.id = r.offer_id`.execute(
    tx,
  );
  await sql`
    update offer_import_row old set before = null
      from offer_import_row r
     where r.network_id = ${networkId} and r.import_id = ${importId} and old.network_id = r.network_id and old.offer_id = r.offer_id
       and old.import_id <> r.import_id and old.before is not null`.execute(tx);
  await inParts(newKeys, (part) =>
    sql`
    insert into offer_import_row (network_id, import_id, offer_id, version_after, hash_after)
    select o.network_id, ${importId}, o.id, o.version, o.import_hash
      from offer o where o.network_id = ${networkId} and o.import_key = any(${part}::text[])`.execute(tx),
  );
}
