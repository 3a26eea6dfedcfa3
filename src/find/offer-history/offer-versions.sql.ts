import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, OfferId, ProposalId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { moreOfOffer, offerRows, stateOfOffer } from "./offer-state.sql.ts";

/** Who brought a version about. Only staff has a membership; a provider comes by a link in a mail. */
export type VersionBy = {
  readonly kind: "staff" | "provider" | "import" | "system";
  readonly membershipId: MembershipId | null;
};

export type VersionMade = {
  readonly networkId: NetworkId;
  readonly offerIds: readonly OfferId[];
  /** Names of changed fields, or what was done: created, published, hidden, archived, confirmed, restored … */
  readonly what: readonly string[];
  readonly by: VersionBy;
  /** The proposal that was taken over: its maker stands in the history beside the person who approved it. */
  readonly proposalId?: ProposalId;
  readonly now: Temporal.Instant;
};

/**
 * Gives offers that were just written their next version and keeps their state, whole. Call it in the transaction of the
 * change, after everything is written. Its cost is one statement, whatever the number of offers.
 */
export async function recordVersion(tx: WriteTransaction, made: VersionMade): Promise<void> {
  if (made.offerIds.length === 0) return;
  await keepFirstStates(tx, made.networkId, made.offerIds);
  await sql`update offer set version = version + 1
     where network_id = ${made.networkId} and id = any(${[...made.offerIds]}::uuid[])`.execute(tx);
  await keepStates(tx, made);
}

/** Keeps the state of offers under the version they have now; a version that is kept already stays as it is. */
export async function keepStates(tx: WriteTransaction, made: VersionMade): Promise<void> {
  if (made.offerIds.length === 0) return;
  const { networkId, by, now } = made;
  const more = JSON.stringify(made.proposalId === undefined ? {} : { proposalId: made.proposalId });
  await sql`
    insert into offer_version (network_id, offer_id, no, at, by_kind, membership_id, what, snapshot)
    select o.network_id, o.id, o.version, ${now}, ${by.kind}, ${by.membershipId}, ${[...made.what]}::text[],
           ${stateOfOffer} || ${moreOfOffer} || ${more}::jsonb
      from ${offerRows}
     where o.network_id = ${networkId} and o.id = any(${[...made.offerIds]}::uuid[])
    on conflict do nothing`.execute(tx);
}

/**
 * Before offers are changed: keeps what stands there under the version it has, unless it is kept already. So the first
 * state can be brought back wherever the offer came from.
 */
export async function keepStatesBefore(
  tx: WriteTransaction,
  networkId: NetworkId,
  offerIds: readonly OfferId[],
): Promise<void> {
  await sql`
    insert into offer_version (network_id, offer_id, no, at, by_kind, what, snapshot)
    select o.network_id, o.id, o.version, coalesce(o.imported_at, o.created_at),
           case when o.imported_at is null then 'system' else 'import' end, '{created}', ${stateOfOffer} || ${moreOfOffer}
      from ${offerRows}
     where o.network_id = ${networkId} and o.id = any(${[...offerIds]}::uuid[])
       and not exists (select 1 from offer_version v where v.network_id = o.network_id and v.offer_id = o.id and v.no = o.version)
    on conflict do nothing`.execute(tx);
}

/**
 * An offer that an import brought has no kept version until it is first changed: `offer.imported` is its first state,
 * and 200,000 copies of what stands there already would only double the store. Here that state becomes version 1.
 */
async function keepFirstStates(
  tx: WriteTransaction,
  networkId: NetworkId,
  offerIds: readonly OfferId[],
): Promise<void> {
  await sql`
    insert into offer_version (network_id, offer_id, no, at, by_kind, what, snapshot)
    select o.network_id, o.id, o.version, coalesce(o.imported_at, o.created_at), 'import', '{created}',
           '{"whoComes": null, "whoLearns": null, "whatNext": null, "leika": []}'::jsonb
           || (o.imported - array['externalId', 'extra', 'schedules', 'locations', 'closures'])
      from offer o
     where o.network_id = ${networkId} and o.id = any(${[...offerIds]}::uuid[]) and o.imported is not null and o.version > 0
       and not exists (select 1 from offer_version v where v.network_id = o.network_id and v.offer_id = o.id)
    on conflict do nothing`.execute(tx);
}
