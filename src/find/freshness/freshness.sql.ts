import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { endedAt } from "./ended-offers.sql.ts";
import type { Review, Stage } from "./freshness.ts";

/** An offer with its clock and with whom to ask. */
export type ReviewedOffer = Review & {
  readonly id: OfferId;
  readonly slug: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly status: string;
  readonly hiddenBecause: string | null;
  /** When its provider ended it by the link; null for all others. */
  readonly endedAt: Temporal.Instant | null;
  readonly freshness: "fresh" | "due" | "grey";
  readonly email: string | null;
  readonly phone: string | null;
};

/**
 * The clock of each offer. A list that was read in again and still holds the offer counts as a word for it, so that a
 * district that delivers its list every month is not asked about each line.
 */
const clocks = sql`
  select o.network_id, o.id, o.slug, o.title, g.name as organisation, o.status, o.freshness, o.hidden_because, o.review_months, ${endedAt} as ended_at,
         c.asked_at, coalesce(c.reminders, 0) as reminders, coalesce(c.email, o.email, g.email) as email,
         coalesce(c.email, o.email, g.email) is not null as has_address,
         coalesce(o.phones -> 0 ->> 'display', g.phone) as phone, o.organisation_id,
         greatest(o.confirmed_at, o.imported_at, listed.at, case when coalesce(o.confirmed_at, o.imported_at) is null then o.created_at end) as since
    from offer o
    left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
    left join offer_care c on c.network_id = o.network_id and c.offer_id = o.id
    left join lateral (
      select max(i.at) as at from offer_import i
       where i.network_id = o.network_id and i.source = o.source and not coalesce(i.report -> 'missing' ? o.title, false)
         and not i.report ? 'takenBack'
    ) listed on o.source is not null`;

/** Published offers that are to be asked about by this day, or that are marked though they no longer need to be. */
export async function readOffersToReview(
  tx: ReadTransaction,
  networkId: NetworkId,
  askedUntil: Temporal.PlainDate,
): Promise<ReviewedOffer[]> {
  const { rows } = await sql<ReviewedOffer>`
    select * from (${clocks}) k
     where k.network_id = ${networkId} and k.status = 'published'
       and (k.freshness <> 'fresh'
            or (k.since at time zone 'Europe/Berlin')::date + make_interval(months => k.review_months) <= ${askedUntil.toString()}::date)
     order by k.since, k.id`.execute(tx);
  return rows;
}

/** The clock of one offer, whatever its state. */
export async function readClock(
  tx: ReadTransaction,
  networkId: NetworkId,
  id: OfferId,
): Promise<ReviewedOffer | undefined> {
  const { rows } = await sql<ReviewedOffer>`
    select * from (${clocks}) k where k.network_id = ${networkId} and k.id = ${id}`.execute(tx);
  return rows[0];
}

type ListAsked = {
  readonly networkId: NetworkId;
  readonly organisationId: string | null;
  /** Only what is hidden or due by this day; null for all. */
  readonly dueUntil: Temporal.PlainDate | null;
  readonly from: number;
  readonly most: number;
};

/**
 * Every offer that families see, or saw until nobody stood for it: what providers have ended first, because nothing
 * happens there by itself, then longest unconfirmed.
 */
export async function readClockLines(tx: ReadTransaction, asked: ListAsked): Promise<ReviewedOffer[]> {
  const dueUntil = asked.dueUntil?.toString() ?? null;
  const { rows } = await sql<ReviewedOffer>`
    select * from (${clocks}) k
     where k.network_id = ${asked.networkId}
       and (k.status = 'published' or (k.status = 'hidden' and k.hidden_because in ('not-confirmed', 'provider')))
       and (${asked.organisationId}::uuid is null or k.organisation_id = ${asked.organisationId}::uuid)
       and (${dueUntil}::date is null or k.status = 'hidden'
            or (k.since at time zone 'Europe/Berlin')::date + make_interval(months => k.review_months) <= ${dueUntil}::date)
     order by k.ended_at, k.since + make_interval(months => k.review_months), k.id
    offset ${asked.from} limit ${asked.most}`.execute(tx);
  return rows;
}

type Counts = {
  readonly visible: number;
  readonly due: number;
  readonly grey: number;
  readonly hidden: number;
};

export async function countByFreshness(tx: ReadTransaction, networkId: NetworkId): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where status = 'published')::int as visible,
           count(*) filter (where status = 'published' and freshness = 'due')::int as due,
           count(*) filter (where status = 'published' and freshness = 'grey')::int as grey,
           count(*) filter (where status = 'hidden' and hidden_because = 'not-confirmed')::int as hidden
      from offer where network_id = ${networkId}`.execute(tx);
  return rows[0] ?? { visible: 0, due: 0, grey: 0, hidden: 0 };
}

/** Organisations that have offers, for the choice above the list. */
export async function readOrganisationsWithOffers(
  tx: ReadTransaction,
  networkId: NetworkId,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select g.id, g.name from organisation g
     where g.network_id = ${networkId} and exists (select 1 from offer o where o.network_id = g.network_id and o.organisation_id = g.id)
     order by lower(g.name), g.id limit 500`.execute(tx);
  return rows;
}

/** Marks offers for the pages of families; only what really changes is written, because each writing makes indexes anew. */
export async function moveStage(
  tx: WriteTransaction,
  networkId: NetworkId,
  ids: readonly OfferId[],
  stage: Exclude<Stage, "over">,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update offer set freshness = ${stage}
     where network_id = ${networkId} and id = any(${[...ids]}::uuid[]) and freshness <> ${stage}`.execute(tx);
  if (stage !== "fresh") return;
  await sql`update offer_care set asked_at = null, reminders = 0
     where network_id = ${networkId} and offer_id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function hideUnconfirmed(
  tx: WriteTransaction,
  networkId: NetworkId,
  ids: readonly OfferId[],
  now: Temporal.Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update offer set status = 'hidden', hidden_because = 'not-confirmed', freshness = 'grey', changed_at = ${now}
     where network_id = ${networkId} and id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** The coordination of a network, who hears what was hidden. */
export async function readCoordinators(tx: ReadTransaction, networkId: NetworkId): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct a.email from membership m join account a on a.id = m.account_id
     where m.network_id = ${networkId} and m.active and 'networkCoordinator' = any(m.roles) and a.disabled_at is null
     order by a.email`.execute(tx);
  return rows.map(({ email }) => email);
}
