import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type MembershipId, type NetworkId, newId, type OfferId, type ProposalId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { joinedChange, type ProposedChange, proposedChange } from "./proposal.ts";
import type { ProposedTime } from "./proposed-times.ts";
import { type Risk, risks as allRisks } from "./risks.ts";

export type ProposalState = "waiting" | "approved" | "declined" | "withdrawn";

/** A proposal with who made it and who decided. */
export type Proposal = {
  readonly id: ProposalId;
  readonly offerId: OfferId | null;
  readonly baseVersion: number | null;
  readonly change: ProposedChange;
  readonly risks: readonly Risk[];
  readonly byKind: "staff" | "provider";
  readonly membershipId: MembershipId | null;
  /** The person behind the membership: she cannot approve her own proposal in another of her memberships. */
  readonly accountId: string | null;
  readonly by: string | null;
  readonly note: string | null;
  readonly createdAt: Temporal.Instant;
  readonly state: ProposalState;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly title: string;
};
type Row = Omit<Proposal, "change" | "risks"> & {
  readonly proposed: unknown;
  readonly risks: readonly string[];
};

const proposals = sql`select p.id, p.offer_id, p.base_version, p.proposed, p.risks, p.by_kind, p.membership_id, m.account_id,
    a.name as by, p.note, p.created_at, p.state, p.decided_at, d.name as decided_by, p.reason,
    coalesce(o.title, p.proposed -> 'set' ->> 'title', '') as title
  from offer_proposal p
  left join offer o on o.network_id = p.network_id and o.id = p.offer_id
  left join membership m on m.network_id = p.network_id and m.id = p.membership_id
  left join account a on a.id = m.account_id
  left join membership dm on dm.network_id = p.network_id and dm.id = p.decided_by
  left join account d on d.id = dm.account_id`;

const read = ({ proposed, risks, ...row }: Row): Proposal => ({
  ...row,
  change: proposedChange.parse(proposed),
  risks: allRisks.filter((risk) => risks.includes(risk)),
});

export type ProposalMade = {
  readonly networkId: NetworkId;
  /** null for an offer that is not there yet. */
  readonly offerId: OfferId | null;
  /** The version of the offer that the change was made from; null for a new one. */
  readonly baseVersion: number | null;
  readonly change: ProposedChange;
  readonly risks: readonly Risk[];
  readonly by: { readonly kind: "staff" | "provider"; readonly membershipId: MembershipId | null };
  readonly note: string | null;
  readonly now: Temporal.Instant;
};

/**
 * Lays a change before the coordination. What the same person (or the provider of the same offer) has already laid there
 * for this offer is joined with it; only that an offer shall end stays apart, because whoever approves a new number with
 * one button must not archive the offer by it. Answers with the id of the proposal.
 */
export async function proposeChange(tx: WriteTransaction, made: ProposalMade): Promise<ProposalId> {
  const { networkId, offerId, by, now } = made;
  const before = offerId === null ? undefined : await waitingOf(tx, offerId, made);
  const change = before === undefined ? made.change : joinedChange(before.change, made.change);
  const risks = allRisks.filter((risk) => made.risks.includes(risk) || before?.risks.includes(risk));
  const id = before?.id ?? newId<"proposal">();
  const note = made.note ?? before?.note ?? null;
  await sql`
    insert into offer_proposal (network_id, id, offer_id, base_version, proposed, risks, by_kind, membership_id, note, created_at)
    values (${networkId}, ${id}, ${offerId}, ${made.baseVersion}, ${JSON.stringify(change)}::jsonb, ${risks}, ${by.kind},
            ${by.membershipId}, ${note}, ${now})
    on conflict (network_id, id) do update set base_version = excluded.base_version, proposed = excluded.proposed,
           risks = excluded.risks, note = excluded.note, created_at = excluded.created_at`.execute(tx);
  return id;
}

async function waitingOf(
  tx: WriteTransaction,
  offerId: OfferId,
  { networkId, by, change }: ProposalMade,
): Promise<Proposal | undefined> {
  const { rows } = await sql<Row>`${proposals}
     where p.network_id = ${networkId} and p.offer_id = ${offerId} and p.state = 'waiting' and p.by_kind = ${by.kind}
       and p.membership_id is not distinct from ${by.membershipId}
       and coalesce((p.proposed ->> 'end')::boolean, false) = ${change.end}
     order by p.created_at limit 1 for update of p`.execute(tx);
  return rows[0] && read(rows[0]);
}

export async function readProposal(
  tx: ReadTransaction,
  networkId: NetworkId,
  id: string,
): Promise<Proposal | null> {
  const { rows } = await sql<Row>`${proposals} where p.network_id = ${networkId} and p.id = ${id}`.execute(
    tx,
  );
  return rows[0] ? read(rows[0]) : null;
}

export async function lockProposal(
  tx: WriteTransaction,
  networkId: NetworkId,
  id: string,
): Promise<Proposal | null> {
  const { rows } =
    await sql<Row>`${proposals} where p.network_id = ${networkId} and p.id = ${id} for update of p`.execute(
      tx,
    );
  return rows[0] ? read(rows[0]) : null;
}

type Asked = {
  readonly networkId: NetworkId;
  /** Only what this person proposed; null for all. */
  readonly membershipId: MembershipId | null;
  readonly state: "waiting" | "decided";
  readonly most: number;
};

/** Waiting ones oldest first, decided ones newest first. */
export async function listOfProposals(tx: ReadTransaction, asked: Asked): Promise<Proposal[]> {
  const waiting = asked.state === "waiting";
  const { rows } = await sql<Row>`${proposals}
     where p.network_id = ${asked.networkId} and (p.state = 'waiting') = ${waiting}
       and (${asked.membershipId}::uuid is null or p.membership_id = ${asked.membershipId}::uuid)
     order by case when ${waiting} then p.created_at end, p.decided_at desc, p.id limit ${asked.most}`.execute(
    tx,
  );
  return rows.map(read);
}

/** What waits for one offer. */
export async function waitingForOffer(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
): Promise<Proposal[]> {
  const { rows } = await sql<Row>`${proposals}
     where p.network_id = ${networkId} and p.offer_id = ${offerId} and p.state = 'waiting' order by p.created_at`.execute(
    tx,
  );
  return rows.map(read);
}

type Times = {
  readonly networkId: NetworkId;
  readonly id: ProposalId;
  readonly times: readonly ProposedTime[];
  readonly now: Temporal.Instant;
};

/** Changes the times that wait with a new offer; whoever compares it right now sees that it is another proposal. */
export async function writeTimes(tx: WriteTransaction, { networkId, id, times, now }: Times): Promise<void> {
  await sql`update offer_proposal set proposed = proposed || jsonb_build_object('times', ${JSON.stringify(times)}::jsonb),
       created_at = ${now}
     where network_id = ${networkId} and id = ${id} and state = 'waiting'`.execute(tx);
}

type Decision = {
  readonly networkId: NetworkId;
  readonly id: ProposalId;
  readonly state: Exclude<ProposalState, "waiting">;
  readonly by: MembershipId | null;
  readonly reason: string | null;
  readonly offerId: OfferId | null;
  /** What was changed before it was approved. */
  readonly corrected?: readonly string[];
  readonly now: Temporal.Instant;
};

export async function writeDecision(tx: WriteTransaction, decision: Decision): Promise<void> {
  const { networkId, id, state, by, reason, offerId, corrected = [], now } = decision;
  await sql`update offer_proposal set state = ${state}, decided_at = ${now}, decided_by = ${by}, reason = ${reason},
       offer_id = coalesce(offer_id, ${offerId}),
       proposed = proposed || jsonb_build_object('corrected', ${JSON.stringify(corrected)}::jsonb)
     where network_id = ${networkId} and id = ${id} and state = 'waiting'`.execute(tx);
}
