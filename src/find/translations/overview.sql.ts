import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OfferId, OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { TranslatedField, TranslationStatus } from "./translated-text.ts";
import type { GermanOffer } from "./translations.sql.ts";

type Asked = { readonly networkId: NetworkId; readonly organisationId: OrganisationId | null };

/** The German texts of all offers that families see; for editors those of their organisation. */
export async function readGermanOffers(tx: ReadTransaction, asked: Asked): Promise<GermanOffer[]> {
  const { rows } = await sql<GermanOffer>`
    select o.id, o.slug, o.organisation_id, o.title, o.description, o.eligibility_text, o.who_comes, o.what_next, o.who_learns,
           o.cost_text, o.opening_hours_text, l.accessibility_text
      from offer o left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.network_id = ${asked.networkId} and o.status = 'published'
       and (${asked.organisationId}::uuid is null or o.organisation_id = ${asked.organisationId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** One German sentence of an offer with the languages it is translated into, "tr:machine,ar:reviewed". */
export type TranslatedSentence = {
  readonly offerId: OfferId;
  readonly field: TranslatedField;
  readonly mark: string;
  readonly source: string;
  readonly languages: string;
};

/** The translations of all these offers at once, in the order in which they were written. */
export async function readTranslatedSentences(
  tx: ReadTransaction,
  asked: Asked,
): Promise<TranslatedSentence[]> {
  const { rows } = await sql<TranslatedSentence>`
    select t.offer_id, t.field, encode(t.source_hash, 'hex') as mark, min(t.source) as source,
           string_agg(t.lang || ':' || t.status, ',') as languages
      from offer_translation t join offer o on o.network_id = t.network_id and o.id = t.offer_id
     where t.network_id = ${asked.networkId} and o.status = 'published'
       and (${asked.organisationId}::uuid is null or o.organisation_id = ${asked.organisationId}::uuid)
     group by t.offer_id, t.field, t.source_hash order by max(t.changed_at)`.execute(tx);
  return rows;
}

export type Part = { readonly offerId: OfferId; readonly lang: string; readonly field: TranslatedField };
export type LastPerson = Part & {
  readonly status: TranslationStatus;
  readonly reviewer: string | null;
  readonly reviewedAt: Temporal.Instant | null;
  readonly writer: string | null;
  readonly writtenBy: string | null;
  readonly changedAt: Temporal.Instant;
};

/** Who was last at each of these fields of a language. */
export async function readLastPeople(
  tx: ReadTransaction,
  networkId: NetworkId,
  parts: readonly Part[],
): Promise<LastPerson[]> {
  const { rows } = await sql<LastPerson>`
    select distinct on (t.offer_id, t.lang, t.field) t.offer_id, t.lang, t.field, t.status, t.reviewed_at, t.written_by,
           t.changed_at, a.name as reviewer, w.name as writer
      from offer_translation t
      join unnest(${parts.map(({ offerId }) => offerId)}::uuid[], ${parts.map(({ lang }) => lang)}::text[],
                  ${parts.map(({ field }) => field)}::text[]) as p(offer_id, lang, field)
        on p.offer_id = t.offer_id and p.lang = t.lang and p.field = t.field
      left join membership m on m.network_id = t.network_id and m.id = t.reviewed_by
      left join account a on a.id = m.account_id
      left join membership n on n.network_id = t.network_id and n.id = t.written_by
      left join account w on w.id = n.account_id
     where t.network_id = ${networkId}
     order by t.offer_id, t.lang, t.field, greatest(t.changed_at, t.reviewed_at) desc`.execute(tx);
  return rows;
}
