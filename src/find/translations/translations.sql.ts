import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { StoredTranslation } from "./staleness.ts";
import type { SentenceTranslation, TranslatedField, TranslationStatus } from "./translated-text.ts";

/** What families read of one offer in one language. */
export async function readShownTranslations(
  tx: ReadTransaction,
  offerId: OfferId,
  lang: string,
): Promise<SentenceTranslation[]> {
  const { rows } = await sql<SentenceTranslation>`
    select field, lang, encode(source_hash, 'hex') as mark, text, status from offer_translation
     where offer_id = ${offerId} and lang = ${lang}`.execute(tx);
  return rows;
}

/** A translation with the people behind it; `null` for names that came with a list or are gone. */
export type StaffTranslation = StoredTranslation & {
  readonly reviewedAt: Temporal.Instant | null;
  readonly reviewer: string | null;
  readonly writtenBy: string | null;
  readonly writer: string | null;
  readonly changedAt: Temporal.Instant;
};

/** Every translation of an offer, with those whose German sentence is gone. */
export async function readTranslations(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  lang: string | null,
): Promise<StaffTranslation[]> {
  const { rows } = await sql<StaffTranslation>`
    select t.field, t.lang, encode(t.source_hash, 'hex') as mark, t.source, t.text, t.status, t.reviewed_at, t.written_by,
           t.changed_at, a.name as reviewer, w.name as writer
      from offer_translation t
      left join membership m on m.network_id = t.network_id and m.id = t.reviewed_by
      left join account a on a.id = m.account_id
      left join membership n on n.network_id = t.network_id and n.id = t.written_by
      left join account w on w.id = n.account_id
     where t.network_id = ${networkId} and t.offer_id = ${offerId} and (${lang}::text is null or t.lang = ${lang})
     order by t.field, t.changed_at`.execute(tx);
  return rows;
}

export type GermanOffer = Readonly<Record<TranslatedField, string | null>> & {
  readonly id: OfferId;
  readonly slug: string;
  readonly organisationId: string | null;
};

/** The German texts of one offer. */
export async function readGerman(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
): Promise<GermanOffer | undefined> {
  const { rows } = await sql<GermanOffer>`
    select o.id, o.slug, o.organisation_id, o.title, o.description, o.eligibility_text, o.who_comes, o.what_next, o.who_learns,
           o.cost_text, o.opening_hours_text, l.accessibility_text
      from offer o left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.network_id = ${networkId} and o.id = ${offerId}`.execute(tx);
  return rows[0];
}

export type Writing = {
  readonly networkId: NetworkId;
  readonly offerId: OfferId;
  readonly lang: string;
  readonly by: MembershipId | null;
  readonly now: Temporal.Instant;
};
export type NewTranslation = {
  readonly field: TranslatedField;
  readonly mark: string;
  readonly source: string;
  readonly text: string;
  readonly status: TranslationStatus;
};

/** Writes one sentence; whatever was said of its review belongs to the words before. */
export async function writeTranslation(
  tx: WriteTransaction,
  { networkId, offerId, lang, by, now }: Writing,
  { field, mark, source, text, status }: NewTranslation,
): Promise<void> {
  const read = status === "reviewed" || status === "tested";
  await sql`
    insert into offer_translation (network_id, offer_id, field, lang, source_hash, source, text, status, written_by, reviewed_by, reviewed_at, changed_at)
    values (${networkId}, ${offerId}, ${field}, ${lang}, decode(${mark}, 'hex'), ${source}, ${text}, ${status}, ${by},
            ${read ? by : null}, ${read ? now : null}, ${now})
    on conflict (network_id, offer_id, field, lang, source_hash) do update
       set text = excluded.text, status = excluded.status, written_by = excluded.written_by,
           reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at, changed_at = excluded.changed_at
     where offer_translation.text <> excluded.text or offer_translation.status <> excluded.status`.execute(
    tx,
  );
}

/** Takes a sentence's translation away: emptied by hand, or its German is gone and something new was written. */
export async function deleteTranslation(
  tx: WriteTransaction,
  { networkId, offerId, lang }: Writing,
  { field, mark }: { readonly field: TranslatedField; readonly mark: string },
): Promise<void> {
  await sql`delete from offer_translation where network_id = ${networkId} and offer_id = ${offerId}
     and lang = ${lang} and field = ${field} and source_hash = decode(${mark}, 'hex')`.execute(tx);
}

export type Read = { readonly field: TranslatedField; readonly mark: string };

/** A person has read these sentences as they stand now. */
export async function markReviewed(
  tx: WriteTransaction,
  { networkId, offerId, lang, by, now }: Writing,
  sentences: readonly Read[],
  status: "reviewed" | "tested",
): Promise<number> {
  const done = await sql`
    update offer_translation t set status = ${status}, reviewed_by = ${by}, reviewed_at = ${now}
      from unnest(${sentences.map(({ field }) => field)}::text[], ${sentences.map(({ mark }) => mark)}::text[]) as s(field, mark)
     where t.network_id = ${networkId} and t.offer_id = ${offerId} and t.lang = ${lang}
       and t.field = s.field and t.source_hash = decode(s.mark, 'hex')`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
