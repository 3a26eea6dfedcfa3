import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { PlannedTranslation } from "./translated-sentences.ts";

export async function insertTranslations(
  tx: WriteTransaction,
  networkId: NetworkId,
  translations: readonly PlannedTranslation[],
): Promise<void> {
  await sql`
    insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status)
    select ${networkId}, o.id, r.field, r.lang, decode(r.mark, 'hex'), r.source, r.text, 'machine'
      from jsonb_to_recordset(${JSON.stringify(translations)}::jsonb) as r(offer text, field text, lang text, mark text, source text, text text)
      join offer o on o.network_id = ${networkId} and o.external_id = r.offer`.execute(tx);
}

export type OfferNamed = { readonly id: string; readonly slug: string };
export async function readOfferNamed(
  tx: ReadTransaction,
  networkId: NetworkId,
  externalId: string,
): Promise<OfferNamed> {
  const { rows } = await sql<OfferNamed>`
    select id, slug from offer where network_id = ${networkId} and external_id = ${externalId}`.execute(tx);
  const [offer] = rows;
  if (offer === undefined) throw new Error(`the demo has no offer ${externalId}`);
  return offer;
}

type Conflict = { readonly offer: string; readonly theirs: string; readonly at: Temporal.Instant };

/** A list names other hours than this network does. */
export const insertConflict = (tx: WriteTransaction, networkId: NetworkId, { offer, theirs, at }: Conflict) =>
  sql`insert into import_conflict (network_id, id, offer_id, field, ours, theirs, found_at)
      select network_id, gen_random_uuid(), id, 'openingHoursText', to_jsonb(opening_hours_text), to_jsonb(${theirs}::text), ${at}
        from offer where network_id = ${networkId} and external_id = ${offer}`.execute(tx);

/** Somebody has typed in an offer that is there already: one becomes a draft of the other, at the same door. */
export const makeTwin = (tx: WriteTransaction, networkId: NetworkId, twin: string, of: string) =>
  sql`update offer o set title = 'Turnen für Eltern und Kind', description = first.description || ' Kommen Sie in Socken.',
             location_id = first.location_id, status = 'draft'
        from offer first
       where o.network_id = ${networkId} and o.external_id = ${twin} and first.network_id = o.network_id and first.external_id = ${of}`.execute(
    tx,
  );
