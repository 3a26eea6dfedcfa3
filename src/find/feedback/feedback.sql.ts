import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Id, NetworkId, OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { FeedbackKind, FeedbackOutcome } from "./feedback.ts";

export type FeedbackId = Id<"feedback">;

type NewFeedback = {
  readonly id: FeedbackId;
  readonly networkId: NetworkId;
  readonly kind: FeedbackKind;
  readonly path: string;
  readonly offer: string | null;
  readonly lang: string;
  readonly sealedText: Buffer | null;
  readonly sealedContact: Buffer | null;
  readonly at: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate | null;
};

export async function insertFeedback(tx: WriteTransaction, one: NewFeedback): Promise<void> {
  await sql`
    insert into page_feedback (network_id, id, kind, path, offer_id, lang, sealed_text, sealed_contact, at, due_on)
    values (${one.networkId}, ${one.id}, ${one.kind}, ${one.path},
            (select o.id from offer o where o.network_id = ${one.networkId} and o.slug = ${one.offer} and o.published),
            ${one.lang}, ${one.sealedText}, ${one.sealedContact}, ${one.at}, ${one.dueOn})`.execute(tx);
}

export type FeedbackRow = {
  readonly id: FeedbackId;
  readonly kind: FeedbackKind;
  readonly path: string;
  readonly offerId: string | null;
  readonly offerTitle: string | null;
  /** Null where its page is not public. */
  readonly offerSlug: string | null;
  readonly lang: string;
  readonly sealedText: Buffer | null;
  readonly sealedContact: Buffer | null;
  readonly at: Temporal.Instant;
  /** "YYYY-MM-DD". */
  readonly dueOn: string | null;
};

/** Whose feedback: that of one organisation's offers, without reports of barriers; null for all. */
const ofOrganisation = (organisationId: OrganisationId | null) => sql`
  (${organisationId}::uuid is null or (f.kind <> 'barrier' and exists (
    select 1 from offer o
     where o.network_id = f.network_id and o.id = f.offer_id and o.organisation_id = ${organisationId}::uuid)))`;

/** What waits for somebody: first what has a date, the oldest date first. */
export async function readOpenFeedback(
  tx: ReadTransaction,
  networkId: NetworkId,
  organisationId: OrganisationId | null,
): Promise<FeedbackRow[]> {
  const { rows } = await sql<FeedbackRow>`
    select f.id, f.kind, f.path, f.offer_id, f.lang, f.sealed_text, f.sealed_contact, f.at, f.due_on,
           o.title as offer_title, case when o.published then o.slug end as offer_slug
      from page_feedback f
      left join offer o on o.network_id = f.network_id and o.id = f.offer_id
     where f.network_id = ${networkId} and f.answered_at is null and ${ofOrganisation(organisationId)}
     order by f.due_on nulls last, f.at
     limit 200`.execute(tx);
  return rows;
}

/** Whether this piece of feedback is among those of the organisation; whether it is there at all, for null. */
export async function isFeedbackOf(
  tx: ReadTransaction,
  id: string,
  organisationId: OrganisationId | null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from page_feedback f where f.id = ${id} and ${ofOrganisation(organisationId)}`.execute(tx);
  return rows.length > 0;
}

export async function countOverdueFeedback(
  tx: ReadTransaction,
  networkId: NetworkId,
  today: Temporal.PlainDate,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from page_feedback
     where network_id = ${networkId} and answered_at is null and due_on < ${today}`.execute(tx);
  return rows[0]?.count ?? 0;
}

type Answered = {
  readonly networkId: NetworkId;
  readonly id: FeedbackId;
  readonly outcome: FeedbackOutcome;
  readonly by: string;
  readonly at: Temporal.Instant;
};

/** False when it is not there or somebody has answered already. */
export async function writeOutcome(tx: WriteTransaction, { networkId, id, outcome, by, at }: Answered) {
  const done = await sql`
    update page_feedback set answered_at = ${at}, answered_by = ${by}, outcome = ${outcome}
     where network_id = ${networkId} and id = ${id} and answered_at is null`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** Where news of feedback go: the address for it, else the network's own. */
export async function readNewsAddress(tx: ReadTransaction, networkId: NetworkId): Promise<string | null> {
  const { rows } = await sql<{ address: string | null }>`
    select coalesce(feedback_email, contact_email) as address from network where id = ${networkId}`.execute(
    tx,
  );
  return rows[0]?.address ?? null;
}

/** What was answered before this day is deleted with its sealed words (deletion plan: feedback). */
export async function deleteAnsweredBefore(tx: WriteTransaction, before: Temporal.Instant): Promise<number> {
  const done = await sql`delete from page_feedback where answered_at < ${before}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

export async function countAnsweredBefore(tx: ReadTransaction, before: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from page_feedback where answered_at < ${before}`.execute(tx);
  return rows[0]?.n ?? 0;
}
