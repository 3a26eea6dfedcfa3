import { sql } from "kysely";
import type { NetworkId, ProposalId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** Who handed a proposal in, and which page she can open: only a member of the network comes to the proposal itself. */
export type Proposer = {
  readonly to: string;
  readonly kind: "staff" | "provider";
  /** The page that families read; null while there is none. */
  readonly slug: string | null;
};

/**
 * Nobody for a person who has left, and for a link that is deleted by now. A provider is known only by the letter whose
 * link was used in the same moment in which the proposal was made.
 */
export async function readProposer(
  tx: ReadTransaction,
  networkId: NetworkId,
  proposalId: ProposalId,
): Promise<Proposer | undefined> {
  const { rows } = await sql<Proposer>`
    select coalesce(a.email, l.sent_to) as to, p.by_kind as kind, o.slug
      from offer_proposal p
      left join offer o on o.network_id = p.network_id and o.id = p.offer_id and o.published
      left join membership m on m.network_id = p.network_id and m.id = p.membership_id and m.active
      left join account a on a.id = m.account_id and a.disabled_at is null
      left join offer_link l on p.by_kind = 'provider' and l.network_id = p.network_id and l.offer_id = p.offer_id
            and l.used_for = 'changed' and l.used_at = p.created_at
     where p.network_id = ${networkId} and p.id = ${proposalId} and coalesce(a.email, l.sent_to) is not null
     limit 1`.execute(tx);
  return rows[0];
}
