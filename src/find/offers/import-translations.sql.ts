import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";
import { sentenceMark } from "../translations/sentences.ts";
import type { OfferRow } from "./import-rows.ts";
import type { Writing } from "./offer-imports.sql.ts";
import { storable } from "./storable.ts";

/** Keeps translated sentences that came with offers. What somebody wrote here for the same sentence stays. */
export async function writeTranslations(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId, now }: Writing,
): Promise<void> {
  const rows = offers.flatMap(({ id, translations }) =>
    translations.map((one) => ({ ...one, offerId: id, mark: sentenceMark(one.source) })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status, reviewed_at, changed_at)
    select ${networkId}, r."offerId", r.field, r.lang, decode(r.mark, 'hex'), r.source, r.text, r.status, r."reviewedAt", ${now}
      from jsonb_to_recordset(${storable(rows)}::jsonb) as r("offerId" uuid, field text, lang text, mark text, source text, text text,
           status text, "reviewedAt" timestamptz)
    on conflict (network_id, offer_id, field, lang, source_hash) do nothing`.execute(tx);
}
